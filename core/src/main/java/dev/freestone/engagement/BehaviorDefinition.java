package dev.freestone.engagement;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that progress in a behavior depends on, with the window of its campaign and what must be done before it. Immutable.
 * Source: docs/spec/engagement-behaviors.md 1, 3.1.
 *
 * @param terms what it asks for
 * @param scope when events can count
 * @param prerequisite what must be done before it
 */
public record BehaviorDefinition(BehaviorTerms terms, BehaviorScope scope, Optional<Prerequisite> prerequisite) {
    /**
     * Checks the components.
     *
     * @param terms what it asks for
     * @param scope when events can count
     * @param prerequisite what must be done before it
     */
    public BehaviorDefinition {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(prerequisite, "prerequisite");
    }

    /**
     * Another behavior of the same campaign that must be done before this one.
     *
     * @param behavior the other one
     * @param requiredWait seconds after its first completion in which nothing counts yet, from 0 on
     * @param sequenceTimeframe seconds that replace the period as the window of a round; empty = they do not
     */
    public record Prerequisite(BehaviorDefinition behavior, long requiredWait, OptionalLong sequenceTimeframe) {
        /**
         * Checks the components.
         *
         * @param behavior the other one
         * @param requiredWait seconds after its first completion in which nothing counts yet
         * @param sequenceTimeframe seconds that replace the period as the window of a round
         */
        public Prerequisite {
            Objects.requireNonNull(behavior, "behavior");
            if (requiredWait < 0) {
                throw new IllegalArgumentException("requiredWait: " + requiredWait + " is less than 0");
            }
            TermChecks.atLeastOne("sequenceTimeframe", sequenceTimeframe);
        }

        /** Whether an event comes late enough after the first completion. */
        boolean allows(Position event, Position completed) {
            return completed.isBefore(event)
                    && Duration.between(completed.date(), event.date()).toSeconds() >= requiredWait;
        }
    }

    /** The window of a round in seconds, empty for none: W(D) of section 4. */
    OptionalLong window() {
        return prerequisite.isPresent()
                        && prerequisite.get().sequenceTimeframe().isPresent()
                ? prerequisite.get().sequenceTimeframe()
                : terms.limits().period();
    }

    /**
     * Whether an event can count: {@code inScope} of section 4.
     *
     * @param completed the first completion of the prerequisite, empty before it or when there is none
     */
    boolean inScope(EngagementEvent event, Optional<Position> completed) {
        if (!scope.holds(event.date())) {
            return false;
        }
        return prerequisite.isEmpty()
                || (completed.isPresent() && prerequisite.get().allows(event.position(), completed.get()));
    }
}
