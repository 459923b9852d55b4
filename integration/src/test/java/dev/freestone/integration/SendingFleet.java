package dev.freestone.integration;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.Producer;
import dev.freestone.spi.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;

/** Nodes that send over one PostgreSQL, each on a thread of its own. */
final class SendingFleet implements AutoCloseable {
    static final SenderId TEXT = SenderId.of("text");
    static final Producer CAMPAIGN = new Producer("outreach", "CG-4T2K-9QXD");
    static final int PATIENCE_SECONDS = 60;
    private static final int CLAIMED_AT_ONCE = 10;

    final PGSimpleDataSource database = (PGSimpleDataSource) StorageHouse.POSTGRESQL.open();
    private final HikariDataSource pool = new HikariDataSource();
    private final List<Freestone> nodes;
    private final ExecutorService threads;

    SendingFleet(int count, Sender sender) {
        this(count, sender, ContactPolicy.none());
    }

    SendingFleet(int count, Sender sender, ContactPolicy policy) {
        pool.setDataSource(database);
        pool.setMaximumPoolSize(2 * count + 1);
        nodes = IntStream.range(0, count)
                .mapToObj(number -> Freestone.builder()
                        .storage(JdbcStorage.over(pool))
                        .plainStorage()
                        .node(NodeId.of("node-" + number))
                        .sender(TEXT, sender)
                        .contactPolicy(policy)
                        .ledger(LedgerSettings.DEFAULT.claimBatch(CLAIMED_AT_ONCE))
                        .build())
                .toList();
        threads = Executors.newFixedThreadPool(count);
    }

    /** Any of the nodes, for calls of the host. */
    Freestone host() {
        return nodes.get(0);
    }

    /** Plans so many contacts of each of these people, and answers their ids: the first of everybody, then the second. */
    List<IntentId> plan(int people, int each) {
        List<NewIntent> intents = new ArrayList<>();
        for (int turn = 0; turn < each; turn++) {
            for (int person = 0; person < people; person++) {
                intents.add(NewIntent.builder(CAMPAIGN, "CG-4T2K-9QXD:run:CR-" + turn, PersonId.of("BO-" + person))
                        .sender(TEXT)
                        .about(Purpose.SERVICING, "paymentDueDateReminder")
                        .destination(Destination.of("+1555010" + (1_000 + person)))
                        .build());
            }
        }
        return host().contacts().plan(intents).stream().map(PlanAnswer::id).toList();
    }

    /** Every node does what is due, at once with the others; the answer comes when all have ended. */
    Future<?> tickAll() {
        return CompletableFuture.allOf(nodes.stream()
                .map(node -> CompletableFuture.runAsync(node::tick, threads))
                .toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        pool.close();
    }
}
