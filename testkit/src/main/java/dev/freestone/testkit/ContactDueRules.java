package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.OTHER_PRODUCER;
import static dev.freestone.testkit.StoredIntents.WAITING;
import static dev.freestone.testkit.StoredIntents.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.DueIntent;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.WaitingQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the order of work must show: who waits, what is due, what must be looked at. Source: docs/spec/contact-ledger.md 5. */
abstract class ContactDueRules extends ContactRules {
    private static final Duration MICRO = Duration.ofNanos(1000);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void queues_wait_in_the_order_of_companies_codes_channels_and_senders_while_they_have_planned_intents() {
        List<StoredIntents> inOrder = List.of(
                intent(1).ownedBy(CompanyId.of("Default")).by(OTHER_PRODUCER),
                intent(2).by(new Producer("outreach", "CG-4T2K-9QXC")),
                intent(3).over("email"),
                intent(4),
                intent(5).through(SenderId.of("text-2")),
                intent(6).by(OTHER_PRODUCER).dueAt(now().plus(HOUR)),
                intent(7).ownedBy(ELSEWHERE));
        List.of(6, 0, 3, 1, 5, 4, 2).forEach(each -> plan(inOrder.get(each)));
        plan(intent(8), intent(9).ownedBy(ELSEWHERE));

        assertThat(waiting(Optional.empty(), 10))
                .isEqualTo(inOrder.stream().map(StoredIntents::queue).toList());
    }

    @Test
    void queues_are_listed_after_a_company_and_up_to_a_limit() {
        plan(intent(1), intent(2).by(OTHER_PRODUCER), intent(3).ownedBy(ELSEWHERE));
        WaitingQueue last = intent(3).ownedBy(ELSEWHERE).queue();

        assertThat(waiting(Optional.of(HERE), 10)).containsExactly(last);
        assertThat(waiting(Optional.of(CompanyId.of("a")), 10)).hasSize(3);
        assertThat(waiting(Optional.of(CompanyId.of("defaulu")), 10)).containsExactly(last);
        assertThat(waiting(Optional.of(ELSEWHERE), 10)).isEmpty();
        assertThat(waiting(Optional.empty(), 1)).containsExactly(WAITING);
        assertThat(waiting(Optional.empty(), 2)).hasSize(2).doesNotContain(last);
    }

    @Test
    void a_queue_whose_intents_have_left_the_planned_state_does_not_wait_until_one_returns() {
        plan(intent(1), intent(2), intent(3).by(OTHER_PRODUCER));
        become(intent(1).in(IntentState.HELD));
        assertThat(waiting(Optional.empty(), 10)).contains(WAITING);

        become(intent(2).in(IntentState.CONFIRMED));
        assertThat(waiting(Optional.empty(), 10))
                .containsExactly(intent(3).by(OTHER_PRODUCER).queue());

        become(intent(1).in(IntentState.PLANNED));
        assertThat(waiting(Optional.empty(), 10)).hasSize(2).contains(WAITING);
    }

    @Test
    void of_each_priority_come_those_that_are_due_first_then_those_that_were_planned_first() {
        Instant due = now().minusSeconds(60);
        plan(
                intent(1).first(0).dueAt(due.plus(MICRO)),
                intent(2).first(9).dueAt(due.minus(HOUR)),
                intent(3).first(0).dueAt(due),
                intent(4).first(0).dueAt(due),
                intent(5).first(9).dueAt(due.minus(HOUR)),
                intent(6).first(0).dueAt(due.minus(HOUR)));

        List<DueIntent> all = due(WAITING, 10);

        assertThat(numbers(all, 0)).containsExactly("6", "3", "4", "1");
        assertThat(numbers(all, 9)).containsExactly("2", "5");
        assertThat(all).hasSize(6);
    }

    @Test
    void the_limit_counts_for_each_priority_alone() {
        plan(IntStream.range(0, 30)
                .mapToObj(number -> intent(number).first(number % 10).dueAt(StoredIntents.CREATED))
                .toArray(StoredIntents[]::new));

        List<DueIntent> few = due(WAITING, 2);

        for (int priority = 0; priority < 10; priority++) {
            assertThat(numbers(few, priority)).containsExactly("" + priority, "" + (priority + 10));
        }
    }

