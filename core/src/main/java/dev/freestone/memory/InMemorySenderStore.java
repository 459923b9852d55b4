package dev.freestone.memory;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.SenderStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Breakers and token buckets inside one transaction. */
final class InMemorySenderStore implements SenderStore {
    private final UndoMap<SenderId, SenderRow> breakers;
    private final UndoMap<BucketKey, Bucket> buckets;
    private final TxScope scope;

    InMemorySenderStore(InMemoryTables tables, TxScope scope) {
        this.breakers = tables.breakers;
        this.buckets = tables.buckets;
        this.scope = scope;
    }

    @Override
    public List<SenderRow> all() {
        scope.check();
        return breakers.values();
    }

    @Override
    public SenderRow lock(SenderId sender) {
        return breakers.getOrMake(sender, () -> SenderRow.healthy(sender), scope.undo());
    }

    @Override
    public void save(SenderRow row) {
        breakers.put(row.sender(), row, scope.undo());
    }

    @Override
    public Map<BucketKey, Bucket> buckets() {
        scope.check();
        return buckets.copy();
    }

    @Override
    public Map<BucketKey, Bucket> lock(Map<BucketKey, Bucket> fresh) {
        UndoLog undo = scope.undo();
        Map<BucketKey, Bucket> stored = new HashMap<>();
        fresh.forEach((key, full) -> stored.put(key, buckets.getOrMake(key, () -> full, undo)));
        return stored;
    }

    @Override
    public void save(Map<BucketKey, Bucket> changed) {
        UndoLog undo = scope.undo();
        changed.forEach((key, bucket) -> buckets.put(key, bucket, undo));
    }
}
