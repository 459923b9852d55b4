package dev.freestone.testkit.sim;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import dev.freestone.spi.OutcomeReconciler;
import dev.freestone.spi.Sender;
import java.util.Optional;

/**
 * A sender of a simulated process.
 *
 * @param id its name
 * @param single the form for one message
 * @param batch the form for several messages; exactly one of the two is there
 * @param traits what it promises
 * @param rate its limit
 * @param reconciler can be asked what became of a message
 */
public record SenderPlug(
        SenderId id,
        Optional<Sender> single,
        Optional<BatchSender> batch,
        SenderTraits traits,
        Optional<Rate> rate,
        Optional<OutcomeReconciler> reconciler) {
    /**
     * A limit of calls.
     *
     * @param perSecond calls a second
     * @param burst calls at once after a pause
     */
    public record Rate(int perSecond, int burst) {}
}
