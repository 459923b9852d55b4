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
        AttemptMark.Last last = row.status().attempt().last().orElseThrow();
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
                    guard -> ResultRule.reached(guard, rejected.reached()),
                    found -> StatusDraft.changing(row).reason(ResultRule.reason(rejected.code())));
        }
        if (finding instanceof Finding.StillUnknown still) {
            return askAgain(row, last, IntentEvent.STILL_UNKNOWN, asked, still.askAgainAfter());
        }
        return absent(row, last, asked);
    }

    private static Optional<IntentMove> absent(IntentRow row, AttemptMark.Last last, Asked asked) {
        if (isNothingSent(last, asked)) {
            return again(row, Proof.ofAll(row.status().attempt()), asked);
        }
        Optional<IntentMove> harmless = isInWindow(last, asked.now(), asked)
                // The first request may still arrive, so that its key goes on to be counted as sent.
                ? again(row, row.status().attempt(), asked).filter(move -> isHarmless(move, last, asked))
                : Optional.empty();
        if (harmless.isPresent()) {
            return harmless;
        }
        if (asked.now().isAfter(last.deadline().plus(asked.settings().absenceClosing()))) {
            return Moves.on(
                    row,
                    IntentEvent.RECONCILE_ABSENT,
                    asked.now(),
                    guard -> guard == IntentGuard.SAME_ATTEMPT || guard == IntentGuard.ABSENCE_GIVEN_UP,
                    any -> StatusDraft.changing(row).reason(IntentReason.PRESUMED_NOT_DELIVERED));
        }
        return askAgain(row, last, IntentEvent.RECONCILE_ABSENT, asked, Duration.ZERO);
    }

    private static Optional<IntentMove> again(IntentRow row, AttemptMark mark, Asked asked) {
        return ResultRule.again(
                row,
                IntentEvent.RECONCILE_ABSENT,
                mark,
                Duration.ZERO,
                asked.now(),
                asked.settings().backoff());
    }

    private static boolean isNothingSent(AttemptMark.Last last, Asked asked) {
        Instant now = asked.now();
        Duration quarantine = asked.settings().absenceQuarantine();
        boolean deadlineOver =
                asked.traits().honorsDeadline() && now.isAfter(last.deadline().plus(quarantine));
        // The end of this node says nothing of the node of an earlier call that may still arrive.
        boolean nodeOver = !Proof.leavesEarlier(last)
                && asked.nodeEnded()
                        .map(end -> end.isAfter(last.deadline()) ? end : last.deadline())
                        .filter(end -> now.isAfter(end.plus(quarantine)))
                        .isPresent();
        return deadlineOver || nodeOver;
    }

    /** A second request that would be made after the window has closed is not harmless. */
    private static boolean isHarmless(IntentMove move, AttemptMark.Last last, Asked asked) {
        Duration call = Duration.between(last.at(), last.deadline());
        return move.to() != IntentState.PLANNED
                || isInWindow(last, move.after().dueAt().plus(call), asked);
    }

    private static boolean isInWindow(AttemptMark.Last last, Instant at, Asked asked) {
        Duration age = Duration.between(last.firstAt(), at);
        return asked.traits()
                .dedupesByKey()
                .filter(window -> age.compareTo(window) < 0)
                .isPresent();
    }

    private static Optional<IntentMove> askAgain(
            IntentRow row, AttemptMark.Last last, IntentEvent event, Asked asked, Duration atLeast) {
        int number = row.status().reconcileCount() + 1;
        Optional<Instant> next =
                Questions.next(last, asked.now(), atLeast, asked.settings().unknownWindow());
        return Moves.on(
                row,
                event,
                asked.now(),
                guard -> guard == IntentGuard.SAME_ATTEMPT || guard == IntentGuard.ABSENCE_OPEN,
                found -> StatusDraft.keeping(row).question(number, next));
    }
}
