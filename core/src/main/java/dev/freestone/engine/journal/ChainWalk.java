package dev.freestone.engine.journal;

import dev.freestone.contact.ChainCheck;
import dev.freestone.contact.ChainedRow;
import dev.freestone.contact.JournalFault;
import dev.freestone.contact.JournalFault.Cause;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.ChainEntry;
import dev.freestone.spi.Storage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One walk along the chain of a company, a page at a time, until something does not hold. Used by one thread. */
public final class ChainWalk {
    private static final int PAGE = 500;

    /** How many places around a fault are looked at to tell what was done. */
    private static final int AROUND = 200;

    private final Storage storage;
    private final CompanyId company;
    private final NavigableMap<Long, ChainHead> known = new TreeMap<>();
    private final Deque<ChainHead> passed = new ArrayDeque<>(List.of(ChainHead.START));
    private long redacted;

    /**
     * A walk.
     *
     * @param storage where the journal is
     * @param company the owner
     * @param anchors heads that are known from elsewhere
     */
    public ChainWalk(Storage storage, CompanyId company, List<ChainHead> anchors) {
        this.storage = storage;
        this.company = company;
        anchors.forEach(head -> known.put(head.seq(), head));
    }

    /**
     * Walks from the beginning to the end.
     *
     * @return what does not hold first; empty when all does
     */
    public Optional<JournalFault> run() {
        ChainHead stored = storage.read(tx -> tx.chain().head(company));
        Optional<JournalFault> fault = isOther(ChainHead.START) ? rewritten(0) : Optional.empty();
        boolean more = true;
        while (more && fault.isEmpty()) {
            List<ChainEntry> page = page(PAGE);
            more = page.size() == PAGE;
            for (int i = 0; i < page.size() && fault.isEmpty(); i++) {
                fault = take(page.get(i));
            }
        }
        return fault.or(() -> atTheEnd(stored));
    }

    private List<ChainEntry> page(int limit) {
        long after = head().seq();
        return storage.read(tx -> tx.chain().page(company, after, limit));
    }

    private Optional<JournalFault> take(ChainEntry entry) {
        ChainedRow row = ChainedRows.of(entry);
        if (!ChainCheck.follows(head(), row)) {
            List<ChainedRow> rest = page(AROUND).stream().map(ChainedRows::of).toList();
            return Optional.of(ChainCheck.explain(List.copyOf(passed), rest));
        }
        passed.add(row.place());
        if (passed.size() > AROUND) {
            passed.remove();
        }
        redacted += entry.bodyDigest().isPresent() ? 1 : 0;
        return isOther(row.place()) ? rewritten(row.place().seq()) : Optional.empty();
    }

    private boolean isOther(ChainHead place) {
        return Optional.ofNullable(known.get(place.seq()))
                .filter(head -> !head.equals(place))
                .isPresent();
    }

    private static Optional<JournalFault> rewritten(long seq) {
        return Optional.of(new JournalFault(seq, Cause.REWRITTEN));
    }

    /** Others may have linked more meanwhile; an entry beyond the head was never linked by anybody. */
    private Optional<JournalFault> atTheEnd(ChainHead stored) {
        long last = head().seq();
        if (stored.seq() > last || !known.tailMap(last, false).isEmpty()) {
            return Optional.of(new JournalFault(last + 1, Cause.TRUNCATED));
        }
        ChainHead now = storage.read(tx -> tx.chain().head(company));
        return now.seq() < last ? Optional.of(new JournalFault(now.seq() + 1, Cause.ROW_INSERTED)) : Optional.empty();
    }

    /**
     * The last place that holds.
     *
     * @return {@link ChainHead#START} before the first one
     */
    public ChainHead head() {
        return passed.getLast();
    }

    /**
     * How many of the entries that hold have no body any more.
     *
     * @return at least 0
     */
    public long redacted() {
        return redacted;
    }
}
