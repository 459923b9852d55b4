package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static dev.freestone.testkit.StoredIntents.lane;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.PlanAnswer.Duplicate;
import dev.freestone.model.contact.PlanAnswer.Planned;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who must wait until another transaction has ended, and what it finds then. Source: docs/spec/contact-ledger.md 10, 11, 13. */
abstract class ContactWaitRules extends ContactLockRules {
    private static final int PATIENCE_SECONDS = 30;

    /** Enough reads for a transaction that does not wait to be over. */
    private static final int LOOKS = 100;

    private static final ControlRow KILL = ControlRules.killed(ContactScope.EVERYTHING);

    @Test
    void a_kill_waits_for_a_transaction_that_holds_the_controls() {
        List<ControlRow> seen = new ArrayList<>();

        Optional<ControlRow> kill = afterwards(
                tx -> {
                    seen.clear();
                    seen.addAll(tx.controls().held());
                },
                tx -> {
                    tx.controls().put(KILL);
                    return Optional.of(KILL);
                });

        assertThat(seen).isEmpty();
        assertThat(list(tx -> tx.controls().held())).containsExactly(kill.orElseThrow());
    }

    @Test
    void a_lift_waits_for_a_transaction_that_holds_the_controls() {
        put(KILL);

        Optional<Boolean> lifted = afterwards(
                tx -> tx.controls().held(), tx -> Optional.of(tx.controls().remove(KILL.scope())));

        assertThat(lifted).contains(true);
        assertThat(list(tx -> tx.controls().held())).isEmpty();
        put(KILL);
        assertThat(list(tx -> tx.controls().held())).containsExactly(KILL);
    }

    @Test
    void whoever_holds_the_controls_waits_for_a_kill_that_is_not_yet_committed() {
        List<ControlRow> seen =
                afterwards(tx -> tx.controls().put(KILL), tx -> tx.controls().held());

        assertThat(seen).containsExactly(KILL);
    }

    @Test
    void a_lock_waits_and_finds_what_the_holder_has_made_of_the_intent() {
        plan(intent(1));

        List<IntentRow> found = afterwards(
                tx -> {
                    IntentRow row =
                            tx.contacts().lock(Set.of(StoredIntents.id(1))).get(0);
                    tx.contacts()
                            .update(List.of(row.with(
                                    intent(1).in(IntentState.HELD).row().status())));
                },
                tx -> tx.contacts().lock(Set.of(StoredIntents.id(1))));

        assertThat(found).containsExactly(kept(StoredIntents.id(1)));
        assertThat(found).allMatch(row -> row.status().state() == IntentState.HELD);
    }

    @Test
    void a_lock_of_what_was_seen_waits_and_finds_what_the_holder_has_made_of_the_intent() {
        plan(intent(1));
        IntentRow seen = kept(StoredIntents.id(1));

        List<IntentRow> found = afterwards(
                tx -> {
                    tx.contacts().lock(Set.of(StoredIntents.id(1)));
                    tx.contacts()
                            .update(List.of(seen.with(
                                    intent(1).in(IntentState.HELD).row().status())));
                },
                tx -> tx.contacts().lockSeen(List.of(seen)));

        assertThat(found).containsExactly(kept(StoredIntents.id(1)));
        assertThat(found).allMatch(row -> row.status().state() == IntentState.HELD);
    }

    @Test
    void a_lane_waits_and_shows_what_the_holder_has_made_of_it() {
        plan(intent(1));

        Lane found = afterwards(
                tx -> {
                    IntentRow row =
                            tx.contacts().lock(Set.of(StoredIntents.id(1))).get(0);
                    tx.contacts().lanes(Set.of(lane(1)));
                    tx.contacts().restrict(Set.of(lane(1)));
                    tx.contacts()
                            .update(List.of(row.with(
                                    intent(1).in(IntentState.CLAIMED).row().status())));
                },
                tx -> requireNonNull(tx.contacts().lanes(Set.of(lane(1))).get(lane(1))));

        assertThat(found.equals(new Lane(1, Optional.of(StoredIntents.id(1)), false)))
                .isTrue();
    }

    @Test
    void a_breaker_waits_and_shows_what_the_holder_has_made_of_it() {
        SenderRow failing = new SenderRow(StoredIntents.SENDER, 1, Optional.empty(), 0);

        SenderRow found = afterwards(
                tx -> {
                    tx.senders().lock(StoredIntents.SENDER);
                    tx.senders().save(failing);
                },
                tx -> tx.senders().lock(StoredIntents.SENDER));

        assertThat(found.equals(failing)).isTrue();
    }

    @Test
    void a_bucket_waits_and_shows_what_the_holder_has_left_in_it() {
        var key = SenderRules.key("*");

        Map<?, Bucket> found = afterwards(
                tx -> {
                    tx.senders().lock(Map.of(key, SenderRules.full(5)));
                    tx.senders().save(Map.of(key, SenderRules.full(4)));
                },
                tx -> tx.senders().lock(Map.of(key, SenderRules.full(5))));

        assertThat(found).isEqualTo(Map.of(key, SenderRules.full(4)));
    }

    @Test
    void planning_waits_for_another_who_plans_the_same_identity_and_finds_its_intent() {
        IntentRow same =
                intent(2).planned(plan -> plan.key = StoredIntents.key(1)).row();

        List<PlanAnswer> answers = afterwards(
                tx -> tx.contacts().plan(List.of(intent(1).row())),
                tx -> tx.contacts().plan(List.of(same, intent(3).row())));

        assertThat(answers)
                .containsExactly(
                        new Duplicate(StoredIntents.id(1), IntentState.PLANNED), new Planned(StoredIntents.id(3)));
        assertThat(intents(HERE)).containsExactlyInAnyOrder(StoredIntents.id(1), StoredIntents.id(3));
    }

    @Test
    void an_identity_whose_planner_rolls_back_is_planned_by_the_one_who_waited() {
        IntentRow same =
                intent(2).planned(plan -> plan.key = StoredIntents.key(1)).row();
        List<CompletableFuture<List<PlanAnswer>>> waiting = new ArrayList<>();

        assertThat(catchThrowable(() -> write(tx -> {
                    tx.contacts().plan(List.of(intent(1).row()));
                    waiting.add(CompletableFuture.supplyAsync(
                            () -> write(other -> other.contacts().plan(List.of(same)))));
                    look(tx);
                    throw new IllegalStateException("on purpose");
                })))
                .hasMessage("on purpose");

        assertThat(waiting)
                .hasSize(1)
                .allMatch(answer -> patiently(answer).equals(List.of(new Planned(StoredIntents.id(2)))));
        assertThat(intents(HERE)).containsExactly(StoredIntents.id(2));
    }

    /** What another transaction answers that begins while the first is open and must not end before it. */
    final <T> T afterwards(Consumer<Tx> first, Function<Tx, T> other) {
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<T>> begun = new ArrayList<>();

        boolean early = write(tx -> {
            first.accept(tx);
            if (begun.isEmpty()) {
                begun.add(CompletableFuture.supplyAsync(() -> {
                    T answer = Together.insist(() -> write(other));
                    over.set(true);
                    return answer;
                }));
            }
            look(tx);
            return over.get();
        });

        assertThat(early).as("ended while the first transaction was open").isFalse();
        return patiently(begun.get(0));
    }

    private static <T> T patiently(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static void look(Tx tx) {
        for (int i = 0; i < LOOKS; i++) {
            tx.contacts().lastServed();
        }
    }
}
