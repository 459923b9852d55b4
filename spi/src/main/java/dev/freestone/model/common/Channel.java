package dev.freestone.model.common;

import java.util.Optional;

/** The ways to reach a person. Source: docs/spec/outreach-campaigns.md 1.5. */
public enum Channel {
    /** Sent as {@code voice}. */
    VOICE("voice"),
    /** Sent as {@code email}. */
    EMAIL("email"),
    /** Sent as {@code fax}. */
    FAX("fax"),
    /** Sent as {@code text}. */
    TEXT("text"),
    /** Sent as {@code chat}. */
    CHAT("chat"),
    /** Sent as {@code mail}. */
    MAIL("mail"),
    /** Sent as {@code push}; of engagement campaigns only. */
    PUSH("push"),
    /** Sent as {@code gui}. */
    GUI("gui"),
    /** Sent as {@code document}. */
    DOCUMENT("document");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code voice}
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
    public static Optional<Channel> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
