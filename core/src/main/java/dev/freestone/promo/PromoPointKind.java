package dev.freestone.promo;

/** The kinds of points of a timeline; on one day they stand in this order. Source: docs/spec/promo-programs.md 11. */
public enum PromoPointKind {
    /** Told as {@code start}: the first day. */
    START("start"),
    /** Told as {@code reminder}: a reminder, when they are enabled. */
    REMINDER("reminder"),
    /** Told as {@code at_risk}: the loan comes near the threshold. */
    AT_RISK("at_risk"),
    /** Told as {@code disqualification}: the threshold. */
    DISQUALIFICATION("disqualification"),
    /** Told as {@code end}: the end without grace. */
    END("end"),
    /** Told as {@code last_day}: the last good day to pay. */
    LAST_DAY("last_day"),
    /** Told as {@code expiry}: the day on which an unpaid program is over. */
    EXPIRY("expiry");

    private final String code;

    PromoPointKind(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code not_started}
     */
    public String code() {
        return code;
    }
}
