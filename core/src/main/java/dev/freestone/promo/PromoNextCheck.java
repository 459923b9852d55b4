package dev.freestone.promo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a sweep can find something new of a program whose facts stay as they are. Static, pure and thread-safe. Source:
 * docs/spec/promo-programs.md 12.
 */
public final class PromoNextCheck {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private PromoNextCheck() {}

    /**
     * The next day to look: the earliest of the start, the next entry of the loan that is known already such as a coming due,
     * the days of risk and of the threshold, the next reminder, and the day after the effective end.
     *
     * @param decision the decision of today
     * @param reminders when borrowers are reminded; empty = never
     * @return a day after that of the decision
     */
    public static LocalDate after(PromoDecision decision, Optional<PromoReminders> reminders) {
        if (decision.state() == PromoState.UNDECIDED) {
            return NEVER; // a canceled loan says nothing more, unless its facts change
        }
        PromoTerms terms = decision.terms();
        long today = decision.asOf().toEpochDay();
        long next = earlier(today, Long.MAX_VALUE, terms.effectiveEnd().toEpochDay() + 1);
        next = earlier(today, next, terms.start().toEpochDay());
        next = earlier(today, next, decision.course().nextChange(today));
        long oldest = decision.course().oldestUnpaidOn(today);
        if (oldest != LoanCourse.NONE && terms.disqualifyOverdueDays().isPresent()) {
            long counted = terms.overdueCountedFrom().toEpochDay();
            next = earlier(
                    today,
                    next,
                    Math.max(counted, oldest + terms.disqualifyOverdueDays().getAsInt()));
        }
        if (reminders.isPresent()) {
            for (LocalDate date : reminders.get().dates(terms)) {
                next = earlier(today, next, date.toEpochDay());
            }
            Optional<AtRisk> risk = reminders.get().atRisk(decision);
            next = risk.isPresent() ? earlier(today, next, risk.get().date().toEpochDay()) : next;
        }
        return LocalDate.ofEpochDay(next == Long.MAX_VALUE ? today + 1 : next);
    }

    private static long earlier(long today, long best, long candidate) {
        return candidate > today && candidate < best ? candidate : best;
    }
}
