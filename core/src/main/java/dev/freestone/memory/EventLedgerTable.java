package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EventAnswerRow;
import dev.freestone.spi.EventRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Events of customers by arrival, and what requests were answered. Guarded by the storage's lock. */
final class EventLedgerTable {
    private record Place(LaneKey customer, long seq) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::customer).thenComparing(Place::seq);
    }

    private record EventKey(LaneKey customer, String key) {}

    private final UndoTree<Place, EventRow> rows = new UndoTree<>(Place.ORDER);
    private final UndoTree<Place, EventRow> accepted = new UndoTree<>(Place.ORDER);
    private final UndoMap<EventKey, Long> keys = new UndoMap<>();
    private final UndoTree<LaneKey, Long> lastSeqs = new UndoTree<>(LaneKey::compareTo);
    private final UndoTree<Place, EventAnswerRow> answers = new UndoTree<>(Place.ORDER);

    long lastSeq(LaneKey customer) {
        return lastSeqs.get(customer).orElse(0L);
    }

    Optional<EventRow> find(LaneKey customer, long seq) {
        return rows.get(new Place(customer, seq));
    }

    Optional<EventRow> find(LaneKey customer, String key) {
        return keys.get(new EventKey(customer, key)).flatMap(seq -> find(customer, seq));
    }

    void add(LaneKey customer, EventRow row, UndoLog undo) {
        replace(customer, row, undo);
        row.key().ifPresent(key -> keys.put(new EventKey(customer, key), row.seq(), undo));
        lastSeqs.put(customer, row.seq(), undo);
    }

    void replace(LaneKey customer, EventRow row, UndoLog undo) {
        Place place = new Place(customer, row.seq());
        rows.put(place, row, undo);
        if (row.disposition() == EventDisposition.ACCEPTED) {
            accepted.put(place, row, undo);
        } else {
            accepted.remove(place, undo);
        }
    }

    void forget(LaneKey customer, long seq, UndoLog undo) {
        find(customer, seq).flatMap(EventRow::key).ifPresent(key -> keys.remove(new EventKey(customer, key), undo));
        rows.remove(new Place(customer, seq), undo);
        accepted.remove(new Place(customer, seq), undo);
    }

    /** In ascending order of arrival. */
    Stream<EventRow> events(LaneKey customer, long after) {
        return part(rows, customer, after).values().stream();
    }

    Stream<EventRow> accepted(LaneKey customer) {
        return part(accepted, customer, 0).values().stream();
    }

    /** In ascending order, each once. */
    List<LaneKey> waiting(CompanyId company, Optional<LaneKey> after, int limit) {
        return after
                .map(customer -> accepted.entries().tailMap(last(customer), false))
                .orElse(accepted.entries())
                .keySet()
                .stream()
                .map(Place::customer)
                .filter(customer -> customer.company().equals(company))
                .distinct()
                .limit(limit)
                .toList();
    }

    /** In ascending order. */
    Stream<LaneKey> customers(CompanyId company, Optional<LaneKey> after) {
        return after.map(last -> lastSeqs.entries().tailMap(last, false)).orElse(lastSeqs.entries()).keySet().stream()
                .filter(customer -> customer.company().equals(company));
    }

    Stream<LaneKey> expiring(CompanyId company, Instant now) {
        return rows.entries().entrySet().stream()
                .filter(entry -> entry.getKey().customer().company().equals(company)
                        && !entry.getValue().keepUntil().isAfter(now))
                .map(entry -> entry.getKey().customer())
                .distinct();
    }

    Optional<EventAnswerRow> answer(LaneKey customer, long request) {
        return answers.get(new Place(customer, request));
    }

    void addAnswer(LaneKey customer, EventAnswerRow row, UndoLog undo) {
        if (answer(customer, row.request()).isEmpty()) {
            answers.put(new Place(customer, row.request()), row, undo);
        }
    }

    /** In ascending order of request. */
    Stream<EventAnswerRow> answers(LaneKey customer, long after) {
        return part(answers, customer, after).values().stream();
    }

    void rewrite(LaneKey customer, EventAnswerRow row, UndoLog undo) {
        answer(customer, row.request())
                .ifPresent(stored ->
                        answers.put(new Place(customer, row.request()), stored.holding(row.document()), undo));
    }

    /** How many were there, but at most the limit. */
    int forgetAnswers(CompanyId company, Instant now, int limit, UndoLog undo) {
        List<Place> gone = answers.entries().entrySet().stream()
                .filter(entry -> entry.getKey().customer().company().equals(company)
                        && !entry.getValue().keepUntil().isAfter(now))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        gone.forEach(place -> answers.remove(place, undo));
        return gone.size();
    }

    void erase(LaneKey customer, UndoLog undo) {
        events(customer, 0).toList().forEach(row -> forget(customer, row.seq(), undo));
        List.copyOf(part(answers, customer, 0).keySet()).forEach(place -> answers.remove(place, undo));
        lastSeqs.remove(customer, undo);
    }

    private static Place last(LaneKey customer) {
        return new Place(customer, Long.MAX_VALUE);
    }

    private static <V> Map<Place, V> part(UndoTree<Place, V> tree, LaneKey customer, long after) {
        return tree.entries().subMap(new Place(customer, after), false, last(customer), true);
    }
}
