package dev.freestone.memory;

import dev.freestone.model.common.Document;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.ChainEntry;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** An entry of the journal, shared by the lists that hold it. Guarded by the storage's lock. */
final class StoredEntry {
    /** As entries are linked. */
    static final Comparator<StoredEntry> BY_TIME = Comparator.comparing((StoredEntry entry) -> entry.record.at())
            .thenComparing(entry -> entry.record.number());

    private static final Document REDACTED = Document.of("{}");

    private JournalRecord record;
    private Optional<ChainHead> link = Optional.empty();
    private Optional<String> bodyDigest = Optional.empty();

    StoredEntry(long number, Instant at, JournalEntry entry) {
        this.record = new JournalRecord(number, at, entry);
    }

    JournalRecord record() {
        return record;
    }

    ChainEntry chained() {
        return new ChainEntry(record, link, bodyDigest);
    }

    boolean isLinked() {
        return link.isPresent();
    }

    void link(ChainHead place, UndoLog undo) {
        link = Optional.of(place);
        undo.add(() -> link = Optional.empty());
    }

    void redact(String digest, UndoLog undo) {
        if (bodyDigest.isEmpty()) {
            JournalRecord whole = record;
            JournalEntry entry = whole.entry();
            record = new JournalRecord(
                    whole.number(),
                    whole.at(),
                    new JournalEntry(entry.subject(), entry.event(), entry.row(), entry.actor(), REDACTED));
            bodyDigest = Optional.of(digest);
            undo.add(() -> {
                record = whole;
                bodyDigest = Optional.empty();
            });
        }
    }
}
