package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.KEY;
import static dev.freestone.contact.IntentSample.attempt;
import static dev.freestone.contact.IntentSample.claim;

import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Every way in which a rule can be asked for an event, with arguments that let it happen where the state allows it. */
final class RuleCalls {
    private RuleCalls() {}

    /** A rule and its arguments, for an intent at an instant. */
    interface Call extends BiFunction<IntentRow, Instant, Optional<IntentMove>> {}

    static Map<IntentEvent, List<Call>> byEvent(Optional<Duration> dedupe) {
        SenderTraits traits = dedupe.map(SenderTraits.none()::dedupesByKey).orElse(SenderTraits.none());
        Map<IntentEvent, List<Call>> calls = new EnumMap<>(IntentEvent.class);
        calls.put(IntentEvent.PLAN, List.of());
        calls.put(IntentEvent.CLAIM_ALLOW, List.of(claiming(PolicyDecision.allow("core/allow"))));
        calls.put(
                IntentEvent.CLAIM_HOLD,
                List.of(
                        claiming(PolicyDecision.hold("core/no-zone", Optional.empty())),
                        claiming(PolicyDecision.hold("us/quiet", Optional.of(IntentSample.HOLD_LIMIT.plusSeconds(1)))),
                        (row, now) -> ClaimRule.decide(
                                row,
                                claim(row, PolicyDecision.hold("us/quiet", Optional.of(now.plusSeconds(600))), now))));
        calls.put(IntentEvent.CLAIM_DENY, List.of(claiming(PolicyDecision.deny("core/opt-out"))));
        calls.put(
                IntentEvent.PREPARE_FAILED,
                List.of((row, now) ->
                        AttemptRule.prepareFailed(row, row.status().lease().fence(), IntentReason.RENDER_FAILED, now)));
        calls.put(
                IntentEvent.YIELD,
                List.of((row, now) ->
                        AttemptRule.giveBack(row, row.status().lease().fence(), now, now)));
        calls.put(
                IntentEvent.ATTEMPT,
                List.of((row, now) -> AttemptRule.decide(row, attempt(row, now, dedupe), 0, Optional.empty())));
        for (IntentEvent event :
                List.of(IntentEvent.LEASE_EXPIRED, IntentEvent.RELEASE, IntentEvent.HOLD_LIMIT, IntentEvent.EXPIRE)) {
            calls.put(event, List.of((row, now) -> SweepRule.decide(row, now, now)));
        }
        calls.put(IntentEvent.ACCEPTED, List.of(answering(IntentSample.accepted())));
        calls.put(
                IntentEvent.REFUSED,
                List.of((row, now) -> answering(new SendResult.Refused(KEY, RefusalCode.UNSUBSCRIBED, isEven(now)))
                        .apply(row, now)));
        calls.put(
                IntentEvent.RETRY_LATER,
                List.of(
                        answering(IntentSample.later(Duration.ZERO, SendResult.Scope.INTENT)),
                        answering(IntentSample.later(Duration.ofMinutes(1), SendResult.Scope.INTENT)),
                        answering(IntentSample.later(Duration.ofMinutes(3), SendResult.Scope.INTENT)),
                        answering(IntentSample.later(Duration.ofMinutes(10), SendResult.Scope.SENDER)),
                        answering(IntentSample.later(Duration.ZERO, SendResult.Scope.CONFIGURATION))));
        calls.put(
                IntentEvent.NOT_SENT, List.of((row, now) -> ResultRule.notSent(row, last(row), now, Backoff.DEFAULT)));
        calls.put(IntentEvent.UNKNOWN, List.of(answering(IntentSample.lost())));
        calls.put(
                IntentEvent.RECONCILE_DELIVERED,
                List.of(finding(new Finding.Delivered(KEY, Optional.empty(), Optional.empty()), traits)));
        calls.put(
                IntentEvent.RECONCILE_REJECTED,
                List.of((row, now) -> finding(
                                new Finding.Rejected(KEY, RefusalCode.NOT_IN_SERVICE, isEven(now)), traits)
                        .apply(row, now)));
        calls.put(
                IntentEvent.RECONCILE_ABSENT,
                List.of(
                        finding(new Finding.Absent(KEY), traits),
                        finding(new Finding.Absent(KEY), traits.deadlineHonored())));
        calls.put(IntentEvent.STILL_UNKNOWN, List.of(finding(new Finding.StillUnknown(KEY, Duration.ZERO), traits)));
        calls.put(IntentEvent.SETTLE_DELIVERED, List.of((row, now) -> CommandRule.settle(row, true, now)));
        calls.put(IntentEvent.SETTLE_NOT_DELIVERED, List.of((row, now) -> CommandRule.settle(row, false, now)));
        calls.put(
                IntentEvent.CANCEL, List.of((row, now) -> CommandRule.cancel(row, IntentReason.CANCELED_BY_USER, now)));
        calls.put(IntentEvent.HOLD, List.of(CommandRule::hold));
        calls.put(IntentEvent.SUPPRESS, List.of((row, now) -> CommandRule.suppress(row, IntentReason.HOST_STOP, now)));
        calls.put(
                IntentEvent.DELIVERY_EVENT,
                List.of(
                        (row, now) -> CommandRule.delivery(row, DeliveryStatus.DELIVERED, now),
                        (row, now) -> CommandRule.delivery(row, DeliveryStatus.BOUNCED, now)));
        return calls;
    }

    /** As good as drawn: one half of the refusals has reached the person. */
    private static boolean isEven(Instant now) {
        return now.toEpochMilli() % 2 == 0;
    }

    private static Call claiming(PolicyDecision policy) {
        return (row, now) -> ClaimRule.decide(row, claim(row, policy, now));
    }

    private static Call answering(SendResult result) {
        return (row, now) -> ResultRule.decide(row, last(row), result, now, Backoff.DEFAULT);
    }

    private static Call finding(Finding finding, SenderTraits traits) {
        return (row, now) -> ReconcileRule.decide(
                row,
                last(row),
                finding,
                new ReconcileRule.Asked(now, traits, Optional.empty(), LedgerSettings.DEFAULT));
    }

    private static String last(IntentRow row) {
        return row.status().attempt().last().map(last -> last.id()).orElse("none");
    }
}
