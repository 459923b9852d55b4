package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conditions under one AND that no single value satisfies together: two different values, or an empty interval. Those
 * on a field that can have several values do not count, because another element can satisfy each.
 */
final class Contradiction implements TargetingQuery.Cases<Boolean> {
    private final Function<String, Field> fields;
    private final Map<String, List<TargetingQuery.Comparison>> byField = new HashMap<>();

    private Contradiction(Function<String, Field> fields) {
        this.fields = fields;
    }

    static boolean in(TargetingQuery.Logic all, Function<String, Field> fields) {
        Contradiction found = new Contradiction(fields);
        all.fold(found);
        return found.byField.values().stream().anyMatch(Contradiction::isEmpty);
    }

    @Override
    public Boolean logic(TargetingQuery.Logic query) {
        if (query.operator() == TargetingOperator.AND) {
            query.queries().forEach(each -> each.fold(this));
        }
        return true;
    }

    @Override
    public Boolean negation(TargetingQuery.Negation query) {
        return false;
    }

    @Override
    public Boolean element(TargetingQuery.Element query) {
        return false;
    }

    @Override
    public Boolean allElements(TargetingQuery.AllElements query) {
        return false;
    }

    @Override
    public Boolean comparison(TargetingQuery.Comparison query) {
        return fields.apply(query.field()).single()
                && byField.computeIfAbsent(query.field(), name -> new ArrayList<>())
                        .add(query);
    }

    @Override
    public Boolean regex(TargetingQuery.Regex query) {
        return false;
    }

    private static boolean isEmpty(List<TargetingQuery.Comparison> conditions) {
        for (TargetingQuery.Comparison each : conditions) {
            Collection<?> only = only(each);
            if (!only.isEmpty()) {
                List<Node> all = conditions.stream().map(Compiler::ofElement).toList();
                return only.stream().noneMatch(value -> satisfies(value, all));
            }
        }
        return Interval.exclude(conditions);
    }

    /** The values of which a single one must be one, empty when there are too many to name. */
    private static Collection<?> only(TargetingQuery.Comparison condition) {
        Object operand = condition.operand();
        return switch (condition.operator()) {
            case EQ -> Collections.singletonList(operand);
            case GTE, LTE -> operand == null ? Collections.singletonList(null) : List.of();
            case IN, ALL -> operand instanceof Collection<?> list ? list : List.of();
            case NE, GT, LT, NIN, EXISTS, SIZE, AND, OR, NOR, NOT, ELEM_MATCH, REGEX -> List.of();
        };
    }

    /** What equals null is null, or is not there. */
    private static boolean satisfies(@Nullable Object value, List<Node> all) {
        return all.stream().allMatch(node -> node.matches(value))
                || (value == null && all.stream().allMatch(node -> node.matches(Values.MISSING)));
    }
}
