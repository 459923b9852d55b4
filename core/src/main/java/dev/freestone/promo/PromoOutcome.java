package dev.freestone.promo;

/** What a walk over a course finds, in epoch days and cents; {@link LoanCourse#NONE} stands for no day. */
record PromoOutcome(PromoState state, long decidedOn, long exercisedOn, long breachedOn, long peak, long peakOn) {}
