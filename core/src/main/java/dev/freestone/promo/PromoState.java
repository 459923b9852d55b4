package dev.freestone.promo;

import java.util.Optional;

/** What an evaluation finds. Source: docs/spec/promo-programs.md 7. */
public enum PromoState {
    /** Told as {@code undecided}: the loan is canceled, so that nothing can be said. */
    UNDECIDED("undecided"),
    /** Told as {@code not_started}: the start is still to come. */
    NOT_STARTED("not_started"),
    /** Told as {@code active}: the program runs. */
    ACTIVE("active"),
    /** Told as {@code in_grace}: the end is over, and a payoff is still good. */
    IN_GRACE("in_grace"),
    /** Told as {@code exercised}: the loan was paid in time. */
    EXERCISED("exercised"),
    /** Told as {@code disqualified}: the loan was overdue for too long. */
    DISQUALIFIED("disqualified"),
    /** Told as {@code expired}: the effective end went by without a payoff. */
    EXPIRED("expired");

    private final String code;

    PromoState(String code) {
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

    /**
     * The constant of a code. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<PromoState> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether no later day can change it, as long as terms and facts stay.
     *
     * @return true for exercised, disqualified and expired
     */
    public boolean settled() {
        return switch (this) {
            case EXERCISED, DISQUALIFIED, EXPIRED -> true;
            case UNDECIDED, NOT_STARTED, ACTIVE, IN_GRACE -> false;
        };
    }
}
