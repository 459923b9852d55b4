package dev.freestone.engine.engagement;

import dev.freestone.engagement.TriggeredEvent;
import dev.freestone.spi.Tx;
import java.util.List;

/** Takes events that outcomes have raised, in the transaction that raised them. Source: docs/spec/engagement-behaviors.md 7. */
@FunctionalInterface
interface RaisedEvents {
    /**
     * Takes them, and all that they raise in turn.
     *
     * @param tx the transaction, which has locked the customer
     * @param call for whom
     * @param raised first in, first out
     */
    void take(Tx tx, OutcomeDesk.OutcomeCall call, List<TriggeredEvent> raised);
}