    @Test
    void an_intent_whose_person_is_being_served_takes_no_place() {
        plan(intent(1).to(7), intent(2).to(7), intent(3));
        become(intent(1).to(7).in(IntentState.ATTEMPTED));

        assertThat(due(WAITING, 1)).extracting(DueIntent::id).containsExactly(StoredIntents.id(3));

        become(intent(1).to(7).in(IntentState.UNKNOWN));
        assertThat(due(WAITING, 1)).extracting(DueIntent::id).containsExactly(StoredIntents.id(2));
    }

    @Test
    void what_is_due_is_shown_with_all_that_the_order_needs() {
        StoredIntents other = intent(1)
                .ownedBy(ELSEWHERE)
                .by(OTHER_PRODUCER)
                .over("email")
                .through(SenderId.of("mail-2"))
                .first(3)
                .dueAt(now().minus(MICRO));
        IntentRow stored = planned(other);

        assertThat(due(other.queue(), 10)).containsExactly(StoredIntents.due(stored));
    }

    @Test
    void nothing_is_due_before_its_time_in_another_state_or_of_another_queue() {
        plan(
                intent(1),
                intent(2).dueAt(now().plus(HOUR)),
                intent(3).by(OTHER_PRODUCER),
                intent(4).ownedBy(ELSEWHERE),
                intent(5).by(new Producer("outreach", "cg-4T2K-9QXD")),
                intent(6).over("Text"),
                intent(7).through(SenderId.of("text-2")));
        int number = 10;
        for (IntentState state : IntentState.values()) {
            if (state != IntentState.PLANNED) {
                plan(intent(number));
                become(intent(number).in(state));
                number++;
            }
        }

        assertThat(due(WAITING, 10)).extracting(DueIntent::id).containsExactly(StoredIntents.id(1));

        advance(HOUR.plusSeconds(1));
        assertThat(due(WAITING, 10))
                .extracting(DueIntent::id)
                .containsExactly(StoredIntents.id(1), StoredIntents.id(2));
    }

    @Test
    void an_intent_is_due_at_the_time_of_its_last_change_and_is_bound_by_nothing() {
        plan(intent(1), intent(2));
        Instant later = now().plus(HOUR);
        become(intent(1).dueAt(later));

        assertThat(due(WAITING, 10)).extracting(DueIntent::id).containsExactly(StoredIntents.id(2));
        assertThat(one(tx -> tx.contacts().nextDueAt())).contains(later);

        become(intent(1).dueAt(StoredIntents.CREATED.minusSeconds(1)));
        for (int look = 0; look < 2; look++) {
            assertThat(due(WAITING, 10))
                    .extracting(DueIntent::id)
                    .containsExactly(StoredIntents.id(1), StoredIntents.id(2));
        }
    }

    @Test
    void the_next_due_instant_is_the_least_after_now_of_planned_intents_of_all_companies() {
        Instant now = now();
        assertThat(one(tx -> tx.contacts().nextDueAt())).isEmpty();
        plan(
                intent(1).dueAt(now.minus(HOUR)),
                intent(2).dueAt(now.plus(HOUR).plus(MICRO)),
                intent(3).ownedBy(ELSEWHERE).dueAt(now.plus(HOUR)),
                intent(4).dueAt(now.plusSeconds(1800)),
                intent(5).dueAt(now));
        become(intent(4).in(IntentState.HELD).dueAt(now.plusSeconds(1800)));

        assertThat(one(tx -> tx.contacts().nextDueAt())).contains(now.plus(HOUR));

        advance(HOUR.plusSeconds(60));
        assertThat(one(tx -> tx.contacts().nextDueAt())).isEmpty();
    }

