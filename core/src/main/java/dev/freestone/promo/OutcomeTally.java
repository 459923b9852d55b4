package dev.freestone.promo;

import dev.freestone.model.promo.LoanStatus;
import java.time.LocalDate;

/** Finds the outcome of a program from the stretches of its loan in date order, on each of which nothing changes. */
final class OutcomeTally {
    private final PromoTerms terms;
    private final long today;
    private final long start;
    private final long effectiveEnd;
    private final long last;
    private final long counted;
    private final long threshold;
    private long exercised = LoanCourse.NONE;
    private long breached = LoanCourse.NONE;
    private long peak;
    private long peakOn = LoanCourse.NONE;
    private long remaining;
    private long oldestUnpaid = LoanCourse.NONE;

    OutcomeTally(PromoTerms terms, LocalDate asOf) {
        this.terms = terms;
        today = EpochDays.of(asOf);
        start = EpochDays.of(terms.start());
        effectiveEnd = EpochDays.of(terms.effectiveEnd());
        last = Math.min(today, effectiveEnd);
        counted = EpochDays.of(terms.overdueCountedFrom());
        // A threshold that no day reaches stands for none.
        threshold = terms.disqualifyOverdueDays().orElse(Integer.MAX_VALUE);
    }

    long today() {
        return today;
    }

    long start() {
        return start;
    }

    /** Adds what holds from a day to another. Nothing after today is to be added, or it counts for today. */
    void add(long from, long end, long cents, long oldest, long firstAdvance) {
        remaining = cents;
        oldestUnpaid = oldest;
        long to = Math.min(end, last);
        if (exercised == LoanCourse.NONE && cents == 0) {
            long day = Math.max(Math.max(from, start), firstAdvance);
            exercised = day <= to ? day : LoanCourse.NONE;
        }
        if (oldest != LoanCourse.NONE && to >= from && to >= counted) {
            // Within a stretch days overdue only grow, so its last day is its worst.
            peakOn = to - oldest > peak ? to : peakOn;
            peak = Math.max(peak, to - oldest);
            long day = Math.max(Math.max(from, counted), oldest + threshold);
            breached = day <= to ? Math.min(breached, day) : breached;
        }
    }

    PromoOutcome outcome(LoanStatus status) {
        PromoState state;
        long decidedOn = LoanCourse.NONE;
        if (status == LoanStatus.CANCELED) {
            state = PromoState.UNDECIDED;
        } else if (today < start) {
            state = PromoState.NOT_STARTED;
        } else if (exercised != LoanCourse.NONE && exercised <= breached) {
            state = PromoState.EXERCISED;
            decidedOn = exercised;
        } else if (breached != LoanCourse.NONE) {
            state = PromoState.DISQUALIFIED;
            decidedOn = breached;
        } else if (today > effectiveEnd) {
            state = PromoState.EXPIRED;
            decidedOn = effectiveEnd + 1;
        } else {
            state = today > EpochDays.of(terms.end()) ? PromoState.IN_GRACE : PromoState.ACTIVE;
        }
        return new PromoOutcome(state, decidedOn, exercised, breached, peak, peakOn, remaining, oldestUnpaid);
    }
}
