package dev.freestone.contact.policy;

import java.time.ZoneId;

/**
 * A zone in which a person may be, and by what that is known. Immutable. Source: docs/spec/contact-policy.md 2.
 *
 * @param kind by what it is known
 * @param zone the zone
 */
public record ZoneSignal(Kind kind, ZoneId zone) {
    /** By what a zone is known. */
    public enum Kind {
        /** The area code of a number. */
        NUMBER("number"),
        /** The state of an address. */
        RESIDENCE("residence"),
        /** The host or the person's device. */
        HINT("hint"),
        /** The person. */
        CONFIRMED("confirmed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * The stable code.
         *
         * @return such as {@code number}
         */
        public String code() {
            return code;
        }
    }
}
