package dev.freestone.model.promo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Tells the interest that a promo program defers. Pure and thread-safe: equal arguments give equal amounts on every node
 * and after every restart. Four are built in; a host writes its own for a product that accrues in another way. Source:
 * docs/spec/promo-programs.md 9.
 */
@FunctionalInterface
public interface DeferredInterestCalculator {
    /**
     * The interest that accrues from a date to another one.
     *
     * @param facts the facts of the loan; entries from {@code to} on count for nothing
     * @param from the first day whose night counts
     * @param to the day whose night does not count any more; not after {@code from} = no interest
     * @return the amount, scale 2, at least 0
     */
    BigDecimal accrued(LoanFacts facts, LocalDate from, LocalDate to);
}
