package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.CampaignId;
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
import java.util.List;
import java.util.Optional;

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
    public long count(CompanyId company, CampaignId campaign) {
        return table.count(company, OF_CAMPAIGN, campaign.value());
    }

    @Override
    public Optional<RunRow> live(CompanyId company, CampaignId campaign) {
        return table.one(company, " AND live_run = ?" + session.dialect().currentRead(), campaign.value());
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
