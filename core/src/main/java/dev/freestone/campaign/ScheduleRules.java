package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.schedule.PeachyCrontab;
import java.util.List;
import java.util.Optional;

/** The rules of a campaign's schedule. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.2, 3.2. */
public final class ScheduleRules {
    private static final String PATH = "schedule";

    private ScheduleRules() {}

    /**
     * What is wrong with a schedule: it cannot be read, or no day of any year matches.
     *
     * @param text any text
     * @return at most one violation
     */
    public static List<Violation> violations(String text) {
        Optional<String> problem = PeachyCrontab.problem(text);
        if (problem.isPresent()) {
            return List.of(Violation.of(PATH, ViolationCode.SCHEDULE_INVALID, problem.get()));
        }
        return PeachyCrontab.parse(text).neverMatches()
                ? List.of(Violation.of(
                        PATH,
                        ViolationCode.SCHEDULE_NEVER_FIRES,
                        "schedule: no month it names has a day it names, so it never fires; name another day or month,"
                                + " or null for manual runs only"))
                : List.of();
    }
}
