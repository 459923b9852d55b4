package dev.freestone.engine;

import static dev.freestone.engine.MessageHouse.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engagement.RepeatUnit;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several engines on one storage. */
class MessageNodesTest {
    private static final int CUSTOMERS = 500;

    @Test
    @Fact("ENG-31")
    void three_nodes_build_one_audience_and_plan_one_contact_for_each_customer() throws Exception {
        MessageHouse house = new MessageHouse();
        house.batch = 7;
        house.customers(CUSTOMERS, "a").scheduled(TEN).at(TEN);
        List<Freestone> nodes = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> house.node("node-" + i))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            nodes.forEach(node -> running.add(threads.submit(node::tick)));
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        house.at(TEN.plusSeconds(120)).tick();

        assertThat(house.list()).singleElement().satisfies(report -> {
            assertThat(report.status()).isEqualTo(AudienceStatus.DONE);
            assertThat(report.counts().read()).isEqualTo(CUSTOMERS);
            assertThat(report.counts().planned()).isEqualTo(CUSTOMERS);
        });
        assertThat(house.intents()).hasSize(CUSTOMERS);
    }

    @Test
    @Fact("ENG-31")
    void nodes_that_take_turns_page_by_page_read_every_customer_once() {
        MessageHouse house = new MessageHouse();
        SlowPeople people = new SlowPeople(house.people);
        house.directory = people;
        people.onEachPage = () -> {
            // The lease of the node in hand has ended, and another one takes over; the first finds that out when it
            // stores.
            if (people.pages() < 6) {
                house.clock.advance(MessageHouse.TAKEOVER);
                house.node("node-" + (people.pages() + 1)).tick();
            }
        };
        house.customers(9, "a").scheduled(TEN).at(TEN).tick();
        house.at(house.clock.instant().plusSeconds(300)).tick();

        DeliveryReport report = house.delivery(TEN);
        assertThat(report.status()).isEqualTo(AudienceStatus.DONE);
        assertThat(MessageHouse.buckets(report)).isEqualTo("included 9");
        assertThat(house.intents()).hasSize(9);
    }

    @Test
    void a_heartbeat_keeps_the_delivery_in_hand_while_a_page_takes_long() {
        MessageHouse house = new MessageHouse();
        SlowPeople people = new SlowPeople(house.people);
        house.directory = people;
        people.onSecondPage = () -> {
            house.clock.advance(MessageHouse.TAKEOVER.dividedBy(2));
            house.freestone().heartbeat();
            house.clock.advance(MessageHouse.TAKEOVER.dividedBy(2));
            house.node("node-2").tick();
            assertThat(house.delivery(TEN).counts().read()).isEqualTo(3);
        };
        house.customers(9, "a").scheduled(TEN).at(TEN).tick();

        assertThat(house.statuses()).containsExactly("done");
    }

    @Test
    void a_storage_of_one_process_delivers_as_well() {
        MessageHouse house = new MessageHouse();
        house.storage = InMemoryStorage.of(house.clock);
        house.customers(4, "a").scheduled(TEN, MessageHouse.every(1, RepeatUnit.WEEK), campaign -> campaign);

        assertThat(house.at(TEN).tick().statuses()).containsExactly("done", "pending");
    }
}
