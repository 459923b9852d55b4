package dev.freestone.engine;

import dev.freestone.engine.journal.JournalKind;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;

/** Reads the journal of one object. */
final class History {
    /** The greatest number of entries in one answer. */
    static final int MAX_LIMIT = 1_000;

    private History() {}

    static void check(long after, int limit) {
        List<Violation> problems = new ArrayList<>();
        if (after < 0) {
            problems.add(Violation.of("after", ViolationCode.OUT_OF_RANGE, after + ", give 0 or an entry's number"));
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            problems.add(Violation.of("limit", ViolationCode.OUT_OF_RANGE, limit + ", give 1 to " + MAX_LIMIT));
        }
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
    }

    static List<HistoryEntry> page(Tx tx, CompanyId company, JournalKind kind, String id, long after, int limit) {
        return tx.journal().page(company, kind.code(), id, after, limit).stream()
                .map(HistoryEntry::of)
                .toList();
    }
}
