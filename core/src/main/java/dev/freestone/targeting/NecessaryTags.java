package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tags without which a query cannot hold: of each of several sets one; an empty set means that nobody matches. What
 * is not found here costs an index some time and no answer. Source: docs/spec/engagement-campaigns.md 4.2.
 */
final class NecessaryTags implements TargetingQuery.Cases<List<Set<String>>> {
    private static final Set<String> NOBODY = Set.of();
    /** Among equally small ones the same, in whatever order they were written. */
    private static final Comparator<Set<String>> SMALLEST =
            Comparator.<Set<String>>comparingInt(Set::size).thenComparing(set -> new TreeSet<>(set).toString());

    private final String tags;
    /** Whether the query is not to hold. */
    private final boolean negated;

    private NecessaryTags(String tags, boolean negated) {
        this.tags = tags;
        this.negated = negated;
    }

    static List<Set<String>> of(TargetingQuery query) {
        return List.copyOf(query.fold(new NecessaryTags(Path.TAGS, false)));
    }

    @Override
    public List<Set<String>> logic(TargetingQuery.Logic query) {
        boolean none = query.operator() == TargetingOperator.NOR;
        NecessaryTags parts = new NecessaryTags(tags, negated != none);
        List<List<Set<String>>> all =
                query.queries().stream().map(each -> each.fold(parts)).toList();
        boolean each = switch (query.operator()) {
            case AND, NOR -> !negated;
            case OR -> negated;
            case NOT, ELEM_MATCH, EQ, NE, GT, GTE, LT, LTE, IN, NIN, ALL, EXISTS, SIZE, REGEX -> false;
        };
        return each ? ofEach(all) : ofOne(all);
    }

    @Override
    public List<Set<String>> negation(TargetingQuery.Negation query) {
        return query.query().fold(new NecessaryTags(tags, !negated));
    }

    @Override
    public List<Set<String>> element(TargetingQuery.Element query) {
        boolean ofTags = query.field().equals(Path.TAGS) && tags.equals(Path.TAGS);
        return ofTags && !query.objects() && !negated
                ? query.query().fold(new NecessaryTags("", false))
                : counted(query.field(), query);
    }

    @Override
    public List<Set<String>> allElements(TargetingQuery.AllElements query) {
        return negated
                ? counted(query.field(), query)
                : ofEach(query.elements().stream().map(this::element).toList());
    }

    @Override
    public List<Set<String>> comparison(TargetingQuery.Comparison query) {
        if (!query.field().equals(tags)) {
            return counted(query.field(), query);
        }
        Object operand = query.operand();
        return switch (query.operator()) {
            case EQ -> negated ? List.of() : equal(operand);
            case NE -> negated ? equal(operand) : List.of();
            case IN -> negated ? List.of() : oneOf(operand);
            case NIN -> negated ? oneOf(operand) : List.of();
            case ALL -> negated ? List.of() : all(operand);
            case GT, GTE, LT, LTE, EXISTS, SIZE, AND, OR, NOR, NOT, ELEM_MATCH, REGEX -> List.of();
        };
    }

    @Override
    public List<Set<String>> regex(TargetingQuery.Regex query) {
        return counted(query.field(), query);
    }

    /** A tag is necessary whose count decides, when without a count the answer is no. */
    private List<Set<String>> counted(String field, TargetingQuery query) {
        boolean ofDocument = tags.equals(Path.TAGS);
        return ofDocument && field.startsWith(Path.TAG_COUNTS) && holdsWithout(query) == negated
                ? List.of(Set.of(field.substring(Path.TAG_COUNTS.length())))
                : List.of();
    }

    private static boolean holdsWithout(TargetingQuery query) {
        return Compiler.compile(query, FieldCatalogue.OPEN).matches(Map.of());
    }

    private static List<Set<String>> equal(@Nullable Object operand) {
        return operand instanceof String tag ? List.of(Set.of(tag)) : List.of();
    }

    private static List<Set<String>> oneOf(@Nullable Object operand) {
        return operand instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance)
                ? List.of(texts(list))
                : List.of();
    }

    private static List<Set<String>> all(@Nullable Object operand) {
        if (!(operand instanceof Collection<?> list)) {
            return List.of();
        }
        return list.isEmpty()
                ? List.of(NOBODY)
                : texts(list).stream().map(Set::of).toList();
    }

    private static Set<String> texts(Collection<?> list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each -> {
            if (each instanceof String text) {
                texts.add(text);
            }
        });
        return Collections.unmodifiableSet(texts);
    }

    private static List<Set<String>> ofEach(List<List<Set<String>>> parts) {
        return parts.stream().flatMap(List::stream).distinct().toList();
    }

    /** One set that has a tag of whichever part holds; of each part the smallest is taken. */
    private static List<Set<String>> ofOne(List<List<Set<String>>> parts) {
        Set<String> tags = new TreeSet<>();
        for (List<Set<String>> each : parts) {
            if (each.isEmpty()) {
                return List.of();
            }
            tags.addAll(Collections.min(each, SMALLEST));
        }
        return List.of(Collections.unmodifiableSet(tags));
    }
}
