package dev.freestone.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The dialect of a data source, asked of its first connection. Thread-safe: a race asks twice and gets the same. */
final class LearnedDialect {
    private volatile @Nullable Dialect known;

    Dialect of(DataSource dataSource) throws SQLException {
        Dialect dialect = known;
        if (dialect == null) {
            try (var connection = dataSource.getConnection()) {
                dialect = Dialect.of(connection.getMetaData());
                known = dialect;
            }
        }
        return dialect;
    }
}
