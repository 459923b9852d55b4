package dev.freestone.model.contact;

import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import java.time.Instant;
import java.util.Optional;

/**
 * The part of a contact intent that changes. Immutable. Source: docs/spec/contact-ledger.md 2.2.
 *
 * @param state the state
 * @param reason why it is in that state
 * @param ruleId the rule of the policy that decided, such as {@code core/opt-out}
 * @param dueAt when it may be claimed; counts while it is planned
 * @param holdUntil when its hold ends; empty = open, or no hold
 * @param lease the node that works on it, with the fence
 * @param attempt how often it was attempted
 * @param decision the policy's decision of the last claim
 * @param validUntil until when that decision may be used; empty = for ever
 * @param restrictionVersion the person's restriction counter that the last claim has seen
 * @param slots what became of the slots that its last claim reserved; empty = it takes none
 * @param providerMessageId what the provider calls the message
 * @param delivery what the provider told afterwards
 * @param calledBack why somebody has called it back too late; empty = nobody has
 * @param reconcileCount how often the provider was asked about the last attempt
 * @param wakeAt when the ledger must look at it by itself: end of the lease, of the hold, of its time, next question
 * @param updatedAt when it last changed
 */
public record IntentStatus(
        IntentState state,
        Optional<IntentReason> reason,
        Optional<String> ruleId,
        Instant dueAt,
        Optional<Instant> holdUntil,
        Lease lease,
        AttemptMark attempt,
        Optional<Document> decision,
        Optional<Instant> validUntil,
        long restrictionVersion,
        Optional<SlotState> slots,
        Optional<String> providerMessageId,
        DeliveryStatus delivery,
        Optional<IntentReason> calledBack,
        int reconcileCount,
        Optional<Instant> wakeAt,
        Instant updatedAt) {
    /**
     * Whether somebody has called it back too late.
     *
     * @return true when it must not be attempted once more
     */
    public boolean cancelRequested() {
        return calledBack.isPresent();
    }
}
