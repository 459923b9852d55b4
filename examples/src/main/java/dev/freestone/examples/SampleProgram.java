package dev.freestone.examples;

import java.util.Optional;

/**
 * A promo program of the demo data and its loan. Days are counted back from the day on which the demo data were made; a negative number is a
 * day to come.
 *
 * @param number of the person and the loan
 * @param startAgo when it starts
 * @param days how long it lasts
 * @param grace days of grace
 * @param dueAgo when the latest due was
 * @param isPaid whether that due was paid on its day
 * @param paidOffAgo when the rest was paid, if it was
 */
record SampleProgram(
        int number, int startAgo, int days, int grace, int dueAgo, boolean isPaid, Optional<Integer> paidOffAgo) {
    private static final int LOAN_BEFORE = 1;

    static SampleProgram onTrack(int number, int startAgo, int days, int grace) {
        return new SampleProgram(number, startAgo, days, grace, 6, true, Optional.empty());
    }

    static SampleProgram overdue(int number, int dueAgo) {
        return new SampleProgram(number, dueAgo + 40, 180, 0, dueAgo, false, Optional.empty());
    }

    SampleProgram paidOff(int ago) {
        return new SampleProgram(number, startAgo, days, grace, dueAgo, isPaid, Optional.of(ago));
    }

    int activatedAgo() {
        return Math.max(startAgo, SampleMonth.DAYS) + LOAN_BEFORE;
    }
}
