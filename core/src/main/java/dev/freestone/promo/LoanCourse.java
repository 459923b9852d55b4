package dev.freestone.promo;

import dev.freestone.model.promo.LoanFacts;
import java.time.LocalDate;

/**
 * The facts of a loan, checked once and compiled to what holds from each change on, so that many evaluations of one loan
 * cost a walk over its changes. Later entries change no earlier day, so one course serves every {@code asOf}. Immutable
 * and thread-safe. Source: docs/spec/promo-programs.md 7, "Derived values".
 */
public final class LoanCourse {
    /** No due is unpaid, or no principal is ever advanced. */
    static final long NONE = Long.MAX_VALUE;

    private final LoanFacts facts;
    private final int changes;
    private final long[] starts;
    private final long[] remaining;
    private final long[] oldestUnpaid;
    private final long firstAdvance;

    private LoanCourse(LoanFacts facts, LoanWalk walk) {
        this.facts = facts;
        starts = new long[walk.most()];
        remaining = new long[walk.most()];
        oldestUnpaid = new long[walk.most()];
        int i = 0;
        for (long day = walk.next(); day != NONE; day = walk.next(), i++) {
            walk.step(day);
            starts[i] = day;
            remaining[i] = walk.remaining();
            oldestUnpaid[i] = walk.oldestUnpaid();
        }
        changes = i;
        firstAdvance = walk.firstAdvance();
    }

    /**
     * Checks and compiles facts.
     *
     * @param facts the facts, in ledger or snapshot form
     * @return the course of the loan
     * @throws dev.freestone.error.FreestoneException {@code facts_invalid} when they contradict themselves
     */
    public static LoanCourse of(LoanFacts facts) {
        return new LoanCourse(facts, LoanWalk.over(facts));
    }

    /**
     * The facts it was compiled from.
     *
     * @return the facts
     */
    public LoanFacts facts() {
        return facts;
    }

    int changes() {
        return changes;
    }

    /** The day from which stretch {@code i} holds. */
    long from(int i) {
        return starts[i];
    }

    /** The last day of stretch {@code i}, which is never ended by the last one. */
    long to(int i) {
        return i + 1 < changes ? starts[i + 1] - 1 : LocalDate.MAX.toEpochDay();
    }

    /** The cents outstanding throughout stretch {@code i}. */
    long remaining(int i) {
        return remaining[i];
    }

    /** The oldest unpaid due date throughout stretch {@code i}, or {@link #NONE}. */
    long oldestUnpaid(int i) {
        return oldestUnpaid[i];
    }

    /** The first day with principal, or {@link #NONE}. */
    long firstAdvance() {
        return firstAdvance;
    }

    /** The stretch of a day, or -1 before the first change. */
    int at(long day) {
        int low = 0;
        int high = changes;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The first change after a day, or {@link #NONE}. */
    long nextChange(long day) {
        int next = at(day) + 1;
        return next < changes ? starts[next] : NONE;
    }

    long remainingOn(long day) {
        int i = at(day);
        return i < 0 ? 0 : remaining[i];
    }

    long oldestUnpaidOn(long day) {
        int i = at(day);
        return i < 0 ? NONE : oldestUnpaid[i];
    }

    static long overdue(long day, long oldestUnpaid) {
        return oldestUnpaid == NONE ? 0 : Math.max(0, day - oldestUnpaid);
    }
}
