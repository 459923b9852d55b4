package dev.freestone.engine.dispatch;

import dev.freestone.contact.AttemptRule;
import dev.freestone.contact.IntentMove;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives back contacts whose destination has changed since the policy was asked, so that it is asked again. */
final class MovedStep implements DispatchStep {
    private final Dispatching to;
    private final List<Claimed> intents;

    MovedStep(Dispatching to, List<Claimed> intents) {
        this.to = to;
        this.intents = intents;
    }

    @Override
    public String name() {
        return "moved";
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
                        AttemptRule.giveBack(row, fences.getOrDefault(row.plan().id(), -1L), tx.now(), tx.now())
                                .stream())
                .toList();
        IntentWrites.store(tx, moves, to.actor());
        return true;
    }
}
