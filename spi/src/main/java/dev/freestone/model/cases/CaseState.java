package dev.freestone.model.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands: what types are triggered by and what their conditions read. Its text shows no field. Immutable. Source:
 * docs/spec/cases-and-notifications.md 2.
 *
 * @param status the status
 * @param outcome what came of it; empty = nothing yet
 * @param fields by name: text, numbers, true, false or null; built-in and custom fields share the names
 */
public record CaseState(CaseStatus status, Optional<CaseOutcome> outcome, Map<String, @Nullable Object> fields) {
    /**
     * Copies the fields.
     *
     * @param status the status
     * @param outcome what came of it; empty = nothing yet
     * @param fields by name: text, numbers, true, false or null; built-in and custom fields share the names
     */
    public CaseState {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * A state without outcome and fields.
     *
     * @param status the status
     * @return the state
     */
    public static CaseState of(CaseStatus status) {
        return new CaseState(status, Optional.empty(), Map.of());
    }

    /**
     * The same with an outcome.
     *
     * @param value the outcome
     * @return a changed copy
     */
    public CaseState with(CaseOutcome value) {
        return new CaseState(status, Optional.of(value), fields);
    }

    /**
     * The same with other fields.
     *
     * @param values all fields
     * @return a changed copy
     */
    public CaseState with(Map<String, ? extends @Nullable Object> values) {
        return new CaseState(status, outcome, new LinkedHashMap<>(values));
    }

    @Override
    public String toString() {
        return "CaseState[" + status.code() + "/"
                + outcome.map(CaseOutcome::code).orElse("-") + ", " + fields.size() + " fields]";
    }
}
