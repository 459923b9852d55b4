package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.EngagementCampaignStore;
import dev.freestone.spi.EngagementHead;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Engagement campaigns inside one transaction. {@code open_until} is the end of a campaign while it is live or paused, so that those
 * are found without the others.
 */
final class JdbcEngagementCampaignStore implements EngagementCampaignStore {
    private static final String TABLE = "freestone_engagement_campaign";
    private static final String CHANGED =
            "name_key, permalink, status, starts_at, ends_at, open_until, created_at, updated_at, document";
    private static final String INSERT =
            "INSERT INTO " + TABLE + " (" + CHANGED + ", id, company, version) VALUES (" + Sql.marks(11) + ", 1)";
    private static final String THAT_CAMPAIGN = " WHERE id = ? AND company = ?";
    private static final String UPDATE = "UPDATE " + TABLE + " SET " + CHANGED.replace(",", " = ?,")
            + " = ?, version = version + 1" + THAT_CAMPAIGN + " AND version = ?";
    private static final String NEITHER_TAKEN = " AND NOT EXISTS (SELECT 1 FROM " + TABLE
            + " taken WHERE taken.company = ? AND taken.id <> ? AND (taken.name_key = ? OR taken.permalink = ?))";
    private static final String SELECT = "SELECT " + CHANGED + ", id, company, version FROM " + TABLE;

    private static final String REVISION = "freestone_engagement_revision";
    private static final KeptRow KEPT_REVISION = new KeptRow(REVISION, List.of("company"), "revision");

    private final Session session;
    private final EngagementIds ids;

    JdbcEngagementCampaignStore(Session session) {
        this.session = session;
        this.ids = new EngagementIds(session);
    }

    @Override
    public long nextId(CompanyId company, EngagementKind kind, Optional<EngagementCampaignId> campaign) {
        return ids.next(company, kind, campaign);
    }

    @Override
    public void forgetId(CompanyId company, EngagementKind kind, long id) {
        ids.forget(company, kind, id);
    }

    @Override
    public Optional<EngagementCampaignId> campaignOf(CompanyId company, EngagementKind kind, long id) {
        return ids.campaignOf(company, kind, id);
    }

    @Override
    public WriteResult insert(EngagementCampaignRow row) {
        return session.insert(added(INSERT, row)) ? WriteResult.SAVED : WriteResult.CONFLICT;
    }

    @Override
    public WriteResult update(EngagementCampaignRow row, long expectedVersion) {
        long id = row.id().value();
        Sql update = added(UPDATE, row).add("", expectedVersion);
        if (session.dialect().errorSpoilsTransaction()) {
            update.add(NEITHER_TAKEN, row.company().value(), id, row.nameKey(), row.permalink());
        }
        Optional<Integer> changed = session.updateUnlessTaken(update);
        if (changed.isPresent() && changed.get() == 1) {
            return WriteResult.SAVED;
        }
        return changed.isEmpty() ? WriteResult.CONFLICT : unchanged(row.company(), row.id());
    }

    private Sql added(String text, EngagementCampaignRow row) {
        Optional<Instant> openUntil = isOpen(row.status()) ? Optional.of(row.endsAt()) : Optional.empty();
        return session.sql(
                text,
                row.nameKey(),
                row.permalink(),
                row.status().code(),
                row.startsAt(),
                row.endsAt(),
                openUntil,
                row.createdAt(),
                row.updatedAt(),
                row.document().json(),
                row.id().value(),
                row.company().value());
    }

    private static boolean isOpen(EngagementStatus status) {
        return switch (status) {
            case LIVE, PAUSED -> true;
            case DRAFT, INREVIEW, COMPLETED -> false;
        };
    }

    private WriteResult unchanged(CompanyId company, EngagementCampaignId id) {
        return session.exists(session.sql("SELECT 1 FROM " + TABLE + THAT_CAMPAIGN, id.value(), company.value()))
                ? WriteResult.CONFLICT
                : WriteResult.MISSING;
    }

    @Override
    public WriteResult delete(CompanyId company, EngagementCampaignId id, long expectedVersion) {
        int removed = session.update(session.sql(
                "DELETE FROM " + TABLE + THAT_CAMPAIGN + " AND version = ?",
                id.value(),
                company.value(),
                expectedVersion));
        if (removed == 0) {
            return unchanged(company, id);
        }
        ids.forget(id);
        return WriteResult.SAVED;
    }

    @Override
    public Optional<EngagementCampaignRow> find(CompanyId company, EngagementCampaignId id) {
        return session.one(session.sql(SELECT + THAT_CAMPAIGN, id.value(), company.value()), this::read);
    }

