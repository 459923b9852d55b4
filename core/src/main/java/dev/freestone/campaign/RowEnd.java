package dev.freestone.campaign;

import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.PolicyDecision;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a row of a worker ended, as its messages did, or the screening of its contacts. Pure. Source: docs/spec/contact-ledger.md 1, P5 and P6;
 * docs/spec/outreach-campaigns.md 4.6.
 *
 * @param reason why, with its bucket
 * @param ruleId the rule of the policy, when the policy decided
 */
public record RowEnd(RowReason reason, Optional<String> ruleId) {
    /** Which message stands for its row, the first of these. */
    private static final List<RowReason.Bucket> ORDER = List.of(
            RowReason.Bucket.SENT,
            RowReason.Bucket.SENDER_UNKNOWN,
            RowReason.Bucket.SENDER_REFUSED,
            RowReason.Bucket.BLOCKED_BY_POLICY,
            RowReason.Bucket.SUPPRESSED,
            RowReason.Bucket.CANCELED,
            RowReason.Bucket.NOT_PROCESSED);

    /**
     * Without a rule.
     *
     * @param reason why
     * @return the end
     */
    public static RowEnd of(RowReason reason) {
        return new RowEnd(reason, Optional.empty());
    }

    /**
     * The end of a row whose contacts were screened for a file.
     *
     * @param contacts what the policy said of each, in output order; at least one
     * @return exported when one passes, else why the first one does not
     */
    public static RowEnd screened(List<PolicyDecision> contacts) {
        boolean passes = contacts.stream().anyMatch(each -> each.outcome() == PolicyDecision.Outcome.ALLOW);
        if (passes) {
            return of(RowReason.EXPORTED);
        }
        PolicyDecision first = contacts.get(0);
        boolean held = first.outcome() == PolicyDecision.Outcome.HOLD;
        return new RowEnd(held ? RowReason.POLICY_HOLD : RowReason.POLICY_DENIED, Optional.of(first.ruleId()));
    }

    /**
     * The end of a row with messages.
     *
     * @param messages how they ended, in the order of their channels; at least one
     * @return that of the first one in the order sent, unknown, refused, blocked, suppressed, canceled, not processed
     */
    public static RowEnd of(Collection<IntentOutcome> messages) {
        return messages.stream()
                .map(RowEnd::of)
                .min(Comparator.comparingInt(end -> ORDER.indexOf(end.reason().bucket())))
                .orElseThrow();
    }

    /** The place of an end among those of one person: the first stands for him, and those of no message come last. */
    int rank() {
        int place = ORDER.indexOf(reason.bucket());
        return place < 0 ? ORDER.size() : place;
    }

    /**
     * The end of a row with one message.
     *
     * @param message how it ended
     * @return its bucket and reason
     */
    public static RowEnd of(IntentOutcome message) {
        return switch (message.state()) {
            case CONFIRMED -> of(RowReason.SENT);
            case REFUSED -> of(message.reason().map(RowEnd::refused).orElse(RowReason.NOT_DELIVERED));
            case SUPPRESSED -> suppressed(message);
            case CANCELED -> of(message.reason().map(RowEnd::canceled).orElse(RowReason.INTENT_CANCELED));
            // One that is open was unknown when its run was found to be done, and is tried again since.
            case UNKNOWN, PLANNED, HELD, CLAIMED, ATTEMPTED -> of(RowReason.OUTCOME_UNKNOWN);
        };
    }

    private static RowReason refused(IntentReason reason) {
        return switch (reason) {
            case BAD_DESTINATION -> RowReason.BAD_DESTINATION;
            case UNSUBSCRIBED -> RowReason.UNSUBSCRIBED;
            case CONTENT_BLOCKED -> RowReason.CONTENT_BLOCKED;
            case NOT_IN_SERVICE -> RowReason.NOT_IN_SERVICE;
            case NO_DESTINATION -> RowReason.NO_DESTINATION;
            case RENDER_FAILED -> RowReason.RENDER_FAILED;
            case RETRIES_EXHAUSTED -> RowReason.RETRIES_EXHAUSTED;
            case EXPIRED -> RowReason.PUT_OFF_TOO_LONG;
            case PRESUMED_NOT_DELIVERED -> RowReason.PRESUMED_NOT_DELIVERED;
            case SETTLED_NOT_DELIVERED -> RowReason.SETTLED_NOT_DELIVERED;
            default -> RowReason.NOT_DELIVERED;
        };
    }

    private static RowEnd suppressed(IntentOutcome message) {
        RowReason reason = message.reason()
                .map(why -> switch (why) {
                    case POLICY_DENIED -> RowReason.POLICY_DENIED;
                    case HOLD_BEYOND_LIMIT -> RowReason.HOLD_BEYOND_LIMIT;
                    case EXPIRED -> RowReason.EXPIRED;
                    case PERSON_ERASED -> RowReason.PERSON_ERASED;
                    case COMPANY_CLOSED -> RowReason.COMPANY_CLOSED;
                    default -> RowReason.HOST_STOP;
                })
                .orElse(RowReason.HOST_STOP);
        boolean decided = reason == RowReason.POLICY_DENIED || reason == RowReason.HOLD_BEYOND_LIMIT;
        return new RowEnd(reason, decided ? message.ruleId() : Optional.empty());
    }

    private static RowReason canceled(IntentReason reason) {
        return switch (reason) {
            case RUN_FAILED -> RowReason.WORKER_FAILED;
            case RUN_CANCELED -> RowReason.RUN_CANCELED;
            default -> RowReason.INTENT_CANCELED;
        };
    }
}
