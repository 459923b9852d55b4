package dev.freestone.engine;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import dev.freestone.testkit.sim.ForwardingContactStore;
import dev.freestone.testkit.sim.ForwardingTx;
import dev.freestone.testkit.sim.NodeSetup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A process that keeps its attempts in memory, and stores what became of them after the call, or after a whole batch. */
final class LateMarks implements UnaryOperator<Tx> {
    private final boolean afterBatch;
    private final Map<IntentId, IntentRow> attempted = new HashMap<>();
    private final Map<IntentId, IntentRow> ended = new HashMap<>();

    private LateMarks(boolean afterBatch) {
        this.afterBatch = afterBatch;
    }

    static UnaryOperator<Tx> afterTheCall(NodeSetup setup) {
        return new LateMarks(false);
    }

    static UnaryOperator<Tx> afterTheBatch(NodeSetup setup) {
        return new LateMarks(true);
    }

    @Override
    public Tx apply(Tx tx) {
        return new ForwardingTx(tx) {
            @Override
            public ContactStore contacts() {
                return new Store(tx.contacts());
            }
        };
    }

    private final class Store extends ForwardingContactStore {
        Store(ContactStore store) {
            super(store);
        }

        @Override
        public List<IntentRow> lock(Collection<IntentId> ids) {
            return super.lock(ids).stream()
                    .map(row -> isMine(row) ? attempted.getOrDefault(row.plan().id(), row) : row)
                    .toList();
        }

        private boolean isMine(IntentRow row) {
            IntentRow mine = attempted.get(row.plan().id());
            return mine != null && mine.version() == row.version();
        }

        @Override
        public List<WriteResult> update(List<IntentRow> rows) {
            List<WriteResult> results = new ArrayList<>();
            for (IntentRow row : rows) {
                IntentId id = row.plan().id();
                if (row.status().state() == IntentState.ATTEMPTED) {
                    attempted.put(id, row);
                    results.add(WriteResult.SAVED);
                } else if (afterBatch && attempted.remove(id) != null) {
                    ended.put(id, row);
                    results.add(WriteResult.SAVED);
                } else {
                    attempted.remove(id);
                    results.addAll(super.update(List.of(row)));
                }
            }
            return results;
        }

        /** Looking for the next work ends a batch. */
        @Override
        public List<IntentRow> lockFree(Collection<IntentId> ids) {
            super.update(List.copyOf(ended.values()));
            ended.clear();
            return super.lockFree(ids);
        }
    }
}
