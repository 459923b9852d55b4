package dev.freestone.integration.cluster;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JdbcWorkScheduler;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A process of the cluster, which works until it is killed or its parent is gone. Arguments: node, address of the database, file
 * of the shared clock, by how many seconds its own clock is wrong.
 */
final class ClusterNode {
    /** The shortest that may be configured. */
    static final Duration TAKEOVER = Duration.ofSeconds(5);

    static final String READY = "ready";
    static final Map<CompanyId, ZoneId> ZONES = Map.of(
            CompanyId.of("east"), ZoneId.of("America/New_York"),
            CompanyId.of("middle"), ZoneId.of("America/Chicago"),
            CompanyId.of("west"), ZoneId.of("America/Los_Angeles"),
            CompanyId.of("island"), ZoneId.of("Europe/London"));

    private static final int CONNECTIONS = 8;
    private static final int WORKERS = 2;

    private ClusterNode() {}

    /**
     * Works.
     *
     * @param args node, address of the database, file of the shared clock, seconds
     * @throws IOException when its parent cannot be heard
     */
    public static void main(String[] args) throws IOException {
        SharedTime time = SharedTime.in(Path.of(args[2]));
        InstantSource own = () -> time.instant().plusSeconds(Long.parseLong(args[3]));
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(args[1]);
            pool.setUsername("postgres");
            pool.setMaximumPoolSize(CONNECTIONS);
            StorageTime storageTime = StorageTime.dueInjected(time);
            Freestone freestone = engine(JdbcStorage.over(pool, storageTime), own)
                    .node(NodeId.of(args[0]))
                    .takeover(TAKEOVER)
                    .workers(WORKERS)
                    .scheduler(scheduler(pool, storageTime))
                    .build();
            freestone.start(timer, workers);
            System.out.println(READY);
            // The parent holds the other end for as long as it lives.
            int end = System.in.read();
            System.exit(end);
        }
    }

    private static JdbcWorkScheduler scheduler(DataSource pool, StorageTime time) {
        return JdbcWorkScheduler.over(pool)
                .withTakeover(TAKEOVER)
                .withPollEvery(Duration.ofMillis(50))
                .withLookEvery(Duration.ofMillis(100))
                .withTime(time);
    }

    /** An engine whose query finds nobody. */
    static FreestoneBuilder engine(JdbcStorage storage, InstantSource clock) {
        return Freestone.builder()
                .storage(storage)
                .runFiles(storage.runFiles())
                .plainStorage()
                .clock(clock)
                .companies(id -> Optional.ofNullable(ZONES.get(id)).map(CompanyProfile::new))
                .querySource("nobody", InMemoryQuerySource.of(List.of("id"), Stream::of))
                .people(InMemoryPersonDirectory.create());
    }
}
