package dev.freestone.contact.policy;

/** What a change of a rule means for the contacts that it binds. Source: docs/spec/contact-policy.md 10. */
public enum ChangeEffect {
    /** Who keeps to the rule as it is now also keeps to the rule as it was. */
    TIGHTER("tighter"),
    /** Who kept to the rule as it was also keeps to the rule as it is now. */
    LOOSER("looser"),
    /** Neither: what was forbidden may be allowed now, and what was allowed forbidden. Somebody must read it. */
    UNCLEAR("unclear"),
    /** Nothing is decided in another way, as when a source is named more exactly. */
    NEUTRAL("neutral");

    private final String code;

    ChangeEffect(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code tighter}
     */
    public String code() {
        return code;
    }

    /** The effect of a change after which as much is forbidden, and as much is allowed, as before it. */
    static ChangeEffect of(boolean asTight, boolean asLoose) {
        if (asTight) {
            return asLoose ? NEUTRAL : TIGHTER;
        }
        return asLoose ? LOOSER : UNCLEAR;
    }

    /** The effect of two changes together. */
    ChangeEffect and(ChangeEffect other) {
        if (this == NEUTRAL || this == other) {
            return other;
        }
        return other == NEUTRAL ? this : UNCLEAR;
    }
}
