package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What locks, changes and leases of contact intents must do. Source: docs/spec/contact-ledger.md 3, 4.3. */
abstract class ContactUpdateRules extends ContactValueRules {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @Test
    void a_lock_finds_intents_as_they_are_stored_now_and_leaves_out_what_does_not_exist() {
        plan(intent(1), intent(2).ownedBy(ELSEWHERE), intent(3));
        Set<IntentId> wanted = Set.of(StoredIntents.id(1), StoredIntents.id(2), StoredIntents.id(9));

        List<IntentRow> locked = write(tx -> {
            IntentRow row = tx.contacts().lock(List.of(StoredIntents.id(1))).get(0);
            tx.contacts()
                    .update(List.of(
                            row.with(intent(1).in(IntentState.HELD).row().status())));
            return tx.contacts().lock(wanted);
        });

        assertThat(ids(locked)).containsExactlyInAnyOrder(StoredIntents.id(1), StoredIntents.id(2));
        assertThat(locked)
                .filteredOn(row -> row.plan().id().equals(StoredIntents.id(1)))
                .containsExactly(kept(StoredIntents.id(1)))
                .allMatch(row -> row.version() == 2);
        assertThat(ids(list(tx -> tx.contacts().lockFree(wanted))))
                .containsExactlyInAnyOrder(StoredIntents.id(1), StoredIntents.id(2));
    }

    @Test
    void a_lock_of_intents_that_were_seen_finds_their_statuses_of_now() {
        IntentRow changed = planned(intent(1));
        IntentRow same = planned(intent(2));
        IntentRow missing = intent(9).stored(99, 1).row();
        assertThat(update(changed.with(intent(1).in(IntentState.HELD).row().status())))
                .isEqualTo(WriteResult.SAVED);

        List<IntentRow> locked = write(tx -> List.copyOf(tx.contacts().lockSeen(List.of(changed, same, missing))));

        assertThat(locked).containsExactlyInAnyOrder(kept(StoredIntents.id(1)), kept(StoredIntents.id(2)));
    }

    @Test
    void the_holder_of_a_lock_is_not_in_its_own_way() {
        plan(intent(1).wakingAt(StoredIntents.CREATED));

        WriteResult result = write(tx -> {
            tx.contacts().lock(List.of(StoredIntents.id(1)));
            assertThat(tx.contacts().lockFree(List.of(StoredIntents.id(1)))).hasSize(1);
            IntentRow row = tx.contacts().overdue(IntentState.PLANNED, 1).get(0);
            return tx.contacts().update(List.of(row)).get(0);
        });

        assertThat(result).isEqualTo(WriteResult.SAVED);
        assertThat(kept(StoredIntents.id(1)).version()).isEqualTo(2);
    }

    @Test
    void an_update_replaces_the_status_alone_and_raises_the_version() {
        IntentRow stored = planned(intent(1));
        IntentStatus next = intent(1).in(IntentState.HELD).row().status();
        IntentRow otherPlan = intent(1).first(0).at("another").stored(99, 1).row();

        assertThat(update(otherPlan.with(next))).isEqualTo(WriteResult.SAVED);

        assertThat(kept(StoredIntents.id(1))).isEqualTo(new IntentRow(stored.planSeq(), 2, stored.plan(), next));
    }

    @Test
    void results_come_in_the_order_of_the_rows_and_a_refused_row_leaves_the_others_and_the_transaction_alone() {
        IntentRow first = planned(intent(1));
        IntentRow second = planned(intent(2));
        IntentRow third = planned(intent(3));
        IntentRow unknown = intent(4).stored(4, 1).row();
        IntentStatus held = intent(1).in(IntentState.HELD).row().status();

        List<WriteResult> results = write(tx -> {
            tx.contacts().lock(List.of(StoredIntents.id(1), StoredIntents.id(2), StoredIntents.id(3)));
            List<WriteResult> told = tx.contacts()
                    .update(List.of(
                            first.with(held),
                            new StoredIntents(second).stored(2, 2).row().with(held),
                            unknown.with(held),
                            third.with(held)));
            tx.contacts().served(ELSEWHERE);
            return told;
        });

        assertThat(results)
                .containsExactly(WriteResult.SAVED, WriteResult.CONFLICT, WriteResult.MISSING, WriteResult.SAVED);
        assertThat(kept(StoredIntents.id(1)).status().state()).isEqualTo(IntentState.HELD);
        assertThat(kept(StoredIntents.id(2))).isEqualTo(second);
        assertThat(kept(StoredIntents.id(3)).status().state()).isEqualTo(IntentState.HELD);
        assertThat(found(HERE, StoredIntents.id(4))).isEmpty();
        assertThat(one(tx -> tx.contacts().lastServed())).contains(ELSEWHERE);
    }

    @Test
    void a_transaction_that_failed_changes_no_intent_and_lengthens_no_lease() {
        Instant until = now().plus(MINUTE);
        plan(intent(1), intent(2));
        IntentRow claimed = become(intent(1).claimedBy(NODE_1, until, 1));
        IntentRow free = kept(StoredIntents.id(2));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.contacts().renew(Map.of(StoredIntents.id(1), 1L), until.plus(MINUTE));
            tx.contacts().lock(List.of(StoredIntents.id(1), StoredIntents.id(2)));
            tx.contacts()
                    .update(List.of(
                            claimed.with(
                                    intent(1).in(IntentState.CONFIRMED).row().status()),
                            free.with(
                                    intent(2).claimedBy(NODE_2, until, 1).row().status())));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(kept(StoredIntents.id(1))).isEqualTo(claimed);
        assertThat(kept(StoredIntents.id(2))).isEqualTo(free);
        assertThat(due(StoredIntents.WAITING, 10)).hasSize(1);
        assertThat(one(tx -> tx.contacts().nextWakeAt())).contains(until);
    }