    @Override
    public List<EngagementCampaignRow> find(CompanyId company, Collection<EngagementCampaignId> wanted) {
        List<Long> numbers = wanted.stream().map(EngagementCampaignId::value).toList();
        return numbers.isEmpty()
                ? List.of()
                : session.list(
                        session.sql(SELECT + " WHERE company = ? AND id", company.value())
                                .in("bigint", numbers),
                        this::read);
    }

    @Override
    public Optional<EngagementCampaignRow> findByPermalink(CompanyId company, String permalink) {
        return session.one(
                session.sql(SELECT + " WHERE company = ? AND permalink = ?", company.value(), permalink), this::read);
    }

    @Override
    public Optional<EngagementCampaignRow> findByName(CompanyId company, String nameKey) {
        return session.one(
                session.sql(SELECT + " WHERE company = ? AND name_key = ?", company.value(), nameKey), this::read);
    }

    @Override
    public Optional<EngagementCampaignRow> lock(CompanyId company, EngagementCampaignId id) {
        return session.one(
                session.sql(SELECT + THAT_CAMPAIGN + " FOR UPDATE", id.value(), company.value()), this::read);
    }

    @Override
    public Optional<EngagementCampaignRow> hold(CompanyId company, EngagementCampaignId id) {
        String shared = session.dialect().sharedLock().orElse(" FOR UPDATE");
        return session.one(session.sql(SELECT + THAT_CAMPAIGN + shared, id.value(), company.value()), this::read);
    }

    @Override
    public List<EngagementCampaignRow> page(CompanyId company, Optional<EngagementCampaignId> after, int limit) {
        long last = after.map(EngagementCampaignId::value).orElse(0L);
        return session.list(
                session.sql(SELECT + " WHERE company = ? AND id > ? ORDER BY id LIMIT ?", company.value(), last, limit),
                this::read);
    }

    @Override
    public List<EngagementCampaignRow> newest(CompanyId company, Optional<EngagementCampaignId> after, int limit) {
        long last = after.map(EngagementCampaignId::value).orElse(Long.MAX_VALUE);
        String owner = company.value();
        Sql select = session.dialect().comparesRows()
                ? session.sql(SELECT + " WHERE (company, id) < (?, ?) AND (company, id) > (?, 0)", owner, last, owner)
                : session.sql(SELECT + " WHERE company = ? AND id < ?", owner, last);
        return session.list(select.add(" ORDER BY company DESC, id DESC LIMIT " + limit), this::read);
    }

    @Override
    public List<EngagementHead> open(CompanyId company, Instant now) {
        return session.list(
                session.sql(
                        "SELECT id, version FROM " + TABLE + " WHERE company = ? AND open_until > ? ORDER BY id",
                        company.value(),
                        now),
                rows -> new EngagementHead(EngagementCampaignId.of(rows.getLong(1)), rows.getLong(2)));
    }

    @Override
    public List<EngagementHead> endingAfter(CompanyId company, Instant at) {
        return session.list(
                session.sql(
                        "SELECT id, version FROM " + TABLE
                                + " WHERE company = ? AND ends_at > ? AND status IN ('live', 'completed') ORDER BY id",
                        company.value(),
                        at),
                rows -> new EngagementHead(EngagementCampaignId.of(rows.getLong(1)), rows.getLong(2)));
    }

    @Override
    public List<EngagementCampaignRow> ended(Instant now, int limit) {
        return session.list(
                session.sql(SELECT + " WHERE open_until <= ? ORDER BY open_until, id LIMIT ?", now, limit), this::read);
    }

    @Override
    public OptionalLong revision(CompanyId company) {
        return session.one(
                        session.sql("SELECT revision FROM " + REVISION + " WHERE company = ?", company.value()),
                        rows -> OptionalLong.of(rows.getLong(1)))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public long nextRevision(CompanyId company, int step) {
        return KEPT_REVISION.hold(session, (long) step, " + " + step, rows -> rows.getLong(1), company.value());
    }

    private EngagementCampaignRow read(ResultSet rows) throws SQLException {
        StorageDialect dialect = session.dialect();
        return new EngagementCampaignRow(
                EngagementCampaignId.of(rows.getLong("id")),
                CompanyId.of(rows.getString("company")),
                rows.getString("name_key"),
                rows.getString("permalink"),
                EngagementStatus.parse(rows.getString("status")).orElseThrow(),
                dialect.instant(rows, "starts_at"),
                dialect.instant(rows, "ends_at"),
                dialect.instant(rows, "created_at"),
                dialect.optionalInstant(rows, "updated_at"),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }
}
