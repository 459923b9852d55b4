package dev.freestone.testkit;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.SenderStore;
import java.util.List;
import java.util.Map;

/** A store of a {@link FaultyStorage}. */
final class FaultySenderStore implements SenderStore {
    private final SenderStore store;
    private final Faults faults;

    FaultySenderStore(SenderStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public List<SenderRow> all() {
        return faults.call("SenderStore.all", () -> store.all());
    }

    @Override
    public SenderRow lock(SenderId sender) {
        return faults.call("SenderStore.lock", () -> store.lock(sender));
    }

    @Override
    public void save(SenderRow row) {
        faults.run("SenderStore.save", () -> store.save(row));
    }

    @Override
    public Map<BucketKey, Bucket> buckets() {
        return faults.call("SenderStore.buckets", () -> store.buckets());
    }

    @Override
    public Map<BucketKey, Bucket> lock(Map<BucketKey, Bucket> fresh) {
        return faults.call("SenderStore.lock", () -> store.lock(fresh));
    }

    @Override
    public void save(Map<BucketKey, Bucket> buckets) {
        faults.run("SenderStore.save", () -> store.save(buckets));
    }
}
