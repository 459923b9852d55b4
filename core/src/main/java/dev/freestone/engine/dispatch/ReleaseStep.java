package dev.freestone.engine.dispatch;

import dev.freestone.contact.AttemptRule;
import dev.freestone.contact.IntentMove;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes claimed intents out of the hands of this node without attempting them. */
final class ReleaseStep implements DispatchStep {
    private final Dispatching to;
    private final String name;
    private final Map<IntentId, Long> fences;
    private final Release release;

    private interface Release {
        Optional<IntentMove> decide(IntentRow row, long fence, Instant now);
    }

    private ReleaseStep(Dispatching to, String name, Map<IntentId, Long> fences, Release release) {
        this.to = to;
        this.name = name;
        this.fences = fences;
        this.release = release;
    }

    /** Gives back all that is in hand, so that others need not wait for the end of the leases. */
    static ReleaseStep yielding(Dispatching to) {
        return new ReleaseStep(to, "yield", to.mine(), ReleaseStep::giveBack);
    }

    /** Gives back intents whose destination has changed since the policy was asked, so that it is asked again. */
    static ReleaseStep moved(Dispatching to, List<Claimed> intents) {
        return new ReleaseStep(to, "moved", fences(intents), ReleaseStep::giveBack);
    }

    /** Ends intents that cannot be sent: there is nowhere to send them, or nothing to say. */
    static ReleaseStep unprepared(Dispatching to, List<Claimed> intents, IntentReason reason) {
        return new ReleaseStep(
                to,
                "unprepared",
                fences(intents),
                (row, fence, now) -> AttemptRule.prepareFailed(row, fence, reason, now));
    }

    private static Optional<IntentMove> giveBack(IntentRow row, long fence, Instant now) {
        return AttemptRule.giveBack(row, fence, now, now);
    }

    private static Map<IntentId, Long> fences(List<Claimed> intents) {
        Map<IntentId, Long> fences = new HashMap<>();
        intents.forEach(each -> fences.put(each.id(), each.fence()));
        return fences;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<DispatchStep> run() {
        Commit.repeatable(to.parts().storage(), this::store);
        fences.keySet().forEach(to::drop);
        return List.of();
    }

    private boolean store(Tx tx) {
        List<IntentMove> moves = tx.contacts().lock(fences.keySet()).stream()
                .flatMap(row ->
                        release.decide(row, fences.getOrDefault(row.plan().id(), -1L), tx.now()).stream())
                .toList();
        IntentWrites.store(tx, moves, to.actor());
        return true;
    }
}
