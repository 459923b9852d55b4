package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.Freestone;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ends the connection of a delivery at each of its statements and commits, for good, and lets another node go on. */
class MessageCutTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_240_501L);
    private static final NumberedCustomers CUSTOMERS = new NumberedCustomers(5);
    private static final int BATCH = 3;

    private final HikariDataSource pool = new HikariDataSource();

    MessageCutTest() {
        pool.setDataSource(StorageHouse.POSTGRESQL.open());
        pool.setMaximumPoolSize(4);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    @Fact({"ENG-31", "ENG-32"})
    void whatever_statement_was_the_last_one_another_node_ends_in_the_same_state() {
        Random random = new Random(SEED);
        ScheduledMessage calm = message();
        WatchedStatements watched = new WatchedStatements(pool);
        String undisturbed = run(calm, "node-1", watched);
        List<String> expected = calm.state();
        assertThat(undisturbed).startsWith("done read 5 planned 3 ");

        for (int call = 1; call <= watched.calls().size(); call++) {
            ScheduledMessage message = message();
            boolean early = random.nextBoolean();
            String at = "seed " + SEED + ", " + (early ? "before" : "after") + " call " + call + ": "
                    + watched.calls().get(call - 1);

            WatchedStatements cut = new WatchedStatements(pool).endingAt(call, early);
            Throwable ended = catchThrowable(() -> run(message, "node-2", cut));
            assertThat(Optional.ofNullable(ended).filter(AssertionError.class::isInstance))
                    .as(at)
                    .isEmpty();
            String report = "";
            for (int tries = 0; tries < 3; tries++) {
                message.letLeasesEnd();
                report = run(message, "node-3", pool);
            }

            assertThat(report).as(at).isEqualTo(undisturbed);
            assertThat(message.state()).as(at).isEqualTo(expected);
        }
    }

    /** Contacts are paused: that they are sent once is shown elsewhere. */
    private ScheduledMessage message() {
        StorageHouse.empty(pool);
        ScheduledMessage message = new ScheduledMessage(pool, CUSTOMERS, BATCH).make();
        try (Freestone host = message.node("host", pool)) {
            host.contacts().pause(ContactScope.EVERYTHING, "given by the test");
        }
        return message.at(ScheduledMessage.TEN);
    }

    private static String run(ScheduledMessage message, String name, DataSource connections) {
        try (Freestone node = message.node(name, connections)) {
            node.tick();
            return message.delivery(node);
        }
    }
}
