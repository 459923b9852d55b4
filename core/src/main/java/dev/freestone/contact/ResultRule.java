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
                    guard -> reached(guard, refused.reached()),
                    found -> StatusDraft.changing(row).released().reason(reason(refused.code())));
        }
        if (result instanceof SendResult.RetryLater later) {
            boolean counts = later.scope() == SendResult.Scope.INTENT;
            AttemptMark mark = Proof.ofLast(row.status().attempt(), counts);
            return again(row, IntentEvent.RETRY_LATER, mark, later.after(), now, backoff);
        }
        return Moves.on(
                row,
                IntentEvent.UNKNOWN,
                now,
                guard -> true,
                found -> StatusDraft.changing(row)
                        .released()
                        .reason(IntentReason.OUTCOME_UNKNOWN)
                        .question(0, Questions.first(row)));
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
        if (!isLast(row, attemptId)) {
            return Optional.empty();
        }
        AttemptMark mark = Proof.ofLast(row.status().attempt(), false);
        return again(row, IntentEvent.NOT_SENT, mark, Duration.ZERO, now, backoff);
    }

    /** Whether an attempt is the last one of an intent. */
    static boolean isLast(IntentRow row, String attemptId) {
        return row.status()
                .attempt()
                .last()
                .filter(last -> last.id().equals(attemptId))
                .isPresent();
    }

    /**
     * Proof that a call was not taken, or that a second one is harmless: another attempt, unless none is left or the intent
     * was called back.
     */
    static Optional<IntentMove> again(
            IntentRow row, IntentEvent event, AttemptMark mark, Duration asked, Instant now, Backoff backoff) {
        Duration wait = event == IntentEvent.NOT_SENT
                ? Duration.ZERO
                : backoff.after(row.plan().key(), Math.max(1, mark.counted()), asked);
        boolean more = backoff.allowsAfter(mark.counted());
        // Compared as durations: a provider may ask for more time than instants can hold.
        boolean left = more && wait.compareTo(Duration.between(now, row.plan().expiresAt())) < 0;
        return Moves.on(row, event, now, guard -> holds(guard, row, left), found -> {
            StatusDraft draft = StatusDraft.changing(row).attempt(mark);
            IntentState to = found.target(row.status().state());
            if (to == IntentState.PLANNED) {
                return draft.fenced().dueAt(now.plus(wait));
            }
            if (to == IntentState.CANCELED) {
                return draft.released().reason(canceled(row));
            }
            IntentReason over = more ? IntentReason.EXPIRED : IntentReason.RETRIES_EXHAUSTED;
            return draft.released()
                    .reason(row.status().state() == IntentState.UNKNOWN ? IntentReason.NOT_DELIVERED : over);
        });
    }

    /** Why it was called back; of an erasure or a stop of the host the table of reasons knows no canceled contact. */
    private static IntentReason canceled(IntentRow row) {
        return row.status().calledBack().filter(CommandRule::cancels).orElse(IntentReason.CANCELED_BY_USER);
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

    /** Of the guards that a refusal has, whether one holds. */
    static boolean reached(IntentGuard guard, boolean reached) {
        return switch (guard) {
            case REACHED -> reached;
            case NOT_REACHED -> !reached;
            default -> true;
        };
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
