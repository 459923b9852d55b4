package dev.freestone.jdbc.storage;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.SortField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Case types as rows. */
final class CaseTypeShape implements TableShape<CaseTypeRow> {
    static final String TABLE = "freestone_case_type";

    private static final List<String> COLUMNS = Stream.concat(
                    ObjectHead.COLUMNS.stream(), Stream.of("loan_type", "document"))
            .toList();

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<Object> values(CaseTypeRow row) {
        return Stream.<Object>concat(
                        ObjectHead.values(id(row), row.columns()).stream(),
                        Stream.of(row.loanTypeId(), row.document().json()))
                .toList();
    }

    @Override
    public List<Unique> uniques(CaseTypeRow row) {
        return ObjectHead.uniques(row.columns());
    }

    @Override
    public String id(CaseTypeRow row) {
        return row.id().value();
    }

    @Override
    public CompanyId company(CaseTypeRow row) {
        return row.columns().company();
    }

    @Override
    public Optional<Object> sortValue(CaseTypeRow row, SortField field) {
        return ObjectHead.sortValue(id(row), row.columns(), field);
    }

    @Override
    public CaseTypeRow read(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new CaseTypeRow(
                CaseTypeId.of(rows.getString("id")),
                ObjectHead.read(rows, dialect),
                Optional.ofNullable(rows.getString("loan_type")),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }
}
