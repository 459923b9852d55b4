package dev.freestone.http;

import dev.freestone.engine.HistoryEntry;
import dev.freestone.json.HistoryJson;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Which part of the history of an object is asked for; the engine judges the numbers. Immutable. Source: docs/spec/rest.md 5.
 *
 * @param after entries with a greater number only
 * @param limit the greatest number of entries
 */
record HistoryPage(long after, int limit) {
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final int USUAL = 100;

    /** Those of each history. */
    static final QueryParameter[] PARAMETERS = {
        QueryParameter.integer(AFTER, "the number of the entry after which to go on, default 0"),
        QueryParameter.integer(LIMIT, "the greatest number of entries, 1 to 1000, default 100")
    };

    /** Ends a row that answers a history. */
    static Route route(Route.Draft draft, BiFunction<Call, HistoryPage, List<HistoryEntry>> read) {
        return draft.query(PARAMETERS)
                .answers(AnswerRule.counted("HistoryEntry"))
                .by(call -> Call.counted(read.apply(call, of(call)), HistoryJson::toMap));
    }

    static HistoryPage of(Call call) {
        long limit = whole(call, LIMIT, USUAL);
        return new HistoryPage(whole(call, AFTER, 0), (int) Math.max(0, Math.min(Integer.MAX_VALUE, limit)));
    }

    private static long whole(Call call, String name, long usual) {
        return call.parameter(name)
                .map(value -> {
                    try {
                        return Long.parseLong(value);
                    } catch (NumberFormatException unreadable) {
                        throw Refusals.badFormat(name, "a whole number");
                    }
                })
                .orElse(usual);
    }
}
