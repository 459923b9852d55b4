package dev.freestone.examples;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.jdbc.JdbcQuerySource;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JdbcWorkScheduler;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.QuerySource;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/** One process of {@link ClusterDemo}, which works until whoever began it is gone. */
public final class ClusterDemoNode {
    /** A query that takes a second and a half, so that there is time to lose a node. */
    private static final String SLOW =
            "SELECT 'BO-' || n AS id FROM generate_series(1, 30) AS n, LATERAL pg_sleep(0.05)";

    private static final Duration TAKEOVER = Duration.ofSeconds(5);

    private ClusterDemoNode() {}

    /**
     * Works, and prints what it does.
     *
     * @param args address of the database, name of the node
     * @throws IOException when its input fails
     */
    public static void main(String[] args) throws IOException {
        try (HikariDataSource pool = pool(args[0])) {
            String node = args[1];
            // guide:cluster-node:begin
            ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
            ExecutorService workers = Executors.newFixedThreadPool(4);
            Freestone freestone = engine(pool) // storage, run files and ports are the same on all nodes
                    .node(NodeId.of(node)) // a name that no other process has
                    .workers(4) // as many runs at once as there are threads
                    .takeover(TAKEOVER) // 60 s if not set
                    .scheduler(JdbcWorkScheduler.over(pool).withTakeover(TAKEOVER))
                    .listener(event -> tell(node, event))
                    .build();
            freestone.start(timer, workers);
            // guide:cluster-node:end
            System.out.println(node + " ready");
            // The parent holds the other end for as long as it lives.
            int end = System.in.read();
            System.exit(end);
        }
    }

    private static void tell(String node, EngineEvent event) {
        System.out.println(node + " " + event.code() + " " + event.attributes().get("run"));
    }

    static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(20);
        return pool;
    }

    static FreestoneBuilder engine(DataSource pool) {
        JdbcStorage storage = JdbcStorage.over(pool);
        QuerySource slow = JdbcQuerySource.of(pool, SLOW);
        return Freestone.builder()
                .storage(storage)
                .runFiles(storage.runFiles())
                .plainStorage()
                .querySource("slow", (request, context) -> {
                    System.out.println(ProcessHandle.current().pid() + " queries for " + request.run());
                    return slow.open(request, context);
                })
                .people(InMemoryPersonDirectory.create());
    }
}
