package dev.freestone.model.contact;

import java.util.Optional;

/**
 * What sets a contact event apart for the counters that ask for it: each counter names what it leaves out, so that one
 * event may count in one and not in another. Source: docs/spec/contact-policy.md 5 C8 to C10, 7.
 */
public enum EventMark {
    /** Placed under an active consent to extra calls. */
    CONSENTED("consented"),
    /** Did not connect to the dialled number. */
    NOT_CONNECTED("not_connected"),
    /** Made to somebody else than the person, such as an attorney. */
    EXCLUDED_RECIPIENT("excluded_recipient"),
    /** Unanswered where no message could be left. */
    NO_VOICEMAIL_POSSIBLE("no_voicemail_possible"),
    /** The answer to something that the person sent. */
    REPLY("reply"),
    /** Confirmed that the person took a consent back. */
    CONFIRMATION("confirmation"),
    /** Made to a place of work. */
    WORK("work"),
    /** Made to another place; without either mark the place is unknown. */
    NOT_WORK("not_work");

    private final String code;

    EventMark(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code not_connected}
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
    public static Optional<EventMark> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
