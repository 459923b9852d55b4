package dev.freestone.engine.journal;

import dev.freestone.contact.ChainedRow;
import dev.freestone.contact.JournalChain;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.ChainEntry;
import dev.freestone.spi.JournalEntry;

/** Entries of the journal as the rules of the chain see them. Static and thread-safe. */
final class ChainedRows {
    private ChainedRows() {}

    /** What stands for a body: what was left of it, or what it gives now. */
    static String bodyDigest(ChainEntry entry) {
        return entry.bodyDigest()
                .orElseGet(
                        () -> JournalChain.digest(entry.record().entry().body().json()));
    }

    /** A linked entry. */
    static ChainedRow of(ChainEntry linked) {
        JournalEntry entry = linked.record().entry();
        return new ChainedRow(
                linked.link().orElse(ChainHead.START),
                linked.record().at(),
                entry.subject().company(),
                entry.subject().kind(),
                bodyDigest(linked),
                linked.bodyDigest().isPresent() || JournalEntries.agrees(entry));
    }
}
