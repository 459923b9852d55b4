package dev.freestone.jdbc;

import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what holds for everybody whom a query matches: {@code $eq} and {@code $in} on columns, joined by {@code $and} and
 * {@code $or}. What has no translation is left out of an {@code $and}, and makes an {@code $or} one that has none. Source:
 * docs/spec/engagement-campaigns.md 4.5.
 */
final class CustomerFilter implements TargetingQuery.Cases<Optional<SqlCondition>> {
    /** Far below what databases take in one statement. */
    private static final int MAX_VALUES = 2_000;

    private final Map<String, FilterColumn> columns;

    private CustomerFilter(Map<String, FilterColumn> columns) {
        this.columns = columns;
    }

    /** The condition, or empty when everybody may match. */
    static Optional<SqlCondition> of(TargetingQuery query, Map<String, FilterColumn> columns) {
        return query.fold(new CustomerFilter(columns));
    }

    @Override
    public Optional<SqlCondition> logic(TargetingQuery.Logic query) {
        return switch (query.operator()) {
            case AND -> all(query.queries());
            case OR -> any(query.queries());
            case NOR, NOT, ELEM_MATCH, EQ, NE, GT, GTE, LT, LTE, IN, NIN, ALL, EXISTS, SIZE, REGEX -> Optional.empty();
        };
    }

    private Optional<SqlCondition> all(List<TargetingQuery> queries) {
        var parts = new ArrayList<SqlCondition>();
        int values = 0;
        for (TargetingQuery each : queries) {
            var part = each.fold(this);
            if (part.isPresent() && values + part.get().values().size() <= MAX_VALUES) {
                values += part.get().values().size();
                parts.add(part.get());
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(SqlCondition.joined("AND", parts));
    }

    private Optional<SqlCondition> any(List<TargetingQuery> queries) {
        var parts = queries.stream()
                .map(each -> each.fold(this))
                .flatMap(Optional::stream)
                .toList();
        int values = parts.stream().mapToInt(part -> part.values().size()).sum();
        return parts.isEmpty() || parts.size() < queries.size() || values > MAX_VALUES
                ? Optional.empty()
                : Optional.of(SqlCondition.joined("OR", parts));
    }

    @Override
    public Optional<SqlCondition> negation(TargetingQuery.Negation query) {
        return Optional.empty();
    }

    @Override
    public Optional<SqlCondition> element(TargetingQuery.Element query) {
        return Optional.empty();
    }

    @Override
    public Optional<SqlCondition> allElements(TargetingQuery.AllElements query) {
        return Optional.empty();
    }

    @Override
    public Optional<SqlCondition> regex(TargetingQuery.Regex query) {
        return Optional.empty();
    }

    @Override
    public Optional<SqlCondition> comparison(TargetingQuery.Comparison query) {
        var column = Optional.ofNullable(columns.get(query.field()));
        if (query.operator() == TargetingOperator.EQ) {
            return column.flatMap(known -> among(known, Collections.singletonList(query.operand())));
        }
        return query.operator() == TargetingOperator.IN && query.operand() instanceof Collection<?> list
                ? column.flatMap(known -> among(known, list))
                : Optional.empty();
    }

    private static Optional<SqlCondition> among(FilterColumn column, Collection<? extends @Nullable Object> operands) {
        var values = new ArrayList<Object>();
        boolean orNull = false;
        for (Object each : operands) {
            if (each == null) {
                orNull = true;
                continue;
            }
            var value = column.bound(each);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        if (orNull && !column.nullable()) {
            return Optional.empty();
        }
        var parts = new ArrayList<SqlCondition>();
        if (!values.isEmpty()) {
            parts.add(SqlCondition.oneOf(column.name(), values));
        }
        if (orNull) {
            parts.add(new SqlCondition(column.name() + " IS NULL", List.of()));
        }
        return Optional.of(parts.isEmpty() ? new SqlCondition("1 = 0", List.of()) : SqlCondition.joined("OR", parts));
    }
}