    @Test
    void the_next_look_is_the_least_of_all_states_past_or_future() {
        Instant now = now();
        assertThat(one(tx -> tx.contacts().nextWakeAt())).isEmpty();
        plan(intent(1).wakingAt(now.plus(HOUR)), intent(2), intent(3));
        assertThat(one(tx -> tx.contacts().nextWakeAt())).contains(now.plus(HOUR));

        become(intent(2).in(IntentState.HELD).wakingAt(now.plus(HOUR).minus(MICRO)));
        assertThat(one(tx -> tx.contacts().nextWakeAt()))
                .contains(now.plus(HOUR).minus(MICRO));

        become(intent(3).in(IntentState.UNKNOWN).wakingAt(now.minus(HOUR)));
        assertThat(one(tx -> tx.contacts().nextWakeAt())).contains(now.minus(HOUR));

        become(intent(3).in(IntentState.CONFIRMED));
        assertThat(one(tx -> tx.contacts().nextWakeAt()))
                .contains(now.plus(HOUR).minus(MICRO));
    }

    @Test
    void what_is_overdue_comes_for_each_state_alone_the_longest_waiting_first_and_up_to_the_limit() {
        Instant past = now().minus(HOUR);
        int number = 0;
        for (IntentState state : IntentState.values()) {
            plan(intent(number), intent(number + 1), intent(number + 2), intent(number + 3), intent(number + 4));
            become(intent(number).in(state).wakingAt(past.plus(MICRO)));
            become(intent(number + 1).in(state).wakingAt(past.plusSeconds(7200)));
            become(intent(number + 2).in(state).wakingAt(past.minus(HOUR)));
            become(intent(number + 3).in(state));
            become(intent(number + 4).in(state).wakingAt(past));
            number += 5;
        }

        number = 0;
        for (IntentState state : IntentState.values()) {
            List<IntentRow> all = list(tx -> tx.contacts().overdue(state, 10));
            assertThat(ids(all))
                    .as("%s", state)
                    .containsExactly(
                            StoredIntents.id(number + 2), StoredIntents.id(number + 4), StoredIntents.id(number));
            assertThat(all).allMatch(row -> row.equals(kept(row.plan().id())));
            assertThat(list(tx -> tx.contacts().overdue(state, 2))).isEqualTo(all.subList(0, 2));
            number += 5;
        }
    }

    @Test
    void an_overdue_intent_of_any_company_may_be_changed_at_once() {
        plan(intent(1).ownedBy(ELSEWHERE).wakingAt(StoredIntents.CREATED));

        write(tx -> {
            IntentRow row = tx.contacts().overdue(IntentState.PLANNED, 10).get(0);
            return tx.contacts()
                    .update(List.of(row.with(new StoredIntents(row)
                            .in(IntentState.SUPPRESSED)
                            .row()
                            .status())));
        });

        assertThat(found(ELSEWHERE, StoredIntents.id(1)).orElseThrow().status().state())
                .isEqualTo(IntentState.SUPPRESSED);
        assertThat(list(tx -> tx.contacts().overdue(IntentState.PLANNED, 10))).isEmpty();
    }

    @Test
    void the_company_served_last_is_remembered_unless_its_transaction_failed() {
        assertThat(one(tx -> tx.contacts().lastServed())).isEmpty();
        serve(HERE);
        assertThat(one(tx -> tx.contacts().lastServed())).contains(HERE);
        serve(ELSEWHERE);

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.contacts().served(HERE);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(one(tx -> tx.contacts().lastServed())).contains(ELSEWHERE);
    }

    final void serve(CompanyId company) {
        write(tx -> {
            tx.contacts().served(company);
            return true;
        });
    }

    final List<DueIntent> due(WaitingQueue queue, int limit) {
        return storage().read(tx -> tx.contacts().due(queue, limit));
    }

    final List<WaitingQueue> waiting(Optional<CompanyId> after, int limit) {
        return storage().read(tx -> tx.contacts().waiting(after, limit));
    }

    private static List<String> numbers(List<DueIntent> due, int priority) {
        Stream<DueIntent> alike = due.stream().filter(each -> each.priority() == priority);
        return alike.map(each -> each.id().value().substring("IN-0000-".length()))
                .toList();
    }
}
