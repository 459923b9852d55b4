package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static dev.freestone.testkit.StoredIntents.lane;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the lanes of people must do. Source: docs/spec/contact-ledger.md 4.3. */
abstract class LaneRules extends ContactTallyRules {
    private static final Lane FREE = Lane.FREE;
    private static final Instant UNTIL = StoredIntents.CREATED;

    @Test
    void lanes_that_nobody_has_used_are_free_with_nothing_counted() {
        LaneKey foreign = new LaneKey(ELSEWHERE, StoredIntents.person(1));

        assertThat(lanes(lane(1), lane(2), foreign)).isEqualTo(Map.of(lane(1), FREE, lane(2), FREE, foreign, FREE));
        assertThat(lanes(lane(2), lane(3))).isEqualTo(Map.of(lane(2), FREE, lane(3), FREE));
    }

    @Test
    void a_lane_is_busy_while_an_intent_of_its_person_is_claimed_or_attempted_and_in_no_other_state() {
        plan(intent(1));
        for (IntentState state : IntentState.values()) {
            become(intent(1).in(state));

            boolean busy = state == IntentState.CLAIMED || state == IntentState.ATTEMPTED;
            assertThat(at(lane(1)))
                    .as("%s", state)
                    .isEqualTo(busy ? new Lane(0, Optional.of(StoredIntents.id(1)), false) : FREE);
        }
        assertThat(lanes(new LaneKey(ELSEWHERE, StoredIntents.person(1))).values())
                .containsExactly(FREE);
    }

    @Test
    void a_lane_that_another_intent_holds_is_a_conflict_that_leaves_the_transaction_usable() {
        plan(intent(1), intent(2).to(1), intent(3), intent(4).to(1).ownedBy(ELSEWHERE));
        become(intent(1).claimedBy(NODE_1, UNTIL, 1));
        IntentRow waiting = kept(StoredIntents.id(2));
        IntentRow other = kept(StoredIntents.id(3));

        for (IntentState state : List.of(IntentState.CLAIMED, IntentState.ATTEMPTED)) {
            List<WriteResult> results = write(tx -> {
                tx.contacts().lock(Set.of(StoredIntents.id(2), StoredIntents.id(3)));
                tx.contacts().lanes(Set.of(lane(1), lane(3)));
                IntentRow read = tx.contacts().find(HERE, StoredIntents.id(3)).orElseThrow();
                return tx.contacts()
                        .update(List.of(
                                waiting.with(intent(2).in(state).row().status()),
                                read.with(intent(3).in(state).row().status())));
            });
            assertThat(results).as("%s", state).containsExactly(WriteResult.CONFLICT, WriteResult.SAVED);
        }

        assertThat(kept(StoredIntents.id(2))).isEqualTo(waiting);
        assertThat(kept(StoredIntents.id(3)).version()).isEqualTo(other.version() + 2);
        assertThat(become(intent(4).ownedBy(ELSEWHERE).in(IntentState.CLAIMED)).version())
                .isEqualTo(2);
    }

    @Test
    void the_holder_of_a_lane_keeps_it_through_its_own_changes_and_the_next_gets_it_afterwards() {
        plan(intent(1), intent(2).to(1));
        become(intent(1).in(IntentState.CLAIMED));
        become(intent(1).in(IntentState.ATTEMPTED));
        become(intent(1).in(IntentState.UNKNOWN));

        become(intent(2).in(IntentState.CLAIMED));

        assertThat(at(lane(1)).busy()).contains(StoredIntents.id(2));
        assertThat(update(kept(StoredIntents.id(1))
                        .with(intent(1).in(IntentState.CLAIMED).row().status())))
                .isEqualTo(WriteResult.CONFLICT);
    }

    @Test
    void a_transaction_sees_the_lane_that_it_has_taken() {
        plan(intent(1));

        Map<LaneKey, Lane> seen = write(tx -> {
            IntentRow row = tx.contacts().lock(Set.of(StoredIntents.id(1))).get(0);
            tx.contacts().lanes(Set.of(lane(1)));
            tx.contacts()
                    .update(List.of(
                            row.with(intent(1).in(IntentState.CLAIMED).row().status())));
            return tx.contacts().lanes(Set.of(lane(1)));
        });

        assertThat(seen.get(lane(1))).isEqualTo(new Lane(0, Optional.of(StoredIntents.id(1)), false));
    }

    @Test
    void restrictions_are_counted_for_each_person_alone() {
        LaneKey foreign = new LaneKey(ELSEWHERE, StoredIntents.person(1));
        restrict(lane(1), lane(2));
        restrict(lane(1));
        restrict(foreign);

        assertThat(lanes(lane(1), lane(2), lane(3), foreign))
                .isEqualTo(Map.of(
                        lane(1),
                        new Lane(2, Optional.empty(), false),
                        lane(2),
                        new Lane(1, Optional.empty(), false),
                        lane(3),
                        FREE,
                        foreign,
                        new Lane(1, Optional.empty(), false)));
    }

    @Test
    void a_restriction_leaves_the_lane_to_its_holder() {
        plan(intent(1));
        IntentRow claimed = become(intent(1).in(IntentState.CLAIMED));

        restrict(lane(1));

        assertThat(at(lane(1))).isEqualTo(new Lane(1, Optional.of(StoredIntents.id(1)), false));
        assertThat(kept(StoredIntents.id(1))).isEqualTo(claimed);
    }

    @Test
    void a_transaction_that_failed_takes_no_lane_and_counts_no_restriction() {
        plan(intent(1));
        restrict(lane(1));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            IntentRow row = tx.contacts().lock(Set.of(StoredIntents.id(1))).get(0);
            tx.contacts().lanes(Set.of(lane(1), lane(2)));
            tx.contacts()
                    .update(List.of(
                            row.with(intent(1).in(IntentState.CLAIMED).row().status())));
            tx.contacts().restrict(Set.of(lane(1), lane(2)));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(lanes(lane(1), lane(2)))
                .isEqualTo(Map.of(lane(1), new Lane(1, Optional.empty(), false), lane(2), FREE));
    }

    @Test
    void of_16_writers_who_restrict_the_same_people_in_any_order_none_is_lost() {
        Together.run(
                Together.WRITERS,
                number -> Together.insist(() -> write(tx -> {
                    List<LaneKey> keys = number % 2 == 0 ? List.of(lane(1), lane(2)) : List.of(lane(2), lane(1));
                    tx.contacts().lanes(keys);
                    tx.contacts().restrict(keys);
                    return true;
                })));

        Lane counted = new Lane(Together.WRITERS, Optional.empty(), false);
        assertThat(lanes(lane(1), lane(2))).isEqualTo(Map.of(lane(1), counted, lane(2), counted));
    }

    final void restrict(LaneKey... keys) {
        write(tx -> {
            tx.contacts().lanes(Set.of(keys));
            tx.contacts().restrict(Set.of(keys));
            return true;
        });
    }

    final Lane at(LaneKey key) {
        return requireNonNull(lanes(key).get(key));
    }

    final Map<LaneKey, Lane> lanes(LaneKey... keys) {
        return write(tx -> tx.contacts().lanes(Set.of(keys)));
    }
}
