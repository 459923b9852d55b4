package dev.freestone.contact;

import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.Texts;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.SlotState;
import java.time.Instant;
import java.util.Optional;

/** The next status of one intent in the making; what is not said stays. Used by one rule, on its thread. */
final class StatusDraft {
    private static final int LONGEST_MESSAGE_ID = 500;

    private final IntentStatus from;
    private Optional<IntentReason> reason = Optional.empty();
    private Optional<String> ruleId = Optional.empty();
    private Instant dueAt;
    private Optional<Instant> holdUntil = Optional.empty();
    private Lease lease;
    private AttemptMark attempt;
    private Optional<Document> decision;
    private Optional<Instant> validUntil;
    private long restrictionVersion;
    private Optional<SlotState> slots;
    private boolean reserves;
    private Optional<String> providerMessageId;
    private DeliveryStatus delivery;
    private Optional<IntentReason> calledBack;
    private int reconcileCount;
    private Optional<Instant> question = Optional.empty();

    private StatusDraft(IntentStatus from) {
        this.from = from;
        this.dueAt = from.dueAt();
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
    }

    /** Another state; the reasons of the state before do not go with it. */
    static StatusDraft changing(IntentRow row) {
        return new StatusDraft(row.status());
    }

    /** The same state; its reasons and its next look stay. */
    static StatusDraft keeping(IntentRow row) {
        StatusDraft draft = new StatusDraft(row.status());
        draft.reason = row.status().reason();
        draft.ruleId = row.status().ruleId();
        draft.holdUntil = row.status().holdUntil();
        draft.question = row.status().wakeAt();
        return draft;
    }

    StatusDraft reason(IntentReason why) {
        reason = Optional.of(why);
        return this;
    }

    StatusDraft rule(Optional<String> id) {
        ruleId = id;
        return this;
    }

    StatusDraft dueAt(Instant at) {
        dueAt = at;
        return this;
    }

    StatusDraft holdUntil(Optional<Instant> until) {
        holdUntil = until;
        return this;
    }

    StatusDraft lease(Lease holder) {
        lease = holder;
        return this;
    }

    /** Takes it away from its node, so that nothing the node writes counts any more. */
    StatusDraft fenced() {
        lease = new Lease(Optional.empty(), Instant.EPOCH, lease.fence() + 1);
        return this;
    }

    /** Its node is through with it. */
    StatusDraft released() {
        lease = lease.released();
        return this;
    }

    StatusDraft attempt(AttemptMark mark) {
        attempt = mark;
        return this;
    }

    StatusDraft decided(Optional<Document> by, Optional<Instant> until, long restrictions) {
        decision = by;
        validUntil = until;
        restrictionVersion = restrictions;
        return this;
    }

    /** A claim takes slots. */
    StatusDraft reserving(boolean takes) {
        reserves = takes;
        return this;
    }

    StatusDraft slots(SlotEffect effect) {
        slots = effect.after(slots, reserves);
        return this;
    }

    StatusDraft providerMessageId(Optional<String> id) {
        // What cannot be kept must not cost the outcome.
        providerMessageId = id.filter(StatusDraft::isKept).or(() -> providerMessageId);
        return this;
    }

    StatusDraft delivery(DeliveryStatus told) {
        delivery = told;
        return this;
    }

    StatusDraft calledBack(IntentReason why) {
        calledBack = Optional.of(why);
        return this;
    }

    StatusDraft question(int number, Optional<Instant> next) {
        reconcileCount = number;
        question = next;
        return this;
    }

    private static boolean isKept(String id) {
        return !id.isEmpty() && Texts.length(id) <= LONGEST_MESSAGE_ID && !Texts.hasControl(id);
    }

    IntentStatus done(IntentRow row, IntentState to, Instant now) {
        return new IntentStatus(
                to,
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
                Wakes.at(row, to, reason, holdUntil, lease, question, now),
                now.isAfter(from.updatedAt()) ? now : from.updatedAt());
    }
}
