package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportCount;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.model.contact.ReportRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How a reported contact lies in its table. */
final class ReportShape {
    static final String TABLE = "freestone_report";

    private static final List<String> COLUMNS = List.of(
            "kind",
            "direction",
            "source",
            "run_id",
            "person",
            "destination",
            "started_at",
            "counts_call",
            "counts_conversation",
            "excluded",
            "recorded_at",
            "document",
            "id",
            "company");

    static final String SELECT = "SELECT number, version, " + String.join(", ", COLUMNS) + " FROM " + TABLE;
    static final String INSERT = "INSERT INTO " + TABLE + " (version, " + String.join(", ", COLUMNS) + ") VALUES (1, "
            + Sql.marks(COLUMNS.size()) + ")";
    static final String UPDATE = "UPDATE " + TABLE + " SET version = version + 1, "
            + String.join(" = ?, ", COLUMNS.subList(0, COLUMNS.size() - 2)) + " = ? WHERE id = ? AND company = ?";

    private ReportShape() {}

    static Object[] values(ReportRow row) {
        return new Object[] {
            row.kind().code(),
            row.direction().code(),
            row.source(),
            row.run(),
            row.person().value(),
            row.destination().map(KeyedHash::value),
            row.at(),
            row.counted().call(),
            row.counted().conversation(),
            row.counted().excluded(),
            row.recordedAt(),
            row.document().json(),
            row.id().value(),
            row.company().value()
        };
    }

    static ReportRow read(StorageDialect dialect, ResultSet rows) throws SQLException {
        return new ReportRow(
                rows.getLong("number"),
                rows.getLong("version"),
                new ReportId(rows.getString("id")),
                CompanyId.of(rows.getString("company")),
                ReportKind.parse(rows.getString("kind")).orElseThrow(),
                CallDirection.parse(rows.getString("direction")).orElseThrow(),
                rows.getString("source"),
                Optional.ofNullable(rows.getString("run_id")),
                KeyedHash.of(rows.getString("person")),
                Optional.ofNullable(rows.getString("destination")).map(KeyedHash::of),
                dialect.instant(rows, "started_at"),
                new ReportCount(
                        rows.getBoolean("counts_call"),
                        rows.getBoolean("counts_conversation"),
                        rows.getBoolean("excluded")),
                dialect.instant(rows, "recorded_at"),
                Document.of(rows.getString("document")));
    }
}
