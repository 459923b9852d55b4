package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.AudienceStore;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries of scheduled messages inside one transaction. */
final class JdbcAudienceStore implements AudienceStore {
    private static final String TABLE = "freestone_audience";
    private static final String COLUMNS =
            "company, unit, scheduled_at, campaign, status, lease_owner, lease_until, lease_fence, document, version";
    private static final String INSERT = "INSERT INTO " + TABLE + " (" + COLUMNS + ") VALUES (" + Sql.marks(9) + ", 1)";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLE;
    private static final String THAT_DELIVERY = " WHERE company = ? AND unit = ? AND scheduled_at = ?";

    private static final String CHUNK = "freestone_audience_chunk";

    private final Session session;

    JdbcAudienceStore(Session session) {
        this.session = session;
    }

    @Override
    public WriteResult insert(AudienceRow row) {
        boolean saved = session.insert(session.sql(
                INSERT,
                row.key().company().value(),
                row.key().unit().value(),
                row.key().instant(),
                row.campaign().value(),
                row.status().code(),
                row.lease().owner().map(NodeId::value),
                row.lease().until(),
                row.lease().fence(),
                row.document().json()));
        return saved ? WriteResult.SAVED : WriteResult.CONFLICT;
    }

    @Override
    public WriteResult update(AudienceRow row, long expectedVersion) {
        Sql update = session.sql(
                        "UPDATE " + TABLE + " SET version = version + 1, campaign = ?, status = ?, lease_owner = ?,"
                                + " lease_until = ?, lease_fence = ?, document = ?",
                        row.campaign().value(),
                        row.status().code(),
                        row.lease().owner().map(NodeId::value),
                        row.lease().until(),
                        row.lease().fence(),
                        row.document().json())
                .add(THAT_DELIVERY, values(row.key()))
                .add(" AND version = ?", expectedVersion);
        return session.update(update) == 1 ? WriteResult.SAVED : unchanged(row.key());
    }

    @Override
    public WriteResult renew(AudienceKey key, Lease lease) {
        Sql renewal = session.sql("UPDATE " + TABLE + " SET lease_until = ?", lease.until())
                .add(THAT_DELIVERY, values(key))
                .add(" AND lease_fence = ? AND lease_owner IS NOT NULL AND lease_until > ", lease.fence());
        return session.update(renewal.leaseNow()) == 1 ? WriteResult.SAVED : unchanged(key);
    }

    private WriteResult unchanged(AudienceKey key) {
        return session.exists(session.sql("SELECT 1 FROM " + TABLE + THAT_DELIVERY, values(key)))
                ? WriteResult.CONFLICT
                : WriteResult.MISSING;
    }

    @Override
    public Optional<AudienceRow> find(AudienceKey key) {
        return session.one(session.sql(SELECT + THAT_DELIVERY, values(key)), this::read);
    }

    @Override
    public Optional<AudienceRow> latest(CompanyId company, AdUnitId unit, Optional<Instant> before) {
        Sql select = session.sql(SELECT + " WHERE company = ? AND unit = ?", company.value(), unit.value());
        before.ifPresent(instant -> select.add(" AND scheduled_at < ?", instant));
        return session.one(select.add(" ORDER BY scheduled_at DESC LIMIT 1"), this::read);
    }

    @Override
    public List<AudienceRow> ofCampaign(CompanyId company, EngagementCampaignId campaign, int limit) {
        return session.list(
                session.sql(
                        SELECT + " WHERE company = ? AND campaign = ? ORDER BY scheduled_at DESC, unit LIMIT ?",
                        company.value(),
                        campaign.value(),
                        limit),
                this::read);
    }

    private AudienceRow read(ResultSet rows) throws SQLException {
        return new AudienceRow(
                new AudienceKey(
                        CompanyId.of(rows.getString("company")),
                        AdUnitId.of(rows.getLong("unit")),
                        session.dialect().instant(rows, "scheduled_at")),
                EngagementCampaignId.of(rows.getLong("campaign")),
                AudienceStatus.parse(rows.getString("status")).orElseThrow(),
                RunShape.lease(rows, session.dialect()),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }

    @Override
    public WriteResult addChunk(AudienceKey key, int number, Document customers) {
        boolean saved = session.insert(session.sql(
                "INSERT INTO " + CHUNK + " (company, unit, scheduled_at, number, document) VALUES (?, ?, ?, ?, ?)",
                key.company().value(),
                key.unit().value(),
                key.instant(),
                number,
                customers.json()));
        return saved ? WriteResult.SAVED : WriteResult.CONFLICT;
    }

    @Override
    public Optional<Document> chunk(AudienceKey key, int number) {
        return session.one(
                session.sql("SELECT document FROM " + CHUNK + THAT_DELIVERY, values(key))
                        .add(" AND number = ?", number),
                rows -> Document.of(rows.getString(1)));
    }

    @Override
    public void removeChunks(AudienceKey key) {
        session.update(session.sql("DELETE FROM " + CHUNK + THAT_DELIVERY, values(key)));
    }

    private static Object[] values(AudienceKey key) {
        return new Object[] {key.company().value(), key.unit().value(), key.instant()};
    }

    static void endLeases(Session session, NodeId node) {
        session.update(session.sql(
                "UPDATE " + TABLE + " SET version = version + 1, lease_owner = NULL, lease_until = ?"
                        + " WHERE lease_owner = ?",
                Instant.EPOCH,
                node.value()));
    }
}
