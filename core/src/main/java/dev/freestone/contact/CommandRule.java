package dev.freestone.contact;

import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What callers and operators do to an intent. Pure. Source: docs/spec/contact-ledger.md 3, T27 to T33, T36 to T39; 10.
 */
public final class CommandRule {
    private static final Set<IntentReason> CANCELS = Collections.unmodifiableSet(EnumSet.of(
            IntentReason.CANCELED_BY_USER,
            IntentReason.RUN_CANCELED,
            IntentReason.RUN_FAILED,
            IntentReason.CASE_DELETED,
            IntentReason.CONDITION_NO_LONGER_HOLDS,
            IntentReason.PROMO_UNDONE,
            IntentReason.CAMPAIGN_NOT_LIVE,
            IntentReason.CUSTOMER_EXCLUDED));

    private CommandRule() {}

    /**
     * Whether a contact can be canceled for a reason.
     *
     * @param reason any reason
     * @return true for those of canceled contacts
     */
    public static boolean cancels(IntentReason reason) {
        return CANCELS.contains(reason);
    }

    /**
     * Calls an intent back.
     *
     * @param row the intent, locked
     * @param reason why
     * @param now S
     * @return T29, T30 or T31, or empty: it has ended already, or was called back too late before
     */
    public static Optional<IntentMove> cancel(IntentRow row, IntentReason reason, Instant now) {
        return withdraw(row, IntentEvent.CANCEL, reason, now);
    }

    /**
     * Stops an intent because of an erasure or a stop of the host.
     *
     * @param row the intent, locked
     * @param reason why
     * @param now S
     * @return T36, T37 or T38, or empty: it has ended already, or was called back too late before
     */
    public static Optional<IntentMove> suppress(IntentRow row, IntentReason reason, Instant now) {
        return withdraw(row, IntentEvent.SUPPRESS, reason, now);
    }

    private static Optional<IntentMove> withdraw(IntentRow row, IntentEvent event, IntentReason reason, Instant now) {
        return switch (row.status().state()) {
            case PLANNED, HELD ->
                Moves.on(
                        row,
                        event,
                        now,
                        guard -> true,
                        found -> StatusDraft.changing(row).reason(reason));
            case CLAIMED ->
                Moves.on(
                        row,
                        event,
                        now,
                        guard -> true,
                        found -> StatusDraft.changing(row).fenced().reason(reason));
            case ATTEMPTED, UNKNOWN ->
                row.status().cancelRequested()
                        ? Optional.empty()
                        : Moves.on(
                                row,
                                event,
                                now,
                                guard -> true,
                                found -> StatusDraft.keeping(row).calledBack(reason));
            case CONFIRMED, REFUSED, CANCELED, SUPPRESSED -> Optional.empty();
        };
    }

    /**
     * Holds an intent until somebody releases it, or its hold limit.
     *
     * @param row the intent, locked
     * @param now S
     * @return T32, or empty: it is not planned, held or claimed, or an operator holds it already
     */
    public static Optional<IntentMove> hold(IntentRow row, Instant now) {
        boolean claimed = row.status().state() == IntentState.CLAIMED;
        if (row.status().state() == IntentState.HELD
                && row.status().reason().equals(Optional.of(IntentReason.OPERATOR))) {
            return Optional.empty();
        }
        return Moves.on(row, IntentEvent.HOLD, now, guard -> true, found -> {
            StatusDraft draft = StatusDraft.changing(row).reason(IntentReason.OPERATOR);
            return claimed ? draft.fenced() : draft;
        });
    }

    /**
     * Releases a held intent.
     *
     * @param row the intent, locked
     * @param now S
     * @return T33, or empty: it is not held
     */
    public static Optional<IntentMove> release(IntentRow row, Instant now) {
        return Moves.on(
                row,
                IntentEvent.RELEASE,
                now,
                guard -> true,
                found -> StatusDraft.changing(row).dueAt(now));
    }

    /**
     * Ends an unknown outcome on the word of an operator.
     *
     * @param row the intent, locked
     * @param delivered what the operator attests
     * @param now S
     * @return T27 or T28, or empty: its outcome is not unknown
     */
    public static Optional<IntentMove> settle(IntentRow row, boolean delivered, Instant now) {
        return delivered
                ? Moves.on(row, IntentEvent.SETTLE_DELIVERED, now, guard -> true, found -> StatusDraft.changing(row))
                : Moves.on(
                        row,
                        IntentEvent.SETTLE_NOT_DELIVERED,
                        now,
                        guard -> true,
                        found -> StatusDraft.changing(row).reason(IntentReason.SETTLED_NOT_DELIVERED));
    }

    /**
     * Takes what a provider tells about a message afterwards.
     *
     * @param row the intent, locked
     * @param told what it tells
     * @param now S
     * @return T39, or empty: nobody was called yet, or it is known already
     */
    public static Optional<IntentMove> delivery(IntentRow row, DeliveryStatus told, Instant now) {
        boolean proves = switch (told) {
            case DELIVERED, READ, COMPLAINED -> true;
            case NONE, BOUNCED -> false;
        };
        if (told == DeliveryStatus.NONE || row.status().delivery() == told) {
            return Optional.empty();
        }
        return Moves.on(
                row,
                IntentEvent.DELIVERY_EVENT,
                now,
                guard -> guard == IntentGuard.PROVEN ? proves : !proves,
                found ->
                        (found.to().isPresent() ? StatusDraft.changing(row) : StatusDraft.keeping(row)).delivery(told));
    }
}
