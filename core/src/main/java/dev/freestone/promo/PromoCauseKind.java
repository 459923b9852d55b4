package dev.freestone.promo;

/** What differs between two sets of facts. Source: docs/spec/promo-programs.md 8. */
public enum PromoCauseKind {
    /** A payment counts that did not. */
    PAYMENT_ADDED("payment_added"),
    /** A payment is not there any more. */
    PAYMENT_REMOVED("payment_removed"),
    /** A payment was taken back. */
    PAYMENT_REVERSED("payment_reversed"),
    /** A payment counts from another date. */
    PAYMENT_REDATED("payment_redated"),
    /** The fees of a date are others. */
    FEE_CHANGED("fee_changed"),
    /** What is due on a date is another amount. */
    DUE_CHANGED("due_changed"),
    /** A re-age came or went. */
    RE_AGED("re_aged"),
    /** The advances of a date are others. */
    ADVANCE_CHANGED("advance_changed"),
    /** The rate from a date is another one. */
    RATE_CHANGED("rate_changed"),
    /** The snapshot of a date is another one. */
    SNAPSHOT_CHANGED("snapshot_changed");

    private final String code;

    PromoCauseKind(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code payment_added}
     */
    public String code() {
        return code;
    }
}
