package dev.freestone.integration.kill;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.model.contact.WaitingQueue;
import dev.freestone.spi.ChainEntry;
import dev.freestone.spi.ChainLink;
import dev.freestone.spi.ChainStore;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.ControlStore;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.JournalStore;
import dev.freestone.spi.ReportStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import dev.freestone.testkit.sim.ForwardingContactStore;
import dev.freestone.testkit.sim.ForwardingTx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A transaction that notes what it does: what it journals, and {@code peek}, {@code renew}, {@code stop}, {@code link},
 * {@code report}. */
final class MarkedTx extends ForwardingTx {
    private final Tx tx;
    private final Set<String> marks;

    MarkedTx(Tx tx, Set<String> marks) {
        super(tx);
        this.tx = tx;
        this.marks = marks;
    }

    @Override
    public JournalStore journal() {
        return new Journal(tx.journal(), marks);
    }

    private record Journal(JournalStore store, Set<String> marks) implements JournalStore {
        @Override
        public void append(JournalEntry entry) {
            marks.add(entry.event());
            store.append(entry);
        }

        @Override
        public List<JournalRecord> page(CompanyId company, String kind, String objectId, long after, int limit) {
            return store.page(company, kind, objectId, after, limit);
        }

        @Override
        public List<JournalRecord> within(
                CompanyId company, String kind, Instant from, Instant to, long after, int limit) {
            return store.within(company, kind, from, to, after, limit);
        }

        @Override
        public void redact(CompanyId company, Map<Long, String> digests) {
            marks.add("redact");
            store.redact(company, digests);
        }
    }

    @Override
    public ContactStore contacts() {
        return new ForwardingContactStore(tx.contacts()) {
            @Override
            public List<WaitingQueue> waiting(Optional<CompanyId> after, int limit) {
                marks.add("peek");
                return super.waiting(after, limit);
            }

            @Override
            public Set<IntentId> renew(Map<IntentId, Long> leases, Instant until) {
                marks.add("renew");
                return super.renew(leases, until);
            }
        };
    }

    @Override
    public ControlStore controls() {
        return new Controls(tx.controls(), marks);
    }

    private record Controls(ControlStore store, Set<String> marks) implements ControlStore {
        @Override
        public List<ControlRow> all() {
            return store.all();
        }

        @Override
        public List<ControlRow> held() {
            return store.held();
        }

        @Override
        public void put(ControlRow row) {
            marks.add("stop");
            store.put(row);
        }

        @Override
        public boolean remove(ContactScope scope) {
            return store.remove(scope);
        }

        @Override
        public void alone() {
            store.alone();
        }
    }

    @Override
    public ChainStore chain() {
        return new Chain(tx.chain(), marks);
    }

    private record Chain(ChainStore store, Set<String> marks) implements ChainStore {
        @Override
        public Optional<ChainHead> tryLock(CompanyId company) {
            return store.tryLock(company);
        }

        @Override
        public ChainHead head(CompanyId company) {
            return store.head(company);
        }

        @Override
        public Optional<CompanyId> waiting(Optional<CompanyId> after) {
            return store.waiting(after);
        }

        @Override
        public List<ChainEntry> unlinked(CompanyId company, int limit) {
            return store.unlinked(company, limit);
        }

        @Override
        public WriteResult link(CompanyId company, List<ChainLink> links) {
            marks.add("link");
            return store.link(company, links);
        }

        @Override
        public List<ChainEntry> page(CompanyId company, long after, int limit) {
            return store.page(company, after, limit);
        }

        @Override
        public List<CompanyId> unanchored(Instant since, int limit) {
            return store.unanchored(since, limit);
        }

        @Override
        public void anchored(ChainAnchor anchor) {
            store.anchored(anchor);
        }
    }

    @Override
    public ReportStore reports() {
        return new Reports(tx.reports(), marks);
    }

    private record Reports(ReportStore store, Set<String> marks) implements ReportStore {
        @Override
        public List<ReportRow> lock(CompanyId company, Collection<ReportId> ids) {
            return store.lock(company, ids);
        }

        @Override
        public List<WriteResult> insert(List<ReportRow> rows) {
            return store.insert(rows);
        }

        @Override
        public List<WriteResult> update(List<ReportRow> rows) {
            marks.add("report");
            return store.update(rows);
        }

        @Override
        public List<ReportRow> page(CompanyId company, KeyedHash person, long after, int limit) {
            return store.page(company, person, after, limit);
        }

        @Override
        public List<ReportRow> page(CompanyId company, long after, int limit) {
            return store.page(company, after, limit);
        }
    }
}
