package dev.freestone.contact.policy;

import java.util.Optional;

/** What a company is to the people it contacts. Source: docs/spec/contact-policy.md 3. */
public enum PolicyRole {
    /** It collects debts of others. */
    THIRD_PARTY_COLLECTOR("third_party_collector"),
    /** It collects its own debts. */
    FIRST_PARTY_CREDITOR("first_party_creditor"),
    /** It sells. */
    SELLER("seller");

    private final String code;

    PolicyRole(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code third_party_collector}
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
    public static Optional<PolicyRole> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
