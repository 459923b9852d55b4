package dev.freestone.jdbc.storage;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.spi.NotificationTypeStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeLinkRow;
import dev.freestone.spi.TypeVersionRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notification types inside one transaction: their heads, and the revision of the catalog; versions and links have classes of their own. */
final class JdbcNotificationTypeStore implements NotificationTypeStore {
    private static final String TABLE = "freestone_type";
    private static final String HEAD =
            "SELECT number, created_at, latest, shown FROM " + TABLE + " WHERE number = ? AND company = ? AND kind = ?";

    private static final String CATALOG = "freestone_type_catalog";
    private static final KeptRow KEPT_CATALOG = new KeptRow(CATALOG, List.of("company"), "revision");

    private final Session session;
    private final TypeVersions versions;
    private final TypeLinks links;

    JdbcNotificationTypeStore(Session session) {
        this.session = session;
        this.versions = new TypeVersions(session);
        this.links = new TypeLinks(session);
    }

    @Override
    public TypeId create(CompanyId company, TypeKind kind, Instant createdAt) {
        long number = session.insertNumbered(session.sql(
                        "INSERT INTO " + TABLE + " (company, kind, created_at, latest, shown) VALUES (?, ?, ?, 1, 1)",
                        company.value(),
                        kind.code(),
                        createdAt))
                .orElseThrow(() -> new IllegalStateException(
                        TABLE + ": the database gives a number that is taken, restart its sequence"));
        return TypeId.of(Math.toIntExact(number));
    }

    @Override
    public Optional<TypeHeadRow> lock(CompanyId company, TypeKind kind, TypeId id) {
        return head(company, kind, id, " FOR UPDATE");
    }

    @Override
    public Optional<TypeHeadRow> head(CompanyId company, TypeKind kind, TypeId id) {
        return head(company, kind, id, "");
    }

    private Optional<TypeHeadRow> head(CompanyId company, TypeKind kind, TypeId id, String lock) {
        return session.one(
                session.sql(HEAD + lock, id.value(), company.value(), kind.code()),
                rows -> new TypeHeadRow(
                        id,
                        company,
                        kind,
                        session.dialect().instant(rows, "created_at"),
                        rows.getInt("latest"),
                        rows.getInt("shown")));
    }

    @Override
    public void saveHead(TypeHeadRow head) {
        session.update(session.sql(
                "UPDATE " + TABLE + " SET latest = ?, shown = ? WHERE number = ? AND company = ? AND kind = ?",
                head.latest(),
                head.shown(),
                head.id().value(),
                head.company().value(),
                head.kind().code()));
    }

    @Override
    public WriteResult insert(TypeVersionRow row) {
        return versions.insert(row);
    }

    @Override
    public WriteResult update(TypeVersionRow row) {
        return versions.update(row);
    }

    @Override
    public List<TypeVersionRow> versions(CompanyId company, TypeKind kind, TypeId id) {
        return versions.of(company, kind, id);
    }

    @Override
    public Optional<TypeVersionRow> version(CompanyId company, TypeId id, int version) {
        return versions.find(company, id, version);
    }

    @Override
    public List<TypeVersionRow> page(
            CompanyId company,
            TypeKind kind,
            Optional<String> loanTypeId,
            Optional<TypeHeadRow> cursor,
            Slice.Side side,
            int limit) {
        return versions.page(company, kind, loanTypeId, cursor, side, limit);
    }

    @Override
    public List<TypeVersionRow> active(CompanyId company) {
        return versions.active(company);
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company) {
        return links.live(company);
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company, TypeId type) {
        return links.live(company, type);
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company, CaseTypeId caseType) {
        return links.live(company, caseType);
    }

    @Override
    public List<TypeVersionRow> linkedAt(CompanyId company, CaseTypeId caseType, long revision) {
        return versions.linkedAt(company, caseType, revision);
    }

    @Override
    public boolean link(CompanyId company, TypeLinkRow link, long revision) {
        return links.begin(company, link, revision);
    }

    @Override
    public boolean unlink(CompanyId company, TypeLinkRow link, long revision) {
        return links.end(company, link, revision);
    }

    @Override
    public long revision(CompanyId company) {
        return session.one(
                        session.sql("SELECT revision FROM " + CATALOG + " WHERE company = ?", company.value()),
                        rows -> rows.getLong(1))
                .orElse(0L);
    }

    @Override
    public long nextRevision(CompanyId company, int step) {
        return KEPT_CATALOG.hold(session, (long) step, " + " + step, rows -> rows.getLong(1), company.value());
    }
}
