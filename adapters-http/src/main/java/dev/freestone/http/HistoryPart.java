package dev.freestone.http;

/**
 * Which part of the history of an object is asked for. Source: docs/spec/rest.md 5.
 *
 * @param after entries with a greater number only
 * @param limit the greatest number of entries
 */
record HistoryPart(long after, int limit) {
    static final QueryParameter AFTER =
            QueryParameter.integer("after", "entries with a greater number only, default 0, the beginning");
    static final QueryParameter LIMIT = QueryParameter.integer("limit", "entries of an answer, 1 to 1000, default 1000");
    private static final int MOST = 1_000;

    /** The engine judges the ranges. */
    static HistoryPart of(Call call) {
        long after = call.parameter(AFTER.name()).map(HistoryPart::number).orElse(0L);
        return new HistoryPart(
                after,
                call.integer(LIMIT.name(), Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(MOST));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException unreadable) {
            throw Refusals.badFormat(AFTER.name(), "a whole number");
        }
    }
}
