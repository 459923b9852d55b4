package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How long providers are still called after a kill. */
class KillSwitchTest {
    private static final int SEEDS = 300;
    private static final int MOST_SEEDS = 10 * SEEDS;
    private static final int NODES = 4;
    private static final int CONTACTS = 40;
    private static final Duration START = Duration.ofSeconds(5);
    private static final Duration END = Duration.ofSeconds(35);

    /** When a call began and ended. */
    private record Call(Instant from, Instant to) {}

    @Test
    @Fact("LED-31")
    void the_last_call_starts_within_5_seconds_of_the_commit_of_a_kill_and_ends_within_35() {
        long first = new Random().nextLong();
        System.out.println("LED-31 seeds from " + first);
        Duration latest = Duration.ZERO;
        // Of some thirty kills one finds a call on its way: seeds are added until one did, or nothing was measured.
        for (int i = 0; i < SEEDS || (latest.isZero() && i < MOST_SEEDS); i++) {
            Duration after = lastStart(first + i);
            latest = after.compareTo(latest) > 0 ? after : latest;
        }
        assertThat(latest).as("seeds from %d", first).isPositive();
    }

    /** Four nodes at work in turn, a kill at any of their steps; every call after it is measured. */
    private static Duration lastStart(long seed) {
        Random random = new Random(seed);
        LedgerHouse house = new LedgerHouse();
        List<Call> calls = new ArrayList<>();
        Duration timeout = house.traits.callTimeout();
        house.script.answering(request -> {
            Instant from = house.clock.instant();
            house.clock.advance(Duration.ofMillis(random.nextLong(timeout.toMillis() + 1)));
            calls.add(new Call(from, house.clock.instant()));
            return random.nextBoolean() ? Script.accepted(request) : Script.unknown(request);
        });
        for (int person = 0; person < CONTACTS; person++) {
            house.plan("BO-" + person);
        }
        List<DispatchRound> rounds = new ArrayList<>();
        for (int node = 1; node <= NODES; node++) {
            rounds.add(house.node("node-" + node).round());
        }
        int killAt = random.nextInt(60);
        Optional<Instant> killed = Optional.empty();
        for (int step = 0; !rounds.isEmpty(); step++) {
            if (step == killAt) {
                house.contacts().kill(ContactScope.channel(CompanyId.DEFAULT, "text"), "complaints");
                killed = Optional.of(house.clock.instant());
            }
            DispatchRound next = rounds.get(random.nextInt(rounds.size()));
            if (!next.next()) {
                rounds.remove(next);
            }
            house.clock.advance(Duration.ofMillis(random.nextInt(2_000)));
        }
        Instant commit = killed.orElse(Instant.MAX);
        Duration last = Duration.ZERO;
        for (Call call : calls) {
            if (call.from().isAfter(commit)) {
                Duration start = Duration.between(commit, call.from());
                assertThat(start).as("seed %d", seed).isLessThanOrEqualTo(START);
                assertThat(Duration.between(commit, call.to()))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(END);
                last = start.compareTo(last) > 0 ? start : last;
            }
        }
        return last;
    }
}
