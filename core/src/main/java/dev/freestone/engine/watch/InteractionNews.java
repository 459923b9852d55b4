package dev.freestone.engine.watch;

import dev.freestone.contact.IntentMove;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Tx;
import java.util.List;

/** What is told of interactions. Static. Source: docs/spec/observability.md 3. */
public final class InteractionNews {
    private static final String KIND = "notification";

    private InteractionNews() {}

    /**
     * Contacts took steps, some of them perhaps interactions that the policy has blocked.
     *
     * @param tx the transaction that stored them
     * @param moves the steps; the list is not changed any more
     */
    public static void moved(Tx tx, List<IntentMove> moves) {
        List<IntentMove> blocked =
                moves.stream().filter(InteractionNews::isBlocked).toList();
        if (!blocked.isEmpty()) {
            AfterCommit.tell(tx, watch -> blocked.forEach(move -> watch.tell(event(move))));
        }
    }

    private static boolean isBlocked(IntentMove move) {
        return move.to() == IntentState.SUPPRESSED
                && move.from() != IntentState.SUPPRESSED
                && move.before().plan().producer().kind().equals(KIND)
                && move.after()
                        .reason()
                        .filter(why -> why == IntentReason.POLICY_DENIED || why == IntentReason.HOLD_BEYOND_LIMIT)
                        .isPresent();
    }

    private static EngineEvent event(IntentMove move) {
        var plan = move.before().plan();
        return new EngineEvent.InteractionBlocked(
                plan.company(),
                plan.id(),
                plan.producer().objectId(),
                move.after().reason().orElseThrow(),
                move.after().ruleId());
    }
}
