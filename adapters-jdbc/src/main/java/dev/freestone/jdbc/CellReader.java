package dev.freestone.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one column as a value of a {@link dev.freestone.spi.RowStream}. */
@FunctionalInterface
interface CellReader {
    @Nullable
    Object read(ResultSet rows, int column) throws SQLException;
}
