package dev.freestone.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last counts of what waits, at most four for each kind of work, and whether they grow. Immutable. Source:
 * docs/spec/doctor.md 2.
 */
public final class BacklogTrend {
    /** Nothing was counted yet. */
    public static final BacklogTrend NONE = new BacklogTrend(Instant.MIN, Map.of());

    /** Counts that follow each other faster are not compared. */
    static final Duration APART = Duration.ofMinutes(1);

    /** Three times more than before. */
    private static final int COUNTS = 4;

    private final Instant counted;
    private final Map<String, List<WaitingWork>> counts;

    private BacklogTrend(Instant counted, Map<String, List<WaitingWork>> counts) {
        this.counted = counted;
        this.counts = counts;
    }

    /**
     * The trend after another count.
     *
     * @param now S
     * @param waiting what waits, one for each kind; a kind that is not there has no backlog, and begins anew with its next one
     * @return the same trend within a minute of the last count
     */
    public BacklogTrend counted(Instant now, List<WaitingWork> waiting) {
        if (counted.isAfter(Instant.MIN) && now.isBefore(counted.plus(APART))) {
            return this;
        }
        Map<String, List<WaitingWork>> next = new TreeMap<>();
        for (WaitingWork work : waiting) {
            List<WaitingWork> all = new ArrayList<>(counts.getOrDefault(work.kind(), List.of()));
            all.add(work);
            next.put(work.kind(), List.copyOf(all.subList(Math.max(0, all.size() - COUNTS), all.size())));
        }
        return new BacklogTrend(now, next);
    }

    /**
     * The kinds of work that pile up.
     *
     * @return one finding for each, by kind
     */
    public List<Finding> growing() {
        return counts.values().stream()
                .filter(BacklogTrend::grows)
                .map(BacklogTrend::finding)
                .toList();
    }

    private static boolean grows(List<WaitingWork> work) {
        if (work.size() < COUNTS) {
            return false;
        }
        for (int later = 1; later < COUNTS; later++) {
            WaitingWork before = work.get(later - 1);
            WaitingWork after = work.get(later);
            if (after.due() <= before.due() || after.age().compareTo(before.age()) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static Finding finding(List<WaitingWork> work) {
        WaitingWork first = work.get(0);
        WaitingWork last = work.get(COUNTS - 1);
        return Finding.ofAll(
                FindingCode.BACKLOG_GROWING,
                last.kind(),
                Map.of(
                        "from",
                        Long.toString(first.due()),
                        "due",
                        Long.toString(last.due()),
                        "ageSeconds",
                        WorkRule.seconds(last)));
    }
}
