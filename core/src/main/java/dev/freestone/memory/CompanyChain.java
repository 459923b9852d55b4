package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.ChainEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The journal of one company as its chain sees it. Guarded by the storage's lock. */
final class CompanyChain {
    private final CompanyId company;
    private final NavigableSet<StoredEntry> unlinked = new TreeSet<>(StoredEntry.BY_TIME);
    private final List<StoredEntry> linked = new ArrayList<>();
    private ChainHead head = ChainHead.START;
    private long anchoredSeq;
    private Instant anchoredAt = Instant.MIN;

    CompanyChain(CompanyId company) {
        this.company = company;
    }

    CompanyId company() {
        return company;
    }

    ChainHead head() {
        return head;
    }

    void append(StoredEntry entry, UndoLog undo) {
        unlinked.add(entry);
        undo.add(() -> unlinked.remove(entry));
    }

    boolean waits() {
        return !unlinked.isEmpty();
    }

    List<ChainEntry> unlinked(int limit) {
        return unlinked.stream().limit(limit).map(StoredEntry::chained).toList();
    }

    void link(StoredEntry entry, ChainHead place, UndoLog undo) {
        ChainHead before = head;
        entry.link(place, undo);
        unlinked.remove(entry);
        linked.add(entry);
        head = place;
        undo.add(() -> {
            head = before;
            linked.remove(linked.size() - 1);
            unlinked.add(entry);
        });
    }

    List<ChainEntry> page(long after, int limit) {
        int from = (int) Math.min(after, linked.size());
        int to = (int) Math.min((long) from + limit, linked.size());
        return linked.subList(from, to).stream().map(StoredEntry::chained).toList();
    }

    boolean isUnanchored(Instant since) {
        return head.seq() > anchoredSeq && anchoredAt.isBefore(since);
    }

    void anchored(ChainAnchor anchor, UndoLog undo) {
        if (anchor.head().seq() >= anchoredSeq && !anchor.at().isBefore(anchoredAt)) {
            long seq = anchoredSeq;
            Instant at = anchoredAt;
            anchoredSeq = anchor.head().seq();
            anchoredAt = anchor.at();
            undo.add(() -> {
                anchoredSeq = seq;
                anchoredAt = at;
            });
        }
    }
}
