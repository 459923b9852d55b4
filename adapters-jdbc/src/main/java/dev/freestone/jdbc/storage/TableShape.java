package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.SortField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How one kind of object lies in its table: which columns it has and how a row is written and read. */
interface TableShape<R> {
    String table();

    /** The columns that an insert and an update write, in order; {@code id} first, {@code company} second. */
    List<String> columns();

    /** The columns that are read as well, but written by statements of their own. */
    default List<String> alsoRead() {
        return List.of();
    }

    /** Texts, numbers, instants, or optional ones, in the order of {@link #columns}. */
    List<Object> values(R row);

    /** The columns that may be taken by another row beside the id, with their values; absent ones collide with none. */
    List<Unique> uniques(R row);

    /** Columns whose values together may stand in one row only. */
    record Unique(String condition, List<Object> values) {}

    String id(R row);

    CompanyId company(R row);

    /** What lists are ordered by; empty = absent. */
    Optional<Object> sortValue(R row, SortField field);

    R read(ResultSet rows, StorageDialect dialect) throws SQLException;
}
