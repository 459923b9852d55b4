package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A query over events to a test, with its negations moved down to the leaves. It is folded in one of two moods: plain, or as the
 * opposite of what is written. Source: docs/spec/engagement-behaviors.md 3.3.
 */
final class EventCompiler implements TargetingQuery.Cases<Predicate<EventFacts>> {
    private static final EventCompiler PLAIN = new EventCompiler(false);
    private static final EventCompiler OPPOSITE = new EventCompiler(true);

    private final boolean negated;

    private EventCompiler(boolean negated) {
        this.negated = negated;
    }

    static Predicate<EventFacts> compile(TargetingQuery query) {
        return query.fold(PLAIN);
    }

    @Override
    public Predicate<EventFacts> logic(TargetingQuery.Logic query) {
        return switch (query.operator()) {
            case AND -> negated ? any(query, this) : all(query, this);
            case OR -> negated ? all(query, this) : any(query, this);
            case NOR -> negated ? any(query, PLAIN) : all(query, OPPOSITE);
            case NOT, ELEM_MATCH, EQ, NE, GT, GTE, LT, LTE, IN, NIN, ALL, EXISTS, SIZE, REGEX ->
                throw new IllegalArgumentException(
                        "operator: " + query.operator().code() + " joins nothing");
        };
    }

    @Override
    public Predicate<EventFacts> negation(TargetingQuery.Negation query) {
        return query.query().fold(negated ? PLAIN : OPPOSITE);
    }

    @Override
    public Predicate<EventFacts> element(TargetingQuery.Element query) {
        return EventLeaf.of(query.field(), query, negated);
    }

    @Override
    public Predicate<EventFacts> allElements(TargetingQuery.AllElements query) {
        return EventLeaf.of(query.field(), query, negated);
    }

    @Override
    public Predicate<EventFacts> comparison(TargetingQuery.Comparison query) {
        return switch (query.operator()) {
            case NE -> leaf(query, TargetingOperator.EQ, !negated);
            case NIN -> leaf(query, TargetingOperator.IN, !negated);
            case EXISTS -> exists(query.field(), Boolean.FALSE.equals(query.operand()) != negated);
            case ALL -> EventLeaf.of(query.field(), parts(query), negated);
            case EQ, GT, GTE, LT, LTE, IN, SIZE -> leaf(query, query.operator(), negated);
            case AND, OR, NOR, NOT, ELEM_MATCH, REGEX ->
                throw new IllegalArgumentException(
                        "operator: " + query.operator().code() + " compares nothing");
        };
    }

    @Override
    public Predicate<EventFacts> regex(TargetingQuery.Regex query) {
        return EventLeaf.of(query.field(), query, negated);
    }

    private static Predicate<EventFacts> leaf(
            TargetingQuery.Comparison query, TargetingOperator operator, boolean negated) {
        return EventLeaf.of(
                query.field(), new TargetingQuery.Comparison(query.field(), operator, query.operand()), negated);
    }

    /** What is there is there; of what is not, nothing holds. */
    private static Predicate<EventFacts> exists(String field, boolean negated) {
        return EventLeaf.of(field, new TargetingQuery.Comparison(field, TargetingOperator.EXISTS, true), negated);
    }

    /** Each literal is compared on its own, so that a text can be a number for one of them. */
    private static List<TargetingQuery> parts(TargetingQuery.Comparison query) {
        Collection<?> literals = query.operand() instanceof Collection<?> list ? list : List.of();
        List<TargetingQuery> parts = new ArrayList<>();
        for (Object literal : literals) {
            parts.add(new TargetingQuery.Comparison(query.field(), TargetingOperator.EQ, literal));
        }
        return parts.isEmpty() ? List.of(query) : parts;
    }

    private static Predicate<EventFacts> all(TargetingQuery.Logic query, EventCompiler mood) {
        List<Predicate<EventFacts>> tests = folded(query, mood);
        return facts -> {
            for (Predicate<EventFacts> test : tests) {
                if (!test.test(facts)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<EventFacts> any(TargetingQuery.Logic query, EventCompiler mood) {
        List<Predicate<EventFacts>> tests = folded(query, mood);
        return facts -> {
            for (Predicate<EventFacts> test : tests) {
                if (test.test(facts)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static List<Predicate<EventFacts>> folded(TargetingQuery.Logic query, EventCompiler mood) {
        return query.queries().stream().map(each -> each.fold(mood)).toList();
    }
}
