package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static dev.freestone.testkit.StoredIntents.lane;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.NodeRow;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.PlanAnswer.Duplicate;
import dev.freestone.model.contact.PlanAnswer.Planned;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the next process must find of the ledger after one has crashed. Source: docs/spec/contact-ledger.md 6, 10, 13, 14. */
abstract class ContactRestartRules extends ContactWaitRules {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @Test
    void a_restart_finds_intents_in_their_states_and_orders() {
        plan(intent(1).wakingAt(now().plus(MINUTE)), intent(2), intent(3).dueAt(now().plus(MINUTE)), intent(4));
        become(intent(2).attemptedAt(StoredIntents.CREATED).in(IntentState.CONFIRMED));
        become(intent(4).claimedBy(NODE_1, now().plusSeconds(50), 2));
        List<List<?>> before = orders(storage());

        List<List<?>> after = orders(reopened());

        assertThat(after).isEqualTo(before);
        assertThat(after.get(0)).hasSize(4);
    }

    @Test
    void after_a_restart_identities_places_and_versions_go_on() {
        plan(intent(1));
        IntentRow before = become(intent(1).in(IntentState.UNKNOWN));

        Storage next = reopened();
        List<PlanAnswer> answers = next.write(
                tx -> tx.contacts().plan(List.of(intent(1).row(), intent(2).row())));

        assertThat(answers)
                .containsExactly(
                        new Duplicate(StoredIntents.id(1), IntentState.UNKNOWN), new Planned(StoredIntents.id(2)));
        assertThat(page(next, HERE, IntentFilter.ALL))
                .hasSize(2)
                .endsWith(before)
                .first()
                .matches(row -> row.planSeq() > before.planSeq());
    }

    @Test
    void a_restart_finds_a_claim_that_its_holder_goes_on_to_renew_and_the_lane_that_it_holds() {
        plan(intent(1));
        Instant until = now().plus(MINUTE);
        become(intent(1).claimedBy(NODE_1, until, 2));
        restrict(lane(1));

        Storage next = reopened();

        Map<?, Lane> lanes = next.write(tx -> tx.contacts().lanes(Set.of(lane(1))));
        assertThat(lanes.values()).containsExactly(new Lane(1, Optional.of(StoredIntents.id(1)), false));
        Set<IntentId> renewed =
                next.write(tx -> tx.contacts().renew(Map.of(StoredIntents.id(1), 2L), until.plus(MINUTE)));
        assertThat(renewed).containsExactly(StoredIntents.id(1));
    }

    @Test
    void a_restart_finds_stopped_scopes_breakers_buckets_and_the_ring() {
        put(ControlRules.killed(ContactScope.EVERYTHING));
        save(new SenderRow(StoredIntents.SENDER, 3, Optional.of(StoredIntents.CREATED), 1));
        saveAll(Map.of(SenderRules.key("*"), SenderRules.full(3)));
        serve(ELSEWHERE);

        Storage next = reopened();

        assertThat(look(next, tx -> tx.controls().held()))
                .isEqualTo(List.of(ControlRules.killed(ContactScope.EVERYTHING)));
        assertThat(look(next, tx -> tx.senders().lock(StoredIntents.SENDER)))
                .isEqualTo(new SenderRow(StoredIntents.SENDER, 3, Optional.of(StoredIntents.CREATED), 1));
        assertThat(look(next, tx -> tx.senders().lock(Map.of(SenderRules.key("*"), SenderRules.full(9)))))
                .isEqualTo(Map.of(SenderRules.key("*"), SenderRules.full(3)));
        assertThat(look(next, tx -> tx.contacts().lastServed())).isEqualTo(Optional.of(ELSEWHERE));
    }

    @Test
    void a_restart_finds_the_lives_of_nodes_and_refuses_one_that_still_beats() {
        NodeRow row = register(NODE_1).orElseThrow();

        Storage next = reopened();

        assertThat(look(next, tx -> tx.nodes().find(NODE_1))).isEqualTo(Optional.of(row));
        assertThat(look(next, tx -> tx.nodes().register(NODE_1, MINUTE))).isEqualTo(Optional.empty());
        next.endLeases(NODE_1);
        assertThat(node(NODE_1).flatMap(NodeRow::endedAt)).isPresent();
        Optional<NodeRow> second = next.write(tx -> tx.nodes().register(NODE_1, MINUTE));
        assertThat(second.map(NodeRow::incarnation)).contains(2L);
    }

    @Test
    void sixteen_writers_of_two_processes_plan_each_of_their_identities_once() {
        Storage other = reopened();
        List<PlanAnswer> answers = Together.run(Together.WRITERS, number -> {
            IntentRow row = intent(100 + number)
                    .planned(plan -> plan.key = StoredIntents.key(number / 4))
                    .row();
            Storage own = number % 2 == 0 ? storage() : other;
            return Together.insist(
                    () -> own.write(tx -> tx.contacts().plan(List.of(row))).get(0));
        });

        assertThat(answers.stream().filter(Planned.class::isInstance)).hasSize(Together.WRITERS / 4);
        IntStream.range(0, 4)
                .forEach(group -> assertThat(answers.subList(4 * group, 4 * group + 4))
                        .extracting(PlanAnswer::id)
                        .containsOnly(answers.get(4 * group).id()));
        assertThat(intents(HERE)).isEqualTo(ids(page(other, HERE, IntentFilter.ALL)));
    }

    private static List<List<?>> orders(Storage storage) {
        return storage.read(tx -> List.of(
                tx.contacts().page(HERE, IntentFilter.ALL, Long.MAX_VALUE, EVERY_INTENT),
                tx.contacts().due(StoredIntents.WAITING, EVERY_INTENT),
                tx.contacts().waiting(Optional.empty(), EVERY_INTENT),
                tx.contacts().recent(SenderId.of("text-1"), EVERY_INTENT),
                tx.contacts().counts(HERE, StoredIntents.PRODUCER, StoredIntents.OCCURRENCE).stream()
                        .sorted(Comparator.comparing(Object::toString))
                        .toList(),
                List.of(tx.contacts().nextDueAt(), tx.contacts().nextWakeAt())));
    }

    private static Object look(Storage storage, Function<Tx, ?> answer) {
        return storage.<Object>write(answer::apply);
    }
}
