package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.CLAIMED;
import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.REFUSED;
import static dev.freestone.model.contact.IntentState.UNKNOWN;
import static dev.freestone.model.contact.SlotState.RESERVED;
import static dev.freestone.model.contact.SlotState.USED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.TokenBuckets;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nodes that end around the commit to call: rows K10 to K12. */
abstract class AttemptKills extends ClaimKills {
    @Test
    void k10_an_attempt_that_stops_before_its_commit_takes_no_token_and_counts_as_none() {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(Side.BEFORE, "attempt"));

        house.of(id).is(CLAIMED).slot(RESERVED).attempts(0).afterCalls(0, 0);
        assertThat(tokens()).isEqualTo(house.limit.burst());
        house.othersAfterTheLease();
        house.of(id)
                .is(CONFIRMED)
                .slot(USED)
                .attempts(1)
                .afterCalls(1, 1)
                .after("plan", "claim_allow", "lease_expired", "claim_allow", "attempt", "accepted");
        assertThat(tokens()).isEqualTo(house.limit.burst() - 1);
    }

    private int tokens() {
        return house.storage.read(tx -> tx.senders().buckets()).values().stream()
                .map(this::refilled)
                .mapToInt(TokenBuckets::tokens)
                .findFirst()
                .orElse(house.limit.burst());
    }

    private Bucket refilled(Bucket bucket) {
        return TokenBuckets.refilled(bucket, house.limit, house.clock.instant());
    }

    @Test
    void k11_an_attempt_that_was_committed_and_not_made_is_unknown_and_nobody_calls_without_final_absence() {
        IntentId id = house.plan(1);

        house.killed(Fate.ends(Side.AFTER, "attempt"));

        house.othersAfterTheLease();
        house.of(id)
                .is(UNKNOWN)
                .because(IntentReason.LEASE_EXPIRED_AFTER_ATTEMPT)
                .slot(USED)
                .afterCalls(0, 0);
        house.othersFor(Duration.ofHours(23));
        house.of(id).is(UNKNOWN).slot(USED).afterCalls(0, 0);
        house.clock.advance(Duration.ofDays(2));
        house.others();
        house.of(id)
                .is(REFUSED)
                .because(IntentReason.PRESUMED_NOT_DELIVERED)
                .slot(USED)
                .afterCalls(0, 0);
    }

    @Test
    void k12_a_node_that_does_not_learn_that_its_attempt_was_committed_finds_it_and_calls_once() {
        IntentId id = house.plan(1);
        Fate fate = Fate.losesAnswer(Side.AFTER, "attempt");

        house.begin("node-1", fate).tick();

        fate.struckOnce();
        house.of(id).is(CONFIRMED).afterCalls(1, 1).after("plan", "claim_allow", "attempt", "accepted");
    }

    @Test
    void k12_a_node_that_does_not_learn_that_its_attempt_was_not_committed_does_not_call() {
        IntentId id = house.plan(1);
        Fate fate = Fate.losesAnswer(Side.BEFORE, "attempt");

        house.begin("node-1", fate).tick();

        fate.struckOnce();
        house.of(id).is(CLAIMED).afterCalls(0, 0);
        house.othersAfterTheLease();
        house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1);
    }
}
