package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import java.time.Instant;

/**
 * A planned intent that is due, as far as the order of work needs it. Immutable.
 *
 * @param id the intent
 * @param company the owner
 * @param producer who planned it
 * @param channel the code of the channel
 * @param sender the sender
 * @param priority 0 (first) to 9 (last)
 * @param dueAt since when it is due
 * @param planSeq its place in the order of planning
 */
public record DueIntent(
        IntentId id,
        CompanyId company,
        Producer producer,
        String channel,
        SenderId sender,
        int priority,
        Instant dueAt,
        long planSeq) {}
