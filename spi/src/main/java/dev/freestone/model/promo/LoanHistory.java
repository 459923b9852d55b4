package dev.freestone.model.promo;

import java.util.function.Function;

/** What happened on a loan, in one of two forms. Immutable. Source: docs/spec/promo-programs.md 7. */
public sealed interface LoanHistory permits LoanLedger, LoanSnapshots {
    /**
     * Handles both forms; none can be forgotten.
     *
     * @param ledger for the entries of a ledger
     * @param snapshots for one row a change
     * @param <T> the result
     * @return what the handler of this form gives
     */
    <T> T fold(
            Function<? super LoanLedger, ? extends T> ledger, Function<? super LoanSnapshots, ? extends T> snapshots);
}
