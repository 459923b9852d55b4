package dev.freestone.contact;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.lifecycle.Decision.Accepted;
import dev.freestone.lifecycle.Decision.Rejected;
import dev.freestone.lifecycle.Decision.Unchanged;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a command on an intent comes to: a step, nothing because it is so already, or a refusal that names what is allowed
 * instead. Pure. Source: docs/spec/contact-ledger.md 3.
 */
public final class IntentDecision {
    private IntentDecision() {}

    /**
     * Judges the answer of a rule.
     *
     * @param row the intent, locked
     * @param event what was to happen to it
     * @param move the step of the rule, if it made one
     * @return the decision; the step is its only fact
     */
    public static Decision<IntentRow, IntentMove, IntentEvent> of(
            IntentRow row, IntentEvent event, Optional<IntentMove> move) {
        if (move.isPresent()) {
            return new Accepted<>(move.get().next(), List.of(move.get()), List.of());
        }
        List<IntentEvent> allowed =
                IntentLifeCycle.allowed(Optional.of(row.status().state()));
        return allowed.contains(event) ? new Unchanged<>() : refused(row, event, allowed);
    }

    private static Rejected<IntentRow, IntentMove, IntentEvent> refused(
            IntentRow row, IntentEvent event, List<IntentEvent> allowed) {
        IntentState from = row.status().state();
        String codes = allowed.stream().map(IntentEvent::code).collect(Collectors.joining(", "));
        return new Rejected<>(
                ErrorCode.ILLEGAL_TRANSITION,
                "contact " + row.plan().id() + " is " + from.code() + ", which does not allow " + event.code()
                        + "; it allows " + codes,
                Map.of(
                        "from",
                        from.code(),
                        "event",
                        event.code(),
                        "allowed",
                        codes,
                        "intent",
                        row.plan().id().value()));
    }
}
