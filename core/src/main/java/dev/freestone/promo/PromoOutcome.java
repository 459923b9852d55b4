package dev.freestone.promo;

/**
 * What a walk over a loan finds, in epoch days and cents; {@link LoanCourse#NONE} stands for no day. What is remaining and
 * unpaid is so on the day asked about.
 */
record PromoOutcome(
        PromoState state,
        long decidedOn,
        long exercisedOn,
        long breachedOn,
        long peak,
        long peakOn,
        long remaining,
        long oldestUnpaid) {}
