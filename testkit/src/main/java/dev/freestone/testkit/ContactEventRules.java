package dev.freestone.testkit;

import static dev.freestone.testkit.StoredEvents.AT;
import static dev.freestone.testkit.StoredEvents.debtKey;
import static dev.freestone.testkit.StoredEvents.event;
import static dev.freestone.testkit.StoredEvents.source;
import static dev.freestone.testkit.StoredIntents.lane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the store of contact events and slots must do. Source: docs/spec/contact-ledger.md 4.3, 13; contact-policy 5. */
abstract class ContactEventRules extends SenderRules {
    private static final int CAP = 7;
    private static final int MANY = 2_500;

    @Test
    void keeps_every_component_of_events_each_alone() {
        List<StoredEvents> events = List.of(
                event(1),
                event(2).from(new EventSource(HERE, EventSource.Kind.CALL, "d/" + "🎯".repeat(198))),
                event(3).from(new EventSource(CompanyId.of("é".repeat(100)), EventSource.Kind.EXPORT, "EX-3")),
                event(4).from(new EventSource(HERE, EventSource.Kind.INBOUND, " ")),
                event(5).to(KeyedHash.of("ü".repeat(130))),
                event(6).about(Optional.of(KeyedHash.of("k".repeat(130)))),
                event(7).about(Optional.empty()),
                event(8).like(EventKind.CALL, "voice", Purpose.ACCOUNT_SECURITY, ""),
                event(9).like(EventKind.CONVERSATION, "🎯".repeat(50), Purpose.REQUIRED_NOTICE, "🎯".repeat(100)),
                event(10).at(LATER),
                event(11).in(SlotState.USED),
                event(12).in(SlotState.RELEASED),
                event(13).marked(EventMark.values()),
                event(14).marked(EventMark.REPLY));
        put(events.toArray(StoredEvents[]::new));

        for (StoredEvents each : events) {
            assertThat(of(each.event().source())).containsExactly(each.event());
        }
    }

    @Test
    void the_events_of_several_entries_come_together_and_those_of_others_do_not() {
        EventSource export =
                new EventSource(HERE, EventSource.Kind.EXPORT, source(1).id());
        put(
                event(1).about(1),
                event(1).about(2),
                event(1).about(Optional.empty()),
                event(1).like(EventKind.CONVERSATION, "voice", Purpose.COLLECTION, ""),
                event(1).from(export),
                event(1).ownedBy(ELSEWHERE),
                event(2),
                event(3));

        assertThat(of(source(1), source(1), source(3), source(4)))
                .containsExactlyInAnyOrder(
                        event(1).about(1).event(),
                        event(1).about(2).event(),
                        event(1).about(Optional.empty()).event(),
                        event(1).like(EventKind.CONVERSATION, "voice", Purpose.COLLECTION, "")
                                .event(),
                        event(3).event());
        assertThat(of(export)).containsExactly(event(1).from(export).event());
    }

    @Test
    void an_event_that_is_put_again_is_replaced_and_its_neighbours_stay() {
        put(event(1).about(1), event(1).about(2), event(2).about(1));
        StoredEvents again = event(1).about(1)
                .to(StoredIntents.person(9))
                .at(LATER)
                .in(SlotState.USED)
                .marked(EventMark.CONSENTED);

        put(again);

        assertThat(of(source(1), source(2)))
                .containsExactlyInAnyOrder(
                        again.event(),
                        event(1).about(2).event(),
                        event(2).about(1).event());
        assertThat(since(List.of(lane(9)), List.of(), AT)).containsExactly(again.event());
        assertThat(since(List.of(lane(1)), List.of(), AT))
                .containsExactly(event(1).about(2).event());
    }

    @Test
    void all_events_of_an_entry_change_their_state_with_or_without_their_instant() {
        put(event(1).about(1), event(1).about(2), event(2), event(3), event(4).in(SlotState.RELEASED));

        move(
                new SlotMove(source(1), SlotState.USED, Optional.of(LATER)),
                new SlotMove(source(2), SlotState.RELEASED, Optional.empty()),
                new SlotMove(source(4), SlotState.USED, Optional.empty()),
                new SlotMove(source(5), SlotState.USED, Optional.empty()));

        assertThat(of(source(1), source(2), source(3), source(4), source(5)))
                .containsExactlyInAnyOrder(
                        event(1).about(1).in(SlotState.USED).at(LATER).event(),
                        event(1).about(2).in(SlotState.USED).at(LATER).event(),
                        event(2).in(SlotState.RELEASED).event(),
                        event(3).event(),
                        event(4).in(SlotState.USED).event());
    }

