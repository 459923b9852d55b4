package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoSweepFailure;
import dev.freestone.spi.PromoSweepRow;
import dev.freestone.spi.PromoSweepStore;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sweeps over promo programs inside one transaction. */
final class JdbcPromoSweepStore implements PromoSweepStore {
    private static final String TABLE = "freestone_promo_sweep";
    private static final String COLUMNS = "company, as_of, part, after_number, through_number, finished,"
            + " lease_owner, lease_until, lease_fence, document, version";
    private static final String INSERT =
            "INSERT INTO " + TABLE + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";
    private static final String THAT_PART = " WHERE company = ? AND as_of = ? AND part = ?";

    private static final String FAILURE = "freestone_promo_sweep_failure";
    private static final String THAT_SWEEP = " WHERE company = ? AND as_of = ?";
    private static final int FAILURE_KEYS = 3;
    private static final List<Column> FAILURES = List.of(
            Column.text("company"),
            Column.date("as_of"),
            Column.bigint("number"),
            Column.text("program"),
            Column.text("code"));

    private final Session session;

    JdbcPromoSweepStore(Session session) {
        this.session = session;
    }

    @Override
    public WriteResult begin(List<PromoSweepRow> rows) {
        List<Sql> inserts = rows.stream()
                .sorted(Comparator.comparing(PromoSweepRow::partition))
                .map(row -> session.sql(INSERT, values(row)))
                .toList();
        // Every sweep has part 0: who adds that one adds the others.
        if (!session.insert(inserts.get(0))) {
            return WriteResult.CONFLICT;
        }
        session.batch(inserts.subList(1, inserts.size()));
        return WriteResult.SAVED;
    }

    private static Object[] values(PromoSweepRow row) {
        return new Object[] {
            row.company().value(),
            row.asOf(),
            row.partition(),
            row.range().after(),
            row.range().through(),
            row.finished(),
            row.lease().owner().map(NodeId::value),
            row.lease().until(),
            row.lease().fence(),
            row.document().json()
        };
    }

    @Override
    public List<PromoSweepRow> find(CompanyId company, LocalDate asOf) {
        return session.list(
                session.sql(
                        "SELECT " + COLUMNS + " FROM " + TABLE + THAT_SWEEP + " ORDER BY part", company.value(), asOf),
                this::read);
    }

    private PromoSweepRow read(ResultSet rows) throws SQLException {
        return new PromoSweepRow(
                CompanyId.of(rows.getString("company")),
                rows.getObject("as_of", LocalDate.class),
                rows.getInt("part"),
                new NumberRange(rows.getLong("after_number"), rows.getLong("through_number")),
                rows.getBoolean("finished"),
                RunShape.lease(rows, session.dialect()),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }

    @Override
    public Optional<LocalDate> lastFinished(CompanyId company) {
        return session.one(
                session.sql(
                        "SELECT s.as_of FROM " + TABLE
                                + " s WHERE s.company = ? AND s.part = 0 AND NOT EXISTS (SELECT 1 FROM "
                                + TABLE + " rest WHERE rest.company = s.company AND rest.as_of = s.as_of"
                                + " AND rest.finished = ?) ORDER BY s.as_of DESC LIMIT 1",
                        company.value(),
                        false),
                rows -> rows.getObject(1, LocalDate.class));
    }

    @Override
    public WriteResult update(PromoSweepRow row, long expectedVersion) {
        int changed = session.update(session.sql(
                        "UPDATE " + TABLE + " SET version = version + 1, after_number = ?, through_number = ?,"
                                + " finished = ?, lease_owner = ?, lease_until = ?, lease_fence = ?, document = ?",
                        row.range().after(),
                        row.range().through(),
                        row.finished(),
                        row.lease().owner().map(NodeId::value),
                        row.lease().until(),
                        row.lease().fence(),
                        row.document().json())
                .add(THAT_PART, key(row))
                .add(" AND version = ?", expectedVersion));
        return changed == 1 ? WriteResult.SAVED : unchanged(row);
    }

    @Override
    public WriteResult renew(PromoSweepRow row, Lease lease) {
        Sql renewal = session.sql("UPDATE " + TABLE + " SET lease_until = ?", lease.until())
                .add(THAT_PART, key(row))
                .add(" AND lease_fence = ? AND lease_owner IS NOT NULL AND lease_until > ", lease.fence());
        return session.update(renewal.leaseNow()) == 1 ? WriteResult.SAVED : unchanged(row);
    }

    private WriteResult unchanged(PromoSweepRow row) {
        return session.exists(session.sql("SELECT 1 FROM " + TABLE + THAT_PART, key(row)))
                ? WriteResult.CONFLICT
                : WriteResult.MISSING;
    }

    private static Object[] key(PromoSweepRow row) {
        return new Object[] {row.company().value(), row.asOf(), row.partition()};
    }

    @Override
    public void fail(CompanyId company, LocalDate asOf, List<PromoSweepFailure> failures) {
        RowPuts.put(
                session,
                FAILURE,
                FAILURE_KEYS,
                FAILURES,
                failures.stream()
                        .map(failure -> new Object[] {
                            company.value(),
                            asOf,
                            failure.number(),
                            failure.program().value(),
                            failure.code()
                        })
                        .toList());
    }

    @Override
    public List<PromoSweepFailure> failures(CompanyId company, LocalDate asOf, NumberRange range, int limit) {
        return session.list(
                session.sql(
                        "SELECT number, program, code FROM " + FAILURE + THAT_SWEEP
                                + " AND number > ? AND number <= ? ORDER BY number LIMIT " + limit,
                        company.value(),
                        asOf,
                        range.after(),
                        range.through()),
                rows -> new PromoSweepFailure(
                        rows.getLong(1), PromoProgramId.of(rows.getString(2)), rows.getString(3)));
    }

    @Override
    public void judged(CompanyId company, LocalDate asOf, Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            session.update(session.sql("DELETE FROM " + FAILURE + THAT_SWEEP + " AND number", company.value(), asOf)
                    .in("bigint", numbers));
        }
    }

    @Override
    public void forget(CompanyId company, LocalDate before) {
        for (String table : List.of(FAILURE, TABLE)) {
            session.update(
                    session.sql("DELETE FROM " + table + " WHERE company = ? AND as_of < ?", company.value(), before));
        }
    }

    static void endLeases(Session session, NodeId node) {
        session.update(session.sql(
                "UPDATE " + TABLE + " SET version = version + 1, lease_owner = NULL, lease_until = ?"
                        + " WHERE lease_owner = ?",
                Instant.EPOCH,
                node.value()));
    }
}
