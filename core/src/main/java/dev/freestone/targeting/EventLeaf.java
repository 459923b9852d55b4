package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one value of an event, or the opposite of it; of a value that is missing, null or blank nothing holds. Source:
 * docs/spec/engagement-behaviors.md 3.3.
 *
 * @param field the field
 * @param parts what the value must satisfy, each as it stands or as the number that it writes
 * @param negated whether it must not satisfy all of them
 */
record EventLeaf(String field, List<Node> parts, boolean negated) implements Predicate<EventFacts> {
    static EventLeaf of(String field, TargetingQuery query, boolean negated) {
        return of(field, List.of(query), negated);
    }

    static EventLeaf of(String field, List<TargetingQuery> queries, boolean negated) {
        return new EventLeaf(field, queries.stream().map(Compiler::ofElement).toList(), negated);
    }

    @Override
    public boolean test(EventFacts facts) {
        Object value = valueOf(facts);
        if (value == null || (value instanceof String text && text.isBlank())) {
            return false;
        }
        // A text satisfies nothing that wants a number and a number nothing that wants a text, so one of the two
        // decides.
        Object number = value instanceof String text && isDecimal(text) ? new BigDecimal(text) : value;
        return parts.stream().allMatch(part -> part.matches(value) || part.matches(number)) != negated;
    }

    private @Nullable Object valueOf(EventFacts facts) {
        return switch (field) {
            case EventFacts.QTY -> facts.qty();
            case EventFacts.DATE -> facts.date();
            default -> facts.context().get(field.substring(EventFacts.CONTEXT.length()));
        };
    }

    /** Digits, with a sign before and a fraction behind where there is one. */
    private static boolean isDecimal(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.', at);
        return point < 0
                ? areDigits(text, at, text.length())
                : areDigits(text, at, point) && areDigits(text, point + 1, text.length());
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
