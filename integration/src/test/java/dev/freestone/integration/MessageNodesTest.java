package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.Freestone;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A delivery of a scheduled message by several nodes on one database. */
class MessageNodesTest {
    private static final NumberedCustomers CUSTOMERS = new NumberedCustomers(1_000);

    @Test
    @Fact("ENG-31")
    void three_nodes_build_one_audience_and_plan_one_contact_for_each_customer() throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(StorageHouse.POSTGRESQL.open());
            pool.setMaximumPoolSize(12);
            ScheduledMessage message =
                    new ScheduledMessage(pool, CUSTOMERS, 20).make().at(ScheduledMessage.TEN);
            List<Freestone> nodes = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(3);
            try {
                for (int i = 1; i <= 3; i++) {
                    nodes.add(message.node("node-" + i, pool));
                }
                nodes.get(0).contacts().pause(ContactScope.EVERYTHING, "given by the test");
                List<Future<?>> running = new ArrayList<>();
                nodes.forEach(node -> running.add(threads.submit(node::tick)));
                for (Future<?> each : running) {
                    each.get(120, TimeUnit.SECONDS);
                }
                message.letLeasesEnd();
                nodes.get(0).tick();

                assertThat(message.delivery(nodes.get(0)))
                        .startsWith("done read 1000 planned " + CUSTOMERS.inA() + " ");
                assertThat(message.people()).hasSize(CUSTOMERS.inA()).doesNotHaveDuplicates();
            } finally {
                threads.shutdownNow();
                nodes.forEach(Freestone::close);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_database_delivers(StorageHouse house) {
        DataSource database = house.open();
        ScheduledMessage message = new ScheduledMessage(database, new NumberedCustomers(10), 4)
                .make()
                .at(ScheduledMessage.TEN);
        try (Freestone node = message.node("node-1", database)) {
            node.tick();

            assertThat(message.delivery(node)).startsWith("done read 10 planned 6 ");
        }
    }
}
