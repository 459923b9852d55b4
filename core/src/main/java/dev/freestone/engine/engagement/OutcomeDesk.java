package dev.freestone.engine.engagement;

import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.TriggeredEvent;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Grants what completions bring, inside the transaction of the progress, whose customer is locked. What was decided is in the ledger
 * of outcomes, which refuses the same one a second time. Thread-safe. Source: docs/spec/engagement-behaviors.md 7.
 */
final class OutcomeDesk {
    private final OutcomeGrants grants;
    private final OutcomeBook book;
    private final TriggerDesk triggers;

    OutcomeDesk(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.grants = new OutcomeGrants(parts, caller);
        this.book = new OutcomeBook(parts);
        this.triggers = new TriggerDesk(parts, ledger, caller);
    }

    /**
     * Whose outcomes.
     *
     * @param customer the customer
     * @param key stands for the customer, whom the transaction has locked
     * @param zone of the customer, or of the company
     * @param now S
     */
    record OutcomeCall(Customer customer, LaneKey key, ZoneId zone, Instant now) {}

    /**
     * What came of completions.
     *
     * @param results in the order of emission
     * @param raised events to be ingested
     * @param notifications display units that are visible at once
     * @param points the sum of the points that were granted
     */
    record Emitted(
            List<OutcomeResult> results,
            List<TriggeredEvent> raised,
            List<EventNotification> notifications,
            long points) {
        Emitted {
            results = List.copyOf(results);
            raised = List.copyOf(raised);
            notifications = List.copyOf(notifications);
        }
    }

    /** Grants what completions bring, in their order. */
    Emitted emit(Tx tx, OutcomeCall call, List<DueCompletion> due) {
        if (due.isEmpty()) {
            return new Emitted(List.of(), List.of(), List.of(), 0);
        }
        StockOrder.lock(tx, call.key().company(), due);
        List<OutcomeResult> told = new ArrayList<>();
        List<OutcomeRow> rows = new ArrayList<>();
        List<TriggeredEvent> raised = new ArrayList<>();
        List<EventNotification> notifications = new ArrayList<>();
        for (DueCompletion completion : due) {
            for (OutcomeResult result : grants.of(tx, call, completion, raised)) {
                rows.add(book.row(call.key(), result, call.now()));
                if (!OutcomeGrants.isNothing(result)) {
                    told.add(result);
                }
            }
            triggers.fire(tx, call, completion, told, notifications);
        }
        Commit.saved(tx.behaviors().addOutcomes(call.key(), rows));
        long points = told.stream()
                .mapToLong(result -> result.amount().orElse(0))
                .sum();
        return new Emitted(told, raised, notifications, points);
    }
}
