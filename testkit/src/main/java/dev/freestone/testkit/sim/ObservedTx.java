package dev.freestone.testkit.sim;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.ControlStore;
import dev.freestone.spi.ExportStore;
import dev.freestone.spi.FactRegistry;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.JournalStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A transaction whose writes are noted. */
final class ObservedTx extends ForwardingTx {
    private final Tx tx;
    private final Changes changes;

    ObservedTx(Tx tx, Changes changes) {
        super(tx);
        this.tx = tx;
        this.changes = changes;
    }

    @Override
    public ContactStore contacts() {
        return new Contacts(tx.contacts(), changes);
    }

    @Override
    public ControlStore controls() {
        return new Controls(tx.controls(), changes);
    }

    @Override
    public JournalStore journal() {
        return new Journal(tx.journal(), changes);
    }

    @Override
    public ExportStore exports() {
        return new ObservedExports(tx.exports(), changes);
    }

    @Override
    public FactRegistry facts() {
        return new ObservedFacts(tx.facts(), changes);
    }

    private static final class Contacts extends ForwardingContactStore {
        private final Changes changes;

        Contacts(ContactStore store, Changes changes) {
            super(store);
            this.changes = changes;
        }

        @Override
        public List<PlanAnswer> plan(List<IntentRow> intents) {
            List<PlanAnswer> answers = super.plan(intents);
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) instanceof PlanAnswer.Planned) {
                    IntentRow row = intents.get(i);
                    changes.planned.add(new IntentRow(row.planSeq(), 1, row.plan(), row.status()));
                }
            }
            return answers;
        }

        @Override
        public List<WriteResult> update(List<IntentRow> rows) {
            return noted(rows, super.update(rows));
        }

        @Override
        public List<WriteResult> erase(List<IntentRow> rows) {
            return noted(rows, super.erase(rows));
        }

        private List<WriteResult> noted(List<IntentRow> rows, List<WriteResult> results) {
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i) == WriteResult.SAVED) {
                    IntentRow row = rows.get(i);
                    changes.updated.add(new IntentRow(row.planSeq(), row.version() + 1, row.plan(), row.status()));
                }
            }
            return results;
        }

        @Override
        public Set<IntentId> renew(Map<IntentId, Long> leases, Instant until) {
            Set<IntentId> renewed = super.renew(leases, until);
            changes.renewed.addAll(renewed);
            return renewed;
        }

        @Override
        public void restrict(Collection<LaneKey> keys) {
            super.restrict(keys);
            changes.restricted.addAll(keys);
        }
    }

    private record Controls(ControlStore store, Changes changes) implements ControlStore {
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
            store.put(row);
            changes.stopped.add(row);
        }

        @Override
        public boolean remove(ContactScope scope) {
            boolean removed = store.remove(scope);
            if (removed) {
                changes.released.add(scope);
            }
            return removed;
        }

        @Override
        public void alone() {
            store.alone();
        }
    }

    private record Journal(JournalStore store, Changes changes) implements JournalStore {
        @Override
        public void append(JournalEntry entry) {
            store.append(entry);
            changes.journal.add(entry);
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
            store.redact(company, digests);
        }
    }
}
