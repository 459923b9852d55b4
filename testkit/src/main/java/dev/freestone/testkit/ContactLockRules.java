package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.PlanAnswer.Planned;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What locks of intents must keep out, and whom they must not keep waiting. Source: docs/spec/contact-ledger.md 11, 13. */
abstract class ContactLockRules extends ContactRaceRules {
    private static final int PATIENCE_SECONDS = 30;
    private static final int COUNT = 10;
    private static final List<IntentId> ALL =
            IntStream.range(0, COUNT).mapToObj(StoredIntents::id).toList();
    private static final List<IntentId> HALF = ALL.subList(0, COUNT / 2);
    private static final List<IntentId> OTHER_HALF = ALL.subList(COUNT / 2, COUNT);

    @Test
    void what_lock_hands_out_is_whole_and_in_no_other_hand() {
        requireAlone(tx -> tx.contacts().lock(ALL), 1);
    }

    @Test
    void what_lock_free_hands_out_is_in_no_other_hand() {
        requireAlone(tx -> tx.contacts().lockFree(ALL), 0);
    }

    @Test
    void what_is_overdue_is_in_no_other_hand() {
        requireAlone(tx -> tx.contacts().overdue(IntentState.PLANNED, COUNT), 0);
    }

    @Test
    void lock_free_leaves_out_what_another_transaction_has_locked_and_takes_the_rest() {
        planAll();

        List<IntentRow> free =
                meanwhile(tx -> tx.contacts().lock(HALF), tx -> tx.contacts().lockFree(ALL));

        assertThat(ids(free)).containsExactlyInAnyOrderElementsOf(overlap() ? OTHER_HALF : ALL);
    }

    @Test
    void overdue_leaves_out_what_another_transaction_has_locked_and_goes_on_behind_it() {
        planAll();

        List<IntentRow> overdue = meanwhile(
                tx -> tx.contacts().overdue(IntentState.PLANNED, COUNT / 2),
                tx -> tx.contacts().overdue(IntentState.PLANNED, COUNT / 2));

        assertThat(ids(overdue)).isEqualTo(overlap() ? OTHER_HALF : HALF);
    }

    @Test
    void reading_waits_for_no_lock_and_sees_what_was_there_before() {
        planAll();
        become(intent(1).in(IntentState.HELD));
        IntentRow before = kept(StoredIntents.id(1));

        List<Object> seen = meanwhile(
                tx -> {
                    tx.contacts().lock(ALL);
                    tx.contacts().lanes(Set.of(StoredIntents.lane(1)));
                    tx.senders().lock(StoredIntents.SENDER);
                    tx.controls().held();
                },
                tx -> List.of(
                        tx.contacts().find(HERE, StoredIntents.id(1)),
                        tx.contacts().due(StoredIntents.WAITING, COUNT).size(),
                        tx.contacts().page(HERE, IntentFilter.ALL.in(IntentState.HELD), Long.MAX_VALUE, COUNT),
                        tx.controls().all(),
                        tx.senders().buckets()));

        assertThat(seen).isEqualTo(List.of(Optional.of(before), COUNT - 1, List.of(before), List.of(), Map.of()));
    }

    @Test
    void planning_waits_neither_for_locks_nor_for_another_who_plans_other_identities() {
        planAll();

        List<PlanAnswer> answers = meanwhile(
                tx -> {
                    tx.contacts().lock(HALF);
                    tx.contacts().lanes(Set.of(StoredIntents.lane(50), StoredIntents.lane(51)));
                    tx.controls().held();
                    tx.contacts().plan(List.of(intent(50).row()));
                },
                tx -> tx.contacts()
                        .plan(List.of(intent(51).row(), intent(52).to(50).row())));

        assertThat(answers).containsExactly(new Planned(StoredIntents.id(51)), new Planned(StoredIntents.id(52)));
        assertThat(intents(HERE)).hasSize(COUNT + 3);
    }

    @Test
    void several_transactions_hold_the_controls_at_a_time() {
        ControlRow row = ControlRules.killed(ContactScope.EVERYTHING);
        put(row);

        List<ControlRow> held =
                meanwhile(tx -> tx.controls().held(), tx -> tx.controls().held());

        assertThat(held).containsExactly(row);
    }

    /** Runs writers who each change what they were handed, under the eyes of a counter of hands. */
    private void requireAlone(Function<Tx, List<IntentRow>> handOut, int least) {
        plan(IntStream.range(0, COUNT)
                .mapToObj(number -> intent(number).wakingAt(StoredIntents.CREATED))
                .toArray(StoredIntents[]::new));
        AtomicIntegerArray hands = new AtomicIntegerArray(COUNT);

        List<Integer> changed = Together.run(
                Together.WRITERS,
                number -> Together.insist(() -> write(tx -> {
                    List<IntentRow> rows = handOut.apply(tx);
                    rows.forEach(
                            row -> assertThat(hands.incrementAndGet(index(row))).isEqualTo(1));
                    try {
                        List<WriteResult> results = tx.contacts().update(rows);
                        assertThat(results).hasSize(rows.size()).allMatch(WriteResult.SAVED::equals);
                        return rows.size();
                    } finally {
                        rows.forEach(row -> hands.decrementAndGet(index(row)));
                    }
                })));

        long raised = page(storage(), HERE, IntentFilter.ALL).stream()
                .mapToLong(row -> row.version() - 1)
                .sum();
        assertThat(raised)
                .isEqualTo(changed.stream().mapToInt(Integer::intValue).sum())
                .isPositive();
        assertThat(changed).allMatch(size -> size >= least * COUNT);
    }

    /**
     * What another transaction answers, begun and ended while the first is still open; after it where a storage runs one
     * at a time.
     */
    private <T> T meanwhile(Consumer<Tx> first, Function<Tx, T> other) {
        if (!overlap()) {
            write(tx -> {
                first.accept(tx);
                return true;
            });
            return write(other);
        }
        return write(tx -> {
            first.accept(tx);
            return CompletableFuture.supplyAsync(() -> write(other))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        });
    }

    private void planAll() {
        plan(IntStream.range(0, COUNT)
                .mapToObj(number -> intent(number).wakingAt(StoredIntents.CREATED.plusSeconds(number)))
                .toArray(StoredIntents[]::new));
    }
}
