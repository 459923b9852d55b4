package dev.freestone.model.promo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a promo program needs to know of its loan. Facts that contradict themselves can be made, so that one bad loan
 * never stops the load of a page; the evaluation refuses them with {@code facts_invalid}. Immutable. Source:
 * docs/spec/promo-programs.md 7.
 *
 * @param status the status of the loan
 * @param activatedOn its activation date; empty while it is not active
 * @param lastDueOn its last due date; empty while there is none
 * @param paidOffOn the date from which it counts as paid off, whatever the history says; empty when the history tells
 * @param rates its annual rates, in any order
 * @param history what happened on it
 */
public record LoanFacts(
        LoanStatus status,
        Optional<LocalDate> activatedOn,
        Optional<LocalDate> lastDueOn,
        Optional<LocalDate> paidOffOn,
        List<LoanRate> rates,
        LoanHistory history) {
    /**
     * Copies the rates.
     *
     * @param status the status of the loan
     * @param activatedOn its activation date; empty while it is not active
     * @param lastDueOn its last due date; empty while there is none
     * @param paidOffOn the date from which it counts as paid off, whatever the history says; empty when the history tells
     * @param rates its annual rates, in any order
     * @param history what happened on it
     */
    public LoanFacts {
        rates = List.copyOf(rates);
    }

    /**
     * The same facts with another history.
     *
     * @param other the history
     * @return the facts
     */
    public LoanFacts withHistory(LoanHistory other) {
        return new LoanFacts(status, activatedOn, lastDueOn, paidOffOn, rates, other);
    }
}
