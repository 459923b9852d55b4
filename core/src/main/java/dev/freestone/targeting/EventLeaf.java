package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one value of an event, or the opposite of it; of a value that is missing, null or blank nothing holds. Source:
 * docs/spec/engagement-behaviors.md 3.3.
 *
 * @param value finds the value
 * @param parts what the value must satisfy, each as it stands or as the number that it writes
 * @param negated whether it must not satisfy all of them
 */
record EventLeaf(Function<EventFacts, @Nullable Object> value, List<Node> parts, boolean negated)
        implements Predicate<EventFacts> {
    static EventLeaf of(String field, TargetingQuery query, boolean negated) {
        return of(field, List.of(query), negated);
    }

    static EventLeaf of(String field, List<TargetingQuery> queries, boolean negated) {
        return new EventLeaf(
                valueOf(field), queries.stream().map(Compiler::ofElement).toList(), negated);
    }

    @Override
    public boolean test(EventFacts facts) {
        Object found = value.apply(facts);
        if (found == null || (found instanceof String text && text.isBlank())) {
            return false;
        }
        // A text satisfies nothing that wants a number and a number nothing that wants a text, so one of the two
        // decides.
        Object number = found instanceof String text && isDecimal(text) ? new BigDecimal(text) : found;
        for (Node part : parts) {
            if (!part.matches(found) && (number == found || !part.matches(number))) {
                return negated;
            }
        }
        return !negated;
    }

    private static Function<EventFacts, @Nullable Object> valueOf(String field) {
        String key = field.substring(Math.min(field.length(), EventFacts.CONTEXT.length()));
        return switch (field) {
            case EventFacts.QTY -> EventFacts::qty;
            case EventFacts.DATE -> EventFacts::date;
            default -> facts -> facts.context().get(key);
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
