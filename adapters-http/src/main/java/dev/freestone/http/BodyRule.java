package dev.freestone.http;

/**
 * What body a route takes.
 *
 * @param schema the name of its form in the document of the API; empty = none
 * @param isRequired whether the route needs one
 * @param most the greatest number of bytes
 */
record BodyRule(String schema, boolean isRequired, int most) {
    private static final int MIB = 1 << 20;

    /** The greatest body of almost every route. */
    static final int USUAL = MIB;

    /** The greatest body of a run, which can bring its rows. */
    static final int ROWS = 64 * MIB;

    /** A body that is sent all the same is not looked at. */
    static final BodyRule NONE = new BodyRule("", false, USUAL);

    static BodyRule required(String schema) {
        return new BodyRule(schema, true, USUAL);
    }

    static BodyRule optional(String schema) {
        return new BodyRule(schema, false, USUAL);
    }

    BodyRule upTo(int bytes) {
        return new BodyRule(schema, isRequired, bytes);
    }
}
