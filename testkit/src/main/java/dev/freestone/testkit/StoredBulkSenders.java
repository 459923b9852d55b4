package dev.freestone.testkit;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Bulk senders. */
final class StoredBulkSenders implements ExaminedKind {
    private static final String PREFIX = "BS-0000-";

    @Override
    public AnyId id(StoredSample sample) {
        return AnyId.ofPublic(senderId(sample).value());
    }

    @Override
    public WriteResult insert(Tx tx, StoredSample sample) {
        return tx.bulkSenders().insert(row(sample));
    }

    @Override
    public WriteResult update(Tx tx, StoredSample sample, long expectedVersion) {
        return tx.bulkSenders().update(row(sample), expectedVersion);
    }

    @Override
    public Optional<Found> find(Tx tx, CompanyId company, AnyId id) {
        return tx.bulkSenders().find(company, id).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public Optional<Found> lock(Tx tx, CompanyId company, StoredSample sample) {
        return tx.bulkSenders().lock(company, senderId(sample)).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public List<StoredSample> page(
            Tx tx, CompanyId company, List<SortKey> order, Optional<StoredSample> cursor, Slice.Side side, int limit) {
        var slice = new Slice<>(order, cursor.map(StoredBulkSenders::row), side, limit);
        return tx.bulkSenders().page(company, slice).stream()
                .map(StoredBulkSenders::sample)
                .toList();
    }

    @Override
    public long count(Tx tx, CompanyId company) {
        return tx.bulkSenders().count(company);
    }

    @Override
    public List<StoredSample> everywhere(Tx tx, Optional<StoredSample> after, int limit) {
        return tx.bulkSenders().everywhere(after.map(StoredBulkSenders::senderId), limit).stream()
                .map(StoredBulkSenders::sample)
                .toList();
    }

    static BulkSenderId senderId(StoredSample sample) {
        return BulkSenderId.of(PREFIX + sample.number());
    }

    private static BulkSenderRow row(StoredSample sample) {
        return new BulkSenderRow(senderId(sample), sample.columns(), 0, sample.document());
    }

    private static StoredSample sample(BulkSenderRow row) {
        return new StoredSample(
                row.id().value().substring(PREFIX.length()), row.columns(), Optional.empty(), row.document());
    }

    @Override
    public String toString() {
        return "bulk senders";
    }
}
