package dev.freestone.contact;

import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import java.time.Instant;
import java.util.Optional;

/** What time alone does to an intent. Pure. Source: docs/spec/contact-ledger.md 3, T11, T19, T33 to T35. */
public final class SweepRule {
    private SweepRule() {}

    /**
     * Looks at an intent whose time to be looked at has come.
     *
     * @param row the intent, locked
     * @param now S
     * @param leaseNow the clock of leases, which is S except in tests
     * @return the step, or empty: time alone changes nothing now
     */
    public static Optional<IntentMove> decide(IntentRow row, Instant now, Instant leaseNow) {
        return switch (row.status().state()) {
            case CLAIMED ->
                Moves.on(
                        row,
                        IntentEvent.LEASE_EXPIRED,
                        now,
                        guard -> leaseEnded(row, leaseNow),
                        found -> StatusDraft.changing(row).fenced().dueAt(now));
            case ATTEMPTED ->
                Moves.on(
                        row,
                        IntentEvent.LEASE_EXPIRED,
                        now,
                        guard -> leaseEnded(row, leaseNow),
                        found -> StatusDraft.changing(row)
                                .released()
                                .reason(IntentReason.LEASE_EXPIRED_AFTER_ATTEMPT)
                                .question(0, Questions.first(row)));
            case HELD -> held(row, now);
            case PLANNED -> Moves.on(row, IntentEvent.EXPIRE, now, guard -> expired(row, now), found -> expired(row));
            case UNKNOWN, CONFIRMED, REFUSED, CANCELED, SUPPRESSED -> Optional.empty();
        };
    }

    private static Optional<IntentMove> held(IntentRow row, Instant now) {
        if (!now.isBefore(row.plan().holdLimit())) {
            return Moves.on(
                    row,
                    IntentEvent.HOLD_LIMIT,
                    now,
                    guard -> true,
                    found -> StatusDraft.changing(row)
                            .reason(IntentReason.HOLD_BEYOND_LIMIT)
                            .rule(row.status().ruleId()));
        }
        if (expired(row, now)) {
            return Moves.on(row, IntentEvent.EXPIRE, now, guard -> true, found -> expired(row));
        }
        boolean over = row.status().wakeAt().filter(at -> !now.isBefore(at)).isPresent();
        return Moves.on(
                row,
                IntentEvent.RELEASE,
                now,
                guard -> over,
                found -> StatusDraft.changing(row).dueAt(now));
    }

    private static StatusDraft expired(IntentRow row) {
        return StatusDraft.changing(row).reason(IntentReason.EXPIRED);
    }

    private static boolean expired(IntentRow row, Instant now) {
        return !now.isBefore(row.plan().expiresAt());
    }

    private static boolean leaseEnded(IntentRow row, Instant leaseNow) {
        return !leaseNow.isBefore(row.status().lease().until());
    }
}