    @Test
    void what_counts_is_reserved_or_used_and_not_before_the_instant_that_is_asked_for() {
        Instant since = AT.plusSeconds(60);
        put(
                event(1).at(since),
                event(2).to(StoredIntents.person(1)).at(since.minusNanos(1_000)),
                event(3).to(StoredIntents.person(1)).at(LATER).in(SlotState.USED),
                event(4).to(StoredIntents.person(1)).at(LATER).in(SlotState.RELEASED));

        List<ContactEvent> counted = List.of(
                event(1).at(since).event(),
                event(3).to(StoredIntents.person(1))
                        .at(LATER)
                        .in(SlotState.USED)
                        .event());
        assertThat(since(List.of(lane(1)), List.of(), since)).containsExactlyInAnyOrderElementsOf(counted);
        assertThat(since(List.of(), List.of(debtKey(1)), since)).containsExactlyInAnyOrderElementsOf(counted);
    }

    @Test
    void the_events_of_persons_and_of_debts_come_once_each_and_those_of_other_companies_never() {
        put(
                event(1).about(1),
                event(1).about(2),
                event(2).about(2),
                event(3).about(3),
                event(4).about(Optional.empty()),
                event(1).ownedBy(ELSEWHERE));

        assertThat(since(List.of(lane(1), lane(4), lane(5)), List.of(debtKey(2), debtKey(9)), AT))
                .containsExactlyInAnyOrder(
                        event(1).about(1).event(),
                        event(1).about(2).event(),
                        event(2).about(2).event(),
                        event(4).about(Optional.empty()).event());
        assertThat(since(
                        List.of(new LaneKey(ELSEWHERE, StoredIntents.person(1))),
                        List.of(new DebtKey(ELSEWHERE, StoredEvents.debt(1))),
                        AT))
                .containsExactly(event(1).ownedBy(ELSEWHERE).event());
        assertThat(since(List.of(), List.of(), AT)).isEmpty();
    }

    @Test
    void thousands_of_persons_and_debts_are_guarded_and_read_at_once() {
        List<StoredEvents> events = IntStream.range(0, MANY)
                .mapToObj(number -> event(number).about(number))
                .toList();
        List<DebtKey> debts =
                IntStream.range(0, MANY).mapToObj(StoredEvents::debtKey).toList();
        List<LaneKey> persons =
                IntStream.range(0, 1_000).mapToObj(StoredIntents::lane).toList();

        List<ContactEvent> found = write(tx -> {
            tx.events().guard(debts);
            tx.events().put(events.stream().map(StoredEvents::event).toList());
            return tx.events().since(persons, debts, AT);
        });

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(StoredEvents::event).toList());
    }

    @Test
    void a_transaction_that_failed_leaves_no_event_and_no_change_of_one() {
        put(event(1));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.events().guard(List.of(debtKey(1)));
            tx.events()
                    .put(List.of(
                            event(2).event(), event(1).marked(EventMark.REPLY).event()));
            tx.events().move(List.of(new SlotMove(source(1), SlotState.RELEASED, Optional.of(LATER))));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(of(source(1), source(2))).containsExactly(event(1).event());
        assertThat(since(List.of(lane(1), lane(2)), List.of(debtKey(1)), AT)).containsExactly(event(1).event());
    }

    @Test
    void sixteen_writers_who_count_and_reserve_under_the_guard_of_a_debt_never_exceed_a_cap() {
        List<Boolean> reserved =
                Together.run(Together.WRITERS, number -> Together.insist(() -> write(tx -> reserve(tx, number))));

        assertThat(Collections.frequency(reserved, true)).isEqualTo(CAP);
        assertThat(since(List.of(), List.of(debtKey(1)), AT)).hasSize(CAP);
        assertThat(since(List.of(), List.of(debtKey(2)), AT)).hasSize(CAP);
    }

    private static boolean reserve(Tx tx, int number) {
        List<DebtKey> debts = new ArrayList<>(List.of(debtKey(1), debtKey(2)));
        if (number % 2 == 0) {
            Collections.reverse(debts);
        }
        tx.events().guard(debts);
        boolean free = tx.events().since(Set.of(), Set.of(debtKey(1)), AT).size() < CAP;
        if (free) {
            tx.events()
                    .put(List.of(
                            event(number).about(1).event(),
                            event(number).about(2).event()));
        }
        return free;
    }

    @Test
    void events_are_there_for_the_next_process() {
        put(event(1), event(2).in(SlotState.USED));
        move(new SlotMove(source(1), SlotState.RELEASED, Optional.empty()));

        List<ContactEvent> kept = reopened().write(tx -> tx.events().of(List.of(source(1), source(2))));

        assertThat(kept)
                .containsExactlyInAnyOrder(
                        event(1).in(SlotState.RELEASED).event(),
                        event(2).in(SlotState.USED).event());
    }

    final void put(StoredEvents... events) {
        write(tx -> {
            tx.events().put(Stream.of(events).map(StoredEvents::event).toList());
            return true;
        });
    }

    final void move(SlotMove... moves) {
        write(tx -> {
            tx.events().move(List.of(moves));
            return true;
        });
    }

    final List<ContactEvent> of(EventSource... sources) {
        return list(tx -> tx.events().of(List.of(sources)));
    }

    final List<ContactEvent> since(List<LaneKey> persons, List<DebtKey> debts, Instant since) {
        return list(tx -> tx.events().since(persons, debts, since));
    }
}
