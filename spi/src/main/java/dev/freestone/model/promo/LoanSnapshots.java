package dev.freestone.model.promo;

import java.util.List;
import java.util.function.Function;

/**
 * One row a change of a loan, oldest first, one a day at most. Immutable. Source: docs/spec/promo-programs.md 7, snapshot
 * form.
 *
 * @param rows the rows
 */
public record LoanSnapshots(List<LoanSnapshot> rows) implements LoanHistory {
    /**
     * Copies the rows.
     *
     * @param rows the rows
     */
    public LoanSnapshots {
        rows = List.copyOf(rows);
    }

    @Override
    public <T> T fold(
            Function<? super LoanLedger, ? extends T> ledger, Function<? super LoanSnapshots, ? extends T> snapshots) {
        return snapshots.apply(this);
    }
}
