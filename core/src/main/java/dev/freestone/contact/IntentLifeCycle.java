package dev.freestone.contact;

import static dev.freestone.contact.IntentGuard.ABSENCE_FINAL;
import static dev.freestone.contact.IntentGuard.ABSENCE_GIVEN_UP;
import static dev.freestone.contact.IntentGuard.ABSENCE_OPEN;
import static dev.freestone.contact.IntentGuard.ATTEMPTABLE;
import static dev.freestone.contact.IntentGuard.CANCEL_REQUESTED;
import static dev.freestone.contact.IntentGuard.CLAIMABLE;
import static dev.freestone.contact.IntentGuard.CLOSED;
import static dev.freestone.contact.IntentGuard.EXPIRED;
import static dev.freestone.contact.IntentGuard.FENCE_MATCHES;
import static dev.freestone.contact.IntentGuard.HOLD_BEYOND_LIMIT;
import static dev.freestone.contact.IntentGuard.HOLD_LIMIT_REACHED;
import static dev.freestone.contact.IntentGuard.HOLD_OVER;
import static dev.freestone.contact.IntentGuard.HOLD_WITHIN_LIMIT;
import static dev.freestone.contact.IntentGuard.LEASE_ENDED;
import static dev.freestone.contact.IntentGuard.NOTED;
import static dev.freestone.contact.IntentGuard.NOT_CALLED_BACK;
import static dev.freestone.contact.IntentGuard.NOT_PROVEN;
import static dev.freestone.contact.IntentGuard.NOT_REACHED;
import static dev.freestone.contact.IntentGuard.OPEN;
import static dev.freestone.contact.IntentGuard.PROVEN;
import static dev.freestone.contact.IntentGuard.REACHED;
import static dev.freestone.contact.IntentGuard.RETRIES_OVER;
import static dev.freestone.contact.IntentGuard.RETRY_LEFT;
import static dev.freestone.contact.IntentGuard.SAME_ATTEMPT;
import static dev.freestone.contact.SlotEffect.KEEP;
import static dev.freestone.contact.SlotEffect.RELEASE;
import static dev.freestone.contact.SlotEffect.RESERVE;
import static dev.freestone.contact.SlotEffect.USE;
import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.unchanged;
import static dev.freestone.lifecycle.Rows.when;
import static dev.freestone.model.contact.IntentState.ATTEMPTED;
import static dev.freestone.model.contact.IntentState.CANCELED;
import static dev.freestone.model.contact.IntentState.CLAIMED;
import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.HELD;
import static dev.freestone.model.contact.IntentState.PLANNED;
import static dev.freestone.model.contact.IntentState.SUPPRESSED;
import static dev.freestone.model.contact.IntentState.UNKNOWN;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.contact.IntentState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The life cycle of a contact intent: at most one delivery, another attempt only after proof of absence. Static and
 * thread-safe. Source: docs/spec/contact-ledger.md 3; its page is docs/lifecycles/contact-intent.md.
 */
