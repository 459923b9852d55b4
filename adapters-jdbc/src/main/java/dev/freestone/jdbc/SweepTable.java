package dev.freestone.jdbc;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MySQLBaseJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import dev.freestone.jdbc.storage.StorageDialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The table {@code freestone_sweep}, and how db-scheduler speaks to each database about it. */
final class SweepTable {
    private static final String NAME = "freestone_sweep";

    /** Of the threads, how many executions are read ahead where reading does not take them. */
    private static final double AHEAD = 3;

    private SweepTable() {}

    static SchedulerBuilder use(SchedulerBuilder builder, StorageDialect dialect, int threads) {
        builder.tableName(NAME).serializer(new NoData()).jdbcCustomization(customization(dialect));
        // As soon as one thread is free there is a look for more.
        double allButOne = (threads - 0.5) / threads;
        return switch (dialect) {
            // Never takes more than there are threads: what waits for one has no heartbeat.
            case POSTGRESQL -> builder.pollUsingLockAndFetch(allButOne, 1);
            case H2, MARIADB, MYSQL -> builder.pollUsingFetch(allButOne, AHEAD);
        };
    }

    private static JdbcCustomization customization(StorageDialect dialect) {
        return switch (dialect) {
            case H2 -> new DefaultJdbcCustomization(false);
            case POSTGRESQL -> new PostgreSqlJdbcCustomization(false, false);
            case MARIADB, MYSQL -> new LocalTimes();
        };
    }

    /** Instants as local times of UTC, whatever the zones of session and process are. */
    private static final class LocalTimes extends MySQLBaseJdbcCustomization {
        LocalTimes() {
            super(true);
        }

        @Override
        public void setInstant(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
            statement.setObject(index, value == null ? null : LocalDateTime.ofInstant(value, ZoneOffset.UTC));
        }

        @Override
        public @Nullable Instant getInstant(ResultSet rows, String column) throws SQLException {
            LocalDateTime local = rows.getObject(column, LocalDateTime.class);
            return local == null ? null : local.toInstant(ZoneOffset.UTC);
        }
    }

    /** A sweep has no data, so whatever somebody writes into the column is never made an object. */
    private static final class NoData implements Serializer {
        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            return null;
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            return null;
        }
    }
}
