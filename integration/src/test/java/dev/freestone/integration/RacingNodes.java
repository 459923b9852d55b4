package dev.freestone.integration;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.SendResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** A process of several nodes that do what is due, all at once, each time they are told to. Arguments: name, address of the database. */
final class RacingNodes {
    static final int NODES = 16;
    static final String READY = "ready";
    static final String DONE = "done";
    private static final int CLAIMED_AT_ONCE = 10;

    private RacingNodes() {}

    /**
     * Races until its input ends.
     *
     * @param args name, address of the database
     * @throws IOException when its input fails
     */
    public static void main(String[] args) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(args[1]);
            pool.setUsername("postgres");
            pool.setMaximumPoolSize(NODES);
            List<Freestone> nodes = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                nodes.add(engine(pool, args[0] + "-" + i));
            }
            System.out.println(READY);
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (in.readLine() != null) {
                CompletableFuture.allOf(nodes.stream()
                                .map(node -> CompletableFuture.runAsync(node::tick, threads))
                                .toArray(CompletableFuture<?>[]::new))
                        .join();
                System.out.println(DONE);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static Freestone engine(DataSource database, String node) {
        InstantSource clock = InstantSource.fixed(CapScene.NOW);
        FreestoneBuilder builder = Freestone.builder()
                .storage(JdbcStorage.over(database, StorageTime.injected(clock)))
                .clock(clock)
                .plainStorage()
                .node(NodeId.of(node))
                .contactPolicy(ContactPolicy.usThirdPartyCollector())
                .contactFacts((company, requests) -> requests.stream()
                        .map(request -> CapScene.facts(request.person()))
                        .toList())
                .ledger(LedgerSettings.DEFAULT.claimBatch(CLAIMED_AT_ONCE));
        CapScene.SENDERS.forEach(sender ->
                builder.sender(sender, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty())));
        return builder.build();
    }
}
