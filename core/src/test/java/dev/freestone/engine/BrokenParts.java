package dev.freestone.engine;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.ControlStore;
import dev.freestone.spi.FactRegistry;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.JournalStore;
import dev.freestone.spi.SenderStore;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.sim.ForwardingFactRegistry;
import dev.freestone.testkit.sim.ForwardingTx;
import dev.freestone.testkit.sim.NodeSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stores of stops, rates and journals that are broken on purpose. */
final class BrokenParts {
    private static final Duration CACHED = Duration.ofSeconds(60);

    private BrokenParts() {}

    /** Stops are known as they were up to a minute ago. */
    static UnaryOperator<Tx> cachingStops(NodeSetup setup) {
        return new UnaryOperator<>() {
            private List<ControlRow> known = List.of();
            private Instant since = Instant.MIN;

            @Override
            public Tx apply(Tx tx) {
                return new ForwardingTx(tx) {
                    @Override
                    public ControlStore controls() {
                        if (tx.now().isAfter(since.plus(CACHED))) {
                            known = tx.controls().all();
                            since = tx.now();
                        }
                        return new Cached(tx.controls(), known);
                    }
                };
            }
        };
    }

    private record Cached(ControlStore store, List<ControlRow> known) implements ControlStore {
        @Override
        public List<ControlRow> all() {
            return known;
        }

        @Override
        public List<ControlRow> held() {
            return known;
        }

        @Override
        public void put(ControlRow row) {
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

    /** An opt-out of a destination is seen by the claim, and not looked for again before the attempt. */
    static UnaryOperator<Tx> notLookingAgain(NodeSetup setup) {
        return tx -> new ForwardingTx(tx) {
            @Override
            public FactRegistry facts() {
                return new ForwardingFactRegistry(tx.facts()) {
                    @Override
                    public Set<LaneKey> stopped(
                            Collection<LaneKey> destinations, Set<FactKind> kinds, Instant recordedSince) {
                        return Set.of();
                    }
                };
            }
        };
    }

    /** Each process has buckets of its own, full at its start. */
    static UnaryOperator<Tx> ratesInMemory(NodeSetup setup) {
        Map<BucketKey, Bucket> buckets = new HashMap<>();
        return tx -> new ForwardingTx(tx) {
            @Override
            public SenderStore senders() {
                return new Rates(tx.senders(), buckets);
            }
        };
    }

    private record Rates(SenderStore store, Map<BucketKey, Bucket> own) implements SenderStore {
        @Override
        public List<SenderRow> all() {
            return store.all();
        }

        @Override
        public SenderRow lock(SenderId sender) {
            return store.lock(sender);
        }

        @Override
        public void save(SenderRow row) {
            store.save(row);
        }

        @Override
        public Map<BucketKey, Bucket> buckets() {
            return Map.copyOf(own);
        }

        @Override
        public Map<BucketKey, Bucket> lock(Map<BucketKey, Bucket> fresh) {
            fresh.forEach(own::putIfAbsent);
            Map<BucketKey, Bucket> found = new HashMap<>(own);
            found.keySet().retainAll(fresh.keySet());
            return found;
        }

        @Override
        public void save(Map<BucketKey, Bucket> changed) {
            own.putAll(changed);
        }
    }

    /** The journal of a transaction is written with the next one. */
    static UnaryOperator<Tx> journalingLater(NodeSetup setup) {
        List<JournalEntry> late = new ArrayList<>();
        return tx -> new ForwardingTx(tx) {
            @Override
            public JournalStore journal() {
                late.forEach(tx.journal()::append);
                late.clear();
                return new Late(tx.journal(), late);
            }
        };
    }

    private record Late(JournalStore store, List<JournalEntry> late) implements JournalStore {
        @Override
        public void append(JournalEntry entry) {
            late.add(entry);
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
