package dev.freestone.doctor;

import java.util.List;
import java.util.Map;

/** What is to be found about work that waits. Static, pure, total. Source: docs/spec/doctor.md 2. */
public final class WorkRule {
    private WorkRule() {}

    /**
     * Whether nobody takes the work.
     *
     * @param work what waits
     * @param settings from when on it counts
     * @return one finding or none
     */
    public static List<Finding> stuck(WaitingWork work, DoctorSettings settings) {
        return work.age().compareTo(settings.stuckFor()) > 0
                ? List.of(Finding.ofAll(
                        FindingCode.WORK_STUCK,
                        work.kind(),
                        Map.of("due", Long.toString(work.due()), "ageSeconds", seconds(work))))
                : List.of();
    }

    static String seconds(WaitingWork work) {
        return Long.toString(work.age().toSeconds());
    }
}
