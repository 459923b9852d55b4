package dev.freestone.jdbc.storage;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.spi.Slice;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeVersionRow;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The versions of types, inside one transaction. {@code live} is the type while the version is active, so that a type has
 * one active version.
 */
final class TypeVersions {
    private static final String TABLE = "freestone_type_version";
    private static final String COLUMNS =
            "v.type_id, v.version, v.company, v.kind, v.status, v.active_from, v.active_until, v.document";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLE + " v WHERE v.company = ?";
    private static final String IN_ORDER = " ORDER BY v.type_id, v.version";

    private final Session session;

    TypeVersions(Session session) {
        this.session = session;
    }

    WriteResult insert(TypeVersionRow row) {
        Sql insert = session.sql(
                "INSERT INTO " + TABLE + " (type_id, version, company, kind, status, live, active_from, active_until,"
                        + " document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id().value(),
                row.version(),
                row.company().value(),
                row.kind().code(),
                row.status().code(),
                live(row),
                optional(row.activeFrom()),
                optional(row.activeUntil()),
                row.document().json());
        return session.insert(insert) ? WriteResult.SAVED : WriteResult.CONFLICT;
    }

    WriteResult update(TypeVersionRow row) {
        Sql update = session.sql(
                        "UPDATE " + TABLE
                                + " SET status = ?, live = ?, active_from = ?, active_until = ?, document = ?",
                        row.status().code(),
                        live(row),
                        optional(row.activeFrom()),
                        optional(row.activeUntil()),
                        row.document().json())
                .add(" WHERE type_id = ? AND version = ? AND company = ?", key(row));
        if (live(row).isPresent() && session.dialect().errorSpoilsTransaction()) {
            update.add(
                    " AND NOT EXISTS (SELECT 1 FROM " + TABLE + " taken WHERE taken.live = ? AND taken.version <> ?)",
                    row.id().value(),
                    row.version());
        }
        Optional<Integer> changed = session.updateUnlessTaken(update);
        if (changed.isPresent() && changed.get() == 1) {
            return WriteResult.SAVED;
        }
        return changed.isEmpty() || isStored(row) ? WriteResult.CONFLICT : WriteResult.MISSING;
    }

    private boolean isStored(TypeVersionRow row) {
        return session.exists(
                session.sql("SELECT 1 FROM " + TABLE + " WHERE type_id = ? AND version = ? AND company = ?", key(row)));
    }

    private static Object[] key(TypeVersionRow row) {
        return new Object[] {row.id().value(), row.version(), row.company().value()};
    }

    private static Optional<Integer> live(TypeVersionRow row) {
        return row.status() == TypeStatus.ACTIVE ? Optional.of(row.id().value()) : Optional.empty();
    }

    private static Optional<Long> optional(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    List<TypeVersionRow> of(CompanyId company, TypeKind kind, TypeId id) {
        return list(session.sql(
                SELECT + " AND v.kind = ? AND v.type_id = ?" + IN_ORDER, company.value(), kind.code(), id.value()));
    }

    Optional<TypeVersionRow> find(CompanyId company, TypeId id, int version) {
        return session.one(
                session.sql(SELECT + " AND v.type_id = ? AND v.version = ?", company.value(), id.value(), version),
                TypeVersions::read);
    }

    List<TypeVersionRow> active(CompanyId company) {
        return list(session.sql(
                SELECT + " AND v.status = 'active' AND EXISTS (SELECT 1 FROM " + TypeLinks.TABLE
                        + " l WHERE l.company = v.company AND l.live = v.type_id)",
                company.value()));
    }

    List<TypeVersionRow> linkedAt(CompanyId company, CaseTypeId caseType, long revision) {
        return list(session.sql(
                SELECT + " AND v.type_id IN (SELECT l.type_id FROM " + TypeLinks.TABLE + " l WHERE l.company = ?"
                        + " AND l.case_type = ? AND l.from_revision <= ?"
                        + " AND (l.until_revision IS NULL OR l.until_revision > ?))" + IN_ORDER,
                company.value(),
                company.value(),
                caseType.value(),
                revision,
                revision));
    }

    List<TypeVersionRow> page(
            CompanyId company,
            TypeKind kind,
            Optional<String> loanTypeId,
            Optional<TypeHeadRow> cursor,
            Slice.Side side,
            int limit) {
        boolean after = side == Slice.Side.AFTER;
        Sql select = session.sql(
                "SELECT " + COLUMNS + " FROM freestone_type t JOIN " + TABLE
                        + " v ON v.type_id = t.number AND v.version = t.shown WHERE t.company = ? AND t.kind = ?",
                company.value(),
                kind.code());
        cursor.ifPresent(head -> addCursor(select, head, after ? "<" : ">"));
        loanTypeId.ifPresent(product -> select.add(
                " AND EXISTS (SELECT 1 FROM " + TypeLinks.TABLE + " l JOIN " + CaseTypeShape.TABLE
                        + " c ON c.id = l.case_type WHERE l.company = t.company AND l.live = t.number"
                        + " AND c.company = l.company AND (c.loan_type IS NULL OR c.loan_type = ?))",
                product));
        String direction = after ? " DESC" : "";
        select.add(" ORDER BY t.created_at" + direction + ", t.number" + direction + " LIMIT ?", limit);
        List<TypeVersionRow> part = new ArrayList<>(list(select));
        if (!after) {
            Collections.reverse(part);
        }
        return List.copyOf(part);
    }

    private void addCursor(Sql select, TypeHeadRow head, String beyond) {
        if (session.dialect().comparesRows()) {
            select.add(
                    " AND (t.created_at, t.number) " + beyond + " (?, ?)",
                    head.createdAt(),
                    head.id().value());
        } else {
            // The first condition is implied by the other; alone it lets the index find the place.
            select.add(
                    " AND t.created_at " + beyond + "= ? AND (t.created_at " + beyond + " ? OR t.number " + beyond
                            + " ?)",
                    head.createdAt(),
                    head.createdAt(),
                    head.id().value());
        }
    }

    private List<TypeVersionRow> list(Sql select) {
        return session.list(select, TypeVersions::read);
    }

    private static TypeVersionRow read(ResultSet rows) throws SQLException {
        String kind = rows.getString("kind");
        String status = rows.getString("status");
        return new TypeVersionRow(
                TypeId.of(rows.getInt("type_id")),
                rows.getInt("version"),
                CompanyId.of(rows.getString("company")),
                TypeKind.parse(kind)
                        .orElseThrow(() -> new IllegalStateException("stored type: kind " + kind + " is unknown")),
                TypeStatus.parse(status)
                        .orElseThrow(() -> new IllegalStateException("stored type: status " + status + " is unknown")),
                number(rows, "active_from"),
                number(rows, "active_until"),
                Document.of(rows.getString("document")));
    }

    private static OptionalLong number(ResultSet rows, String column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
