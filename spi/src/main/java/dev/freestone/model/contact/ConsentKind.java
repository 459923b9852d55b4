package dev.freestone.model.contact;

import java.util.Optional;

/** What a person may consent to. Source: docs/spec/contact-policy.md 6. */
public enum ConsentKind {
    /** More calls than Regulation F presumes to be fair, for seven days. */
    EXTRA_CALLS("extra_calls"),
    /** Calls and texts by an autodialer. */
    AUTODIALED_CALL("autodialed_call"),
    /** Calls with an artificial or prerecorded voice. */
    PRERECORDED_CALL("prerecorded_call"),
    /** Texts. */
    TEXT("text"),
    /** Texts, e-mail and chats about a debt. */
    ELECTRONIC_CONTACT("electronic_contact"),
    /** E-mail. */
    EMAIL("email"),
    /** Contacts outside of the hours of a state. */
    TIME_OF_DAY("time_of_day"),
    /** Marketing, in writing. */
    WRITTEN_MARKETING("written_marketing");

    private final String code;

    ConsentKind(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code extra_calls}
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
    public static Optional<ConsentKind> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
