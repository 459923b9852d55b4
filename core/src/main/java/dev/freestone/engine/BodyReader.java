package dev.freestone.engine;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Secret;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of an object of a request body. What cannot be read becomes a violation and counts as kept, so that
 * one answer tells everything that is wrong. Messages never repeat a value.
 */
final class BodyReader {
    private static final String DATE_TIME = "a time with an offset such as 2024-05-01T14:00:00Z";
    private static final String GUID = "a GUID";
    private static final int GUID_LENGTH = 36;
    private static final int LAST_YEAR = 9_999;
    private static final BigDecimal LARGEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LARGEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Style style;
    private final String path;
    private final Map<String, ?> members;
    private final List<Violation> problems;
    private final Set<String> known = new HashSet<>();

    /** How places are written, and what a body is refused with that cannot be read. */
    private enum Style {
        /** Such as {@code columnSettings[3].outputName}; {@code validation}. */
        DOTS,
        /** JSON pointers such as {@code /ad_unit/message}; {@code argument_error}. */
        POINTERS
    }

    private BodyReader(Style style, String path, Map<String, ?> members, List<Violation> problems) {
        this.style = style;
        this.path = path;
        this.members = members;
        this.problems = problems;
    }

    static BodyReader of(Map<String, ?> body, List<Violation> problems) {
        return new BodyReader(Style.DOTS, "", body, problems);
    }

    /** An object of the second reference system: places are JSON pointers, what cannot be read is {@code argument_error}. */
    static BodyReader pointing(String path, Map<String, ?> body, List<Violation> problems) {
        return new BodyReader(Style.POINTERS, path, body, problems);
    }

    Change<String> text(String name) {
        return read(name, String.class, "text", (value, at) -> value);
    }

    Change<Secret> secret(String name) {
        return read(name, String.class, "text", (value, at) -> Secret.of(value));
    }

    /** A day of the calendar, such as {@code 2025-01-31}: longer forms have years that no document has. */
    Change<LocalDate> date(String name) {
        return read(name, String.class, "a date such as 2025-01-31", (value, at) -> {
            try {
                if (value.length() == "2025-01-31".length()) {
                    return LocalDate.parse(value);
                }
            } catch (DateTimeParseException unreadable) {
                // Told below, like a text of another length.
            }
            wrongType(at, "a date such as 2025-01-31");
            return null;
        });
    }

    /** A whole number. One that no attribute reaches becomes the nearest that there is, which is out of range as well. */
    Change<Integer> whole(String name) {
        return read(name, Number.class, "a whole number", (value, at) -> {
            BigDecimal number = value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(value.longValue());
            if (number.stripTrailingZeros().scale() > 0) {
                wrongType(at, "a whole number");
                return null;
            }
            return number.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                    .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                    .intValueExact();
        });
    }

