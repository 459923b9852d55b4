package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.AudienceStore;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries of scheduled messages inside one transaction. */
final class InMemoryAudienceStore implements AudienceStore {
    private final AudienceTable table;
    private final boolean leasesExpire;
    private final TxScope scope;

    InMemoryAudienceStore(AudienceTable table, boolean leasesExpire, TxScope scope) {
        this.table = table;
        this.leasesExpire = leasesExpire;
        this.scope = scope;
    }

    @Override
    public WriteResult insert(AudienceRow row) {
        UndoLog undo = scope.undo();
        if (table.find(row.key()).isPresent()) {
            return WriteResult.CONFLICT;
        }
        table.put(AudienceTable.with(row, row.lease(), 1), undo);
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(AudienceRow row, long expectedVersion) {
        UndoLog undo = scope.undo();
        Optional<AudienceRow> stored = table.find(row.key());
        if (stored.isEmpty()) {
            return WriteResult.MISSING;
        }
        if (stored.get().version() != expectedVersion) {
            return WriteResult.CONFLICT;
        }
        table.put(AudienceTable.with(row, row.lease(), expectedVersion + 1), undo);
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult renew(AudienceKey key, Lease lease) {
        UndoLog undo = scope.undo();
        Optional<AudienceRow> found = table.find(key);
        if (found.isEmpty()) {
            return WriteResult.MISSING;
        }
        AudienceRow stored = found.get();
        Lease held = stored.lease();
        if (held.fence() != lease.fence() || !isLive(held)) {
            return WriteResult.CONFLICT;
        }
        Lease renewed = new Lease(held.owner(), lease.until(), held.fence());
        table.put(AudienceTable.with(stored, renewed, stored.version()), undo);
        return WriteResult.SAVED;
    }

    @Override
    public Optional<AudienceRow> find(AudienceKey key) {
        scope.check();
        return table.find(key);
    }

    @Override
    public Optional<AudienceRow> latest(CompanyId company, AdUnitId unit, Optional<Instant> before) {
        scope.check();
        return table.latest(company, unit, before.orElse(Instant.MAX));
    }

    @Override
    public List<AudienceRow> ofCampaign(CompanyId company, EngagementCampaignId campaign, int limit) {
        scope.check();
        return table.ofCampaign(company, campaign).limit(limit).toList();
    }

    @Override
    public WriteResult addChunk(AudienceKey key, int number, Document customers) {
        UndoLog undo = scope.undo();
        if (table.chunk(key, number).isPresent()) {
            return WriteResult.CONFLICT;
        }
        table.addChunk(key, number, customers, undo);
        return WriteResult.SAVED;
    }

    @Override
    public Optional<Document> chunk(AudienceKey key, int number) {
        scope.check();
        return table.chunk(key, number);
    }

    @Override
    public void removeChunks(AudienceKey key) {
        table.removeChunks(key, scope.undo());
    }

    private boolean isLive(Lease lease) {
        return leasesExpire ? lease.isLive(scope.now()) : lease.owner().isPresent();
    }
}
