package dev.freestone.notification;

import dev.freestone.model.contact.IntentState;
import java.util.Optional;

/** The statuses of an interaction: how the state of its contact looks from its case. Source: docs/spec/cases-and-notifications.md 11. */
public enum InteractionStatus {
    /** Waits for its turn. */
    SCHEDULED("scheduled"),
    /** A node makes its message. */
    IN_PROGRESS("inProgress"),
    /** A provider may have been called. */
    ATTEMPTED("attempted"),
    /** A provider took responsibility. */
    SUCCEEDED("succeeded"),
    /** It will not be delivered. */
    FAILED("failed"),
    /** It was called back. */
    CANCELED("canceled");

    private final String code;

    InteractionStatus(String code) {
        this.code = code;
    }

    /**
     * The status of an interaction whose contact is in a state.
     *
     * @param state the state of the contact
     * @return its view
     */
    public static InteractionStatus of(IntentState state) {
        return switch (state) {
            case PLANNED, HELD -> SCHEDULED;
            case CLAIMED -> IN_PROGRESS;
            case ATTEMPTED, UNKNOWN -> ATTEMPTED;
            case CONFIRMED -> SUCCEEDED;
            case REFUSED, SUPPRESSED -> FAILED;
            case CANCELED -> CANCELED;
        };
    }

    /**
     * Whether nothing more becomes of it.
     *
     * @return true for succeeded, failed and canceled ones
     */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELED;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code inProgress}
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
    public static Optional<InteractionStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
