package dev.freestone.contact;

import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PolicyDecision;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of an intent that a node wants to work on. Pure. Source: docs/spec/contact-ledger.md 3, T4 to T7, T29, T35,
 * T36.
 */
public final class ClaimRule {
    private ClaimRule() {}

    /**
     * Who claims, and what was seen under the locks. Immutable.
     *
     * @param now S
     * @param lease the lease that the claim gives, with the next fence
     * @param restrictionVersion the restriction counter of the person's lane
     * @param policy what the policy says
     * @param decision the same as a document to be kept
     * @param reserves whether the contact takes slots when it is allowed
     */
    public record Claim(
            Instant now,
            Lease lease,
            long restrictionVersion,
            PolicyDecision policy,
            Document decision,
            boolean reserves) {}

    /**
     * Decides about a planned intent whose person has a free lane and whose scope and sender are not stopped.
     *
     * @param row the intent, locked
     * @param claim who claims
     * @return the step, or empty: it is not planned any more, not due, or allowed only until an instant that has passed
     */
    public static Optional<IntentMove> decide(IntentRow row, Claim claim) {
        Instant now = claim.now();
        if (row.status().state() != IntentState.PLANNED) {
            return Optional.empty();
        }
        if (!now.isBefore(row.plan().expiresAt())) {
            return SweepRule.decide(row, now, now);
        }
        // An allowance that is over already would be given back and claimed again without end.
        boolean over =
                claim.policy().validUntil().filter(end -> !now.isBefore(end)).isPresent();
        if (over || row.status().dueAt().isAfter(now)) {
            return Optional.empty();
        }
        return switch (claim.policy().outcome()) {
            case ALLOW ->
                Moves.on(
                        row,
                        IntentEvent.CLAIM_ALLOW,
                        now,
                        guard -> true,
                        found -> decided(row, claim)
                                .lease(claim.lease())
                                .reserving(claim.reserves())
                                .rule(Optional.of(claim.policy().ruleId())));
            case HOLD -> held(row, claim);
            case DENY ->
                Moves.on(
                        row,
                        IntentEvent.CLAIM_DENY,
                        now,
                        guard -> true,
                        found -> decided(row, claim)
                                .reason(IntentReason.POLICY_DENIED)
                                .rule(Optional.of(claim.policy().ruleId())));
        };
    }

    /**
     * Ends a planned intent because its producer says so when it is due.
     *
     * @param row the intent, locked
     * @param verdict what the producer says
     * @param now S
     * @return the step, or empty: the producer does not end it, it is not planned any more, or its time is over
     */
    public static Optional<IntentMove> due(IntentRow row, DueVerdict verdict, Instant now) {
        if (row.status().state() != IntentState.PLANNED
                || !now.isBefore(row.plan().expiresAt())) {
            return Optional.empty();
        }
        return switch (verdict.outcome()) {
            case PROCEED, SKIP -> Optional.empty();
            case CANCEL -> verdict.reason().flatMap(reason -> CommandRule.cancel(row, reason, now));
            case SUPPRESS -> verdict.reason().flatMap(reason -> CommandRule.suppress(row, reason, now));
        };
    }

    private static Optional<IntentMove> held(IntentRow row, Claim claim) {
        Optional<Instant> until = claim.policy().until();
        boolean tooLong =
                until.filter(end -> end.isAfter(row.plan().holdLimit())).isPresent();
        IntentGuard holds = tooLong ? IntentGuard.HOLD_BEYOND_LIMIT : IntentGuard.HOLD_WITHIN_LIMIT;
        return Moves.on(row, IntentEvent.CLAIM_HOLD, claim.now(), holds::equals, found -> {
            StatusDraft draft =
                    decided(row, claim).rule(Optional.of(claim.policy().ruleId()));
            return tooLong ? draft.reason(IntentReason.HOLD_BEYOND_LIMIT) : draft.holdUntil(until);
        });
    }

    private static StatusDraft decided(IntentRow row, Claim claim) {
        return StatusDraft.changing(row)
                .decided(Optional.of(claim.decision()), claim.policy().validUntil(), claim.restrictionVersion());
    }
}
