package dev.freestone.testkit;

import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.SlotState;
import java.time.Instant;
import java.util.Optional;

/** A status that a test is about to change. */
final class StatusSample {
    IntentState state;
    Optional<IntentReason> reason;
    Optional<String> ruleId;
    Instant dueAt;
    Optional<Instant> holdUntil;
    Lease lease;
    AttemptMark attempt;
    Optional<Document> decision;
    Optional<Instant> validUntil;
    long restrictionVersion;
    Optional<SlotState> slots;
    Optional<String> providerMessageId;
    DeliveryStatus delivery;
    Optional<IntentReason> calledBack;
    int reconcileCount;
    Optional<Instant> wakeAt;
    Instant updatedAt;

    StatusSample(IntentStatus from) {
        this.state = from.state();
        this.reason = from.reason();
        this.ruleId = from.ruleId();
        this.dueAt = from.dueAt();
        this.holdUntil = from.holdUntil();
        this.lease = from.lease();
        this.attempt = from.attempt();
        this.decision = from.decision();
        this.validUntil = from.validUntil();
        this.restrictionVersion = from.restrictionVersion();
        this.slots = from.slots();
        this.providerMessageId = from.providerMessageId();
        this.delivery = from.delivery();
        this.calledBack = from.calledBack();
        this.reconcileCount = from.reconcileCount();
        this.wakeAt = from.wakeAt();
        this.updatedAt = from.updatedAt();
    }

    IntentStatus made() {
        return new IntentStatus(
                state,
                reason,
                ruleId,
                dueAt,
                holdUntil,
                lease,
                attempt,
                decision,
                validUntil,
                restrictionVersion,
                slots,
                providerMessageId,
                delivery,
                calledBack,
                reconcileCount,
                wakeAt,
                updatedAt);
    }
}
