package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.JournalStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The journal inside one transaction. */
final class InMemoryJournalStore implements JournalStore {
    private final JournalTable table;
    private final TxScope scope;

    InMemoryJournalStore(JournalTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public void append(JournalEntry entry) {
        table.append(entry, scope.now(), scope.undo());
    }

    @Override
    public List<JournalRecord> page(CompanyId company, String kind, String objectId, long after, int limit) {
        scope.check();
        return table.page(new JournalTable.Key(company, kind, objectId), after, limit);
    }

    @Override
    public List<JournalRecord> within(CompanyId company, String kind, Instant from, Instant to, long after, int limit) {
        scope.check();
        return table.from(after)
                .filter(each -> each.entry().subject().company().equals(company)
                        && each.entry().subject().kind().equals(kind))
                .filter(each -> !each.at().isBefore(from) && each.at().isBefore(to))
                .limit(limit)
                .toList();
    }

    @Override
    public void redact(CompanyId company, Map<Long, String> digests) {
        UndoLog undo = scope.undo();
        digests.forEach((number, digest) -> table.find(company, number).ifPresent(entry -> entry.redact(digest, undo)));
    }
}
