package dev.freestone.model.notification;

import java.util.Optional;

/** The kinds of types that cases make fire. Codes are stored. Source: docs/spec/cases-and-notifications.md 4, 6. */
public enum TypeKind {
    /** Sent as {@code notification}. */
    NOTIFICATION("notification"),
    /** Sent as {@code do_not_interact}. */
    DO_NOT_INTERACT("do_not_interact");

    private final String code;

    TypeKind(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code notification}
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
    public static Optional<TypeKind> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
