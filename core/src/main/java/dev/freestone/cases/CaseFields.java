package dev.freestone.cases;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.NumberText;
import dev.freestone.model.common.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of case fields: by name one text, number, boolean or null each. Messages never repeat a value. Static and
 * thread-safe. Source: docs/spec/cases-and-notifications.md 2.
 */
public final class CaseFields {
    /** The greatest number of fields of a case. */
    public static final int MAX_FIELDS = 200;

    /** The greatest length of a field's name in code points. */
    public static final int MAX_NAME = 100;

    /** The greatest length of a text in code points. */
    public static final int MAX_VALUE = 1_000;

    /** The greatest number of digits of a number that is written out; readers of JSON have a limit too. */
    public static final int MAX_DIGITS = 100;

    private CaseFields() {}

    /**
     * What is wrong with fields, whatever the type of the case.
     *
     * @param path where they stand, such as {@code fields}
     * @param fields by name
     * @return every violation
     */
    public static List<Violation> violations(String path, Map<String, ? extends @Nullable Object> fields) {
        List<Violation> found = new ArrayList<>();
        if (fields.size() > MAX_FIELDS) {
            found.add(Violation.of(
                    path, ViolationCode.OUT_OF_RANGE, fields.size() + " fields, give at most " + MAX_FIELDS));
        }
        fields.forEach((name, value) -> {
            int length = Texts.length(name);
            if (length < 1) {
                found.add(Violation.of(path, ViolationCode.BAD_FORMAT, "has a field without a name, name it"));
            } else if (length > MAX_NAME) {
                found.add(Violation.of(
                        path,
                        ViolationCode.TOO_LONG,
                        "a field's name has " + length + " characters, give at most " + MAX_NAME));
            } else if (Texts.hasControl(name)) {
                found.add(Violation.of(
                        path, ViolationCode.BAD_FORMAT, "a field's name holds a control character, remove it"));
            }
            found.addAll(violations(isName(name) ? path + "." + name : path, value));
        });
        return found;
    }

    private static boolean isName(String text) {
        int length = Texts.length(text);
        return length > 0 && length <= MAX_NAME && !Texts.hasControl(text);
    }

    private static List<Violation> violations(String at, @Nullable Object value) {
        boolean scalar = value == null
                || value instanceof String
                || value instanceof Long
                || value instanceof Integer
                || value instanceof BigDecimal
                || value instanceof Boolean;
        if (!scalar) {
            return List.of(Violation.of(
                    at, ViolationCode.BAD_FORMAT, "not text, an exact number, true, false or null, convert it"));
        }
        long digits = value instanceof BigDecimal number ? digits(number) : 0;
        if (digits > MAX_DIGITS) {
            return List.of(Violation.of(at, ViolationCode.TOO_LONG, digits + " digits, give at most " + MAX_DIGITS));
        }
        int length = value instanceof String text ? Texts.length(text) : 0;
        return length > MAX_VALUE
                ? List.of(Violation.of(at, ViolationCode.TOO_LONG, length + " characters, give at most " + MAX_VALUE))
                : List.of();
    }

    private static long digits(BigDecimal number) {
        return (long) number.precision() + Math.abs((long) number.scale());
    }

    /**
     * What is wrong with fields in cases of a type that lists its fields.
     *
     * @param type the type
     * @param fields by name
     * @return a violation for each field that is not listed, and for each value that the list does not allow; null is a value of
     *     every field
     */
    public static List<Violation> unlisted(CaseType type, Map<String, ? extends @Nullable Object> fields) {
        if (type.fields().isEmpty()) {
            return List.of();
        }
        Map<String, CaseField> listed = new LinkedHashMap<>();
        type.fields().get().forEach(field -> listed.put(field.fieldName(), field));
        List<Violation> found = new ArrayList<>();
        fields.forEach((name, value) -> {
            CaseField field = listed.get(name);
            if (field == null) {
                found.add(Violation.of(
                        isName(name) ? "fields." + name : "fields",
                        ViolationCode.UNKNOWN_ATTRIBUTE,
                        "cases of type " + type.id() + " have no such field, remove it or correct its name"));
            } else if (value != null) {
                found.addAll(violations(field, value));
            }
        });
        return found;
    }

    private static List<Violation> violations(CaseField field, Object value) {
        String at = "fields." + field.fieldName();
        if (FieldReading.read(field.dataType(), value) == null) {
            return List.of(Violation.of(
                    at,
                    ViolationCode.BAD_FORMAT,
                    "not of type " + field.dataType().code() + ", convert it"));
        }
        return field.dataType() == FieldType.ENUM && !field.values().contains(value)
                ? List.of(Violation.of(
                        at,
                        ViolationCode.UNKNOWN_VALUE,
                        "not one of the values that the type of the case lists, take one"))
                : List.of();
    }

    /**
     * The form in which fields without violations are kept, so that what is read back from the storage is equal to it.
     *
     * @param fields by name
     * @return an immutable copy in the same order; whole numbers are {@code Long} where they fit
     */
    public static Map<String, @Nullable Object> kept(Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(name, kept(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object kept(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof BigDecimal number ? NumberText.asRead(number) : value;
    }
}
