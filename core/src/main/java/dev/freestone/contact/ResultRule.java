package dev.freestone.contact;

import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the answer of a provider does to an intent, whether it comes in time or after the outcome was given up as unknown.
 * Pure. Source: docs/spec/contact-ledger.md 3, T12 to T18, T20 to T24; 7.
 */
public final class ResultRule {
    private ResultRule() {}

    /**
     * Applies an answer.
     *
     * @param row the intent, locked
     * @param attemptId the attempt that was answered
     * @param result what the provider said
     * @param now S
     * @param backoff the waits between attempts
     * @return the step, or empty: the answer is of another attempt, or was applied before
     */
    public static Optional<IntentMove> decide(
            IntentRow row, String attemptId, SendResult result, Instant now, Backoff backoff) {
        if (!isLast(row, attemptId)) {
            return Optional.empty();
        }
        if (result instanceof SendResult.Accepted accepted) {
            return Moves.on(
                    row,
                    IntentEvent.ACCEPTED,
                    now,
                    guard -> true,
                    found -> StatusDraft.changing(row).released().providerMessageId(accepted.providerMessageId()));
        }
        if (result instanceof SendResult.Refused refused) {
            return Moves.on(
                    row,
                    IntentEvent.REFUSED,
                    now,
                    guard -> true,
                    found -> StatusDraft.changing(row).released().reason(reason(refused.code())));
        }
        if (result instanceof SendResult.RetryLater later) {
            boolean counts = later.scope() == SendResult.Scope.INTENT;
            return again(row, IntentEvent.RETRY_LATER, counts, Optional.of(later.after()), now, backoff);
        }
        return Moves.on(
                row,
                IntentEvent.UNKNOWN,
                now,
                guard -> true,
                found -> StatusDraft.changing(row)
                        .released()
                        .reason(IntentReason.OUTCOME_UNKNOWN)
                        .question(0, SweepRule.Questions.first(row)));
    }

    /**
     * Applies the attestation of a node that it did not start the call.
     *
     * @param row the intent, locked
     * @param attemptId the attempt
     * @param now S
     * @param backoff the waits between attempts
     * @return the step, or empty: the attempt is another, or this was applied before
     */
    public static Optional<IntentMove> notSent(IntentRow row, String attemptId, Instant now, Backoff backoff) {
        return isLast(row, attemptId)
                ? again(row, IntentEvent.NOT_SENT, false, Optional.empty(), now, backoff)
                : Optional.empty();
    }

    /** Whether an attempt is the last one of an intent. */
    static boolean isLast(IntentRow row, String attemptId) {
        return row.status()
                .attempt()
                .last()
                .filter(last -> last.id().equals(attemptId))
                .isPresent();
    }

    /** Proof that a call was not taken: another attempt, unless none is left or the intent was called back. */
    static Optional<IntentMove> again(
            IntentRow row, IntentEvent event, boolean counts, Optional<Duration> asked, Instant now, Backoff backoff) {
        boolean unknown = row.status().state() == IntentState.UNKNOWN;
        AttemptMark mark = proven(row.status().attempt(), counts);
        Instant due = due(row, event, mark, asked, now, backoff);
        boolean left =
                backoff.allowsAfter(mark.counted()) && due.isBefore(row.plan().expiresAt());
        return Moves.on(row, event, now, guard -> holds(guard, row, left), found -> {
            StatusDraft draft = StatusDraft.changing(row).attempt(mark);
            IntentState to = found.target(row.status().state());
            if (to == IntentState.PLANNED) {
                return draft.fenced().dueAt(due);
            }
            if (to == IntentState.CANCELED) {
                return draft.released().reason(IntentReason.CANCELED_BY_USER);
            }
            IntentReason over =
                    backoff.allowsAfter(mark.counted()) ? IntentReason.EXPIRED : IntentReason.RETRIES_EXHAUSTED;
            return draft.released().reason(unknown ? IntentReason.NOT_DELIVERED : over);
        });
    }

    private static boolean holds(IntentGuard guard, IntentRow row, boolean left) {
        boolean calledBack = row.status().cancelRequested();
        return switch (guard) {
            case CANCEL_REQUESTED -> calledBack;
            case NOT_CALLED_BACK -> !calledBack;
            case RETRY_LEFT -> left;
            case RETRIES_OVER -> !left;
            case ABSENCE_GIVEN_UP, ABSENCE_OPEN -> false;
            default -> true;
        };
    }

    private static Instant due(
            IntentRow row,
            IntentEvent event,
            AttemptMark mark,
            Optional<Duration> asked,
            Instant now,
            Backoff backoff) {
        if (event == IntentEvent.NOT_SENT) {
            return now;
        }
        int failed = Math.max(1, mark.counted());
        return now.plus(backoff.after(row.plan().key(), failed, asked.orElse(Duration.ZERO)));
    }

    /** After proof nothing unproven is left, and what is not the contact's fault does not count. */
    private static AttemptMark proven(AttemptMark mark, boolean counts) {
        int counted = counts ? mark.counted() : Math.max(0, mark.counted() - 1);
        return new AttemptMark(
                mark.number(),
                counted,
                mark.last()
                        .map(last -> new AttemptMark.Last(
                                last.id(),
                                last.at(),
                                last.deadline(),
                                AttemptRule.NEVER,
                                last.node(),
                                last.incarnation())));
    }

    static IntentReason reason(RefusalCode code) {
        return switch (code) {
            case BAD_DESTINATION -> IntentReason.BAD_DESTINATION;
            case UNSUBSCRIBED -> IntentReason.UNSUBSCRIBED;
            case CONTENT_BLOCKED -> IntentReason.CONTENT_BLOCKED;
            case NOT_IN_SERVICE -> IntentReason.NOT_IN_SERVICE;
        };
    }
}
