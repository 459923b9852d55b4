package dev.freestone.http;

/**
 * What a route answers when it succeeds.
 *
 * @param shape the envelope
 * @param schema the name of the form of what lies in it, in the document of the API; empty = nothing
 */
record AnswerRule(Shape shape, String schema) {
    /** Envelopes. Source: docs/spec/conventions.md 7, 8. */
    enum Shape {
        /** {@code {status, message, data}}. */
        WRAPPED(200),
        /** The form alone. */
        BARE(200),
        /** {@code {status, total, count, nextUrl, previousUrl, data[]}}. */
        LIST(200),
        /** {@code {count, data[]}}. */
        COUNTED(200),
        /** The form alone, also with 503 when the node is down. */
        HEALTH(200),
        /** A file. */
        FILE(200),
        /** Nothing. */
        NOTHING(204),
        /** Nothing, but where to go. */
        REDIRECT(302);

        private final int status;

        Shape(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    static AnswerRule wrapped(String schema) {
        return new AnswerRule(Shape.WRAPPED, schema);
    }

    static AnswerRule bare(String schema) {
        return new AnswerRule(Shape.BARE, schema);
    }

    static AnswerRule list(String schema) {
        return new AnswerRule(Shape.LIST, schema);
    }

    static AnswerRule counted(String schema) {
        return new AnswerRule(Shape.COUNTED, schema);
    }

    static AnswerRule health(String schema) {
        return new AnswerRule(Shape.HEALTH, schema);
    }

    static final AnswerRule NOTHING = new AnswerRule(Shape.NOTHING, "");
}
