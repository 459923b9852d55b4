package dev.freestone.targeting;

import dev.freestone.error.ViolationCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Literals: values as a query writes them, made canonical. Source: docs/spec/engagement-campaigns.md 4.1, 4.4. */
final class LiteralReader {
    static final String DATE = "$date";
    private static final int DATE_LENGTH = "2024-01-01".length();

    private final QueryReading reading;

    LiteralReader(QueryReading reading) {
        this.reading = reading;
    }

    /** Whether an object is the written form of a date and no object of its own. */
    static boolean isDate(Map<?, ?> object) {
        return object.size() == 1 && object.containsKey(DATE);
    }

    /** A literal, or null and a violation. A text against a field of moments or of days is one. */
    @Nullable
    Object literal(@Nullable Object json, Pointer at, FieldType type) {
        boolean dated = type == FieldType.INSTANT || type == FieldType.DATE;
        if (dated && json instanceof String text) {
            return reading.isTooLong(at, text, QueryReading.MAX_TEXT)
                    ? null
                    : orRefused(type == FieldType.INSTANT ? instant(text) : date(text), at);
        }
        return value(json, at);
    }

    /** A literal that has an order, or null and a violation unless null was written. */
    @Nullable
    Object scalar(@Nullable Object json, Pointer at, FieldType type) {
        if (json instanceof Collection<?> || (json instanceof Map<?, ?> object && !isDate(object))) {
            reading.refuse(at, ViolationCode.BAD_OPERAND, "an array or object has no order: give a scalar");
            return null;
        }
        return literal(json, at, type);
    }

    /** The items of a list; what is refused of them stands as null. */
    List<@Nullable Object> literals(Collection<?> json, Pointer at, FieldType type) {
        List<@Nullable Object> literals = new ArrayList<>();
        if (!reading.hasTooMany(at, json.size())) {
            int index = 0;
            for (Object each : json) {
                literals.add(literal(each, at.to(index), type));
                index++;
            }
        }
        return Collections.unmodifiableList(literals);
    }

    private @Nullable Object value(@Nullable Object json, Pointer at) {
        if (json instanceof String text) {
            return reading.isTooLong(at, text, QueryReading.MAX_TEXT) ? null : text;
        } else if (json instanceof Number number && Values.isNumber(number)) {
            return Values.canonical(number);
        } else if (json instanceof Collection<?> array) {
            return reading.nestsTooDeep(at) ? null : list(array, at);
        } else if (json instanceof Map<?, ?> object) {
            return reading.nestsTooDeep(at) ? null : object(object, at);
        } else if (Values.typeOf(json) == ValueType.OTHER) {
            reading.refuse(at, ViolationCode.BAD_OPERAND, "no JSON value: give one");
            return null;
        }
        return json;
    }

    private List<@Nullable Object> list(Collection<?> json, Pointer at) {
        List<@Nullable Object> list = new ArrayList<>();
        if (!reading.hasTooMany(at, json.size())) {
            int index = 0;
            for (Object each : json) {
                list.add(value(each, at.to(index)));
                index++;
            }
        }
        return Collections.unmodifiableList(list);
    }

    private @Nullable Object object(Map<?, ?> json, Pointer at) {
        if (isDate(json)) {
            if (json.get(DATE) instanceof String text) {
                return momentOrDay(text, at.to(DATE));
            }
            reading.refuse(at.to(DATE), ViolationCode.BAD_OPERAND, "no text: give a date or a date-time");
            return null;
        }
        int operators = 0;
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Map.Entry<?, ?> each : json.entrySet()) {
            if (!(each.getKey() instanceof String name)) {
                reading.refuse(at, ViolationCode.BAD_OPERAND, "a member whose name is no text");
                continue;
            }
            Pointer member = at.to(name);
            if (name.startsWith("$")) {
                operators++;
            } else if (!reading.isTooLong(member, name, QueryReading.MAX_TEXT)) {
                object.put(name, value(each.getValue(), member));
            }
        }
        if (operators > 0) {
            reading.refuse(
                    at,
                    operators < json.size() ? ViolationCode.MIXED_KEYS : ViolationCode.BAD_OPERAND,
                    "an operator inside a value: values are plain JSON");
        }
        return Collections.unmodifiableMap(object);
    }

    private @Nullable Object momentOrDay(String text, Pointer at) {
        return reading.isTooLong(at, text, QueryReading.MAX_TEXT)
                ? null
                : orRefused(text.length() == DATE_LENGTH ? date(text) : instant(text), at);
    }

    private @Nullable Object orRefused(Optional<?> value, Pointer at) {
        if (value.isEmpty()) {
            reading.refuse(
                    at,
                    ViolationCode.BAD_DATE,
                    "no date of this field: give yyyy-MM-dd or an ISO date-time with offset");
        }
        return value.orElse(null);
    }

    private static Optional<Instant> instant(String text) {
        if (text.length() == DATE_LENGTH) {
            return date(text).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() == DATE_LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
