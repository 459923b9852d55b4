package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.OCCURRENCE;
import static dev.freestone.testkit.StoredIntents.OTHER_PRODUCER;
import static dev.freestone.testkit.StoredIntents.PRODUCER;
import static dev.freestone.testkit.StoredIntents.SENDER;
import static dev.freestone.testkit.StoredIntents.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Producer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lists and counts of contact intents must do. Source: docs/spec/contact-ledger.md 1 (P5), 7, 9.3, 10. */
abstract class ContactViewRules extends ContactUpdateRules {
    private static final SenderId OTHER_SENDER = SenderId.of("text-2");

    @Test
    void pages_begin_before_a_place_hold_at_most_the_limit_and_neither_repeat_nor_lose_an_intent() {
        plan(IntStream.rangeClosed(1, 7)
                .mapToObj(number -> number == 4 ? intent(4).ownedBy(ELSEWHERE) : intent(number))
                .toArray(StoredIntents[]::new));
        var lastFirst =
                IntStream.of(7, 6, 5, 3, 2, 1).mapToObj(StoredIntents::id).toList();

        for (int limit = 1; limit <= 7; limit++) {
            assertThat(ids(walk(IntentFilter.ALL, limit))).as("by %d", limit).isEqualTo(lastFirst);
        }
        assertThat(ids(walk(
                        IntentFilter.ALL.in(IntentState.PLANNED).by(PRODUCER).at(OCCURRENCE), 2)))
                .isEqualTo(lastFirst);
    }

    @Test
    void a_page_before_the_place_of_an_intent_leaves_it_out_whatever_the_filter() {
        IntentRow stored = planned(intent(1));
        var all = IntentFilter.ALL;

        for (IntentFilter filter :
                List.of(all, all.by(PRODUCER), all.of(StoredIntents.person(1)), all.named(StoredIntents.key(1)))) {
            assertThat(list(tx -> tx.contacts().page(HERE, filter, stored.planSeq(), 10)))
                    .as("%s", filter)
                    .isEmpty();
            assertThat(list(tx -> tx.contacts().page(HERE, filter, stored.planSeq() + 1, 10)))
                    .as("%s", filter)
                    .containsExactly(stored);
        }
    }

    @Test
    void rows_of_a_page_are_whole() {
        IntentRow stored = planned(intent(1));

        assertThat(page(storage(), HERE, IntentFilter.ALL)).containsExactly(stored);
    }

    @Test
    void each_part_of_a_filter_leaves_out_what_does_not_fit() {
        plan(
                intent(1),
                intent(2).by(OTHER_PRODUCER),
                intent(3).at("another"),
                intent(4).to(1),
                intent(5).by(OTHER_PRODUCER).at("another").to(1),
                intent(6).ownedBy(ELSEWHERE).to(1));
        become(intent(1).in(IntentState.HELD).become(status -> status.providerMessageId = Optional.of("M-1")));
        become(intent(3).in(IntentState.CONFIRMED).become(status -> status.providerMessageId = Optional.of("M-2")));
        var all = IntentFilter.ALL;

        requireFound(all.in(IntentState.HELD), 1);
        requireFound(all.in(IntentState.HELD, IntentState.CONFIRMED), 3, 1);
        requireFound(all.in(IntentState.UNKNOWN));
        requireFound(all.by(OTHER_PRODUCER), 5, 2);
        requireFound(all.at("another"), 5, 3);
        requireFound(all.of(StoredIntents.person(1)), 5, 4, 1);
        requireFound(all.named(StoredIntents.key(3)), 3);
        requireFound(all.named(StoredIntents.key(6)));
        requireFound(all.message("M-2"), 3);
        requireFound(all.message("m-2"));
        requireFound(all.by(OTHER_PRODUCER).at("another"), 5);
        requireFound(all.by(PRODUCER).of(StoredIntents.person(1)).in(IntentState.PLANNED), 4);
        requireFound(
                all.named(StoredIntents.key(3))
                        .message("M-2")
                        .in(IntentState.CONFIRMED)
                        .at("another"),
                3);
        requireFound(all.named(StoredIntents.key(3)).message("M-1"));
    }

    @Test
    void a_filter_follows_what_has_changed() {
        plan(intent(1));
        become(intent(1).become(status -> status.providerMessageId = Optional.of("M-1")));
        become(intent(1).become(status -> status.providerMessageId = Optional.of("M-2")));

        requireFound(IntentFilter.ALL.message("M-2"), 1);
        requireFound(IntentFilter.ALL.message("M-1"));
    }

    @Test
    void occasions_and_producers_that_look_alike_are_different() {
        List<String> alike = LOOK_ALIKE;
        for (int i = 0; i < alike.size(); i++) {
            plan(
                    intent(i).at(alike.get(i)),
                    intent(100 + i).by(new Producer("outreach", alike.get(i))).at("one"));
        }

        for (int i = 0; i < alike.size(); i++) {
            requireFound(IntentFilter.ALL.at(alike.get(i)), i);
            requireFound(IntentFilter.ALL.by(new Producer("outreach", alike.get(i))), 100 + i);
            assertThat(counts(PRODUCER, alike.get(i))).hasSize(1).allMatch(count -> count.count() == 1);
        }
    }

