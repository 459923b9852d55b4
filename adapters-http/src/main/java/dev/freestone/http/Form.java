package dev.freestone.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an object of a body or of an answer holds. Closed: other attributes are none of it. Not thread-safe while it is written.
 * Source: docs/spec/rest.md 5.
 */
final class Form {
    private final String name;
    private final Map<String, Map<String, Object>> attributes = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    private boolean isOpen;

    private Form(String name) {
        this.name = name;
    }

    /** A form that routes and other forms name. */
    static Form of(String name) {
        return new Form(name);
    }

    /** A form that stands where it is used. */
    static Form inner() {
        return new Form("");
    }

    String name() {
        return name;
    }

    /** Attributes that are always there. */
    Form has(Map<String, Object> type, String... names) {
        required.addAll(List.of(names));
        return may(type, names);
    }

    /** Attributes that are always there, and null where there is nothing to tell. */
    Form hasOrNull(Map<String, Object> type, String... names) {
        return has(Types.orNull(type), names);
    }

    /** Attributes that are there or not. */
    Form may(Map<String, Object> type, String... names) {
        for (String each : names) {
            attributes.put(each, type);
        }
        return this;
    }

    /** Attributes of a body that may be left out or be null. */
    Form takes(Map<String, Object> type, String... names) {
        return may(Types.orNull(type), names);
    }

    /** Attributes of a body that the engine sets: a change may repeat their current values. */
    Form echoes(String... names) {
        return may(Map.of("readOnly", true), names);
    }

    /** An object that holds whatever it holds. */
    Form open() {
        isOpen = true;
        return this;
    }

    /** All attributes of another form. */
    Form all(Form other) {
        attributes.putAll(other.attributes);
        required.addAll(other.required);
        return this;
    }

    /** The same form where nothing has to be given, as changes are. */
    Form change(String other) {
        Form change = new Form(other);
        change.attributes.putAll(attributes);
        return change;
    }

    /** The same form below one attribute. */
    Form below(String attribute, String other) {
        return new Form(other).has(type(), attribute);
    }

    /** As JSON Schema. */
    Map<String, Object> type() {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("type", "object");
        if (!required.isEmpty()) {
            type.put("required", List.copyOf(required));
        }
        type.put("properties", Collections.unmodifiableMap(new LinkedHashMap<>(attributes)));
        if (!isOpen) {
            type.put("additionalProperties", false);
        }
        return Collections.unmodifiableMap(type);
    }
}
