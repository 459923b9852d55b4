package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engagement.BehaviorShape;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventResult;
import dev.freestone.engine.EventRequest;
import dev.freestone.engine.Events;
import dev.freestone.engine.Freestone;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes over one database that take events of one customer at once. */
class EventNodesTest {
    private static final int THREADS = 8;
    private static final int POSTED = 1_000;

    private final HikariDataSource pool = new HikariDataSource();
    private final List<Freestone> nodes = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() {
        threads.shutdownNow();
        nodes.forEach(Freestone::close);
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("BEH-52")
    void of_1_000_events_of_one_customer_each_is_counted(StorageHouse kind) throws Exception {
        open(kind);
        List<Callable<EventAnswer>> calls = new ArrayList<>();
        for (int i = 0; i < POSTED; i++) {
            EventRequest request = EventRequest.parse("{\"events\":{\"visit\":{\"transaction_id\":\"" + i + "\"}}}");
            Events node = nodes.get(i % nodes.size()).engagement().events();
            calls.add(() -> node.post(EventHost.ANNA, request));
        }

        List<EventAnswer> answers = all(calls);

        assertThat(answers)
                .flatExtracting(EventAnswer::results)
                .filteredOn(result -> result.eventName().equals("visit"))
                .hasSize(POSTED)
                .extracting(EventResult::disposition)
                .containsOnly(EventDisposition.COUNTED);
        assertThat(answers).noneMatch(EventAnswer::duplicate);
        assertThat(answers.stream().mapToLong(EventAnswer::deltaPoints).sum()).isEqualTo(333 * 20);
        assertThat(points()).isEqualTo(333 * 20);
        assertThat(visits()).isEqualTo("1 · 333");
        assertThat(nodes.get(0)
                        .engagement()
                        .audit()
                        .verify(EventHost.ANNA, "spring")
                        .isClean())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("BEH-53")
    void the_same_request_on_both_counts_once_and_is_answered_the_same(StorageHouse kind) throws Exception {
        open(kind);
        for (int i = 1; i <= 20; i++) {
            EventRequest request =
                    EventRequest.parse("{\"events\":{\"visit\":{\"transaction_id\":\"" + i + "\",\"qty\":3}}}");
            List<Callable<EventAnswer>> calls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Events node = nodes.get(thread % nodes.size()).engagement().events();
                calls.add(() -> node.post(EventHost.ANNA, request));
            }

            List<EventAnswer> answers = all(calls);

            assertThat(answers).filteredOn(each -> !each.duplicate()).hasSize(1);
            assertThat(answers.stream().map(EventNodesTest::told).distinct()).hasSize(1);
            assertThat(answers.get(0).deltaPoints()).isEqualTo(20);
        }
        assertThat(points()).isEqualTo(400);
        assertThat(visits()).isEqualTo("0 · 20");
    }

    private void open(StorageHouse kind) {
        pool.setDataSource(kind.open());
        pool.setMaximumPoolSize(THREADS);
        EventHost.make(pool);
        nodes.add(EventHost.node("node-1", pool));
        nodes.add(EventHost.node("node-2", pool));
    }

    private long points() {
        return nodes.get(0).engagement().points().balance(EventHost.ANNA).available();
    }

    private String visits() {
        BehaviorShape.Leaf leaf = (BehaviorShape.Leaf) nodes.get(1)
                .engagement()
                .retrieval()
                .progress(EventHost.ANNA, "spring")
                .progress()
                .behaviors()
                .get(0)
                .shape();
        return leaf.counts().current() + " · " + leaf.counts().achieved();
    }

    /** All of it but whether it was answered before. */
    private static List<Object> told(EventAnswer one) {
        return List.of(
                one.accepted(),
                one.results(),
                one.availablePoints(),
                one.deltaPoints(),
                one.changes(),
                one.outcomes(),
                one.notifications());
    }

    private List<EventAnswer> all(List<Callable<EventAnswer>> calls) throws Exception {
        List<EventAnswer> answers = new ArrayList<>();
        for (Future<EventAnswer> each : threads.invokeAll(calls)) {
            answers.add(each.get(2, TimeUnit.MINUTES));
        }
        return answers;
    }
}
