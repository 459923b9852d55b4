package dev.freestone.targeting;

import com.google.re2j.PatternSyntaxException;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a query that stands at a field: a value, or operators. Source: docs/spec/engagement-campaigns.md 4.1. */
final class ConditionReader {
    static final String OPTIONS = "$options";

    private final QueryReading reading;
    private final LiteralReader literals;
    private final QueryReader queries;

    ConditionReader(QueryReading reading, QueryReader queries) {
        this.reading = reading;
        this.literals = new LiteralReader(reading);
        this.queries = queries;
    }

    /** What stands at a field; {@code depth} is that of the object that holds the field. */
    TargetingQuery condition(String name, Field field, @Nullable Object json, Pointer at, int depth) {
        if (json instanceof Map<?, ?> object && !LiteralReader.isDate(object) && hasOperator(object)) {
            return operators(name, field, object, at, depth);
        }
        if (!reading.counts(at)) {
            return QueryReading.REFUSED;
        }
        return reading.at(
                at,
                new TargetingQuery.Comparison(name, TargetingOperator.EQ, literals.literal(json, at, field.type())));
    }

    /** An object of which every key is an operator; all of them hold. */
    private TargetingQuery operators(String name, Field field, Map<?, ?> json, Pointer at, int depth) {
        if (json.keySet().stream().anyMatch(key -> !isOperator(key))) {
            return reading.refuse(at, ViolationCode.MIXED_KEYS, "operators beside plain names: give one kind");
        }
        List<TargetingQuery> all = new ArrayList<>();
        for (Map.Entry<?, ?> each : json.entrySet()) {
            String code = String.valueOf(each.getKey());
            if (!code.equals(OPTIONS)) {
                Pointer place = at.to(code);
                if (!reading.counts(place)) {
                    break;
                }
                all.add(operator(code, name, field, each.getValue(), json.get(OPTIONS), place, depth));
            } else if (!json.containsKey(TargetingOperator.REGEX.code())) {
                reading.refuse(at.to(code), ViolationCode.BAD_OPERAND, "$options without $regex");
            } else if (!(each.getValue() instanceof String options) || !isOptions(options)) {
                reading.refuse(at.to(code), ViolationCode.BAD_OPERAND, "give a text of the letters i, m and s");
            }
        }
        return all.size() == 1 ? all.get(0) : reading.at(at, new TargetingQuery.Logic(TargetingOperator.AND, all));
    }

    private TargetingQuery operator(
            String code,
            String name,
            Field field,
            @Nullable Object operand,
            @Nullable Object options,
            Pointer at,
            int depth) {
        Optional<TargetingOperator> operator = TargetingOperator.parse(code);
        if (operator.isEmpty()) {
            return reading.refuse(at, ViolationCode.UNKNOWN_OPERATOR, "no operator of the language");
        }
        return switch (operator.get()) {
            case AND, OR, NOR ->
                reading.refuse(at, ViolationCode.MISPLACED_OPERATOR, "joins queries: not below a field");
            case NOT -> not(name, field, operand, at, depth);
            case ELEM_MATCH -> element(name, field, operand, at, depth);
            case REGEX -> regex(name, operand, options, at);
            case EQ, NE -> compared(name, operator.get(), literals.literal(operand, at, field.type()), at);
            case GT, GTE, LT, LTE -> compared(name, operator.get(), literals.scalar(operand, at, field.type()), at);
            case IN, NIN -> list(name, operator.get(), field, operand, at);
            case ALL -> all(name, field, operand, at, depth);
            case EXISTS ->
                operand instanceof Boolean
                        ? compared(name, TargetingOperator.EXISTS, operand, at)
                        : reading.refuse(at, ViolationCode.BAD_OPERAND, "give true or false");
            case SIZE -> size(name, operand, at);
        };
    }

    private TargetingQuery compared(String name, TargetingOperator operator, @Nullable Object operand, Pointer at) {
        return reading.at(at, new TargetingQuery.Comparison(name, operator, operand));
    }

    private TargetingQuery not(String name, Field field, @Nullable Object body, Pointer at, int depth) {
        if (!(body instanceof Map<?, ?> object) || !hasOperator(object)) {
            return reading.refuse(at, ViolationCode.BAD_OPERAND, "give an object of operators");
        }
        if (reading.isTooDeep(at, depth + 1)) {
            return QueryReading.REFUSED;
        }
        return reading.at(at, new TargetingQuery.Negation(name, operators(name, field, object, at, depth + 1)));
    }