    /** A whole number of which every one that can be kept says something else, such as an id. */
    Change<Integer> number(String name) {
        return read(name, Number.class, "a whole number", (value, at) -> {
            BigDecimal number = value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(value.longValue());
            if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(LARGEST_LONG) > 0) {
                wrongType(at, "a whole number");
                return null;
            }
            if (number.abs().compareTo(LARGEST_INT) > 0) {
                problem(Violation.of(
                        at, ViolationCode.OUT_OF_RANGE, "beyond 32 bits, give at most " + Integer.MAX_VALUE));
                return null;
            }
            return number.intValueExact();
        });
    }

    /** A whole number of 64 bits; one beyond becomes the nearest that there is. */
    Change<Long> longNumber(String name) {
        return read(name, Number.class, "a whole number", (value, at) -> {
            BigDecimal number = value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(value.longValue());
            if (number.stripTrailingZeros().scale() > 0) {
                wrongType(at, "a whole number");
                return null;
            }
            return number.min(LARGEST_LONG)
                    .max(BigDecimal.valueOf(Long.MIN_VALUE))
                    .longValueExact();
        });
    }

    Change<BigDecimal> decimal(String name) {
        return read(
                name,
                Number.class,
                "a number",
                (value, at) -> value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(value.longValue()));
    }

    /** An instant with an offset; a fraction of a second is cut off. */
    Change<Instant> dateTime(String name) {
        return read(name, String.class, DATE_TIME, (value, at) -> {
            try {
                OffsetDateTime time = OffsetDateTime.parse(value);
                if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                    return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
                }
            } catch (DateTimeParseException unreadable) {
                // Told below, like a year that no document has.
            }
            wrongType(at, DATE_TIME);
            return null;
        });
    }

    Change<UUID> guid(String name) {
        return read(name, String.class, GUID, (value, at) -> {
            try {
                if (value.length() == GUID_LENGTH) {
                    return UUID.fromString(value);
                }
            } catch (IllegalArgumentException unreadable) {
                // Told below, like a text of another length.
            }
            wrongType(at, GUID);
            return null;
        });
    }

    /** Whether an attribute is there, be it null. */
    boolean has(String name) {
        return members.containsKey(name);
    }

    /** An attribute of any type, as it stands there; null also when it does not. */
    @Nullable
    Object any(String name) {
        known.add(name);
        return members.get(name);
    }

    /** An attribute that may be there and says nothing. */
    void ignored(String name) {
        known.add(name);
    }

    /** Takes a problem that is found in the body as a whole. */
    void problem(Violation violation) {
        problems.add(violation);
    }

    Change<Boolean> truth(String name) {
        return read(name, Boolean.class, "true or false", (value, at) -> value);
    }

    Change<Map<String, ?>> data(String name) {
        return read(name, Map.class, "an object", (value, at) -> members(value));
    }

    <T> Change<T> object(String name, Function<BodyReader, T> parts) {
        return read(name, Map.class, "an object", (value, at) -> {
            BodyReader inner = new BodyReader(style, at, members(value), problems);
            T made = parts.apply(inner);
            inner.end();
            return made;
        });
    }

    /** A text out of a closed vocabulary. */
    <T> Change<T> code(
            String name, Function<String, @Nullable T> parse, BiFunction<String, String, Violation> refused) {
        return read(name, String.class, "text", (value, at) -> {
            T found = parse.apply(value);
            if (found == null) {
                problems.add(refused.apply(at, value));
            }
            return found;
        });
    }

    /** An array whose elements the given function reads; elements it cannot read are left out. */
    <T> Change<List<T>> list(String name, BiFunction<String, @Nullable Object, @Nullable T> element) {
        return read(name, List.class, "an array", (value, at) -> {
            List<T> all = new ArrayList<>();
            int index = 0;
            for (Object each : (List<?>) value) {
                T made = element.apply(place(at, index++), each);
                if (made != null) {
                    all.add(made);
                }
            }
            return all;
        });
    }

    /** Reads an element of an array as an object. */
    <T> @Nullable T element(String at, @Nullable Object value, Function<BodyReader, T> parts) {
        if (value instanceof Map<?, ?> map) {
            BodyReader inner = new BodyReader(style, at, members(map), problems);
            T made = parts.apply(inner);
            inner.end();
            return made;
        }
        wrongType(at, "an object");
        return null;
    }

    void wrongType(String at, String wanted) {
        unread(Violation.of(at, ViolationCode.BAD_FORMAT, "not " + wanted + ", give " + wanted));
    }

    private void unread(Violation violation) {
        problems.add(style == Style.POINTERS ? violation.as(ErrorCode.ARGUMENT_ERROR) : violation);
    }

    /** Takes the attributes that a caller cannot set out of the body, to be compared with the stored ones. */
    Map<String, @Nullable Object> echoed(List<String> readOnly) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        for (String name : readOnly) {
            known.add(name);
            if (members.containsKey(name)) {
                found.put(name, members.get(name));
            }
        }
        return found;
    }

    /** Ends an object: whatever was not asked for is an unknown attribute. */
    void end() {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                unread(Violation.of(
                        at(name), ViolationCode.UNKNOWN_ATTRIBUTE, "no such attribute, remove it or correct its name"));
            }
        }
    }

    private <J, T> Change<T> read(String name, Class<J> type, String wanted, BiFunction<J, String, @Nullable T> made) {
        known.add(name);
        if (!members.containsKey(name)) {
            return Change.keep();
        }
        Object value = members.get(name);
        if (value == null) {
            return Change.clear();
        }
        if (!type.isInstance(value)) {
            wrongType(at(name), wanted);
            return Change.keep();
        }
        T result = made.apply(type.cast(value), at(name));
        return result == null ? Change.keep() : Change.set(result);
    }

    /** Where the object itself stands. */
    String path() {
        return path;
    }

    String at(String name) {
        return switch (style) {
            case DOTS -> path.isEmpty() ? name : path + "." + name;
            case POINTERS -> path + "/" + name.replace("~", "~0").replace("/", "~1");
        };
    }

    private String place(String at, int index) {
        return style == Style.POINTERS ? at + "/" + index : at + "[" + index + "]";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> members(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }
}
