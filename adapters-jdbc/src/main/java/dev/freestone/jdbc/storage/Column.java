package dev.freestone.jdbc.storage;

import java.util.List;
import java.util.stream.Collectors;

/** A column, and the type under which PostgreSQL takes its values for many rows at once. */
record Column(String name, String type) {
    static Column text(String name) {
        return new Column(name, "text");
    }

    static Column bigint(String name) {
        return new Column(name, "bigint");
    }

    static Column integer(String name) {
        return new Column(name, "integer");
    }

    static Column instant(String name) {
        return new Column(name, "timestamptz");
    }

    static Column date(String name) {
        return new Column(name, "date");
    }

    static Column bool(String name) {
        return new Column(name, "boolean");
    }

    /** Their names, each behind a prefix, separated by commas. */
    static String names(List<Column> columns, String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }
}
