package dev.freestone.memory;

import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.CapacitySlot;
import dev.freestone.spi.CapacityStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Capacities inside one transaction. Since transactions run one at a time, nothing needs to be locked. */
final class InMemoryCapacityStore implements CapacityStore {
    private final CapacityTable table;
    private final TxScope scope;

    InMemoryCapacityStore(CapacityTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public CapacityCount lock(CapacityKey key) {
        return table.counts.getOrMake(key, () -> CapacityCount.NONE, scope.undo());
    }

    @Override
    public Map<CapacityKey, CapacityCount> counts(Collection<CapacityKey> keys) {
        scope.check();
        Map<CapacityKey, CapacityCount> counts = new HashMap<>();
        keys.forEach(key -> table.counts.get(key).ifPresent(count -> counts.put(key, count)));
        return counts;
    }

    @Override
    public List<CapacitySlot> expired(CapacityKey key, Instant now, int limit) {
        scope.check();
        return table.reserved(key)
                .takeWhile(slot -> !slot.reservedUntil().orElseThrow().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<CapacitySlot> slot(CapacityKey key, String holder) {
        scope.check();
        return table.slot(key, holder);
    }

    @Override
    public void save(CapacitySlot slot) {
        table.save(slot, scope.undo());
    }

    @Override
    public boolean count(CapacityKey key, long committed, long reserved, OptionalLong limit) {
        UndoLog undo = scope.undo();
        CapacityCount before = table.counts.get(key).orElse(CapacityCount.NONE);
        CapacityCount after = new CapacityCount(before.committed() + committed, before.reserved() + reserved);
        boolean fits = limit.isEmpty() || after.committed() + after.reserved() <= limit.getAsLong();
        if (!fits || after.committed() < 0 || after.reserved() < 0) {
            return false;
        }
        table.counts.put(key, after, undo);
        return true;
    }
}
