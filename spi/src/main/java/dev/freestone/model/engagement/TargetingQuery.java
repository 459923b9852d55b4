package dev.freestone.model.engagement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A targeting as a tree: what a storage reads that narrows a pass over customers by its own means. It has been checked
 * against all the rules of the language, so every operand has the type that its operator demands. Immutable and
 * thread-safe.
 *
 * <p>Values are {@code String}, {@code Boolean}, {@code Instant}, {@code LocalDate}, {@code List}, {@code Map}, null, and
 * for numbers {@code Long}, or {@code BigDecimal} without trailing zeros where a {@code Long} does not hold it.
 *
 * <p>Source: docs/spec/engagement-campaigns.md 4.
 */
public sealed interface TargetingQuery {
    /**
     * One answer for each kind of query, so that none is forgotten.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        /**
         * For queries joined.
         *
         * @param query the query
         * @return the answer
         */
        R logic(Logic query);

        /**
         * For the opposite of conditions.
         *
         * @param query the query
         * @return the answer
         */
        R negation(Negation query);

        /**
         * For one element satisfies everything.
         *
         * @param query the query
         * @return the answer
         */
        R element(Element query);

        /**
         * For elements satisfy one each.
         *
         * @param query the query
         * @return the answer
         */
        R allElements(AllElements query);

        /**
         * For a field compared.
         *
         * @param query the query
         * @return the answer
         */
        R comparison(Comparison query);

        /**
         * For a pattern found.
         *
         * @param query the query
         * @return the answer
         */
        R regex(Regex query);
    }

    /**
     * Answers for the kind that this query is of.
     *
     * @param cases an answer for each kind
     * @param <R> the answer
     * @return the answer
     */
    <R> R fold(Cases<R> cases);

    /**
     * Queries joined. Without queries it is an {@code AND} that matches everyone.
     *
     * @param operator {@code AND}, {@code OR} or {@code NOR}
     * @param queries the queries, in written order
     */
    record Logic(TargetingOperator operator, List<TargetingQuery> queries) implements TargetingQuery {
        /**
         * Checks and copies the components.
         *
         * @param operator {@code AND}, {@code OR} or {@code NOR}
         * @param queries the queries, in written order
         */
        public Logic {
            Objects.requireNonNull(operator, "operator");
            queries = List.copyOf(queries);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.logic(this);
        }
    }

    /**
     * The opposite of conditions on a field: {@code $not}.
     *
     * @param field the field, empty where the conditions look at an element itself
     * @param query the conditions, on the same field
     */
    record Negation(String field, TargetingQuery query) implements TargetingQuery {
        /**
         * Checks the components.
         *
         * @param field the field, empty where the conditions look at an element itself
         * @param query the conditions, on the same field
         */
        public Negation {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(query, "query");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.negation(this);
        }
    }

    /**
     * One element of an array satisfies everything: {@code $elemMatch}.
     *
     * @param field the field, empty where the element of another array is looked at
     * @param objects true when {@code query} names members of an element that is an object, false when it looks at the
     *     element itself
     * @param query what one element satisfies
     */
    record Element(String field, boolean objects, TargetingQuery query) implements TargetingQuery {
        /**
         * Checks the components.
         *
         * @param field the field, empty where the element of another array is looked at
         * @param objects true when {@code query} names members of an element that is an object
         * @param query what one element satisfies
         */
        public Element {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(query, "query");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.element(this);
        }
    }

    /**
     * An {@code $all} of {@code $elemMatch}: each is satisfied by an element, not by the same one.
     *
     * @param field the field, empty where an element itself is looked at
     * @param elements what elements satisfy, at least one
     */
    record AllElements(String field, List<Element> elements) implements TargetingQuery {
        /**
         * Checks and copies the components.
         *
         * @param field the field, empty where an element itself is looked at
         * @param elements what elements satisfy, at least one
         */
        public AllElements {
            Objects.requireNonNull(field, "field");
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.allElements(this);
        }
    }

    /**
     * A field compared with a value.
     *
     * @param field the field, such as {@code user.tags}; empty where an element itself is looked at
     * @param operator {@code EQ}, {@code NE}, a range, {@code IN}, {@code NIN}, {@code ALL}, {@code EXISTS} or {@code SIZE}
     * @param operand a value, a list of values for {@code IN}, {@code NIN} and {@code ALL}, a {@code Boolean} for {@code
     *     EXISTS}, a {@code Long} for {@code SIZE}
     */
    record Comparison(
            String field,
            TargetingOperator operator,
            @Nullable Object operand) implements TargetingQuery {
        /**
         * Checks the components.
         *
         * @param field the field, such as {@code user.tags}; empty where an element itself is looked at
         * @param operator the operator
         * @param operand the value, of immutable parts
         */
        public Comparison {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(operator, "operator");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.comparison(this);
        }
    }

    /**
     * A text in which a pattern is found anywhere: {@code $regex}.
     *
     * @param field the field, empty where an element itself is looked at
     * @param pattern in RE2 syntax
     * @param options letters of {@code ims}, empty for none
     */
    record Regex(String field, String pattern, String options) implements TargetingQuery {
        /**
         * Checks the components.
         *
         * @param field the field, empty where an element itself is looked at
         * @param pattern in RE2 syntax
         * @param options letters of {@code ims}, empty for none
         */
        public Regex {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(pattern, "pattern");
            Objects.requireNonNull(options, "options");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.regex(this);
        }
    }
}
