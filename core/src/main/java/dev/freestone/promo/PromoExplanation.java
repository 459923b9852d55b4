package dev.freestone.promo;

import dev.freestone.model.promo.LoanStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts the values that an evaluation saw into words. */
final class PromoExplanation {
    private PromoExplanation() {}

    static List<PromoCheck> of(PromoTerms terms, LoanCourse course, LocalDate asOf, PromoOutcome outcome) {
        LoanStatus status = course.facts().status();
        PromoState state = outcome.state();
        boolean over = asOf.isAfter(terms.effectiveEnd());
        return List.of(
                new PromoCheck(
                        PromoCheckKind.LOAN_CANCELED,
                        status == LoanStatus.CANCELED,
                        Optional.empty(),
                        "loan " + status.code(),
                        state == PromoState.UNDECIDED),
                new PromoCheck(
                        PromoCheckKind.NOT_STARTED,
                        asOf.isBefore(terms.start()),
                        Optional.empty(),
                        "asOf " + asOf + ", start " + terms.start(),
                        state == PromoState.NOT_STARTED),
                new PromoCheck(
                        PromoCheckKind.EXERCISE,
                        outcome.exercisedOn() != LoanCourse.NONE,
                        PromoDecision.date(outcome.exercisedOn()),
                        exercise(terms, course, asOf, outcome),
                        state == PromoState.EXERCISED),
                new PromoCheck(
                        PromoCheckKind.DISQUALIFY,
                        outcome.breachedOn() != LoanCourse.NONE,
                        PromoDecision.date(outcome.breachedOn()),
                        disqualify(terms, course, outcome),
                        state == PromoState.DISQUALIFIED),
                new PromoCheck(
                        PromoCheckKind.EXPIRE,
                        over,
                        over ? Optional.of(terms.effectiveEnd().plusDays(1)) : Optional.empty(),
                        "asOf " + asOf + ", effective end " + terms.effectiveEnd(),
                        state == PromoState.EXPIRED));
    }

    private static String exercise(PromoTerms terms, LoanCourse course, LocalDate asOf, PromoOutcome outcome) {
        long last = Math.min(asOf.toEpochDay(), terms.effectiveEnd().toEpochDay());
        long day = outcome.exercisedOn() == LoanCourse.NONE ? last : outcome.exercisedOn();
        String principal = course.firstAdvance() <= day ? "" : ", no principal advanced yet";
        return "remaining " + BigDecimal.valueOf(course.remainingOn(day), 2) + " on " + LocalDate.ofEpochDay(day)
                + principal;
    }

    private static String disqualify(PromoTerms terms, LoanCourse course, PromoOutcome outcome) {
        if (terms.disqualifyOverdueDays().isEmpty()) {
            return "peak daysOverdue " + outcome.peak() + ", no threshold";
        }
        int threshold = terms.disqualifyOverdueDays().getAsInt();
        if (outcome.breachedOn() == LoanCourse.NONE) {
            return "peak daysOverdue " + outcome.peak() + " < threshold " + threshold;
        }
        long oldest = course.oldestUnpaidOn(outcome.breachedOn());
        return "daysOverdue " + LoanCourse.overdue(outcome.breachedOn(), oldest) + " >= threshold " + threshold
                + ", oldest unpaid due " + LocalDate.ofEpochDay(oldest);
    }
}
