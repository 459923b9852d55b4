package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EventRow;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Requests of one customer at the same time, on two nodes over one storage. Source: docs/spec/engagement-behaviors.md 6.2. */
class EventRaceTest {
    private static final int THREADS = 8;

    private final EventHouse house = new EventHouse();
    private final List<Events> nodes = List.of(house.events, house.node(UnaryOperator.identity()));

    @Test
    @Fact("BEH-52")
    void of_1_000_events_on_two_nodes_at_once_each_is_counted() throws Exception {
        EngagementCampaign campaign =
                house.campaign(count(7, "x").total(3).points(2).made());
        List<Callable<EventAnswer>> calls = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Events node = nodes.get(i % nodes.size());
            EventRequest request = EventHouse.request("x", event -> {});
            calls.add(() -> node.post(ANNA, request));
        }

        List<EventAnswer> answers = all(calls);

        assertThat(answers)
                .flatExtracting(EventHouse::dispositions)
                .hasSize(1_000)
                .containsOnly(EventDisposition.COUNTED);
        assertThat(answers.stream().mapToLong(EventAnswer::deltaPoints).sum()).isEqualTo(666);
        assertThat(answers)
                .flatExtracting(EventAnswer::outcomes)
                .extracting(OutcomeResult::ordinal)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 333).boxed().toList());
        assertThat(house.points()).isEqualTo(666);
        assertThat(house.cell(campaign, 7)).isEqualTo("1/3 · 333");
        assertThat(house.stored())
                .extracting(EventRow::seq)
                .isEqualTo(LongStream.rangeClosed(1, 1_000).boxed().toList());
        assertThat(house.differences(campaign)).isEmpty();
    }

    @Test
    @Fact("BEH-53")
    void the_same_request_on_two_nodes_at_once_counts_once_and_is_answered_the_same() throws Exception {
        EngagementCampaign campaign =
                house.campaign(count(7, "x").points(2).raising("y").made());
        for (int i = 0; i < 50; i++) {
            String key = "A-" + i;
            EventRequest request = EventHouse.request("x", event -> event.transactionId(key));
            List<Callable<EventAnswer>> calls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Events node = nodes.get(thread % nodes.size());
                calls.add(() -> node.post(ANNA, request));
            }

            List<EventAnswer> answers = all(calls);

            assertThat(answers.stream().filter(each -> !each.duplicate())).hasSize(1);
            assertThat(answers.stream().map(EventRaceTest::asFirst).distinct()).hasSize(1);
        }
        assertThat(house.points()).isEqualTo(100);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 50");
        assertThat(house.stored()).hasSize(100);
    }

    private static EventAnswer asFirst(EventAnswer one) {
        return new EventAnswer(
                false,
                one.accepted(),
                one.results(),
                one.availablePoints(),
                one.deltaPoints(),
                one.changes(),
                one.outcomes(),
                one.notifications());
    }

    private static List<EventAnswer> all(List<Callable<EventAnswer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch together = new CountDownLatch(THREADS);
        try {
            List<Future<EventAnswer>> answers = new ArrayList<>();
            for (Callable<EventAnswer> call : calls) {
                answers.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return call.call();
                }));
            }
            List<EventAnswer> all = new ArrayList<>();
            for (Future<EventAnswer> each : answers) {
                all.add(each.get(1, TimeUnit.MINUTES));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