    @Test
    void renewal_moves_the_end_and_the_next_look_and_nothing_else() {
        Instant until = now().plus(MINUTE);
        Instant longer = until.plus(MINUTE).plusNanos(1000);
        plan(intent(1), intent(2), intent(3).ownedBy(ELSEWHERE));
        IntentRow claimed = become(intent(1).claimedBy(NODE_1, until, 3));
        IntentRow attempted =
                become(intent(2).attemptedAt(until).claimedBy(NODE_1, until, 7).in(IntentState.ATTEMPTED));
        become(intent(3).ownedBy(ELSEWHERE).claimedBy(NODE_1, until, 1));

        Set<IntentId> renewed = renew(longer, Map.of(1, 3L, 2, 7L, 3, 1L));

        assertThat(renewed).containsExactlyInAnyOrder(StoredIntents.id(1), StoredIntents.id(2), StoredIntents.id(3));
        assertThat(kept(StoredIntents.id(1)))
                .isEqualTo(new StoredIntents(claimed)
                        .leased(StoredIntents.lease(NODE_1, longer, 3))
                        .wakingAt(longer)
                        .row());
        assertThat(kept(StoredIntents.id(2)))
                .isEqualTo(new StoredIntents(attempted)
                        .leased(StoredIntents.lease(NODE_1, longer, 7))
                        .wakingAt(longer)
                        .row());
        assertThat(one(tx -> tx.contacts().nextWakeAt())).contains(longer);
    }

    @Test
    void renewal_leaves_out_another_fence_an_unknown_intent_and_one_that_nobody_holds() {
        Instant until = now().plus(MINUTE);
        plan(intent(1), intent(2), intent(3), intent(4));
        IntentRow newer = become(intent(1).claimedBy(NODE_1, until, 3));
        IntentRow older = become(intent(2).claimedBy(NODE_1, until, 3));
        IntentRow released =
                become(intent(3).leased(StoredIntents.lease(NODE_1, until, 3).released()));
        become(intent(4).claimedBy(NODE_1, until, 3));

        Set<IntentId> renewed = renew(until.plus(MINUTE), Map.of(1, 2L, 2, 4L, 3, 3L, 4, 3L, 9, 3L));

        assertThat(renewed).containsExactly(StoredIntents.id(4));
        assertThat(kept(StoredIntents.id(1))).isEqualTo(newer);
        assertThat(kept(StoredIntents.id(2))).isEqualTo(older);
        assertThat(StoredIntents.meaning(kept(StoredIntents.id(3)))).isEqualTo(StoredIntents.meaning(released));
    }

    @Test
    void a_lease_of_an_intent_past_its_end_is_renewed_only_where_leases_do_not_expire() {
        plan(intent(1));
        become(intent(1).claimedBy(NODE_1, now().plus(MINUTE), 1));
        advance(Duration.ofSeconds(50));
        assertThat(renew(now().plus(MINUTE), Map.of(1, 1L))).containsExactly(StoredIntents.id(1));

        advance(Duration.ofSeconds(61));

        assertThat(renew(now().plus(MINUTE), Map.of(1, 1L)))
                .isEqualTo(storage().leasesExpire() ? Set.of() : Set.of(StoredIntents.id(1)));
        assertThat(kept(StoredIntents.id(1)).status().state()).isEqualTo(IntentState.CLAIMED);
    }

    @Test
    void ending_the_leases_of_a_node_ends_those_of_its_intents_at_once_and_no_others() {
        Instant until = now().plus(MINUTE);
        plan(intent(1), intent(2), intent(3));
        IntentRow claimed = become(intent(1).claimedBy(NODE_1, until, 5));
        become(intent(2).claimedBy(NODE_1, until, 6).in(IntentState.ATTEMPTED));
        IntentRow ofOther = become(intent(3).claimedBy(NODE_2, until, 5));
        Instant before = now();

        storage().endLeases(NODE_1);

        Instant after = now();
        IntentRow ended = kept(StoredIntents.id(1));
        assertThat(ended.plan()).isEqualTo(claimed.plan());
        assertThat(ended.version()).isEqualTo(claimed.version() + 1);
        assertThat(ended.status().state()).isEqualTo(IntentState.CLAIMED);
        assertThat(ended.status().lease().owner()).isEmpty();
        assertThat(ended.status().lease().fence()).isEqualTo(5);
        assertThat(ended.status().wakeAt().orElseThrow()).isBetween(before, after);
        assertThat(ids(list(tx -> tx.contacts().overdue(IntentState.ATTEMPTED, 10))))
                .containsExactly(StoredIntents.id(2));
        assertThat(renew(until.plus(MINUTE), Map.of(1, 5L, 2, 6L))).isEmpty();
        assertThat(kept(StoredIntents.id(3))).isEqualTo(ofOther);
    }

    final Set<IntentId> renew(Instant until, Map<Integer, Long> fences) {
        Map<IntentId, Long> leases = new HashMap<>();
        fences.forEach((number, fence) -> leases.put(StoredIntents.id(number), fence));
        return write(tx -> tx.contacts().renew(leases, until));
    }
}
