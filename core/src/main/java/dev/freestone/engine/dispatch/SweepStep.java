package dev.freestone.engine.dispatch;

import dev.freestone.contact.IntentMove;
import dev.freestone.contact.SweepRule;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;

/** Does what time alone does to intents: leases, holds and lives that have ended. */
final class SweepStep implements DispatchStep {
    static final int LIMIT = 500;

    private final Dispatching to;
    private final IntentState state;

    SweepStep(Dispatching to, IntentState state) {
        this.to = to;
        this.state = state;
    }

    @Override
    public String name() {
        return "sweep " + state.code();
    }

    @Override
    public List<DispatchStep> run() {
        int moved = Commit.repeatable(to.parts().storage(), this::sweep);
        return moved == LIMIT ? List.of(this) : List.of();
    }

    private int sweep(Tx tx) {
        List<IntentRow> rows = tx.contacts().overdue(state, LIMIT);
        Instant now = tx.now();
        Instant leaseNow = tx.leaseTime(now);
        List<IntentMove> moves = rows.stream()
                .flatMap(row -> SweepRule.decide(row, now, leaseNow).stream())
                .toList();
        IntentWrites.store(tx, moves, to.actor());
        return moves.size();
    }
}
