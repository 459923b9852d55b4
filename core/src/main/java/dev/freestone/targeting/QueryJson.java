package dev.freestone.targeting;

import dev.freestone.json.text.InstantText;
import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values and what elements satisfy, back as JSON that means the same. Source: docs/spec/engagement-campaigns.md 4.1. */
final class QueryJson {
    private static final Operators OPERATORS = new Operators();
    private static final Queries QUERIES = new Queries();

    private QueryJson() {}

    /** A literal; moments and days in the form that needs no declared field. */
    static @Nullable Object literal(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return Map.of(LiteralReader.DATE, InstantText.of(instant));
        } else if (value instanceof LocalDate day) {
            return Map.of(LiteralReader.DATE, day.toString());
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(each -> items.add(literal(each)));
            return items;
        } else if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            object.forEach((name, member) -> members.put(String.valueOf(name), literal(member)));
            return members;
        }
        return value;
    }

    /** What one element satisfies. */
    static Map<String, @Nullable Object> body(TargetingQuery.Element element) {
        return element.query().fold(element.objects() ? QUERIES : OPERATORS);
    }

    /** What the elements of an {@code $all} satisfy. */
    static List<@Nullable Object> bodies(TargetingQuery.AllElements all) {
        List<@Nullable Object> bodies = new ArrayList<>();
        all.elements().forEach(each -> bodies.add(object(TargetingOperator.ELEM_MATCH, body(each))));
        return bodies;
    }

    private static Map<String, @Nullable Object> object(TargetingOperator operator, @Nullable Object operand) {
        return object(operator.code(), operand);
    }

    private static Map<String, @Nullable Object> object(String name, @Nullable Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    /** What stands at a field; several operators stand in one object. */
    private static final class Operators implements TargetingQuery.Cases<Map<String, @Nullable Object>> {
        @Override
        public Map<String, @Nullable Object> logic(TargetingQuery.Logic query) {
            Map<String, @Nullable Object> operators = new LinkedHashMap<>();
            query.queries().forEach(each -> operators.putAll(each.fold(this)));
            return operators;
        }

        @Override
        public Map<String, @Nullable Object> negation(TargetingQuery.Negation query) {
            return object(TargetingOperator.NOT, query.query().fold(this));
        }

        @Override
        public Map<String, @Nullable Object> element(TargetingQuery.Element query) {
            return object(TargetingOperator.ELEM_MATCH, body(query));
        }

        @Override
        public Map<String, @Nullable Object> allElements(TargetingQuery.AllElements query) {
            return object(TargetingOperator.ALL, bodies(query));
        }

        @Override
        public Map<String, @Nullable Object> comparison(TargetingQuery.Comparison query) {
            return object(query.operator(), literal(query.operand()));
        }

        @Override
        public Map<String, @Nullable Object> regex(TargetingQuery.Regex query) {
            Map<String, @Nullable Object> operators = object(TargetingOperator.REGEX, query.pattern());
            if (!query.options().isEmpty()) {
                operators.put(ConditionReader.OPTIONS, query.options());
            }
            return operators;
        }
    }

    /** A query over members: fields with their operators, joined. */
    private static final class Queries implements TargetingQuery.Cases<Map<String, @Nullable Object>> {
        @Override
        public Map<String, @Nullable Object> logic(TargetingQuery.Logic query) {
            List<@Nullable Object> queries = new ArrayList<>();
            query.queries().forEach(each -> queries.add(each.fold(this)));
            return queries.isEmpty() ? new LinkedHashMap<>() : object(query.operator(), queries);
        }

        @Override
        public Map<String, @Nullable Object> negation(TargetingQuery.Negation query) {
            return object(query.field(), query.fold(OPERATORS));
        }

        @Override
        public Map<String, @Nullable Object> element(TargetingQuery.Element query) {
            return object(query.field(), query.fold(OPERATORS));
        }

        @Override
        public Map<String, @Nullable Object> allElements(TargetingQuery.AllElements query) {
            return object(query.field(), query.fold(OPERATORS));
        }

        @Override
        public Map<String, @Nullable Object> comparison(TargetingQuery.Comparison query) {
            return object(query.field(), query.fold(OPERATORS));
        }

        @Override
        public Map<String, @Nullable Object> regex(TargetingQuery.Regex query) {
            return object(query.field(), query.fold(OPERATORS));
        }
    }
}
