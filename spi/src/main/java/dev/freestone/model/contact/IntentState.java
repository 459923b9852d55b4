package dev.freestone.model.contact;

import java.util.Optional;

/** The states of a contact intent. Source: docs/spec/contact-ledger.md 3. */
public enum IntentState {
    /** To be sent when it is due. */
    PLANNED("planned", false),
    /** Waits for a reason to end. */
    HELD("held", false),
    /** In the hands of a node that prepares it. */
    CLAIMED("claimed", false),
    /** A provider may have been called. */
    ATTEMPTED("attempted", false),
    /** Nobody knows whether the provider took it. */
    UNKNOWN("unknown", false),
    /** The provider accepted responsibility for the message. */
    CONFIRMED("confirmed", true),
    /** It will not be delivered; proven, or given up. */
    REFUSED("refused", true),
    /** Called back before it was attempted. */
    CANCELED("canceled", true),
    /** A rule or its time kept it from being attempted. */
    SUPPRESSED("suppressed", true);

    private final String code;
    private final boolean terminal;

    IntentState(String code, boolean terminal) {
        this.code = code;
        this.terminal = terminal;
    }

    /**
     * The stable code.
     *
     * @return such as {@code planned}
     */
    public String code() {
        return code;
    }

    /**
     * Whether nothing changes it any more.
     *
     * @return true for the ends of the life cycle
     */
    public boolean isTerminal() {
        return terminal;
    }

    /**
     * Whether an intent in this state occupies the lane of its person.
     *
     * @return true while it is claimed or attempted
     */
    public boolean holdsLane() {
        return this == CLAIMED || this == ATTEMPTED;
    }

    /**
     * The constant of a code. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<IntentState> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
