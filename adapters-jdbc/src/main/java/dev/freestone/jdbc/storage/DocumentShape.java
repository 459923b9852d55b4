package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.SortField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Objects that are a document beside the columns that all have in common.
 *
 * @param table the table
 * @param idOf the public id of a row
 * @param columnsOf the common columns of a row
 * @param documentOf the document of a row
 * @param maker makes a row
 */
record DocumentShape<R>(
        String table,
        Function<R, String> idOf,
        Function<R, ObjectColumns> columnsOf,
        Function<R, Document> documentOf,
        Maker<R> maker)
        implements TableShape<R> {
    private static final List<String> COLUMNS = allColumns();

    /** Makes a row. */
    @FunctionalInterface
    interface Maker<R> {
        R make(String id, ObjectColumns columns, long version, Document document);
    }

    private static List<String> allColumns() {
        List<String> columns = new ArrayList<>(ObjectHead.COLUMNS);
        columns.add("document");
        return List.copyOf(columns);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<Object> values(R row) {
        List<Object> values = new ArrayList<>(ObjectHead.values(id(row), columnsOf.apply(row)));
        values.add(documentOf.apply(row).json());
        return values;
    }

    @Override
    public List<Unique> uniques(R row) {
        return ObjectHead.uniques(columnsOf.apply(row));
    }

    @Override
    public String id(R row) {
        return idOf.apply(row);
    }

    @Override
    public CompanyId company(R row) {
        return columnsOf.apply(row).company();
    }

    @Override
    public Optional<Object> sortValue(R row, SortField field) {
        return ObjectHead.sortValue(id(row), columnsOf.apply(row), field);
    }

    @Override
    public R read(ResultSet rows, StorageDialect dialect) throws SQLException {
        return maker.make(
                rows.getString("id"),
                ObjectHead.read(rows, dialect),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }
}
