package dev.freestone.memory;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.RunMark;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.RunStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs inside one transaction. */
final class InMemoryRunStore implements RunStore {
    private final RowTable<RunShape.ListKey, RunRow> rows;
    private final boolean leasesExpire;
    private final TxScope scope;

    InMemoryRunStore(RowTable<RunShape.ListKey, RunRow> rows, boolean leasesExpire, TxScope scope) {
        this.rows = rows;
        this.leasesExpire = leasesExpire;
        this.scope = scope;
    }

    @Override
    public WriteResult insert(RunRow row) {
        return rows.insert(RunShape.with(row, Lease.NONE, 1), scope.undo());
    }

    @Override
    public WriteResult update(RunRow row, long expectedVersion) {
        Lease stored = rows.get(row.id().value()).map(RunRow::lease).orElse(Lease.NONE);
        return rows.update(RunShape.with(row, stored, row.version()), expectedVersion, scope.undo());
    }

    @Override
    public Optional<RunRow> find(CompanyId company, AnyId id) {
        scope.check();
        return rows.find(company, id);
    }

    @Override
    public List<RunRow> page(CompanyId company, CampaignId campaign, Slice<RunRow> slice) {
        scope.check();
        return rows.page(new RunShape.ListKey(company, campaign), slice);
    }

    @Override
    public List<RunRow> latest(CompanyId company, Optional<RunRow> after, int limit) {
        return latest(after, limit, run -> run.company().equals(company));
    }

    @Override
    public List<RunRow> latestLive(CompanyId company, Optional<RunRow> after, int limit) {
        return latest(after, limit, run -> run.company().equals(company) && run.isLive());
    }

    private List<RunRow> latest(Optional<RunRow> after, int limit, Predicate<RunRow> counts) {
        scope.check();
        return rows.newest(counts, after, limit);
    }

    @Override
    public long count(CompanyId company, CampaignId campaign) {
        scope.check();
        return rows.all(new RunShape.ListKey(company, campaign)).size();
    }

    @Override
    public Optional<RunRow> live(CompanyId company, CampaignId campaign) {
        scope.check();
        return rows.holder(new RunShape.LiveKey(campaign))
                .filter(run -> run.company().equals(company));
    }

    @Override
    public Optional<RunMark> mark(RunId id) {
        scope.check();
        return rows.get(id.value()).map(run -> new RunMark(run.version(), run.lease()));
    }

    @Override
    public boolean timestampTaken(CampaignId campaign, Instant timestamp) {
        scope.check();
        return rows.holder(new RunShape.SecondKey(campaign, timestamp)).isPresent();
    }

    @Override
    public WriteResult lease(RunId id, long expectedVersion, Lease lease) {
        UndoLog undo = scope.undo();
        Optional<RunRow> found = rows.get(id.value());
        if (found.isEmpty()) {
            return WriteResult.MISSING;
        }
        RunRow stored = found.get();
        if (stored.version() != expectedVersion
                || lease.fence() < stored.lease().fence()) {
            return WriteResult.CONFLICT;
        }
        rows.overwrite(RunShape.with(stored, lease, expectedVersion + 1), undo);
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult renew(RunId id, long fence, Instant until) {
        UndoLog undo = scope.undo();
        Optional<RunRow> found = rows.get(id.value());
        if (found.isEmpty()) {
            return WriteResult.MISSING;
        }
        RunRow stored = found.get();
        Lease held = stored.lease();
        if (held.fence() != fence || !isLive(held)) {
            return WriteResult.CONFLICT;
        }
        rows.overwrite(RunShape.with(stored, new Lease(held.owner(), until, fence), stored.version()), undo);
        return WriteResult.SAVED;
    }

    private boolean isLive(Lease lease) {
        return leasesExpire ? lease.isLive(scope.now()) : lease.owner().isPresent();
    }
}
