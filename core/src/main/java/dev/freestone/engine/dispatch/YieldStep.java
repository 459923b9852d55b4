package dev.freestone.engine.dispatch;

import dev.freestone.contact.AttemptRule;
import dev.freestone.contact.IntentMove;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Map;

/** Gives claimed intents back, so that others need not wait for the end of their leases. */
final class YieldStep implements DispatchStep {
    private final Dispatching to;

    YieldStep(Dispatching to) {
        this.to = to;
    }

    @Override
    public String name() {
        return "yield";
    }

    @Override
    public List<DispatchStep> run() {
        Map<IntentId, Long> fences = to.mine();
        Commit.repeatable(to.parts().storage(), tx -> store(tx, fences));
        fences.keySet().forEach(to::drop);
        return List.of();
    }

    private boolean store(Tx tx, Map<IntentId, Long> fences) {
        List<IntentMove> moves = tx.contacts().lock(fences.keySet()).stream()
                .flatMap(row ->
                        AttemptRule.giveBack(row, fences.getOrDefault(row.plan().id(), -1L), tx.now(), tx.now())
                                .stream())
                .toList();
        IntentWrites.store(tx, moves, to.actor());
        return true;
    }
}
