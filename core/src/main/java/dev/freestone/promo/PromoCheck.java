package dev.freestone.promo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One check of an evaluation with the values it saw. Immutable.
 *
 * @param kind which check
 * @param outcome whether it holds
 * @param on the first day on which it holds; empty when it does not, or holds on no day of its own
 * @param seen the values, such as {@code daysOverdue 30 >= threshold 30, oldest unpaid due 2025-02-01}
 * @param deciding whether the state of the decision rests on it
 */
public record PromoCheck(PromoCheckKind kind, boolean outcome, Optional<LocalDate> on, String seen, boolean deciding) {
    /**
     * The check as one line.
     *
     * @return such as {@code disqualify: true on 2025-03-03, daysOverdue 30 >= threshold 30, oldest unpaid due
     *     2025-02-01}
     */
    public String line() {
        return kind.code() + ": " + outcome + on.map(day -> " on " + day).orElse("") + ", " + seen;
    }
}