    @Test
    void counts_are_by_channel_state_reason_and_rule_of_one_occasion() {
        plan(IntStream.rangeClosed(1, 9).mapToObj(StoredIntents::intent).toArray(StoredIntents[]::new));
        plan(
                intent(10).over("email"),
                intent(11).at("another"),
                intent(12).by(OTHER_PRODUCER),
                intent(13).ownedBy(ELSEWHERE));
        for (int number = 1; number <= 3; number++) {
            become(denied(number, "core/cap"));
        }
        become(denied(4, "core/opt-out"));
        become(intent(5).in(IntentState.SUPPRESSED).because(IntentReason.EXPIRED));
        become(intent(6).in(IntentState.REFUSED).because(IntentReason.EXPIRED));

        assertThat(counts(PRODUCER, OCCURRENCE))
                .containsExactlyInAnyOrder(
                        count("text", IntentState.PLANNED, Optional.empty(), Optional.empty(), 3),
                        count("email", IntentState.PLANNED, Optional.empty(), Optional.empty(), 1),
                        count(
                                "text",
                                IntentState.SUPPRESSED,
                                Optional.of(IntentReason.POLICY_DENIED),
                                Optional.of("core/cap"),
                                3),
                        count(
                                "text",
                                IntentState.SUPPRESSED,
                                Optional.of(IntentReason.POLICY_DENIED),
                                Optional.of("core/opt-out"),
                                1),
                        count("text", IntentState.SUPPRESSED, Optional.of(IntentReason.EXPIRED), Optional.empty(), 1),
                        count("text", IntentState.REFUSED, Optional.of(IntentReason.EXPIRED), Optional.empty(), 1));
        assertThat(counts(PRODUCER, "none")).isEmpty();
    }

    @Test
    void outcomes_are_told_by_key_of_the_company_that_asks() {
        plan(intent(1), intent(2).over("email"), intent(3).ownedBy(ELSEWHERE));
        become(denied(1, "core/cap"));
        var keys = IntStream.of(1, 2, 3, 4, 2).mapToObj(StoredIntents::key).toList();

        Map<IdempotencyKey, IntentOutcome> told =
                storage().read(tx -> tx.contacts().outcomes(HERE, keys));

        assertThat(told)
                .isEqualTo(Map.of(
                        StoredIntents.key(1),
                        new IntentOutcome(
                                "text",
                                IntentState.SUPPRESSED,
                                Optional.of(IntentReason.POLICY_DENIED),
                                Optional.of("core/cap")),
                        StoredIntents.key(2),
                        new IntentOutcome("email", IntentState.PLANNED, Optional.empty(), Optional.empty())));
    }

    @Test
    void the_newest_attempts_of_a_sender_come_first_whatever_became_of_them() {
        Instant first = StoredIntents.CREATED;
        IntentState[] states = IntentState.values();
        for (int number = 0; number < states.length; number++) {
            plan(intent(number));
            become(intent(number).in(states[number]).attemptedAt(first.plusNanos(1000L * ((number * 4) % 9))));
        }
        plan(intent(20), intent(21).through(OTHER_SENDER));
        become(intent(20).in(IntentState.CANCELED));
        become(intent(21).through(OTHER_SENDER).in(IntentState.REFUSED).attemptedAt(first.plusSeconds(1)));
        List<IntentState> newestFirst = IntStream.of(2, 4, 6, 8, 1, 3, 5, 7, 0)
                .mapToObj(number -> states[number])
                .toList();

        assertThat(recent(SENDER, 100)).isEqualTo(newestFirst);
        assertThat(recent(SENDER, 3)).isEqualTo(newestFirst.subList(0, 3));
        assertThat(recent(OTHER_SENDER, 100)).containsExactly(IntentState.REFUSED);
        assertThat(recent(SenderId.of("TEXT-1"), 100)).isEmpty();
    }

    @Test
    void an_intent_attempted_again_counts_once_at_its_last_attempt() {
        Instant first = StoredIntents.CREATED;
        plan(intent(1), intent(2));
        become(intent(1).in(IntentState.PLANNED).attemptedAt(first));
        become(intent(2).in(IntentState.CONFIRMED).attemptedAt(first.plusSeconds(1)));
        become(intent(1).in(IntentState.UNKNOWN).attemptedAt(first.plusSeconds(2)));

        assertThat(recent(SENDER, 100)).containsExactly(IntentState.UNKNOWN, IntentState.CONFIRMED);
    }

    private void requireFound(IntentFilter filter, int... numbers) {
        assertThat(ids(page(storage(), HERE, filter)))
                .as("%s", filter)
                .isEqualTo(IntStream.of(numbers).mapToObj(StoredIntents::id).toList());
    }

    private List<IntentRow> walk(IntentFilter filter, int limit) {
        List<IntentRow> walked = new ArrayList<>();
        List<IntentRow> page = list(tx -> tx.contacts().page(HERE, filter, Long.MAX_VALUE, limit));
        while (!page.isEmpty() && walked.size() < EVERY_INTENT) {
            assertThat(page.size()).isLessThanOrEqualTo(limit);
            walked.addAll(page);
            long before = walked.get(walked.size() - 1).planSeq();
            page = list(tx -> tx.contacts().page(HERE, filter, before, limit));
        }
        return walked;
    }

    private List<IntentCount> counts(Producer producer, String occurrence) {
        return storage().read(tx -> tx.contacts().counts(HERE, producer, occurrence));
    }

    private List<IntentState> recent(SenderId sender, int limit) {
        return storage().read(tx -> tx.contacts().recent(sender, limit));
    }

    private static StoredIntents denied(int number, String rule) {
        return intent(number)
                .in(IntentState.SUPPRESSED)
                .because(IntentReason.POLICY_DENIED)
                .become(status -> status.ruleId = Optional.of(rule));
    }

    private static IntentCount count(
            String channel, IntentState state, Optional<IntentReason> reason, Optional<String> rule, long count) {
        return new IntentCount(channel, state, reason, rule, count);
    }
}
