package dev.freestone.notification;

import java.util.Optional;

/** Which channels a do-not-interact type stops. Source: docs/spec/cases-and-notifications.md 6. */
public enum StoppedChannel {
    /** Every channel. */
    ALL("all"),
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
    MAIL("mail");

    private final String code;

    StoppedChannel(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code all}
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
    public static Optional<StoppedChannel> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
