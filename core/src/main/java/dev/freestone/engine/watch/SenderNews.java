package dev.freestone.engine.watch;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Metric;
import dev.freestone.spi.Tx;

/** What is told of senders. Static. Source: docs/spec/observability.md 2, 3. */
public final class SenderNews {
    private SenderNews() {}

    /**
     * A breaker was stored.
     *
     * @param tx the transaction that stored it
     * @param before the breaker before
     * @param after the breaker after
     */
    public static void moved(Tx tx, SenderRow before, SenderRow after) {
        String sender = after.sender().value();
        if (after.openings() > before.openings()) {
            AfterCommit.tell(tx, watch -> {
                watch.count(Metric.SENDER_BREAKER, sender, "open");
                watch.tell(new EngineEvent.BreakerOpened(after.sender()));
            });
        } else if (before.openUntil().isPresent() && after.openUntil().isEmpty()) {
            AfterCommit.tell(tx, watch -> {
                watch.count(Metric.SENDER_BREAKER, sender, "closed");
                watch.tell(new EngineEvent.BreakerClosed(after.sender()));
            });
        }
    }

    /**
     * The engine has paused a sender.
     *
     * @param tx the transaction that paused it
     * @param sender the sender
     * @param reason a code
     */
    public static void paused(Tx tx, SenderId sender, String reason) {
        AfterCommit.tell(tx, watch -> {
            watch.count(Metric.SENDER_PAUSED, sender.value(), reason);
            watch.tell(new EngineEvent.SenderPaused(sender, reason));
        });
    }
}
