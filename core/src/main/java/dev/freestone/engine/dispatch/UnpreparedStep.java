package dev.freestone.engine.dispatch;

import dev.freestone.contact.AttemptRule;
import dev.freestone.contact.IntentMove;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.spi.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ends claimed intents that cannot be sent: there is nowhere to send them, or nothing to say. */
final class UnpreparedStep implements DispatchStep {
    private final Dispatching to;
    private final List<Claimed> intents;
    private final IntentReason reason;

    UnpreparedStep(Dispatching to, List<Claimed> intents, IntentReason reason) {
        this.to = to;
        this.intents = intents;
        this.reason = reason;
    }

    @Override
    public String name() {
        return "unprepared";
    }

    @Override
    public List<DispatchStep> run() {
        Commit.repeatable(to.parts().storage(), this::store);
        intents.forEach(each -> to.drop(each.id()));
        return List.of();
    }

    private boolean store(Tx tx) {
        Map<IntentId, Long> fences = new HashMap<>();
        intents.forEach(each -> fences.put(each.id(), each.fence()));
        List<IntentMove> moves = tx.contacts().lock(fences.keySet()).stream()
                .flatMap(row ->
                        AttemptRule.prepareFailed(
                                row, fences.getOrDefault(row.plan().id(), -1L), reason, tx.now())
                                .stream())
                .toList();
        IntentWrites.store(tx, moves, to.actor());
        return true;
    }
}
