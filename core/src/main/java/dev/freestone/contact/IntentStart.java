package dev.freestone.contact;

import dev.freestone.lifecycle.Row;
import dev.freestone.model.common.Lease;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import java.time.Instant;
import java.util.Optional;

/** How an intent begins. Pure. Source: docs/spec/contact-ledger.md 3, T1 and T2. */
public final class IntentStart {
    private IntentStart() {}

    /**
     * The first status of an intent.
     *
     * @param plan what is planned
     * @param stop why it must not be made at all: {@code person_erased} or {@code company_closed}
     * @param now S
     * @return a row to be planned
     */
    public static IntentRow of(IntentPlan plan, Optional<IntentReason> stop, Instant now) {
        IntentGuard holds = stop.isPresent() ? IntentGuard.CLOSED : IntentGuard.OPEN;
        IntentState state = IntentLifeCycle.next(Optional.empty(), IntentEvent.PLAN, holds::equals)
                .flatMap(Row::to)
                .orElseThrow();
        Optional<Instant> wakeAt = stop.isPresent() ? Optional.empty() : Optional.of(plan.expiresAt());
        IntentStatus status = new IntentStatus(
                state,
                stop,
                Optional.empty(),
                plan.notBefore(),
                Optional.empty(),
                Lease.NONE,
                AttemptMark.NONE,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                DeliveryStatus.NONE,
                Optional.empty(),
                0,
                wakeAt,
                now);
        return new IntentRow(0, 1, plan, status);
    }
}
