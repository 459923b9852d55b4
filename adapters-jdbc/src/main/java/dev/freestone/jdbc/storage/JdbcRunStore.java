package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.RunMark;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.RunStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs inside one transaction. The lease lies in columns of its own, which inserts and updates do not touch. */
final class JdbcRunStore implements RunStore {
    private static final RunShape SHAPE = new RunShape();
    private static final String OF_CAMPAIGN = " AND campaign = ?";

    private final Session session;
    private final ObjectTable<RunRow> table;

    JdbcRunStore(Session session) {
        this.session = session;
        this.table = new ObjectTable<>(session, SHAPE);
    }

    @Override
    public WriteResult insert(RunRow row) {
        return table.insert(row);
    }

    @Override
    public List<WriteResult> insert(List<RunRow> rows) {
        if (!session.dialect().takesArrays(rows.size())) {
            return RunStore.super.insert(rows);
        }
        Sql insert = RowArrays.insert(
                        session,
                        SHAPE.table(),
                        RunShape.TYPED,
                        rows.stream().map(JdbcRunStore::values).toList())
                .add(" RETURNING id");
        Set<String> added = new HashSet<>(session.returning(insert, answer -> answer.getString("id")));
        return rows.stream()
                .map(row -> added.contains(row.id().value()) ? WriteResult.SAVED : WriteResult.CONFLICT)
                .toList();
    }

    private static Object[] values(RunRow row) {
        List<Object> values = new ArrayList<>(SHAPE.values(row));
        values.add(1L);
        return values.toArray();
    }

    @Override
    public WriteResult update(RunRow row, long expectedVersion) {
        return table.update(row, expectedVersion);
    }

    @Override
    public Optional<RunRow> find(CompanyId company, AnyId id) {
        // A run has no external id.
        return id.form() == AnyId.Form.EXTERNAL ? Optional.empty() : table.find(company, id);
    }

    @Override
    public List<RunRow> page(CompanyId company, CampaignId campaign, Slice<RunRow> slice) {
        return table.page(company, slice, OF_CAMPAIGN, campaign.value());
    }

    @Override
    public List<RunRow> latest(CompanyId company, Optional<RunRow> after, int limit) {
        return table.page(company, newest(after, limit), "");
    }

    @Override
    public List<RunRow> latestLive(CompanyId company, Optional<RunRow> after, int limit) {
        return table.page(
                company, newest(after, limit), " AND " + session.dialect().liveRun());
    }

    private static Slice<RunRow> newest(Optional<RunRow> after, int limit) {
        return new Slice<>(Slice.NEWEST_FIRST, after, Slice.Side.AFTER, limit);
    }

    @Override
    public long count(CompanyId company, CampaignId campaign) {
        return table.count(company, OF_CAMPAIGN, campaign.value());
    }

    @Override
    public Optional<RunRow> live(CompanyId company, CampaignId campaign) {
        return table.one(company, " AND live_run = ?" + session.dialect().currentRead(), campaign.value());
    }

    @Override
    public Set<CampaignKey> live(Collection<CampaignKey> campaigns) {
        if (campaigns.isEmpty()) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>();
        campaigns.forEach(key -> ids.add(key.campaign().value()));
        Set<CampaignKey> live = new HashSet<>(session.list(
                session.sql("SELECT company, campaign FROM freestone_run WHERE live_run")
                        .in("text", ids)
                        .add(session.dialect().currentRead()),
                rows -> new CampaignKey(
                        CompanyId.of(rows.getString("company")), CampaignId.of(rows.getString("campaign")))));
        live.retainAll(Set.copyOf(campaigns));
        return live;
    }

    @Override
    public Optional<RunMark> mark(RunId id) {
        return session.one(
                session.sql("SELECT version, " + RunShape.LEASE + " FROM freestone_run WHERE id = ?", id.value()),
                rows -> new RunMark(rows.getLong("version"), RunShape.lease(rows, session.dialect())));
    }

    @Override
    public boolean timestampTaken(CampaignId campaign, Instant timestamp) {
        return session.exists(session.sql(
                "SELECT 1 FROM freestone_run WHERE campaign = ? AND file_second = ?", campaign.value(), timestamp));
    }

    @Override
    public Set<CampaignId> timestampTaken(Collection<CampaignId> campaigns, Instant timestamp) {
        return campaigns.isEmpty()
                ? Set.of()
                : new HashSet<>(session.list(
                        session.sql("SELECT campaign FROM freestone_run WHERE file_second = ? AND campaign", timestamp)
                                .in(
                                        "text",
                                        campaigns.stream()
                                                .map(CampaignId::value)
                                                .toList()),
                        rows -> CampaignId.of(rows.getString("campaign"))));
    }

    @Override
    public WriteResult lease(RunId id, long expectedVersion, Lease lease) {
        int changed = session.update(session.sql(
                "UPDATE freestone_run SET version = version + 1, lease_owner = ?, lease_until = ?, lease_fence = ?"
                        + " WHERE id = ? AND version = ? AND lease_fence <= ?",
                lease.owner().map(NodeId::value),
                lease.until(),
                lease.fence(),
                id.value(),
                expectedVersion,
                lease.fence()));
        return changed == 1 ? WriteResult.SAVED : unchanged(id);
    }

    @Override
    public WriteResult renew(RunId id, long fence, Instant until) {
        Sql renewal = session.sql(
                "UPDATE freestone_run SET lease_until = ? WHERE id = ? AND lease_fence = ?"
                        + " AND lease_owner IS NOT NULL AND lease_until > ",
                until,
                id.value(),
                fence);
        return session.update(renewal.leaseNow()) == 1 ? WriteResult.SAVED : unchanged(id);
    }

    private WriteResult unchanged(RunId id) {
        return session.exists(session.sql("SELECT 1 FROM freestone_run WHERE id = ?", id.value()))
                ? WriteResult.CONFLICT
                : WriteResult.MISSING;
    }

    static void endLeases(Session session, NodeId node) {
        session.update(session.sql(
                "UPDATE freestone_run SET version = version + 1, lease_owner = NULL, lease_until = ?"
                        + " WHERE lease_owner = ?",
                Instant.EPOCH,
                node.value()));
    }
}
