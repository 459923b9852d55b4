package dev.freestone.cases;

import java.util.List;

/**
 * A field that cases of a type have. Immutable. Source: docs/spec/cases-and-notifications.md 3.
 *
 * @param fieldName its name, 1 to 100 characters
 * @param dataType what it holds
 * @param values what it can hold, for {@code enum} only
 */
public record CaseField(String fieldName, FieldType dataType, List<String> values) {
    /**
     * Copies the values.
     *
     * @param fieldName its name, 1 to 100 characters
     * @param dataType what it holds
     * @param values what it can hold, for {@code enum} only
     */
    public CaseField {
        values = List.copyOf(values);
    }
}
