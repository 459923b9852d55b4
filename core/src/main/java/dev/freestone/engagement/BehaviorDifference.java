package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is stored of a behavior of one customer and is not what the events say. Immutable. Source:
 * docs/spec/engagement-behaviors.md 6.2.
 *
 * @param behavior the behavior
 * @param kind what is wrong
 */
public record BehaviorDifference(AchievementId behavior, Kind kind) {
    /**
     * Checks the components.
     *
     * @param behavior the behavior
     * @param kind what is wrong
     */
    public BehaviorDifference {
        Objects.requireNonNull(behavior, "behavior");
        Objects.requireNonNull(kind, "kind");
    }

    /** What can be wrong. */
    public enum Kind {
        /** There is no state, and the events make one. */
        MISSING("missing"),
        /** The state cannot be read, or is not one of this behavior. */
        UNREADABLE("unreadable"),
        /** The state cannot be read, and events that it rests on are forgotten: only a copy of the storage has it. */
        EVENTS_FORGOTTEN("events_forgotten"),
        /** The state is another than the events make. */
        STATE("state"),
        /** Outcomes were emitted for completions that the state says have none. */
        EMITTED("emitted"),
        /** A completion has no entry in the ledger of outcomes. */
        OUTCOMES("outcomes");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * The stable text.
         *
         * @return such as {@code events_forgotten}
         */
        public String code() {
            return code;
        }

        /**
         * Finds a kind by its code.
         *
         * @param code any text
         * @return the kind, or empty
         */
        public static Optional<Kind> parse(String code) {
            for (Kind each : values()) {
                if (each.code.equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }
}
