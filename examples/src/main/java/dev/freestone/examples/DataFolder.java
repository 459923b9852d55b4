package dev.freestone.examples;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.files.FolderRunFiles;
import dev.freestone.jdbc.JdbcSchema;
import dev.freestone.jdbc.JdbcStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that keeps everything of {@link ReferenceHost}: an H2 database, and the files of runs below {@code runs}. */
final class DataFolder implements AutoCloseable {
    private static final int CONNECTIONS = 40;

    private final Path runs;
    private final HikariDataSource pool;

    private DataFolder(Path runs, HikariDataSource pool) {
        this.runs = runs;
        this.pool = pool;
    }

    static DataFolder open(Path folder) throws IOException {
        Path runs = Files.createDirectories(folder.resolve("runs"));
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(
                "jdbc:h2:file:" + folder.resolve("freestone") + ";DB_CLOSE_ON_EXIT=FALSE"); // the host closes it
        pool.setUsername("sa");
        pool.setMaximumPoolSize(CONNECTIONS);
        return new DataFolder(runs, pool);
    }

    FreestoneBuilder keep(FreestoneBuilder builder) {
        JdbcSchema.over(pool).migrate();
        return builder.storage(JdbcStorage.over(pool)).plainStorage().runFiles(FolderRunFiles.under(runs));
    }

    @Override
    public void close() {
        pool.close();
    }
}
