package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.TEXT;
import static dev.freestone.engine.LedgerHouse.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.freestone.contact.TokenBuckets;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Senders that fail as a whole. */
class SenderTroubleTest {
    private final LedgerHouse house = new LedgerHouse();

    @Test
    @Fact("LED-21")
    void the_fifth_answer_to_come_back_later_ends_the_contact() {
        house.script.answering(Script.later(Duration.ZERO, SendResult.Scope.INTENT));
        IntentId id = house.plan("BO-77");
        long[][] waits = {{24, 36}, {48, 72}, {96, 144}, {192, 288}};

        house.tick();
        for (long[] wait : waits) {
            int before = house.script.requests.size();
            var due = house.get(id).dueAt();
            assertThat(Duration.between(house.clock.instant(), due))
                    .isBetween(Duration.ofSeconds(wait[0]), Duration.ofSeconds(wait[1]));
            house.clock.set(due.minusNanos(1_000));
            house.node("node-2").tick();
            assertThat(house.script.requests).hasSize(before);
            house.clock.set(due);
            house.node("node-2").tick();
            assertThat(house.script.requests).hasSize(before + 1);
        }

        assertThat(house.get(id).state()).isEqualTo(IntentState.REFUSED);
        assertThat(house.get(id).reason()).hasValue(IntentReason.RETRIES_EXHAUSTED);
    }

    @Test
    @Fact("LED-22")
    void a_refused_connection_does_not_count_and_opens_the_breaker_after_five_in_a_row() {
        house.script.answering(Script.later(Duration.ZERO, SendResult.Scope.SENDER));
        for (int person = 1; person <= 9; person++) {
            house.plan("BO-" + person);
        }

        house.tick();
        int first = house.script.requests.size();
        house.tick();

        List<SenderRow> breakers = house.storage.read(tx -> tx.senders().all());
        assertThat(breakers)
                .singleElement()
                .satisfies(row -> assertThat(row.openUntil()).isPresent());
        assertThat(first).isEqualTo(5);
        assertThat(house.script.requests).hasSize(first);
        house.script.answering(Script::accepted);
        house.tickAfter(Duration.ofSeconds(60));
        assertThat(house.script.requests).hasSizeGreaterThan(first);
        house.tickAfter(Duration.ofMinutes(2));
        assertThat(house.contacts().counts(LedgerHouse.CAMPAIGN, "CG-4T2K-9QXD:2026-03-02"))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.state()).isEqualTo(IntentState.CONFIRMED);
                    assertThat(count.count()).isEqualTo(9);
                });
    }

    @Test
    @Fact("LED-23")
    void failed_credentials_pause_the_sender_and_lose_no_contact() {
        house.script.answering(Script.later(Duration.ZERO, SendResult.Scope.CONFIGURATION));
        IntentId id = house.plan("BO-77");

        house.tick();
        house.tickAfter(Duration.ofHours(1));

        assertThat(house.script.requests).hasSize(1);
        assertThat(house.contacts().stops())
                .extracting(ControlRow::scope, ControlRow::reason)
                .containsExactly(tuple(ContactScope.sender(TEXT), "sender_misconfigured"));
        house.script.answering(Script::accepted);
        assertThat(house.operator().resume(ContactScope.sender(TEXT))).isTrue();
        house.tick();
        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.get(id).attempts()).isEqualTo(1);
    }

    @Test
    @Fact("LED-24")
    void twenty_unknown_outcomes_in_a_row_pause_the_sender_until_an_operator_resumes_it() {
        house.script.answering(Script::unknown);
        for (int person = 1; person <= 30; person++) {
            house.plan("BO-" + person);
        }

        house.tick();
        house.tickAfter(Duration.ofHours(2));

        assertThat(house.script.requests).hasSize(20);
        house.script.answering(Script::accepted);
        house.operator().resume(ContactScope.sender(TEXT));
        house.tick();
        assertThat(house.script.requests).hasSize(30);
    }

    @Test
    @Fact("LED-36")
    void a_sender_that_asks_for_time_is_left_alone_by_all_nodes() {
        house.script.answering(Script.later(Duration.ofMinutes(3), SendResult.Scope.SENDER));
        IntentId id = house.plan("BO-77");
        house.tick();
        house.contacts().plan(List.of(intent("BO-78")));
        house.script.answering(Script::accepted);

        house.clock.advance(Duration.ofMinutes(3).minusNanos(1_000));
        house.node("node-2").tick();
        house.node("node-3").tick();
        assertThat(house.script.requests).hasSize(1);
        house.clock.advance(Duration.ofNanos(1_000));
        house.node("node-2").tick();

        assertThat(house.script.requests).hasSize(3);
        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    @Fact("LED-35")
    void restarting_every_minute_does_not_raise_the_number_of_calls() {
        house.limit = Optional.of(new TokenBuckets.Limit(2, 5));
        for (int person = 0; person < 2_000; person++) {
            house.plan("BO-" + person);
        }
        int minutes = 10;
        for (int second = 0; second < minutes * 60; second++) {
            String node = "node-" + second / 60;
            house.node(node).tick();
            house.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(house.script.requests.size()).isBetween(1_000, 5 + 2 * (minutes * 60 + 5));
    }
}
