package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of a context without which a query over events cannot hold: nothing holds of a key that is missing, not even the opposite
 * of something. What is not found here costs an index some time and no answer. Source: docs/spec/engagement-behaviors.md 3.3, 8.
 */
final class NecessaryKeys implements TargetingQuery.Cases<Set<String>> {
    private static final NecessaryKeys PLAIN = new NecessaryKeys(false);
    private static final NecessaryKeys OPPOSITE = new NecessaryKeys(true);

    /** Whether the query is not to hold. */
    private final boolean negated;

    private NecessaryKeys(boolean negated) {
        this.negated = negated;
    }

    static Set<String> of(TargetingQuery query) {
        return Set.copyOf(query.fold(PLAIN));
    }

    @Override
    public Set<String> logic(TargetingQuery.Logic query) {
        boolean none = query.operator() == TargetingOperator.NOR;
        NecessaryKeys mood = negated != none ? OPPOSITE : PLAIN;
        List<Set<String>> parts =
                query.queries().stream().map(each -> each.fold(mood)).toList();
        boolean each = switch (query.operator()) {
            case AND, NOR -> !negated;
            case OR -> negated;
            case NOT, ELEM_MATCH, EQ, NE, GT, GTE, LT, LTE, IN, NIN, ALL, EXISTS, SIZE, REGEX -> false;
        };
        return each ? ofEach(parts) : ofWhichever(parts);
    }

    @Override
    public Set<String> negation(TargetingQuery.Negation query) {
        return query.query().fold(negated ? PLAIN : OPPOSITE);
    }

    @Override
    public Set<String> element(TargetingQuery.Element query) {
        return key(query.field());
    }

    @Override
    public Set<String> allElements(TargetingQuery.AllElements query) {
        return key(query.field());
    }

    @Override
    public Set<String> comparison(TargetingQuery.Comparison query) {
        return key(query.field());
    }

    @Override
    public Set<String> regex(TargetingQuery.Regex query) {
        return key(query.field());
    }

    private static Set<String> key(String field) {
        return field.startsWith(EventFacts.CONTEXT) ? Set.of(field.substring(EventFacts.CONTEXT.length())) : Set.of();
    }

    private static Set<String> ofEach(List<Set<String>> parts) {
        Set<String> keys = new HashSet<>();
        parts.forEach(keys::addAll);
        return keys;
    }

    /** Whichever part holds has them; of no part at all nothing is said. */
    private static Set<String> ofWhichever(List<Set<String>> parts) {
        Set<String> keys = parts.isEmpty() ? new HashSet<>() : new HashSet<>(parts.get(0));
        parts.forEach(keys::retainAll);
        return keys;
    }
}
