package dev.freestone.engine;

import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engine.engagement.DeliveryCommands;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.engagement.AdUnitId;
import java.time.Instant;
import java.util.List;

/**
 * Deliveries of scheduled messages of one company: how far they are, and letting them wait or end. They begin on their own, in
 * {@link Freestone#tick()} or on started nodes. Thread-safe. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * <pre>{@code
 * for (DeliveryReport delivery : freestone.engagement().deliveries().list("721")) {
 *     log(delivery.status() + " " + delivery.counts().buckets());
 * }
 * }</pre>
 */
public final class EngagementDeliveries {
    /** How many deliveries a list has at most, beside those that are pending. */
    public static final int MOST = 1_000;

    private final DeliveryCommands commands;

    EngagementDeliveries(EngineParts parts, Caller caller) {
        this.commands = new DeliveryCommands(parts, caller);
    }

    /**
     * The deliveries of a campaign: the latest {@value #MOST} that were looked at, and the next one of each message, which is
     * pending.
     *
     * @param campaign its id when it is digits only, otherwise its permalink
     * @return the latest instant first, of one instant by message
     * @throws dev.freestone.error.FreestoneException {@code not_found}
     */
    public List<DeliveryReport> list(String campaign) {
        return commands.list(campaign, MOST);
    }

    /**
     * One delivery.
     *
     * @param unit the message
     * @param instant for when it is scheduled
     * @return how far it is
     * @throws dev.freestone.error.FreestoneException {@code not_found}
     */
    public DeliveryReport get(AdUnitId unit, Instant instant) {
        return commands.get(unit, instant);
    }

    /**
     * Ends a delivery after the batch in hand; of pending ones the next one of its message. Contacts that are planned already stay:
     * {@link ContactLedger} calls them back. One that is canceled stays so.
     *
     * @param unit the message
     * @param instant for when it is scheduled
     * @return how it is now
     * @throws dev.freestone.error.FreestoneException {@code not_found}; {@code illegal_transition} for one that is done or was
     *     skipped
     */
    public DeliveryReport cancel(AdUnitId unit, Instant instant) {
        return commands.cancel(unit, instant);
    }

    /**
     * Lets a delivery wait after the batch in hand. One that waits goes on waiting.
     *
     * @param unit the message
     * @param instant for when it is scheduled
     * @return how it is now
     * @throws dev.freestone.error.FreestoneException {@code not_found}; {@code illegal_transition} for one that has not begun or
     *     has ended
     */
    public DeliveryReport pause(AdUnitId unit, Instant instant) {
        return commands.pause(unit, instant, true);
    }

    /**
     * Lets a delivery go on where it stopped. One that does not wait is left as it is.
     *
     * @param unit the message
     * @param instant for when it is scheduled
     * @return how it is now
     * @throws dev.freestone.error.FreestoneException {@code not_found}; {@code illegal_transition} for one that has not begun or
     *     has ended
     */
    public DeliveryReport resume(AdUnitId unit, Instant instant) {
        return commands.pause(unit, instant, false);
    }
}
