package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.SortField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The columns that campaigns and contact exporters have in common. */
final class ObjectHead {
    static final List<String> COLUMNS =
            List.of("id", "company", "external_id", "external_key", "created_at", "updated_at", "deleted_at");

    private ObjectHead() {}

    static List<Object> values(String id, ObjectColumns columns) {
        return List.of(
                id,
                columns.company().value(),
                columns.externalId().map(ExternalId::value),
                key(columns),
                columns.createdAt(),
                columns.updatedAt(),
                columns.deletedAt());
    }

    /** The external id while it is in use: deletion frees it. */
    private static Optional<String> key(ObjectColumns columns) {
        return columns.deletedAt().isPresent()
                ? Optional.empty()
                : columns.externalId().map(ExternalId::value);
    }

    static List<TableShape.Unique> uniques(ObjectColumns columns) {
        return key(columns).stream()
                .map(key -> new TableShape.Unique(
                        "taken.company = ? AND taken.external_key = ?",
                        List.of(columns.company().value(), key)))
                .toList();
    }

    static Optional<Object> sortValue(String id, ObjectColumns columns, SortField field) {
        return switch (field) {
            case ID -> Optional.of(id);
            case EXTERNAL_ID -> columns.externalId().map(ExternalId::value);
            case CREATED_AT -> Optional.of(columns.createdAt());
            case UPDATED_AT -> columns.updatedAt().map(Object.class::cast);
            case SCHEDULE -> Optional.empty();
        };
    }

    static ObjectColumns read(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new ObjectColumns(
                CompanyId.of(rows.getString("company")),
                Optional.ofNullable(rows.getString("external_id")).map(ExternalId::of),
                dialect.instant(rows, "created_at"),
                dialect.optionalInstant(rows, "updated_at"),
                dialect.optionalInstant(rows, "deleted_at"));
    }
}
