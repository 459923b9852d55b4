package dev.freestone.testkit;

/** The forms in which a source may tell what happened on a loan. Source: docs/spec/promo-programs.md 7. */
public enum LoanHistoryForm {
    /** The entries of a ledger. */
    LEDGER,
    /** One row a change. */
    SNAPSHOTS
}
