package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;

/**
 * A queue of planned intents, due or not: all of one producer, channel and sender, so that a queue that is stopped does not
 * stand in the way of another. Immutable.
 *
 * @param company the owner
 * @param producer the producer
 * @param channel the code of the channel
 * @param sender the sender
 */
public record WaitingQueue(CompanyId company, Producer producer, String channel, SenderId sender) {}
