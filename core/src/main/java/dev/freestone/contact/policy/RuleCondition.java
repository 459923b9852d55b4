package dev.freestone.contact.policy;

import java.util.Set;

/**
 * A fact that must hold for a rule to apply. Immutable. Source: docs/spec/contact-policy.md 7, "when".
 *
 * @param fact which fact
 * @param test what must be true of it
 */
public record RuleCondition(RuleFact fact, Test test) {
    /** What must be true of a fact. */
    public sealed interface Test {}

    /**
     * It is this value.
     *
     * @param value the text, number or truth value, as text: {@code true}, {@code work}, {@code 30}
     */
    public record Is(String value) implements Test {}

    /**
     * It is greater than a number.
     *
     * @param number the number
     */
    public record GreaterThan(long number) implements Test {}

    /**
     * It is none of these values.
     *
     * @param values as text
     */
    public record NotIn(Set<String> values) implements Test {
        /**
         * Copies the values.
         *
         * @param values as text
         */
        public NotIn {
            values = Set.copyOf(values);
        }
    }
}
