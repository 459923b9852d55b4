package dev.freestone.engine.watch;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Tx;

/** What is told of events of customers. Static. Source: docs/spec/observability.md 3. */
public final class EventNews {
    private EventNews() {}

    /**
     * An event was evaluated.
     *
     * @param tx the transaction that stored it
     * @param company the owner
     * @param disposition what became of it
     * @param campaignsTouched how many campaigns were looked at for it
     */
    public static void evaluated(Tx tx, CompanyId company, EventDisposition disposition, int campaignsTouched) {
        AfterCommit.tell(
                tx, watch -> watch.tell(new EngineEvent.EventEvaluated(company, disposition, campaignsTouched)));
    }
}
