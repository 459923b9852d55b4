package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Texts;
import java.util.Comparator;
import java.util.Optional;

/**
 * The entry of the ledger that a contact event stands for. Ordered by company, kind and id. Immutable. Source:
 * docs/spec/contact-ledger.md 2.
 *
 * @param company the owner
 * @param kind the kind of entry
 * @param id its id within company and kind, 1 to 200 characters, such as {@code IN-0000-0001}
 */
public record EventSource(CompanyId company, Kind kind, String id) implements Comparable<EventSource> {
    private static final int MAX_LENGTH = 200;
    private static final Comparator<EventSource> ORDER = Comparator.comparing(
                    (EventSource source) -> source.company().value())
            .thenComparing(EventSource::kind)
            .thenComparing(EventSource::id);

    /** The kinds of entries that count. */
    public enum Kind {
        /** Freestone sends. */
        INTENT("intent"),
        /** Handed to a dialer in a file. */
        EXPORT("export"),
        /** A call that a dialer has reported. */
        CALL("call"),
        /** A call or conversation that the person began. */
        INBOUND("inbound");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * The stable code.
         *
         * @return such as {@code intent}
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
        public static Optional<Kind> parse(String code) {
            for (var each : values()) {
                if (each.code.equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Checks and copies the components.
     *
     * @param company the owner
     * @param kind the kind of entry
     * @param id its id within company and kind, 1 to 200 characters, such as {@code IN-0000-0001}
     */
    public EventSource {
        Texts.require("EventSource", id, 1, MAX_LENGTH);
    }

    /**
     * An intent as a source.
     *
     * @param plan its plan
     * @return the source
     */
    public static EventSource of(IntentPlan plan) {
        return new EventSource(plan.company(), Kind.INTENT, plan.id().value());
    }

    @Override
    public int compareTo(EventSource other) {
        return ORDER.compare(this, other);
    }
}
