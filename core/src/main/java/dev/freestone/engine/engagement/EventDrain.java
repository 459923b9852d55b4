package dev.freestone.engine.engagement;

import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.work.TickMeter;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates events that were accepted, customer by customer, request by request, in the order of their arrival. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.1.
 */
final class EventDrain {
    private static final Logger LOG = LoggerFactory.getLogger(EventDrain.class);

    /** So that customers who post at the same time seldom wait for each other. */
    private static final int PARTS = 16;

    private static final int BATCH = 500;
    private static final int CUSTOMERS = 100;

    private final EventTools tools;

    EventDrain(EventTools tools) {
        this.tools = tools;
    }

    /** Asks a node to evaluate what was accepted. */
    static void plan(Tx tx, LaneKey customer) {
        int part = Math.floorMod(customer.person().value().hashCode(), PARTS);
        tx.work().put(new WorkItem(EventDrainWork.WORK, customer.company(), "part-" + part, tx.now()));
    }

    /** Evaluates all events of so many customers at most; answers of how many. */
    int drain(int customers) {
        int done = 0;
        Optional<LaneKey> after = Optional.empty();
        while (done < customers && !Thread.currentThread().isInterrupted()) {
            int limit = Math.min(CUSTOMERS, customers - done);
            Optional<LaneKey> from = after;
            List<LaneKey> waiting =
                    tools.parts().storage().read(tx -> tx.behaviors().waiting(tools.company(), from, limit));
            for (LaneKey each : waiting) {
                done += isDone(each) ? 1 : 0;
                after = Optional.of(each);
            }
            if (waiting.size() < limit) {
                break;
            }
        }
        return done;
    }

    /** Whether anybody still waits, perhaps since evaluating failed. */
    boolean isAnybodyWaiting() {
        return !tools.parts()
                .storage()
                .read(tx -> tx.behaviors().waiting(tools.company(), Optional.empty(), 1))
                .isEmpty();
    }

    /** What fails for one customer keeps no other waiting. */
    private boolean isDone(LaneKey key) {
        try {
            Optional<PersonId> waiting = waiting(key);
            if (waiting.isEmpty()) {
                // Another node was faster. What is accepted from now on is looked at with a customer that was looked
                // for.
                return true;
            }
            Optional<Customer> customer = customer(waiting.get());
            CompanyProfile profile = Companies.require(tools.parts(), tools.company());
            boolean more = true;
            while (more) {
                more = Commit.repeatable(tools.parts().storage(), tx -> evaluated(tx, key, profile, customer));
            }
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("accepted events of a customer could not be evaluated: {}", TickMeter.codeOf(failed));
            return false;
        }
    }

    /** Whose events wait; empty when none does any more. */
    private Optional<PersonId> waiting(LaneKey key) {
        return tools.parts().storage().read(tx -> tx.behaviors().accepted(key, 1)).stream()
                .findFirst()
                .map(row -> tools.documents().customer(key, row));
    }

    /** Empty for one whom the host does not have any more. */
    private Optional<Customer> customer(PersonId id) {
        return Optional.ofNullable(CustomerLookup.asked(
                        () -> CustomerLookup.directory(tools.parts()).find(tools.company(), List.of(id)))
                .get(id));
    }

    /** Whether there may be more. */
    private boolean evaluated(Tx tx, LaneKey key, CompanyProfile profile, Optional<Customer> customer) {
        tx.customers().lock(key);
        List<EventRow> rows = tx.behaviors().accepted(key, BATCH);
        if (customer.isEmpty() || tx.persons().erased(Set.of(key)).contains(key)) {
            // Nobody can say any more whom it was for.
            rows.forEach(row -> Commit.saved(tx.behaviors()
                    .updateEvent(key, EventRows.evaluated(row, EventDisposition.IGNORED, row.keepUntil(), List.of()))));
            return rows.size() == BATCH;
        }
        Instant now = tx.now().truncatedTo(ChronoUnit.MILLIS);
        OutcomeCall call =
                new OutcomeCall(customer.get(), key, customer.get().zone().orElse(profile.zone()), now);
        for (List<EventRow> request : requests(rows)) {
            EventCall one = new EventCall(tools, tx, profile, call, Optional.of(request.get(0)));
            one.evaluate(request.stream()
                    .map(row -> ArrivingEvent.accepted(row, tools.documents().read(key, row)))
                    .toList());
            one.save();
        }
        return rows.size() == BATCH;
    }

    /** What came together; the last one is left for later when it may be cut off. */
    private static List<List<EventRow>> requests(List<EventRow> rows) {
        List<List<EventRow>> requests = new ArrayList<>();
        for (EventRow row : rows) {
            if (requests.isEmpty() || requests.get(requests.size() - 1).get(0).request() != row.request()) {
                requests.add(new ArrayList<>());
            }
            requests.get(requests.size() - 1).add(row);
        }
        return rows.size() == BATCH && requests.size() > 1 ? requests.subList(0, requests.size() - 1) : requests;
    }
}
