package dev.freestone.contact;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Producer;
import java.time.Instant;
import java.util.Optional;

/**
 * A planned contact as a host sees it; neither person, destination nor content. Immutable. Source:
 * docs/spec/contact-ledger.md 2.2.
 *
 * @param id the public id
 * @param key its name towards the provider
 * @param producer who planned it
 * @param occurrence the occasion
 * @param channel the code of the channel
 * @param sender the sender
 * @param state the state
 * @param reason why it is in that state
 * @param ruleId the rule of the policy that decided
 * @param dueAt when it may be claimed, while it is planned
 * @param holdUntil when its hold ends, while it is held
 * @param expiresAt no attempt at or after
 * @param attempts how many attempts count
 * @param attemptedAt when the last attempt was made
 * @param cancelRequested whether it was called back too late
 * @param providerMessageId what the provider calls the message
 * @param delivery what the provider told afterwards
 * @param createdAt when it was planned
 * @param updatedAt when it last changed
 */
public record ContactIntent(
        IntentId id,
        IdempotencyKey key,
        Producer producer,
        String occurrence,
        String channel,
        SenderId sender,
        IntentState state,
        Optional<IntentReason> reason,
        Optional<String> ruleId,
        Instant dueAt,
        Optional<Instant> holdUntil,
        Instant expiresAt,
        int attempts,
        Optional<Instant> attemptedAt,
        boolean cancelRequested,
        Optional<String> providerMessageId,
        DeliveryStatus delivery,
        Instant createdAt,
        Instant updatedAt) {
    /**
     * The view of a stored intent.
     *
     * @param row the intent
     * @return what a host may see of it
     */
    public static ContactIntent of(IntentRow row) {
        var plan = row.plan();
        var status = row.status();
        return new ContactIntent(
                plan.id(),
                plan.key(),
                plan.producer(),
                plan.occurrence(),
                plan.channel(),
                plan.sender(),
                status.state(),
                status.reason(),
                status.ruleId(),
                status.dueAt(),
                status.holdUntil(),
                plan.expiresAt(),
                status.attempt().counted(),
                status.attempt().last().map(last -> last.at()),
                status.cancelRequested(),
                status.providerMessageId(),
                status.delivery(),
                plan.createdAt(),
                status.updatedAt());
    }
}