    private TargetingQuery element(String name, Field field, @Nullable Object body, Pointer at, int depth) {
        if (!(body instanceof Map<?, ?> object) || object.isEmpty()) {
            return reading.refuse(at, ViolationCode.BAD_OPERAND, "give what one element satisfies");
        }
        if (reading.isTooDeep(at, depth + 1)) {
            return QueryReading.REFUSED;
        }
        boolean objects = isOfMembers(object);
        TargetingQuery query = objects
                ? queries.query(object, at, depth + 1, false)
                : operators("", field.element(), object, at, depth + 1);
        return reading.at(at, new TargetingQuery.Element(name, objects, query));
    }

    private TargetingQuery list(
            String name, TargetingOperator operator, Field field, @Nullable Object operand, Pointer at) {
        return operand instanceof Collection<?> items
                ? compared(name, operator, literals.literals(items, at, field.type()), at)
                : reading.refuse(at, ViolationCode.BAD_OPERAND, "give a list");
    }

    private TargetingQuery all(String name, Field field, @Nullable Object operand, Pointer at, int depth) {
        if (!(operand instanceof Collection<?> items) || items.stream().noneMatch(ConditionReader::isElement)) {
            return list(name, TargetingOperator.ALL, field, operand, at);
        }
        List<TargetingQuery.Element> elements = new ArrayList<>();
        int index = 0;
        for (Object each : reading.hasTooMany(at, items.size()) ? List.of() : items) {
            Pointer item = at.to(index);
            if (each instanceof Map<?, ?> object && isElement(each)) {
                Pointer place = item.to(TargetingOperator.ELEM_MATCH.code());
                if (!reading.counts(place)) {
                    break;
                }
                Object body = object.get(TargetingOperator.ELEM_MATCH.code());
                if (element(name, field, body, place, depth) instanceof TargetingQuery.Element element) {
                    elements.add(element);
                }
            } else {
                reading.refuse(item, ViolationCode.BAD_OPERAND, "a value beside $elemMatch: give one kind");
            }
            index++;
        }
        return reading.at(at, new TargetingQuery.AllElements(name, elements));
    }

    private TargetingQuery size(String name, @Nullable Object operand, Pointer at) {
        return operand instanceof Number number
                        && Values.isNumber(number)
                        && Values.canonical(number) instanceof Long size
                        && size >= 0
                ? compared(name, TargetingOperator.SIZE, size, at)
                : reading.refuse(at, ViolationCode.BAD_OPERAND, "give an integer of at least 0");
    }

    private TargetingQuery regex(String name, @Nullable Object operand, @Nullable Object options, Pointer at) {
        if (!(operand instanceof String pattern)) {
            return reading.refuse(at, ViolationCode.BAD_OPERAND, "give a text");
        }
        if (reading.isTooLong(at, pattern, QueryReading.MAX_PATTERN)) {
            return QueryReading.REFUSED;
        }
        String letters = options instanceof String text && isOptions(text) ? text : "";
        try {
            Patterns.compile(pattern, letters);
        } catch (PatternSyntaxException e) {
            return reading.refuse(at, ViolationCode.BAD_REGEX, "no pattern in RE2 syntax");
        }
        return reading.at(at, new TargetingQuery.Regex(name, pattern, letters));
    }

    private static boolean isOptions(String text) {
        return text.chars().allMatch(letter -> letter == 'i' || letter == 'm' || letter == 's');
    }

    private static boolean isElement(@Nullable Object item) {
        return item instanceof Map<?, ?> object
                && object.size() == 1
                && object.containsKey(TargetingOperator.ELEM_MATCH.code());
    }

    /** Whether the first key of a body names a member, or joins queries: then the elements are objects. */
    private static boolean isOfMembers(Map<?, ?> body) {
        Object first = body.keySet().iterator().next();
        return !isOperator(first)
                || first.equals(TargetingOperator.AND.code())
                || first.equals(TargetingOperator.OR.code())
                || first.equals(TargetingOperator.NOR.code());
    }

    private static boolean hasOperator(Map<?, ?> object) {
        return object.keySet().stream().anyMatch(ConditionReader::isOperator);
    }

    private static boolean isOperator(@Nullable Object key) {
        return key instanceof String name && name.startsWith("$");
    }
}
