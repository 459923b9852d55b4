package dev.freestone.contact;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether the provider may be called for a claimed intent. Pure. Source: docs/spec/contact-ledger.md 3, T8 to T10.
 */
public final class AttemptRule {
    /** Stands for an instant that never comes: nothing unproven was sent before. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private AttemptRule() {}

    /**
     * Who attempts, and what was seen under the locks. Immutable.
     *
     * @param now S
     * @param leaseNow the clock of leases, which is S except in tests
     * @param fence the fence that the claim gave
     * @param node the node
     * @param incarnation its life
     * @param callEnds how long after the commit the call has ended at the latest
     * @param dedupe how long the provider delivers a key at most once, if it does
     */
    public record Attempt(
            Instant now,
            Instant leaseNow,
            long fence,
            NodeId node,
            long incarnation,
            Duration callEnds,
            Optional<Duration> dedupe) {}

    /** What was found in the way of an attempt. */
    public sealed interface Obstacle {
        /** Scope paused or killed, or the sender stopped: claimed again as soon as that ends. */
        record Stopped() implements Obstacle {}

        /**
         * Something was recorded of its destination that its decision may not have seen: decided anew, later than S, so that
         * the next decision is later than what was recorded.
         */
        record Decided() implements Obstacle {}

        /**
         * No token is left.
         *
         * @param until when there will be one
         */
        record NoToken(Instant until) implements Obstacle {}
    }

    /**
     * Commits to a call, or gives the intent back.
     *
     * @param row the intent, locked
     * @param attempt who attempts
     * @param restrictionVersion the restriction counter of the person's lane now
     * @param obstacle what is in the way
     * @return T10 or T9, or empty: the intent is not in the hands of this node any more
     */
    public static Optional<IntentMove> decide(
            IntentRow row, Attempt attempt, long restrictionVersion, Optional<Obstacle> obstacle) {
        if (!inHand(row, attempt)) {
            return Optional.empty();
        }
        Instant now = attempt.now();
        Optional<Instant> validUntil = row.status().validUntil();
        boolean stale = validUntil.filter(end -> !now.isBefore(end)).isPresent()
                || row.status().restrictionVersion() != restrictionVersion
                || !now.isBefore(row.plan().expiresAt());
        if (outsideWindow(row, attempt)) {
            // No attempt is possible any more: its time ends it, nobody claims it before.
            return giveBack(row, attempt.fence(), now, row.plan().expiresAt());
        }
        if (obstacle.isPresent() || stale) {
            Instant again = obstacle.map(found -> again(found, now)).orElse(now);
            return giveBack(row, attempt.fence(), now, again);
        }
        return Moves.on(
                row,
                IntentEvent.ATTEMPT,
                now,
                guard -> true,
                found -> StatusDraft.changing(row)
                        .rule(row.status().ruleId())
                        .question(0, Optional.empty())
                        .attempt(mark(row, attempt)));
    }

    private static Instant again(Obstacle obstacle, Instant now) {
        if (obstacle instanceof Obstacle.NoToken none) {
            return none.until();
        }
        return obstacle instanceof Obstacle.Decided ? now.plus(1, ChronoUnit.MICROS) : now;
    }

    /**
     * Gives an intent back before an attempt.
     *
     * @param row the intent, locked
     * @param fence the fence that the claim gave
     * @param now S
     * @param again when it may be claimed again
     * @return T9, or empty: the intent is not in the hands of this node any more
     */
    public static Optional<IntentMove> giveBack(IntentRow row, long fence, Instant now, Instant again) {
        return Moves.on(
                row,
                IntentEvent.YIELD,
                now,
                guard -> row.status().lease().fence() == fence,
                found -> StatusDraft.changing(row).fenced().dueAt(again));
    }

    /**
     * Ends an intent whose message cannot be made.
     *
     * @param row the intent, locked
     * @param fence the fence that the claim gave
     * @param reason {@code render_failed} or {@code no_destination}
     * @param now S
     * @return T8, or empty: the intent is not in the hands of this node any more
     */
    public static Optional<IntentMove> prepareFailed(IntentRow row, long fence, IntentReason reason, Instant now) {
        return Moves.on(
                row,
                IntentEvent.PREPARE_FAILED,
                now,
                guard -> row.status().lease().fence() == fence,
                found -> StatusDraft.changing(row).released().reason(reason));
    }

    private static boolean inHand(IntentRow row, Attempt attempt) {
        return row.status().state() == IntentState.CLAIMED
                && row.status().lease().fence() == attempt.fence()
                && attempt.leaseNow().isBefore(row.status().lease().until());
    }

    /** A second request is harmless only while the provider still knows the first one's key. */
    private static boolean outsideWindow(IntentRow row, Attempt attempt) {
        Instant unproven =
                row.status().attempt().last().map(AttemptMark.Last::firstAt).orElse(NEVER);
        return unproven.isBefore(NEVER)
                && attempt.dedupe()
                        .filter(window -> Duration.between(unproven, attempt.now())
                                        .plus(attempt.callEnds())
                                        .compareTo(window)
                                < 0)
                        .isEmpty();
    }

    private static AttemptMark mark(IntentRow row, Attempt attempt) {
        AttemptMark before = row.status().attempt();
        int number = before.number() + 1;
        Instant unproven = before.last()
                .map(AttemptMark.Last::firstAt)
                .filter(NEVER::isAfter)
                .orElse(attempt.now());
        // The fence tells two nodes apart that both believe to have made this attempt.
        String id = row.plan().id() + ":" + number + ":" + attempt.fence();
        return new AttemptMark(
                number,
                before.counted() + 1,
                Optional.of(new AttemptMark.Last(
                        id,
                        attempt.now(),
                        attempt.now().plus(attempt.callEnds()),
                        unproven,
                        attempt.node(),
                        attempt.incarnation())));
    }
}
