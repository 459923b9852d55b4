package dev.freestone.notification;

import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.unchanged;
import static dev.freestone.lifecycle.Rows.when;
import static dev.freestone.notification.InteractionGuard.ATTEMPT_LEFT;
import static dev.freestone.notification.InteractionGuard.CALLED_BACK;
import static dev.freestone.notification.InteractionGuard.CLOSED;
import static dev.freestone.notification.InteractionGuard.HOLD_BEYOND_LIMIT;
import static dev.freestone.notification.InteractionGuard.HOLD_WITHIN_LIMIT;
import static dev.freestone.notification.InteractionGuard.NO_ATTEMPT_LEFT;
import static dev.freestone.notification.InteractionGuard.OPEN;
import static dev.freestone.notification.InteractionGuard.WATCHED;
import static dev.freestone.notification.InteractionStatus.ATTEMPTED;
import static dev.freestone.notification.InteractionStatus.CANCELED;
import static dev.freestone.notification.InteractionStatus.FAILED;
import static dev.freestone.notification.InteractionStatus.IN_PROGRESS;
import static dev.freestone.notification.InteractionStatus.SCHEDULED;
import static dev.freestone.notification.InteractionStatus.SUCCEEDED;

import dev.freestone.lifecycle.LifeCycle;

/**
 * The life cycle of an interaction: that of its contact, as its case sees it. The ledger alone moves it; this is its view, for its
 * page and for explanations. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 11; its page is
 * docs/lifecycles/interaction.md.
 */
public final class InteractionLifeCycle {
    private static final LifeCycle<InteractionStatus, InteractionEvent, InteractionGuard> TABLE = LifeCycle.of(
                    "interaction",
                    InteractionStatus.class,
                    InteractionStatus::code,
                    InteractionEvent.class,
                    InteractionGuard.class)
            .terminal(SUCCEEDED, FAILED, CANCELED)
            .row("S1", start(), InteractionEvent.TYPE_FIRES, when(OPEN), to(SCHEDULED))
            .effects("one for each borrower", "version and due instant fixed")
            .row("S2", at(SCHEDULED, IN_PROGRESS), InteractionEvent.CASE_DELETED, always(), to(CANCELED))
            .effects("case_deleted")
            .row("S3", at(SCHEDULED, IN_PROGRESS), InteractionEvent.MATCH_GONE, when(WATCHED), to(CANCELED))
            .effects("condition_no_longer_holds", "stays so when the match returns")
            .row("S4", at(SCHEDULED), InteractionEvent.TEMPLATE_DISABLED, always(), to(FAILED))
            .effects("template_disabled")
            .row("S5", at(SCHEDULED), InteractionEvent.POLICY_HOLDS, when(HOLD_WITHIN_LIMIT), unchanged())
            .effects("holdUntil set, tried again then")
            .row("S6a", at(SCHEDULED), InteractionEvent.POLICY_DENIES, always(), to(FAILED))
            .effects("policy_denied with the rule id", "event interaction_blocked")
            .row("S6b", at(SCHEDULED), InteractionEvent.POLICY_HOLDS, when(HOLD_BEYOND_LIMIT), to(FAILED))
            .effects("hold_beyond_limit with the rule id", "event interaction_blocked")
            .row("S7", at(SCHEDULED), InteractionEvent.POLICY_ALLOWS, always(), to(IN_PROGRESS))
            .effects("cap slot reserved in the same transaction")
            .row("S8", at(SCHEDULED, IN_PROGRESS), InteractionEvent.CANCEL, always(), to(CANCELED))
            .effects("canceled_by_user")
            .row("S9", at(SCHEDULED), InteractionEvent.EXPIRE, always(), to(FAILED))
            .effects("expired", "with a hold in force: hold_beyond_limit, event interaction_blocked")
            .row("S10", at(IN_PROGRESS), InteractionEvent.PREPARE_FAILED, always(), to(FAILED))
            .effects("render_failed or no_destination", "slot released")
            .row("S11", at(IN_PROGRESS), InteractionEvent.GIVEN_BACK, always(), to(SCHEDULED))
            .effects("the old claim is fenced off", "slot released")
            .row("S12", at(IN_PROGRESS), InteractionEvent.ATTEMPT, always(), to(ATTEMPTED))
            .row("S13a", at(ATTEMPTED), InteractionEvent.ACCEPTED, always(), to(SUCCEEDED))
            .row("S13b", at(ATTEMPTED), InteractionEvent.REFUSED, always(), to(FAILED))
            .effects("the provider's reason")
            .row("S13c", at(ATTEMPTED), InteractionEvent.NOT_TAKEN, when(ATTEMPT_LEFT), to(SCHEDULED))
            .effects("slot released", "tried again")
            .row("S13d", at(ATTEMPTED), InteractionEvent.NOT_TAKEN, when(NO_ATTEMPT_LEFT), to(FAILED))
            .effects("retries_exhausted or expired", "slot released")
            .row("S14", at(ATTEMPTED), InteractionEvent.NO_ANSWER, always(), unchanged())
            .effects("outcome_unknown or lease_expired_after_attempt", "the provider is asked, never a blind retry")
            .row("S15a", at(ATTEMPTED), InteractionEvent.FOUND_DELIVERED, always(), to(SUCCEEDED))
            .row("S15b", at(ATTEMPTED), InteractionEvent.FOUND_REJECTED, always(), to(FAILED))
            .effects("the provider's reason")
            .row("S15c", at(ATTEMPTED), InteractionEvent.FOUND_ABSENT, when(ATTEMPT_LEFT), to(SCHEDULED))
            .effects("slot released", "tried again")
            .row("S15d", at(ATTEMPTED), InteractionEvent.FOUND_ABSENT, when(NO_ATTEMPT_LEFT), to(FAILED))
            .effects("not_delivered", "slot released")
            .row("S16a", at(ATTEMPTED), InteractionEvent.GIVEN_UP, always(), to(FAILED))
            .effects("presumed_not_delivered", "slot kept")
            .row("S16b", at(ATTEMPTED), InteractionEvent.SETTLED_DELIVERED, always(), to(SUCCEEDED))
            .row("S16c", at(ATTEMPTED), InteractionEvent.SETTLED_NOT_DELIVERED, always(), to(FAILED))
            .effects("settled_not_delivered", "slot released")
            .row("S17", start(), InteractionEvent.TYPE_FIRES, when(CLOSED), to(FAILED))
            .effects("person_erased or company_closed")
            .row("S18a", at(ATTEMPTED), InteractionEvent.NOT_TAKEN, when(CALLED_BACK), to(CANCELED))
            .effects("the reason of the call back", "slot released")
            .row("S18b", at(ATTEMPTED), InteractionEvent.FOUND_ABSENT, when(CALLED_BACK), to(CANCELED))
            .effects("the reason of the call back", "slot released")
            .row("S19", at(SCHEDULED, IN_PROGRESS), InteractionEvent.STOP, always(), to(FAILED))
            .effects("person_erased or host_stop")
            .build();

    private InteractionLifeCycle() {}

    /**
     * The table itself, for its page and for explanations.
     *
     * @return the life cycle
     */
    public static LifeCycle<InteractionStatus, InteractionEvent, InteractionGuard> table() {
        return TABLE;
    }
}
