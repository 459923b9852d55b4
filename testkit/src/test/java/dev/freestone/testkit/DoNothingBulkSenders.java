package dev.freestone.testkit;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.BulkSenderStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingBulkSenders implements BulkSenderStore {
    @Override
    public WriteResult insert(BulkSenderRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(BulkSenderRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<BulkSenderRow> find(CompanyId company, AnyId id) {
        return Optional.empty();
    }

    @Override
    public Optional<BulkSenderRow> lock(CompanyId company, BulkSenderId id) {
        return Optional.empty();
    }

    @Override
    public List<BulkSenderRow> page(CompanyId company, Slice<BulkSenderRow> slice) {
        return List.of();
    }

    @Override
    public long count(CompanyId company) {
        return 0;
    }

    @Override
    public List<BulkSenderRow> everywhere(Optional<BulkSenderId> after, int limit) {
        return List.of();
    }
}
