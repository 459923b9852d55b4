package dev.freestone.engine.engagement;

import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.secrets.ResealCounts;
import dev.freestone.engine.secrets.Resealer;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.BehaviorStore;
import dev.freestone.spi.EventAnswerRow;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Optional;

/**
 * Seals events, progress, outcomes and answers of customers under the current key, a part of one customer a transaction, under
 * the lock of the customer. Used once. Source: docs/spec/conventions.md 10.
 */
public final class ResealedCustomers {
    private static final int CUSTOMERS = 100;
    private static final int ROWS = 200;

    private final Storage storage;
    private final CompanyId company;
    private final Resealer resealer;
    private final ResealCounts counts = new ResealCounts();

    /**
     * Of one company.
     *
     * @param storage where they are
     * @param company the owner
     * @param resealer seals them anew
     */
    public ResealedCustomers(Storage storage, CompanyId company, Resealer resealer) {
        this.storage = storage;
        this.company = company;
        this.resealer = resealer;
    }

    /** How far a customer was gone through. */
    private record Place(
            long event, Optional<AchievementId> behavior, Optional<OutcomeRow> outcome, long answer, boolean more) {
        static final Place START = new Place(0, Optional.empty(), Optional.empty(), 0, true);
    }

    private record Step(Place next, ResealCounts counts) {}

    /**
     * Goes through all customers.
     *
     * @return what became of their documents
     */
    public ResealCounts run() {
        List<LaneKey> page = page(Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(this::customer);
            page = page(Optional.of(page.get(page.size() - 1)));
        }
        return counts;
    }

    private List<LaneKey> page(Optional<LaneKey> after) {
        return storage.read(tx -> tx.behaviors().customers(company, after, CUSTOMERS));
    }

    private void customer(LaneKey customer) {
        Place place = Place.START;
        while (place.more()) {
            Place from = place;
            Step done = Commit.decide(storage, tx -> step(tx, customer, from));
            counts.add(done.counts());
            place = done.next();
        }
    }

    private Step step(Tx tx, LaneKey customer, Place from) {
        tx.customers().lock(customer);
        BehaviorStore store = tx.behaviors();
        List<EventRow> events = store.events(customer, from.event(), ROWS);
        List<BehaviorRow> behaviors = store.behaviors(customer, from.behavior(), ROWS);
        List<OutcomeRow> outcomes = store.outcomes(customer, from.outcome(), ROWS);
        List<EventAnswerRow> answers = store.answers(customer, from.answer(), ROWS);
        ResealCounts made = new ResealCounts();
        Commit.saved(store.saveBehaviors(
                customer,
                behaviors.stream()
                        .flatMap(row -> anew(customer, row, made).stream())
                        .toList()));
        store.rewrite(
                customer,
                events.stream()
                        .flatMap(row ->
                                resealer
                                        .anew(EventDocuments.place(customer), row.document(), made)
                                        .map(row::holding)
                                        .stream())
                        .toList(),
                outcomes.stream()
                        .flatMap(row ->
                                resealer
                                        .anew(OutcomeBook.place(customer), row.document(), made)
                                        .map(row::holding)
                                        .stream())
                        .toList(),
                answers.stream()
                        .flatMap(row -> resealer
                                .anew(EventAnswerBook.place(customer, row.request()), row.document(), made)
                                .map(row::holding)
                                .stream())
                        .toList());
        return new Step(
                new Place(
                        last(events).map(EventRow::seq).orElse(from.event()),
                        last(behaviors).map(BehaviorRow::behavior).or(from::behavior),
                        last(outcomes).or(from::outcome),
                        last(answers).map(EventAnswerRow::request).orElse(from.answer()),
                        isFull(events) || isFull(behaviors) || isFull(outcomes) || isFull(answers)),
                made);
    }

    private Optional<BehaviorRow> anew(LaneKey customer, BehaviorRow row, ResealCounts made) {
        return resealer.anew(BehaviorStates.place(customer, row.behavior()), row.document(), made)
                .map(document ->
                        new BehaviorRow(row.behavior(), row.campaign(), row.achieved(), row.version() + 1, document));
    }

    private static <T> Optional<T> last(List<T> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    private static boolean isFull(List<?> rows) {
        return rows.size() == ROWS;
    }
}
