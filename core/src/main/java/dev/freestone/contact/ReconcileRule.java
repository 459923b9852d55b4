package dev.freestone.contact;

import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SenderTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an answer to the question "what became of it?" does to an intent whose outcome is unknown. Pure. Source:
 * docs/spec/contact-ledger.md 3, T20 to T26; 9.
 */
public final class ReconcileRule {
    private ReconcileRule() {}

    /**
     * When it was asked, and what is known of the sender and the node of the attempt. Immutable.
     *
     * @param now S
     * @param traits what the sender promises
     * @param nodeEnded when the life of the node that attempted ended, if it has
     * @param settings the numbers of the ledger
     */
    public record Asked(Instant now, SenderTraits traits, Optional<Instant> nodeEnded, LedgerSettings settings) {}

    /**
     * Applies a finding.
     *
     * @param row the intent, locked
     * @param attemptId the attempt that was asked about
     * @param finding what the provider answered
     * @param asked when, and what is known
     * @return the step, or empty: the outcome is not unknown any more, or of another attempt
     */
    public static Optional<IntentMove> decide(IntentRow row, String attemptId, Finding finding, Asked asked) {
        if (row.status().state() != IntentState.UNKNOWN || !ResultRule.isLast(row, attemptId)) {
            return Optional.empty();
        }
        Instant now = asked.now();
        if (finding instanceof Finding.Delivered delivered) {
            return Moves.on(
                    row,
                    IntentEvent.RECONCILE_DELIVERED,
                    now,
                    guard -> true,
                    found -> StatusDraft.changing(row).providerMessageId(delivered.providerMessageId()));
        }
        if (finding instanceof Finding.Rejected rejected) {
            return Moves.on(
                    row,
                    IntentEvent.RECONCILE_REJECTED,
                    now,
                    guard -> true,
                    found -> StatusDraft.changing(row).reason(ResultRule.reason(rejected.code())));
        }
        if (finding instanceof Finding.StillUnknown still) {
            return askAgain(row, IntentEvent.STILL_UNKNOWN, asked, still.askAgainAfter());
        }
        return absent(row, asked);
    }

    private static Optional<IntentMove> absent(IntentRow row, Asked asked) {
        AttemptMark.Last last = row.status().attempt().last().orElseThrow();
        Optional<Proof> proof = proof(last, asked);
        if (proof.isPresent()) {
            return proof.get() == Proof.NOTHING_SENT
                    ? ResultRule.again(
                            row,
                            IntentEvent.RECONCILE_ABSENT,
                            true,
                            Optional.empty(),
                            asked.now(),
                            asked.settings().backoff())
                    : harmless(row, last, asked);
        }
        if (asked.now().isAfter(last.deadline().plus(asked.settings().absenceClosing()))) {
            return Moves.on(
                    row,
                    IntentEvent.RECONCILE_ABSENT,
                    asked.now(),
                    guard -> guard == IntentGuard.SAME_ATTEMPT || guard == IntentGuard.ABSENCE_GIVEN_UP,
                    any -> StatusDraft.changing(row).reason(IntentReason.PRESUMED_NOT_DELIVERED));
        }
        return askAgain(row, IntentEvent.RECONCILE_ABSENT, asked, Duration.ZERO);
    }

    private enum Proof {
        NOTHING_SENT,
        SECOND_IS_HARMLESS
    }

    private static Optional<Proof> proof(AttemptMark.Last last, Asked asked) {
        Instant now = asked.now();
        Duration quarantine = asked.settings().absenceQuarantine();
        boolean deadlineOver =
                asked.traits().honorsDeadline() && now.isAfter(last.deadline().plus(quarantine));
        boolean nodeOver = asked.nodeEnded()
                .map(end -> end.isAfter(last.deadline()) ? end : last.deadline())
                .filter(end -> now.isAfter(end.plus(quarantine)))
                .isPresent();
        if (deadlineOver || nodeOver) {
            return Optional.of(Proof.NOTHING_SENT);
        }
        boolean inWindow = asked.traits()
                .dedupesByKey()
                .filter(window -> now.isBefore(last.firstAt().plus(window)))
                .isPresent();
        return inWindow ? Optional.of(Proof.SECOND_IS_HARMLESS) : Optional.empty();
    }

    /** The first request may still arrive, so that its key must go on to be counted as sent. */
    private static Optional<IntentMove> harmless(IntentRow row, AttemptMark.Last last, Asked asked) {
        return ResultRule.again(
                        row,
                        IntentEvent.RECONCILE_ABSENT,
                        true,
                        Optional.empty(),
                        asked.now(),
                        asked.settings().backoff())
                .map(move -> move.to() == IntentState.PLANNED ? keeping(move, last) : move);
    }

    private static IntentMove keeping(IntentMove move, AttemptMark.Last last) {
        AttemptMark mark = new AttemptMark(
                move.after().attempt().number(), move.after().attempt().counted(), Optional.of(last));
        IntentRow next = move.next();
        return new IntentMove(
                move.before(),
                StatusDraft.changing(next)
                        .attempt(mark)
                        .done(next, IntentState.PLANNED, next.status().updatedAt()),
                move.row(),
                move.event());
    }

    private static Optional<IntentMove> askAgain(IntentRow row, IntentEvent event, Asked asked, Duration notBefore) {
        int number = row.status().reconcileCount() + 1;
        Optional<Instant> next = SweepRule.Questions.next(
                row, number, asked.now().plus(notBefore), asked.settings().unknownWindow());
        return Moves.on(
                row,
                event,
                asked.now(),
                guard -> guard == IntentGuard.SAME_ATTEMPT || guard == IntentGuard.ABSENCE_OPEN,
                found -> StatusDraft.keeping(row).question(number, next));
    }
}
