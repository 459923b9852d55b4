package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.SenderId;
import java.time.Instant;

/**
 * The part of a contact intent that planning fixes. Immutable. Source: docs/spec/contact-ledger.md 2.
 *
 * @param id the public id
 * @param company the owner
 * @param key the idempotency key; (company, key) is unique
 * @param producer who planned it
 * @param occurrence the occasion, 1 to 200 characters, such as {@code CG-4T2K-9QXD:2026-03-02}
 * @param channel the code of the channel, such as {@code text}
 * @param person stands for the person
 * @param topic why it is made and about what
 * @param sender the registered sender
 * @param priority 0 (first) to 9 (last)
 * @param notBefore no attempt earlier
 * @param expiresAt no attempt at or after this instant
 * @param holdLimit no hold lasts longer
 * @param createdAt when it was planned
 * @param document the rest, as core has written and encrypted it
 */
public record IntentPlan(
        IntentId id,
        CompanyId company,
        IdempotencyKey key,
        Producer producer,
        String occurrence,
        String channel,
        KeyedHash person,
        ContactTopic topic,
        SenderId sender,
        int priority,
        Instant notBefore,
        Instant expiresAt,
        Instant holdLimit,
        Instant createdAt,
        Document document) {
    /** The greatest number for {@code priority}: what comes last. */
    public static final int LAST_PRIORITY = 9;

    /**
     * Checks and copies the components.
     *
     * @param id the public id
     * @param company the owner
     * @param key the idempotency key; (company, key) is unique
     * @param producer who planned it
     * @param occurrence the occasion, 1 to 200 characters, such as {@code CG-4T2K-9QXD:2026-03-02}
     * @param channel the code of the channel, such as {@code text}
     * @param person stands for the person
     * @param topic why it is made and about what
     * @param sender the registered sender
     * @param priority 0 (first) to 9 (last)
     * @param notBefore no attempt earlier
     * @param expiresAt no attempt at or after this instant
     * @param holdLimit no hold lasts longer
     * @param createdAt when it was planned
     * @param document the rest, as core has written and encrypted it
     */
    public IntentPlan {
        if (priority < 0 || priority > LAST_PRIORITY) {
            throw new IllegalArgumentException("IntentPlan: priority " + priority + ", give 0 to " + LAST_PRIORITY);
        }
    }
}
