package dev.freestone.memory;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.BulkSenderStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Bulk senders inside one transaction. */
final class InMemoryBulkSenderStore implements BulkSenderStore {
    private final RowTable<CompanyId, BulkSenderRow> rows;
    private final TxScope scope;

    InMemoryBulkSenderStore(RowTable<CompanyId, BulkSenderRow> rows, TxScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public WriteResult insert(BulkSenderRow row) {
        return rows.insert(row, scope.undo());
    }

    @Override
    public WriteResult update(BulkSenderRow row, long expectedVersion) {
        return rows.update(row, expectedVersion, scope.undo());
    }

    @Override
    public Optional<BulkSenderRow> find(CompanyId company, AnyId id) {
        scope.check();
        return rows.find(company, id);
    }

    @Override
    public Optional<BulkSenderRow> lock(CompanyId company, BulkSenderId id) {
        scope.check(); // one transaction at a time: nobody else can change it
        return rows.find(company, AnyId.ofPublic(id.value()));
    }

    @Override
    public List<BulkSenderRow> page(CompanyId company, Slice<BulkSenderRow> slice) {
        scope.check();
        return rows.page(company, slice);
    }

    @Override
    public long count(CompanyId company) {
        scope.check();
        return rows.all(company).size();
    }

    @Override
    public List<BulkSenderRow> everywhere(Optional<BulkSenderId> after, int limit) {
        scope.check();
        return rows.live(after.map(BulkSenderId::value), limit);
    }
}
