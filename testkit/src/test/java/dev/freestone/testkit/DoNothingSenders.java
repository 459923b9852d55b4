package dev.freestone.testkit;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.SenderStore;
import java.util.List;
import java.util.Map;

/** Part of {@link DoNothingStorage}. */
final class DoNothingSenders implements SenderStore {
    @Override
    public List<SenderRow> all() {
        return List.of();
    }

    @Override
    public SenderRow lock(SenderId sender) {
        return SenderRow.healthy(sender);
    }

    @Override
    public void save(SenderRow row) {}

    @Override
    public Map<BucketKey, Bucket> buckets() {
        return Map.of();
    }

    @Override
    public Map<BucketKey, Bucket> lock(Map<BucketKey, Bucket> fresh) {
        return Map.of();
    }

    @Override
    public void save(Map<BucketKey, Bucket> buckets) {}
}
