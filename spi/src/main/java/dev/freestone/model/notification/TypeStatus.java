package dev.freestone.model.notification;

import java.util.Optional;

/** The statuses of a version of a notification type or do-not-interact type. Source: docs/spec/cases-and-notifications.md 5. */
public enum TypeStatus {
    /** Sent as {@code draft}. */
    DRAFT("draft"),
    /** Sent as {@code active}. */
    ACTIVE("active"),
    /** Sent as {@code deprecated}. */
    DEPRECATED("deprecated");

    private final String code;

    TypeStatus(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code draft}
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
    public static Optional<TypeStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
