package dev.freestone.contact;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One piece of what proves how a person was treated: codes, hashes and instants, nothing in clear. Immutable. Source:
 * docs/spec/contact-policy.md 10.
 *
 * @param kind what it is
 * @param id the set of rules, the contact, the entry that counts, or the fact
 * @param at when it was adopted, decided, counted or recorded
 * @param number the number of its entry in the journal; empty where the journal has none of its own
 * @param details what is known of it, by name, such as {@code rule}, {@code set}, {@code until}
 */
public record EvidenceRecord(Kind kind, String id, Instant at, OptionalLong number, Map<String, ?> details) {
    /** What evidence is about. */
    public enum Kind {
        /** A set of rules that was adopted, with the versions of its packs. */
        RULES("rules"),
        /** A decision of the policy. */
        DECISION("decision"),
        /** A contact that counts, or counted. */
        EVENT("event"),
        /** A consent, a stop or another recorded fact. */
        FACT("fact");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * The stable code.
         *
         * @return such as {@code decision}
         */
        public String code() {
            return code;
        }
    }

    /**
     * Copies the details.
     *
     * @param kind what it is
     * @param id the set of rules, the contact, the entry that counts, or the fact
     * @param at when it was adopted, decided, counted or recorded
     * @param number the number of its entry in the journal; empty where the journal has none of its own
     * @param details what is known of it, by name, such as {@code rule}, {@code set}, {@code until}
     */
    public EvidenceRecord {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    @Override
    public String toString() {
        return "EvidenceRecord[" + kind.code() + " " + id + " " + at + "]";
    }
}
