package dev.freestone.http;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;

/**
 * Which part of a history is asked for. Source: docs/spec/rest.md 5.
 *
 * @param after entries with a greater number only
 * @param limit the greatest number of entries
 */
record HistoryPage(long after, int limit) {
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    /** Those of each history. */
    static QueryParameter[] parameters() {
        return new QueryParameter[] {
            QueryParameter.integer(AFTER, "the number of the entry after which to go on, default 0"),
            QueryParameter.integer(LIMIT, "the greatest number of entries, 1 to 1000, default 100")
        };
    }

    static HistoryPage of(Call call) {
        return new HistoryPage(
                call.parameter(AFTER).map(HistoryPage::number).orElse(0L),
                call.integer(LIMIT, 1, MOST).orElse(USUAL));
    }

    /** Numbers of entries are longer than what {@link Call#integer} reads. */
    private static long number(String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            throw Refusals.badFormat(AFTER, "a whole number");
        }
        throw FreestoneException.validation(
                List.of(Violation.of(AFTER, ViolationCode.OUT_OF_RANGE, "give 0 or the number of an entry")));
    }
}
