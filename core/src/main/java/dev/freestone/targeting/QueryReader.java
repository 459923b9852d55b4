package dev.freestone.targeting;

import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON to a query, with everything that is wrong in it. It goes down only as far as the limits allow. Source:
 * docs/spec/engagement-campaigns.md 4.1, 4.5.
 */
final class QueryReader {
    private static final TargetingQuery EVERYONE = new TargetingQuery.Logic(TargetingOperator.AND, List.of());

    private final QueryReading reading;
    private final FieldCatalogue catalogue;
    private final ConditionReader conditions;

    QueryReader(QueryReading reading, FieldCatalogue catalogue) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.conditions = new ConditionReader(reading, this);
    }

    /** The whole query; null is the one that matches everyone. */
    TargetingQuery root(@Nullable Object json) {
        return json == null ? EVERYONE : query(json, Pointer.ROOT, 1, true);
    }

    /** A query over the document, or over the members of an element, whose names are free. */
    TargetingQuery query(@Nullable Object json, Pointer at, int depth, boolean ofDocument) {
        if (!(json instanceof Map<?, ?> object)) {
            return reading.refuse(at, ViolationCode.BAD_OPERAND, "give an object");
        }
        if (reading.isTooDeep(at, depth)) {
            return QueryReading.REFUSED;
        }
        List<TargetingQuery> clauses = new ArrayList<>();
        for (Map.Entry<?, ?> each : object.entrySet()) {
            if (reading.isFull()) {
                break;
            } else if (!(each.getKey() instanceof String key)) {
                reading.refuse(at, ViolationCode.BAD_OPERAND, "a member whose name is no text");
            } else if (key.startsWith("$")) {
                clauses.add(logic(key, each.getValue(), at.to(key), depth, ofDocument));
            } else {
                clauses.add(field(key, each.getValue(), at.to(key), depth, ofDocument));
            }
        }
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        return clauses.isEmpty() ? EVERYONE : reading.at(at, new TargetingQuery.Logic(TargetingOperator.AND, clauses));
    }

    private TargetingQuery field(String name, @Nullable Object condition, Pointer at, int depth, boolean ofDocument) {
        if (reading.isTooLong(at, name, QueryReading.MAX_TEXT)) {
            return QueryReading.REFUSED;
        }
        Optional<Field> field = ofDocument ? catalogue.find(name) : Optional.of(Field.FREE);
        if (field.isEmpty()) {
            reading.refuse(at, ViolationCode.UNKNOWN_FIELD, "no field of " + catalogue.subject());
        }
        return conditions.condition(name, field.orElse(Field.FREE), condition, at, depth);
    }

    private TargetingQuery logic(String code, @Nullable Object operand, Pointer at, int depth, boolean ofDocument) {
        if (!reading.counts(at)) {
            return QueryReading.REFUSED;
        }
        Optional<TargetingOperator> operator = TargetingOperator.parse(code);
        if (operator.isEmpty() && !code.equals("$options")) {
            return reading.refuse(at, ViolationCode.UNKNOWN_OPERATOR, "no operator of the language");
        }
        boolean joins = operator.filter(QueryReader::joins).isPresent();
        if (!joins) {
            return reading.refuse(at, ViolationCode.MISPLACED_OPERATOR, "looks at a value: only below a field");
        }
        if (!(operand instanceof Collection<?> items) || items.isEmpty()) {
            return reading.refuse(at, ViolationCode.BAD_OPERAND, "give a list of queries, at least one");
        }
        List<TargetingQuery> queries = new ArrayList<>();
        int index = 0;
        for (Object each : reading.hasTooMany(at, items.size()) ? List.of() : items) {
            if (reading.isFull()) {
                break;
            }
            queries.add(query(each, at.to(index), depth + 1, ofDocument));
            index++;
        }
        return reading.at(at, new TargetingQuery.Logic(operator.get(), queries));
    }

    private static boolean joins(TargetingOperator operator) {
        return switch (operator) {
            case AND, OR, NOR -> true;
            case NOT, ELEM_MATCH, EQ, NE, GT, GTE, LT, LTE, IN, NIN, ALL, EXISTS, SIZE, REGEX -> false;
        };
    }
}
