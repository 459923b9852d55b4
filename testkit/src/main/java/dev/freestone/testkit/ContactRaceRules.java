package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.PlanAnswer.Duplicate;
import dev.freestone.model.contact.PlanAnswer.Planned;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the store of contact intents must do for nodes that come at the same moment. Source: docs/spec/contact-ledger.md 4. */
abstract class ContactRaceRules extends RunChunkRules {
    private static final int ROUNDS = 40;
    private static final int INTENTS = 100;
    private static final int PERSONS = 10;
    private static final Set<IntentId> ALL = new HashSet<>(numbered(INTENTS));

    @Test
    void of_two_transactions_that_plan_one_identity_one_has_planned_it_and_the_other_found_it() {
        for (int round = 0; round < ROUNDS; round++) {
            int first = 2 * round;
            List<PlanAnswer> answers = Together.run(2, number -> {
                IntentRow row = intent(first + number)
                        .planned(plan -> plan.key = StoredIntents.key(first))
                        .row();
                return write(tx -> tx.contacts().plan(List.of(row))).get(0);
            });

            IntentId winner = requireOneWinner(answers);
            assertThat(found(HERE, winner)).isPresent();
        }
        assertThat(intents(HERE)).hasSize(ROUNDS);
    }

    @Test
    void of_16_transactions_that_plan_the_same_identities_in_any_order_each_identity_is_planned_once() {
        int identities = 20;
        List<List<PlanAnswer>> answers = Together.run(Together.WRITERS, number -> {
            List<IntentRow> rows = new ArrayList<>();
            for (int i = 0; i < identities; i++) {
                int key = i;
                rows.add(intent(1000 * (number + 1) + i)
                        .planned(plan -> plan.key = StoredIntents.key(key))
                        .row());
            }
            return inItsOrder(
                    number,
                    rows,
                    each -> Together.insist(() -> write(tx -> tx.contacts().plan(each))));
        });

        for (int i = 0; i < identities; i++) {
            int identity = i;
            requireOneWinner(answers.stream().map(told -> told.get(identity)).toList());
        }
        assertThat(intents(HERE)).hasSize(identities);
    }

    @Test
    void exactly_one_of_16_claims_of_one_version_wins() {
        IntentRow row = planned(intent(1));

        List<WriteResult> told = Together.race(number -> update(row.with(claim(row, number))));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        NodeId winner = node(told.indexOf(WriteResult.SAVED));
        assertThat(kept(StoredIntents.id(1)).status().lease().owner()).contains(winner);
        assertThat(kept(StoredIntents.id(1)).version()).isEqualTo(2);
    }

    @Test
    void sixteen_nodes_claim_each_of_100_intents_once_and_never_two_of_a_person_at_a_time() {
        plan(IntStream.range(0, INTENTS)
                .mapToObj(number -> intent(number).to(number % PERSONS))
                .toArray(StoredIntents[]::new));
        AtomicIntegerArray busy = new AtomicIntegerArray(PERSONS);

        List<Claims> told = Together.run(Together.WRITERS, number -> drained(number, busy));

        assertThat(told).allMatch(claims -> claims.overlaps() == 0);
        assertThat(told.stream().flatMap(claims -> claims.claimed().stream()))
                .containsExactlyInAnyOrderElementsOf(numbered(INTENTS));
        assertThat(page(storage(), HERE, IntentFilter.ALL.in(IntentState.CONFIRMED)))
                .hasSize(INTENTS);
    }

    @Test
    void of_16_nodes_that_claim_once_at_the_same_moment_one_gets_each_person() {
        plan(IntStream.range(0, INTENTS)
                .mapToObj(number -> intent(number).to(number % PERSONS))
                .toArray(StoredIntents[]::new));

        List<IntentRow> claimed = Together.run(
                        Together.WRITERS, number -> Together.insist(() -> write(tx -> claimFree(tx, ALL, number))))
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(claimed)
                .extracting(row -> row.plan().person())
                .hasSize(PERSONS)
                .doesNotHaveDuplicates();
        assertThat(ids(page(storage(), HERE, IntentFilter.ALL.in(IntentState.CLAIMED))))
                .containsExactlyInAnyOrderElementsOf(ids(claimed));
    }

