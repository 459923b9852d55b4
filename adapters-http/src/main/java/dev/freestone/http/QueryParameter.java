package dev.freestone.http;

/**
 * A parameter of the query, as the document of the API tells it.
 *
 * @param name such as {@code limit} or {@code sections[]}
 * @param type what its text is
 * @param isRepeated whether it may stand there several times, or hold several values with commas
 * @param says what it is for, its range and default
 */
record QueryParameter(String name, Type type, boolean isRepeated, String says) {
    /** What the text of a parameter is. */
    enum Type {
        /** Any text. */
        TEXT,
        /** Digits, with a sign before them where it makes sense. */
        INTEGER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A day, {@code 2026-05-01}. */
        DATE,
        /** An instant with its offset. */
        INSTANT
    }

    static QueryParameter text(String name, String says) {
        return new QueryParameter(name, Type.TEXT, false, says);
    }

    static QueryParameter integer(String name, String says) {
        return new QueryParameter(name, Type.INTEGER, false, says);
    }

    static QueryParameter several(String name, String says) {
        return new QueryParameter(name, Type.TEXT, true, says);
    }

    static QueryParameter of(String name, Type type, String says) {
        return new QueryParameter(name, type, false, says);
    }
}
