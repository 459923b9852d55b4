package dev.freestone.jdbc.storage;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.SortField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Cases as rows. Their borrowers stand in one column, so that a case is read by one statement; {@link CaseBorrowers} finds them. */
final class CaseShape implements TableShape<CaseRow> {
    static final String TABLE = "freestone_case";

    private static final List<String> COLUMNS = Stream.concat(
                    ObjectHead.COLUMNS.stream(), Stream.of("borrowers", "document"))
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
    public List<Object> values(CaseRow row) {
        return Stream.<Object>concat(
                        ObjectHead.values(id(row), row.columns()).stream(),
                        Stream.of(
                                HashList.text(CaseBorrowers.inOrder(row.borrowers())),
                                row.document().json()))
                .toList();
    }

    @Override
    public List<Unique> uniques(CaseRow row) {
        return ObjectHead.uniques(row.columns());
    }

    @Override
    public String id(CaseRow row) {
        return row.id().value();
    }

    @Override
    public CompanyId company(CaseRow row) {
        return row.columns().company();
    }

    @Override
    public Optional<Object> sortValue(CaseRow row, SortField field) {
        return ObjectHead.sortValue(id(row), row.columns(), field);
    }

    @Override
    public CaseRow read(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new CaseRow(
                CaseId.of(rows.getString("id")),
                ObjectHead.read(rows, dialect),
                Set.copyOf(HashList.read(rows.getString("borrowers"))),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }
}
