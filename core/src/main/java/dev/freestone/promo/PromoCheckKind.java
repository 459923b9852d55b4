package dev.freestone.promo;

/** The five checks of an evaluation, in their order. Source: docs/spec/promo-programs.md 7. */
public enum PromoCheckKind {
    /** Told as {@code loan_canceled}: is the loan canceled. */
    LOAN_CANCELED("loan_canceled"),
    /** Told as {@code not_started}: is the start still to come. */
    NOT_STARTED("not_started"),
    /** Told as {@code exercise}: was the loan paid within the program. */
    EXERCISE("exercise"),
    /** Told as {@code disqualify}: was it overdue for the threshold. */
    DISQUALIFY("disqualify"),
    /** Told as {@code expire}: is the effective end over. */
    EXPIRE("expire");

    private final String code;

    PromoCheckKind(String code) {
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
