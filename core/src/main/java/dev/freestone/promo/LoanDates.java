package dev.freestone.promo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates of a loan between which a program may start. Immutable. Source: docs/spec/promo-programs.md 6, rule 4.
 *
 * @param activatedOn its activation date; empty while it is not active
 * @param lastDueOn its last due date; empty while there is none, which sets no upper bound
 */
public record LoanDates(Optional<LocalDate> activatedOn, Optional<LocalDate> lastDueOn) {
    /**
     * A loan that is not active yet. It bounds nothing.
     *
     * @return no dates
     */
    public static LoanDates notActive() {
        return new LoanDates(Optional.empty(), Optional.empty());
    }

    /**
     * A loan that has been activated.
     *
     * @param activatedOn its activation date
     * @param lastDueOn its last due date
     * @return the dates
     */
    public static LoanDates of(LocalDate activatedOn, LocalDate lastDueOn) {
        return new LoanDates(Optional.of(activatedOn), Optional.of(lastDueOn));
    }

    boolean admits(LocalDate start) {
        return activatedOn.map(first -> !start.isBefore(first)).orElse(true)
                && (activatedOn.isEmpty()
                        || lastDueOn.map(last -> !start.isAfter(last)).orElse(true));
    }
}
