package dev.freestone.promo;

import java.util.Optional;

/** What kind of user has canceled a promo program. Source: docs/spec/promo-programs.md 3. */
public enum PromoUserType {
    /** Sent as {@code employee}. */
    EMPLOYEE("employee"),
    /** Sent as {@code borrower}. */
    BORROWER("borrower"),
    /** Sent as {@code api}. */
    API("api"),
    /** Sent as {@code system}: an evaluation. */
    SYSTEM("system");

    private final String code;

    PromoUserType(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code employee}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a wire text. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<PromoUserType> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
