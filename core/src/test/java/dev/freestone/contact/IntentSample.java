package dev.freestone.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.ContactTopic;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One intent in every state, as the rules themselves lead to it, all on Monday at 10. */
final class IntentSample {
    static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T10:00:00Z");
    static final Instant HOLD_LIMIT = MON_2026_03_02.plus(Duration.ofHours(8));
    static final Instant EXPIRES = MON_2026_03_02.plus(Duration.ofHours(10));
    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration CALL_ENDS = Duration.ofSeconds(35);
    static final IdempotencyKey KEY = new IdempotencyKey("fs1euzvhojhmm4j6opsmqtmudrjrolpmmaz");
    static final NodeId NODE = NodeId.of("node-1");
    static final String RULE = "core/allow";

    private IntentSample() {}

    static IntentPlan plan(Instant expiresAt, Instant holdLimit, KeyedHash... debts) {
        return new IntentPlan(
                IntentId.of("IN-0000-0001"),
                CompanyId.DEFAULT,
                KEY,
                new Producer("outreach", "CG-4T2K-9QXD"),
                "CG-4T2K-9QXD:2026-03-02",
                "text",
                KeyedHash.of("k1:" + "%064x".formatted(77)),
                new ContactTopic(Purpose.SERVICING, "paymentDueDateReminder", List.of(debts)),
                SenderId.of("text"),
                4,
                MON_2026_03_02,
                expiresAt,
                holdLimit,
                MON_2026_03_02,
                Document.of("{}"));
    }

    static IntentRow planned() {
        return IntentStart.of(plan(EXPIRES, HOLD_LIMIT), Optional.empty(), MON_2026_03_02);
    }

    static IntentRow held(Optional<Instant> until) {
        return decided(planned(), PolicyDecision.hold("us/quiet-hours", until));
    }

    static IntentRow heldByOperator() {
        return next(CommandRule.hold(planned(), MON_2026_03_02));
    }

    static IntentRow claimed() {
        return claimed(planned(), MON_2026_03_02);
    }

    static IntentRow claimed(IntentRow planned, Instant now) {
        return next(ClaimRule.decide(planned, claim(planned, PolicyDecision.allow(RULE), now)));
    }

    static IntentRow attempted() {
        return attempted(claimed(), MON_2026_03_02, Optional.empty());
    }

    static IntentRow attempted(IntentRow claimed, Instant now, Optional<Duration> dedupe) {
        return next(AttemptRule.decide(claimed, attempt(claimed, now, dedupe), 0, Optional.empty()));
    }

    static IntentRow unknown() {
        return unknown(attempted(), MON_2026_03_02);
    }

    static IntentRow unknown(IntentRow attempted, Instant now) {
        return next(ResultRule.decide(attempted, attemptId(attempted), lost(), now, Backoff.DEFAULT));
    }

    static IntentRow calledBack(IntentRow row) {
        return next(CommandRule.cancel(row, IntentReason.CANCELED_BY_USER, MON_2026_03_02));
    }

    static IntentRow in(IntentState state) {
        IntentRow attempted = attempted();
        return switch (state) {
            case PLANNED -> planned();
            case HELD -> held(Optional.empty());
            case CLAIMED -> claimed();
            case ATTEMPTED -> attempted;
            case UNKNOWN -> unknown();
            case CONFIRMED -> answered(attempted, accepted());
            case REFUSED -> answered(attempted, refused());
            case CANCELED -> calledBack(planned());
            case SUPPRESSED -> decided(planned(), PolicyDecision.deny("core/opt-out"));
        };
    }

    /** As if so many attempts counted. */
    static IntentRow counted(IntentRow row, int attempts) {
        AttemptMark mark = row.status().attempt();
        return row.with(StatusDraft.keeping(row)
                .attempt(new AttemptMark(Math.max(mark.number(), attempts), attempts, mark.last()))
                .done(row, row.status().state(), row.status().updatedAt()));
    }

    static ClaimRule.Claim claim(IntentRow row, PolicyDecision policy, Instant now) {
        Lease lease = new Lease(
                Optional.of(NODE), now.plus(LEASE), row.status().lease().fence() + 1);
        return new ClaimRule.Claim(now, lease, 0, policy, Document.of("{\"rule\":\"" + policy.ruleId() + "\"}"), true);
    }

    static AttemptRule.Attempt attempt(IntentRow row, Instant now, Optional<Duration> dedupe) {
        return new AttemptRule.Attempt(now, now, row.status().lease().fence(), NODE, 1, CALL_ENDS, dedupe);
    }

    static String attemptId(IntentRow row) {
        return row.status().attempt().last().orElseThrow().id();
    }

    static SendResult accepted() {
        return new SendResult.Accepted(KEY, Optional.of("SM-1"));
    }

    static SendResult refused() {
        return new SendResult.Refused(KEY, RefusalCode.BAD_DESTINATION, false);
    }

    static SendResult later(Duration after, SendResult.Scope scope) {
        return new SendResult.RetryLater(KEY, after, scope);
    }

    static SendResult lost() {
        return new SendResult.Unknown(KEY, "timeout");
    }

    private static IntentRow decided(IntentRow row, PolicyDecision policy) {
        return next(ClaimRule.decide(row, claim(row, policy, MON_2026_03_02)));
    }

    private static IntentRow answered(IntentRow row, SendResult result) {
        return next(ResultRule.decide(row, attemptId(row), result, MON_2026_03_02, Backoff.DEFAULT));
    }

    static IntentRow next(Optional<IntentMove> move) {
        return move.orElseThrow().next();
    }
}
