package dev.freestone.examples;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.files.FolderRunFiles;
import dev.freestone.jdbc.JdbcSchema;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.memory.RandomIdSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** A folder that keeps everything of {@link ReferenceHost}: an H2 database, the files of runs below {@code runs}, and the day of the demo data. */
final class DataFolder implements SampleStore {
    private static final int CONNECTIONS = 40;

    private final Path runs;
    private final HikariDataSource pool;
    private final SampleClock clock;
    private final Path begun;

    private DataFolder(Path runs, HikariDataSource pool, SampleClock clock, Path begun) {
        this.runs = runs;
        this.pool = pool;
        this.clock = clock;
        this.begun = begun;
    }

    static DataFolder open(Path folder, SampleClock clock) throws IOException {
        Path runs = Files.createDirectories(folder.resolve("runs"));
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(
                "jdbc:h2:file:" + folder.resolve("freestone") + ";DB_CLOSE_ON_EXIT=FALSE"); // the host closes it
        pool.setUsername("sa");
        pool.setMaximumPoolSize(CONNECTIONS);
        return new DataFolder(runs, pool, clock, folder.resolve("begun"));
    }

    @Override
    public LocalDate begun() {
        try {
            return Files.exists(begun)
                    ? LocalDate.parse(Files.readString(begun))
                    : clock.instant().atZone(SamplePorts.ZONE).toLocalDate();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be read", e);
        }
    }

    @Override
    public void begin() {
        try {
            Files.writeString(begun, begun().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be written", e);
        }
    }

    @Override
    public FreestoneBuilder keep(FreestoneBuilder builder) {
        JdbcSchema.over(pool).migrate();
        return builder.storage(JdbcStorage.over(pool)).plainStorage().runFiles(FolderRunFiles.under(runs));
    }

    @Override
    public FreestoneBuilder keepPast(FreestoneBuilder builder) {
        return keep(builder)
                .storage(JdbcStorage.over(pool, StorageTime.injected(clock)))
                .ids(RandomIdSource.over(new Random(SEED)));
    }

    @Override
    public void close() {
        pool.close();
    }
}
