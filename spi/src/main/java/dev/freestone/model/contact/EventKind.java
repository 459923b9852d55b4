package dev.freestone.model.contact;

import java.util.Optional;

/** What a contact event is to counters. Source: docs/spec/contact-policy.md 5. */
public enum EventKind {
    /** An outbound voice attempt of any kind; never an inbound one. */
    CALL("call"),
    /** An outbound message. */
    MESSAGE("message"),
    /** A two-way talk, inbound or outbound. */
    CONVERSATION("conversation");

    private final String code;

    EventKind(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code call}
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
    public static Optional<EventKind> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