    @Test
    void a_claim_that_meets_a_renewal_or_a_restriction_leaves_both_whole() {
        plan(intent(1), intent(2).to(1));
        var until = now().plusSeconds(60);
        become(intent(1).claimedBy(NODE_1, until, 1));

        List<Boolean> done = Together.run(
                Together.WRITERS,
                number -> Together.insist(() -> switch (number % 3) {
                    case 0 -> renew(until.plusSeconds(number), Map.of(1, 1L)).size() == 1;
                    case 1 -> {
                        restrict(StoredIntents.lane(1));
                        yield true;
                    }
                    default ->
                        write(tx -> claimFree(tx, Set.of(StoredIntents.id(2)), number))
                                .isEmpty();
                }));

        assertThat(done).containsOnly(true);
        IntentRow held = kept(StoredIntents.id(1));
        assertThat(held.version()).isEqualTo(2);
        assertThat(held.status().wakeAt()).contains(held.status().lease().until());
        assertThat(at(StoredIntents.lane(1)).restrictionVersion())
                .isEqualTo(IntStream.range(0, Together.WRITERS)
                        .filter(number -> number % 3 == 1)
                        .count());
    }

    /** What one node got, and how often it met a person in another hand. */
    private record Claims(List<IntentId> claimed, int overlaps) {}

    private Claims drained(int number, AtomicIntegerArray busy) {
        List<IntentId> mine = new ArrayList<>();
        int overlaps = 0;
        for (int turn = 0; turn < INTENTS * Together.WRITERS; turn++) {
            List<IntentId> left = ids(page(storage(), HERE, IntentFilter.ALL.in(IntentState.PLANNED)));
            if (left.isEmpty()) {
                break;
            }
            List<IntentRow> claimed = Together.insist(() -> write(tx -> claimFree(tx, left, number)));
            for (IntentRow row : claimed) {
                overlaps += busy.getAndIncrement(person(row)) == 0 ? 0 : 1;
                mine.add(row.plan().id());
            }
            for (IntentRow row : claimed) {
                busy.decrementAndGet(person(row));
            }
            confirm(claimed);
        }
        return new Claims(mine, overlaps);
    }

    private void confirm(List<IntentRow> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        List<WriteResult> results = Together.insist(() -> write(tx -> {
            List<IntentRow> locked = tx.contacts().lock(new HashSet<>(ids(claimed)));
            return tx.contacts()
                    .update(locked.stream()
                            .map(row -> new StoredIntents(row)
                                    .in(IntentState.CONFIRMED)
                                    .row())
                            .toList());
        }));
        assertThat(results).hasSize(claimed.size()).containsOnly(WriteResult.SAVED);
    }

    /** Claims as a dispatcher does: what is free and planned, of each person with a free lane the first. */
    private static List<IntentRow> claimFree(Tx tx, Collection<IntentId> wanted, int number) {
        Map<LaneKey, IntentRow> firsts = new TreeMap<>();
        for (IntentRow row : tx.contacts().lockFree(wanted)) {
            if (row.status().state() == IntentState.PLANNED) {
                firsts.putIfAbsent(new LaneKey(row.plan().company(), row.plan().person()), row);
            }
        }
        if (firsts.isEmpty()) {
            return List.of();
        }
        Map<LaneKey, Lane> lanes = tx.contacts().lanes(firsts.keySet());
        List<IntentRow> rows = new ArrayList<>();
        firsts.forEach((key, row) -> {
            if (requireNonNull(lanes.get(key)).busy().isEmpty()) {
                rows.add(row.with(claim(row, number)));
            }
        });
        assertThat(tx.contacts().update(rows)).hasSize(rows.size()).allMatch(WriteResult.SAVED::equals);
        return rows;
    }

    private static IntentId requireOneWinner(List<PlanAnswer> answers) {
        List<PlanAnswer> planned =
                answers.stream().filter(Planned.class::isInstance).toList();
        assertThat(planned).hasSize(1);
        IntentId winner = planned.get(0).id();
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Duplicate)
                .hasSize(answers.size() - 1)
                .containsOnly(new Duplicate(winner, IntentState.PLANNED));
        return winner;
    }

    /** Every other writer sends them the other way round, and gets the answers turned back. */
    private static List<PlanAnswer> inItsOrder(
            int number, List<IntentRow> rows, Function<List<IntentRow>, List<PlanAnswer>> planning) {
        if (number % 2 == 0) {
            return planning.apply(rows);
        }
        List<IntentRow> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        List<PlanAnswer> answers = new ArrayList<>(planning.apply(backwards));
        Collections.reverse(answers);
        return answers;
    }

    private static IntentStatus claim(IntentRow row, int number) {
        return new StoredIntents(row)
                .claimedBy(
                        node(number),
                        StoredIntents.CREATED,
                        row.status().lease().fence() + 1)
                .row()
                .status();
    }

    private static NodeId node(int number) {
        return NodeId.of("node-" + number);
    }

    static int index(IntentRow row) {
        return Integer.parseInt(row.plan().id().value().substring("IN-0000-".length()));
    }

    private static int person(IntentRow row) {
        return index(row) % PERSONS;
    }

    private static List<IntentId> numbered(int count) {
        return IntStream.range(0, count).mapToObj(StoredIntents::id).toList();
    }
}
