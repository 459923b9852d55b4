package dev.freestone.testkit.sim;

import dev.freestone.model.contact.IntentPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold whenever a provider is called. Used by one thread. */
final class CallWatch {
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final long MICROS = 1_000_000;
    private static final int MOST_LOOKED_AT = 20;

    private final World world;
    private final ProviderModel model;
    private final List<Instant> starts = new ArrayList<>();

    CallWatch(World world, ProviderModel model) {
        this.world = world;
        this.model = model;
    }

    void started(SentCall call, List<SentCall> earlier) {
        Oracle oracle = world.oracle;
        Optional<Seen> seen = oracle.intent(call.key);
        world.line("call", call.key + " attempt " + call.attempt);
        oracle.require(
                seen.filter(intent -> intent.attempts.contains(call.attempt)).isPresent(),
                Invariant.I3,
                call.key + " is called without a committed attempt " + call.attempt);
        for (SentCall before : earlier.subList(Math.max(0, earlier.size() - MOST_LOOKED_AT), earlier.size())) {
            oracle.require(
                    isHarmless(before, earlier),
                    Invariant.I2,
                    call.key + " is called again, and an earlier call is " + before.fate);
        }
        Optional<IntentPlan> plan = seen.map(intent -> intent.row.plan());
        oracle.require(
                plan.filter(each -> !world.places.allow(each, world.now())).isEmpty(),
                Invariant.PLACE,
                call.key + " is called outside of the hours of its person");
        Optional<Instant> killed = plan.flatMap(oracle.stops()::killedSince);
        oracle.require(
                killed.filter(since -> world.now().isAfter(since.plus(BUDGET))).isEmpty(),
                Invariant.I23,
                call.key + " is called more than 5 s after its scope was killed");
        rate();
    }

    private boolean isHarmless(SentCall before, List<SentCall> all) {
        return switch (before.fate) {
            case LOST, NOT_TAKEN -> true;
            case PENDING -> inWindow(all) || (model.honors() && !world.now().isBefore(before.sendBefore));
            case REFUSED, TAKEN -> inWindow(all);
        };
    }

    /** Whether the provider still knows the key of the first of these calls that it has taken, refused or may yet take. */
    boolean inWindow(List<SentCall> calls) {
        Optional<Instant> first = calls.stream()
                .filter(call -> call.fate != SentCall.Fate.LOST && call.fate != SentCall.Fate.NOT_TAKEN)
                .map(call -> call.started)
                .findFirst();
        return model.dedupes()
                .filter(window ->
                        first.isEmpty() || world.now().isBefore(first.get().plus(window)))
                .isPresent();
    }

    private void rate() {
        if (model.rate().isEmpty()) {
            return;
        }
        SenderPlug.Rate rate = model.rate().get();
        starts.add(world.now());
        for (int from = 0; from < starts.size(); from++) {
            Duration span = Duration.between(starts.get(from), world.now()).plus(BUDGET);
            long allowed = rate.burst() + rate.perSecond() * (span.toNanos() / 1_000) / MICROS;
            int made = starts.size() - from;
            world.oracle.require(
                    made <= allowed,
                    Invariant.I15,
                    made + " calls since " + span.toMillis() + " ms where " + allowed + " are allowed");
        }
    }
}
