package dev.freestone.engine.engagement;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.PointsAmount;
import dev.freestone.engagement.TriggeredEvent;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Emits what completions bring, inside the transaction that counts their events and has locked the customer: each once, or with the
 * reason why not. Thread-safe. Source: docs/spec/engagement-behaviors.md 7.
 */
final class OutcomeDesk {
    private final Caller caller;
    private final OutcomeBook book;
    private final OutcomeGrants grants;
    private final TriggerDesk triggers;

    OutcomeDesk(EngineParts parts, LedgerParts ledger, Caller caller) {
        this(parts, ledger, caller, OutcomeGrants.keeping(parts, caller));
    }

    /** With grants of another kind; where they are of one thread, so is the desk. */
    OutcomeDesk(EngineParts parts, LedgerParts ledger, Caller caller, OutcomeGrants grants) {
        this.caller = caller;
        this.book = new OutcomeBook(parts);
        this.grants = grants;
        this.triggers = new TriggerDesk(parts, ledger, caller);
    }

    /**
     * For whom outcomes are emitted. Shows nothing of the customer. Immutable.
     *
     * @param customer as the host knows the customer
     * @param key stands for the customer, whom the transaction has locked
     * @param zone where the customer is
     * @param now the instant of the transaction
     */
    record OutcomeCall(Customer customer, LaneKey key, ZoneId zone, Instant now) {
        @Override
        public String toString() {
            return "OutcomeCall[" + key + "]";
        }
    }

    /**
     * What became of outcomes. Immutable.
     *
     * @param results in the order of emission
     * @param raised events to be taken next, first in first out
     * @param notifications display units that are visible at once
     * @param points that were granted
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

    /**
     * Emits the outcomes of completions. Those that were emitted before are left out.
     *
     * @param tx the transaction
     * @param call for whom
     * @param due in the order of emission
     */
    Emitted emit(Tx tx, OutcomeCall call, List<DueCompletion> due) {
        List<DueCompletion> fresh = book.fresh(tx, call.key(), due);
        OutcomeStocks.lock(tx, call.key().company(), fresh);
        List<OutcomeResult> all = new ArrayList<>();
        List<OutcomeResult> entries = new ArrayList<>();
        List<TriggeredEvent> raised = new ArrayList<>();
        List<EventNotification> notifications = new ArrayList<>();
        for (DueCompletion each : fresh) {
            List<OutcomeResult> results = granted(tx, call, each, raised);
            TriggerDesk.Fired fired = triggers.fire(tx, call, each);
            results.addAll(fired.messages());
            notifications.addAll(fired.notifications());
            OutcomeJournal.append(tx, caller, call.key(), each, results);
            all.addAll(results);
            entries.addAll(results.isEmpty() ? List.of(OutcomeBook.nothing(each)) : results);
        }
        book.enter(tx, call.key(), entries, call.now());
        return new Emitted(all, raised, notifications, points(all));
    }

    /** A goal brings its points alone. */
    private List<OutcomeResult> granted(Tx tx, OutcomeCall call, DueCompletion due, List<TriggeredEvent> raised) {
        List<OutcomeResult> results = new ArrayList<>();
        Achievement achievement = due.achievement();
        OptionalInt goal = due.emission().goal();
        long points = goal.isPresent() ? achievement.goalPoints(goal.getAsInt()) : achievement.points();
        if (points > 0) {
            results.add(grants.points(tx, call, new OutcomePlace(due, 0), new PointsAmount.Fixed(points)));
        }
        int outcomes = goal.isPresent() ? 0 : achievement.outcomes().size();
        for (int i = 0; i < outcomes; i++) {
            OutcomePlace place = new OutcomePlace(due, i + 1);
            results.add(grants.grant(tx, call, place, achievement.outcomes().get(i), raised::add));
        }
        return results;
    }

    private static long points(List<OutcomeResult> results) {
        return results.stream().mapToLong(each -> each.amount().orElse(0)).sum();
    }
}