public final class IntentLifeCycle {
    private static final LifeCycle<IntentState, IntentEvent, IntentGuard> TABLE = LifeCycle.of(
                    "contact intent", IntentState.class, IntentState::code, IntentEvent.class, IntentGuard.class)
            .terminal(CONFIRMED, IntentState.REFUSED, CANCELED, SUPPRESSED)
            .row("T1", start(), IntentEvent.PLAN, when(OPEN), to(PLANNED))
            .effects("inserted with its key")
            .row("T2", start(), IntentEvent.PLAN, when(CLOSED), to(SUPPRESSED))
            .effects("inserted with reason person_erased or company_closed")
            .row("T3", at(IntentState.values()), IntentEvent.PLAN, always(), unchanged())
            .effects("DUPLICATE answered, nothing stored")
            .row("T4", at(PLANNED), IntentEvent.CLAIM_ALLOW, when(CLAIMABLE), to(CLAIMED))
            .effects("lease, fence + 1", "decision and restriction version stored", RESERVE.phrase())
            .row("T5", at(PLANNED), IntentEvent.CLAIM_HOLD, when(HOLD_WITHIN_LIMIT), to(HELD))
            .effects("end of the hold and rule id stored")
            .row("T6", at(PLANNED), IntentEvent.CLAIM_HOLD, when(HOLD_BEYOND_LIMIT), to(SUPPRESSED))
            .effects("reason hold_beyond_limit with rule id")
            .row("T7", at(PLANNED), IntentEvent.CLAIM_DENY, always(), to(SUPPRESSED))
            .effects("reason policy_denied with rule id")
            .row("T8", at(CLAIMED), IntentEvent.PREPARE_FAILED, when(FENCE_MATCHES), to(IntentState.REFUSED))
            .effects(RELEASE.phrase(), "reason render_failed or no_destination")
            .row("T9", at(CLAIMED), IntentEvent.YIELD, when(FENCE_MATCHES), to(PLANNED))
            .effects(RELEASE.phrase(), "fence + 1")
            .row("T10", at(CLAIMED), IntentEvent.ATTEMPT, when(FENCE_MATCHES, ATTEMPTABLE), to(ATTEMPTED))
            .effects(USE.phrase(), "attempts + 1, a new attempt id with its deadline")
            .row("T11", at(CLAIMED), IntentEvent.LEASE_EXPIRED, when(LEASE_ENDED), to(PLANNED))
            .effects(RELEASE.phrase(), "fence + 1")
            .row("T12", at(ATTEMPTED), IntentEvent.ACCEPTED, when(SAME_ATTEMPT), to(CONFIRMED))
            .effects("provider's message id stored")
            .row("T13a", at(ATTEMPTED), IntentEvent.REFUSED, when(SAME_ATTEMPT, NOT_REACHED), to(IntentState.REFUSED))
            .effects("provider's reason", RELEASE.phrase())
            .row("T13b", at(ATTEMPTED), IntentEvent.REFUSED, when(SAME_ATTEMPT, REACHED), to(IntentState.REFUSED))
            .effects("provider's reason", KEEP.phrase())
            .row(
                    "T14",
                    at(ATTEMPTED),
                    IntentEvent.RETRY_LATER,
                    when(SAME_ATTEMPT, NOT_CALLED_BACK, RETRY_LEFT),
                    to(PLANNED))
            .effects(RELEASE.phrase(), "backoff", "fence + 1", "the sender's fault: attempts - 1")
            .row(
                    "T15",
                    at(ATTEMPTED),
                    IntentEvent.RETRY_LATER,
                    when(SAME_ATTEMPT, NOT_CALLED_BACK, RETRIES_OVER),
                    to(IntentState.REFUSED))
            .effects(RELEASE.phrase(), "reason retries_exhausted or expired")
            .row("T16a", at(ATTEMPTED), IntentEvent.RETRY_LATER, when(SAME_ATTEMPT, CANCEL_REQUESTED), to(CANCELED))
            .effects(RELEASE.phrase())
            .row("T16b", at(ATTEMPTED), IntentEvent.NOT_SENT, when(SAME_ATTEMPT, CANCEL_REQUESTED), to(CANCELED))
            .effects(RELEASE.phrase())
            .row("T17", at(ATTEMPTED), IntentEvent.NOT_SENT, when(SAME_ATTEMPT, NOT_CALLED_BACK), to(PLANNED))
            .effects(RELEASE.phrase(), "token returned", "attempts - 1", "fence + 1")
            .row("T18", at(ATTEMPTED), IntentEvent.UNKNOWN, when(SAME_ATTEMPT), to(UNKNOWN))
            .effects(KEEP.phrase(), "reason outcome_unknown", "next question set")
            .row("T19", at(ATTEMPTED), IntentEvent.LEASE_EXPIRED, when(LEASE_ENDED), to(UNKNOWN))
            .effects(KEEP.phrase(), "reason lease_expired_after_attempt", "next question set")
            .row("T20a", at(UNKNOWN), IntentEvent.RECONCILE_DELIVERED, when(SAME_ATTEMPT), to(CONFIRMED))
            .effects("provider's message id stored")
            .row("T20b", at(UNKNOWN), IntentEvent.ACCEPTED, when(SAME_ATTEMPT), to(CONFIRMED))
            .effects("provider's message id stored")
            .row(
                    "T21a",
                    at(UNKNOWN),
                    IntentEvent.RECONCILE_REJECTED,
                    when(SAME_ATTEMPT, NOT_REACHED),
                    to(IntentState.REFUSED))
            .effects("provider's reason", RELEASE.phrase())
            .row("T21b", at(UNKNOWN), IntentEvent.REFUSED, when(SAME_ATTEMPT, NOT_REACHED), to(IntentState.REFUSED))
            .effects("provider's reason", RELEASE.phrase())
            .row(
                    "T21c",
                    at(UNKNOWN),
                    IntentEvent.RECONCILE_REJECTED,
                    when(SAME_ATTEMPT, REACHED),
                    to(IntentState.REFUSED))
            .effects("provider's reason", KEEP.phrase())
            .row("T21d", at(UNKNOWN), IntentEvent.REFUSED, when(SAME_ATTEMPT, REACHED), to(IntentState.REFUSED))
            .effects("provider's reason", KEEP.phrase())
            .row(
                    "T22a",
                    at(UNKNOWN),
                    IntentEvent.RECONCILE_ABSENT,
                    when(SAME_ATTEMPT, ABSENCE_FINAL, NOT_CALLED_BACK, RETRY_LEFT),
                    to(PLANNED))
            .effects(RELEASE.phrase(), "backoff", "fence + 1")
            .row(
                    "T22b",
                    at(UNKNOWN),
                    IntentEvent.RETRY_LATER,
                    when(SAME_ATTEMPT, ABSENCE_FINAL, NOT_CALLED_BACK, RETRY_LEFT),
                    to(PLANNED))
            .effects(RELEASE.phrase(), "backoff", "fence + 1")
            .row(
                    "T22c",
                    at(UNKNOWN),
                    IntentEvent.NOT_SENT,
                    when(SAME_ATTEMPT, ABSENCE_FINAL, NOT_CALLED_BACK, RETRY_LEFT),
                    to(PLANNED))
            .effects(RELEASE.phrase(), "backoff", "fence + 1")
            .row(
                    "T23a",
                    at(UNKNOWN),
                    IntentEvent.RECONCILE_ABSENT,
                    when(SAME_ATTEMPT, ABSENCE_FINAL, CANCEL_REQUESTED),
                    to(CANCELED))
            .effects(RELEASE.phrase())
            .row(
                    "T23b",
                    at(UNKNOWN),
                    IntentEvent.RETRY_LATER,
                    when(SAME_ATTEMPT, ABSENCE_FINAL, CANCEL_REQUESTED),
                    to(CANCELED))
            .effects(RELEASE.phrase())
            .row(
                    "T23c",
                    at(UNKNOWN),
                    IntentEvent.NOT_SENT,
                    when(SAME_ATTEMPT, ABSENCE_FINAL, CANCEL_REQUESTED),
                    to(CANCELED))
            .effects(RELEASE.phrase())
            .row(
                    "T24a",
                    at(UNKNOWN),
                    IntentEvent.RECONCILE_ABSENT,
                    when(SAME_ATTEMPT, ABSENCE_FINAL, NOT_CALLED_BACK, RETRIES_OVER),
                    to(IntentState.REFUSED))
            .effects(RELEASE.phrase(), "reason not_delivered")
            .row(
                    "T24b",
                    at(UNKNOWN),
                    IntentEvent.RETRY_LATER,
                    when(SAME_ATTEMPT, ABSENCE_FINAL, NOT_CALLED_BACK, RETRIES_OVER),
                    to(IntentState.REFUSED))
            .effects(RELEASE.phrase(), "reason not_delivered")
            .row(
                    "T24c",
                    at(UNKNOWN),
                    IntentEvent.NOT_SENT,
                    when(SAME_ATTEMPT, ABSENCE_FINAL, NOT_CALLED_BACK, RETRIES_OVER),
                    to(IntentState.REFUSED))
            .effects(RELEASE.phrase(), "reason not_delivered")
            .row(
                    "T25",
                    at(UNKNOWN),
                    IntentEvent.RECONCILE_ABSENT,
                    when(SAME_ATTEMPT, ABSENCE_GIVEN_UP),
                    to(IntentState.REFUSED))
            .effects(KEEP.phrase(), "reason presumed_not_delivered")
            .row("T26a", at(UNKNOWN), IntentEvent.STILL_UNKNOWN, always(), unchanged())
            .effects("next question set")
            .row("T26b", at(UNKNOWN), IntentEvent.RECONCILE_ABSENT, when(SAME_ATTEMPT, ABSENCE_OPEN), unchanged())
            .effects("next question set")
            .row("T27", at(UNKNOWN), IntentEvent.SETTLE_DELIVERED, when(NOTED), to(CONFIRMED))
            .effects("the operator is journaled")
            .row("T28", at(UNKNOWN), IntentEvent.SETTLE_NOT_DELIVERED, when(NOTED), to(IntentState.REFUSED))
            .effects(RELEASE.phrase(), "reason settled_not_delivered", "the operator is journaled")
            .row("T29", at(PLANNED, HELD), IntentEvent.CANCEL, always(), to(CANCELED))
            .effects("reason of the caller")
            .row("T30", at(CLAIMED), IntentEvent.CANCEL, always(), to(CANCELED))
            .effects("fence + 1", RELEASE.phrase(), "reason of the caller")
            .row("T31", at(ATTEMPTED, UNKNOWN), IntentEvent.CANCEL, always(), unchanged())
            .effects("cancel requested", "TOO_LATE answered")
            .row("T32", at(PLANNED, HELD, CLAIMED), IntentEvent.HOLD, when(NOTED), to(HELD))
            .effects("open hold, reason operator", "from claimed: fence + 1", RELEASE.phrase())
            .row("T33", at(HELD), IntentEvent.RELEASE, when(HOLD_OVER), to(PLANNED))
            .effects("due at S")
            .row("T34", at(HELD), IntentEvent.HOLD_LIMIT, when(HOLD_LIMIT_REACHED), to(SUPPRESSED))
            .effects("reason hold_beyond_limit with the rule id of the hold")
            .row("T35", at(PLANNED, HELD), IntentEvent.EXPIRE, when(EXPIRED), to(SUPPRESSED))
            .effects("reason expired")
            .row("T36", at(PLANNED, HELD), IntentEvent.SUPPRESS, always(), to(SUPPRESSED))
            .effects("reason person_erased, host_stop or template_disabled")
            .row("T37", at(CLAIMED), IntentEvent.SUPPRESS, always(), to(SUPPRESSED))
            .effects("fence + 1", RELEASE.phrase(), "reason as T36")
            .row("T38", at(ATTEMPTED, UNKNOWN), IntentEvent.SUPPRESS, always(), unchanged())
            .effects("cancel requested")
            .row("T39a", at(CONFIRMED), IntentEvent.DELIVERY_EVENT, always(), unchanged())
            .effects("delivery stored")
            .row("T39b", at(UNKNOWN), IntentEvent.DELIVERY_EVENT, when(PROVEN), to(CONFIRMED))
            .effects("delivery stored, then as T20")
            .row("T39c", at(UNKNOWN), IntentEvent.DELIVERY_EVENT, when(NOT_PROVEN), unchanged())
            .effects("delivery stored")
            .row("T39d", at(IntentState.REFUSED), IntentEvent.DELIVERY_EVENT, when(PROVEN), unchanged())
            .effects("delivery stored", USE.phrase(), "journaled as contradicted")
            .row("T39e", at(IntentState.REFUSED), IntentEvent.DELIVERY_EVENT, when(NOT_PROVEN), unchanged())
            .effects("delivery stored")
            .build();

    private IntentLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<IntentState, IntentEvent, IntentGuard> table() {
        return TABLE;
    }

    /**
     * What an event does to an intent.
     *
     * @param from its state; empty = it is not planned yet
     * @param event what happens
     * @param guards tells of a guard whether it holds
     * @return the row that applies, or empty: the event is not allowed now
     */
    public static Optional<Row<IntentState, IntentEvent, IntentGuard>> next(
            Optional<IntentState> from, IntentEvent event, Predicate<? super IntentGuard> guards) {
        return TABLE.find(from, event, guards);
    }

    /**
     * The events that may happen to an intent, for the message that refuses another one.
     *
     * @param from its state; empty = it is not planned yet
     * @return the events with a row, in order of declaration
     */
    public static List<IntentEvent> allowed(Optional<IntentState> from) {
        return Stream.of(IntentEvent.values())
                .filter(event -> !TABLE.rows(from, event).isEmpty())
                .toList();
    }
}
