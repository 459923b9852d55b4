package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.KeyedHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How a fact lies in its table. */
final class FactShape {
    private static final List<String> COLUMNS = List.of(
            "id",
            "company",
            "kind",
            "person",
            "destination",
            "debt",
            "document",
            "starts_at",
            "ends_at",
            "ended_at",
            "recorded_at",
            "end_recorded_at");

    static final String SELECT = "SELECT " + String.join(", ", COLUMNS) + " FROM freestone_fact";
    static final String INSERT = "INSERT INTO freestone_fact (" + String.join(", ", COLUMNS) + ") VALUES ("
            + Sql.marks(COLUMNS.size()) + ")";

    private FactShape() {}

    static Object[] values(FactRow row) {
        return new Object[] {
            row.id().value(),
            row.company().value(),
            row.kind().code(),
            row.person().map(KeyedHash::value),
            row.destination().map(KeyedHash::value),
            row.debt().map(KeyedHash::value),
            row.document().json(),
            row.from(),
            row.until(),
            row.ended(),
            row.recordedAt(),
            row.endRecordedAt()
        };
    }

    static FactRow read(StorageDialect dialect, ResultSet rows) throws SQLException {
        return new FactRow(
                FactId.of(rows.getString("id")),
                CompanyId.of(rows.getString("company")),
                FactKind.parse(rows.getString("kind")).orElseThrow(),
                hash(rows, "person"),
                hash(rows, "destination"),
                hash(rows, "debt"),
                Document.of(rows.getString("document")),
                dialect.instant(rows, "starts_at"),
                dialect.optionalInstant(rows, "ends_at"),
                dialect.optionalInstant(rows, "ended_at"),
                dialect.instant(rows, "recorded_at"),
                dialect.optionalInstant(rows, "end_recorded_at"));
    }

    private static Optional<KeyedHash> hash(ResultSet rows, String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column)).map(KeyedHash::of);
    }
}
