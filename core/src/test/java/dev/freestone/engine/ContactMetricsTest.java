package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.MessageCap;
import dev.freestone.engine.watch.Watch;
import dev.freestone.engine.watch.WatchedStorage;
import dev.freestone.memory.InMemoryMetrics;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured and told of contacts and senders. */
class ContactMetricsTest {
    private final InMemoryMetrics metrics = InMemoryMetrics.create();
    private final List<EngineEvent> events = new ArrayList<>();
    private final Watch watch = new Watch(Optional.of(metrics), Optional.of(events::add));
    private final LedgerHouse house = watched(new LedgerHouse());

    private LedgerHouse watched(LedgerHouse ledger) {
        ledger.storage = WatchedStorage.of(ledger.storage, watch);
        return ledger;
    }

    @Test
    @Fact("OBS-2")
    void a_contact_that_is_planned_twice_and_sent_counts_once_at_each_step() {
        house.contacts().plan(List.of(intent("BO-77"), intent("BO-77")));
        house.clock.advance(Duration.ofSeconds(7));
        house.tick();
        house.tick();

        assertThat(count(Metric.CONTACT_PLANNED)).isEqualTo(1);
        assertThat(count(Metric.CONTACT_DUPLICATE)).isEqualTo(1);
        assertThat(count(Metric.CONTACT_CLAIMED)).isEqualTo(1);
        assertThat(count(Metric.CONTACT_ATTEMPTED)).isEqualTo(1);
        assertThat(count(Metric.CONTACT_CONFIRMED)).isEqualTo(1);
        assertThat(metrics.timed(of(Metric.CONTACT_DUE_LAG)))
                .isEqualTo(new InMemoryMetrics.Timed(1, Duration.ofSeconds(7)));
        assertThat(metrics.series()).hasSize(6);
    }

    @Test
    @Fact("OBS-2")
    void a_refusal_counts_with_its_reason() {
        house.script.answering(Script::refused);
        house.plan("BO-77");

        house.tick();

        assertThat(count(Metric.CONTACT_REFUSED, "bad_destination")).isEqualTo(1);
    }

    @Test
    @Fact("OBS-2")
    void an_outcome_that_nobody_knows_counts_once_however_often_it_is_asked_about() {
        house.script.answering(Script::unknown);
        house.plan("BO-77");

        house.tick();
        house.tickAfter(Duration.ofHours(1));

        assertThat(count(Metric.CONTACT_UNKNOWN)).isEqualTo(1);
    }

    @Test
    @Fact("OBS-2")
    void another_try_counts_as_one_and_the_attempt_that_gives_up_does_not() {
        house.script.answering(Script.later(Duration.ZERO, SendResult.Scope.INTENT));
        house.plan("BO-77");

        house.tick();
        for (int tries = 1; tries < 6; tries++) {
            house.tickAfter(Duration.ofMinutes(6));
        }

        assertThat(count(Metric.CONTACT_ATTEMPTED)).isEqualTo(5);
        assertThat(count(Metric.CONTACT_RETRIED)).isEqualTo(4);
        assertThat(count(Metric.CONTACT_REFUSED, "retries_exhausted")).isEqualTo(1);
    }

    @Test
    @Fact("OBS-2")
    void what_a_rule_puts_off_counts_with_the_rule() {
        house.policy = new MessageCap(1, Duration.ofDays(7), true).policy();
        house.planAbout("BO-77", "LN-5");
        house.planAbout("BO-77", "LN-5");

        house.tick();

        assertThat(metrics.series())
                .filteredOn(series -> series.metric() == Metric.CONTACT_HELD)
                .singleElement()
                .satisfies(series -> assertThat(series.values().get(4)).contains("/"));
    }

    @Test
    @Fact("OBS-2")
    void a_node_that_was_lost_counts_for_what_it_held() {
        house.plan("BO-77");
        LedgerHouse.until(house.node("node-1").round(), "attempt");

        house.clock.advance(Duration.ofMinutes(5));
        house.node("node-2").tick();

        assertThat(count(Metric.CONTACT_LEASE_EXPIRED)).isEqualTo(1);
        assertThat(count(Metric.CONTACT_CONFIRMED)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    @Fact("OBS-3")
    void a_plan_that_fails_at_any_call_of_the_storage_tells_nothing(Faults.Moment moment) {
        Faults counting = Faults.none();
        failing(counting).plan("BO-77");
        assertThat(counting.trace()).contains("ContactStore.plan", "JournalStore.append");
        assertThat(count(Metric.CONTACT_PLANNED)).isEqualTo(1);

        for (int call = 1; call <= counting.calls(); call++) {
            LedgerHouse failing = failing(Faults.at(call, moment, () -> new IllegalStateException("undone")));

            assertThat(catchThrowable(() -> failing.plan("BO-77"))).hasMessage("undone");
        }
        assertThat(count(Metric.CONTACT_PLANNED)).isEqualTo(1);
    }

    private LedgerHouse failing(Faults faults) {
        LedgerHouse ledger = new LedgerHouse();
        ledger.storage = FaultyStorage.over(ledger.storage, faults);
        return watched(ledger);
    }

    @Test
    @Fact("OBS-10")
    void a_breaker_is_told_when_it_opens_and_when_it_closes() {
        house.script.answering(Script.later(Duration.ZERO, SendResult.Scope.SENDER));
        for (int person = 1; person <= 9; person++) {
            house.plan("BO-" + person);
        }
        house.tick();
        house.tick();
        assertThat(events).containsExactly(new EngineEvent.BreakerOpened(LedgerHouse.TEXT));

        house.script.answering(Script::accepted);
        house.tickAfter(Duration.ofSeconds(60));
        house.tickAfter(Duration.ofMinutes(2));

        assertThat(events)
                .containsExactly(
                        new EngineEvent.BreakerOpened(LedgerHouse.TEXT),
                        new EngineEvent.BreakerClosed(LedgerHouse.TEXT));
        assertThat(metrics.count(MetricSeries.of(Metric.SENDER_BREAKER, "text", "open")))
                .isEqualTo(1);
        assertThat(metrics.count(MetricSeries.of(Metric.SENDER_BREAKER, "text", "closed")))
                .isEqualTo(1);
    }

    @Test
    @Fact("OBS-10")
    void a_sender_that_the_engine_pauses_is_told_once() {
        house.script.answering(Script.later(Duration.ZERO, SendResult.Scope.CONFIGURATION));
        house.plan("BO-1");
        house.plan("BO-2");

        house.tick();
        house.tickAfter(Duration.ofHours(1));

        assertThat(events).containsExactly(new EngineEvent.SenderPaused(LedgerHouse.TEXT, "sender_misconfigured"));
        assertThat(metrics.count(MetricSeries.of(Metric.SENDER_PAUSED, "text", "sender_misconfigured")))
                .isEqualTo(1);
    }

    @Test
    @Fact("OBS-4")
    void a_sink_that_throws_at_every_call_does_not_keep_contacts_from_being_sent() {
        LedgerHouse harmed = new LedgerHouse();
        harmed.storage = WatchedStorage.of(harmed.storage, new Watch(Optional.of(new BrokenSink()), Optional.empty()));
        harmed.policy = ContactPolicy.none();
        harmed.plan("BO-1");
        harmed.plan("BO-2");

        harmed.tick();

        assertThat(harmed.script.requests).hasSize(2);
    }

    private long count(Metric metric, String... more) {
        return metrics.count(of(metric, more));
    }

    private static MetricSeries of(Metric metric, String... more) {
        return new MetricSeries(
                metric,
                Stream.concat(Stream.of("default", "outreach", "text", "text"), Stream.of(more))
                        .toList());
    }
}
