package dev.freestone.memory;

import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.spi.UserOfferRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Offers that customers hold, and the answers to operations on them. Guarded by the storage's lock. */
final class UserOfferTable {
    private record Place(LaneKey customer, long id) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::customer).thenComparing(Place::id);
    }

    private record Issue(LaneKey customer, OfferId offer, String key) {}

    private record Request(long offer, String id) {
        static final Comparator<Request> ORDER =
                Comparator.comparing(Request::offer).thenComparing(Request::id);
    }

    private final UndoTree<Place, UserOfferRow> rows = new UndoTree<>(Place.ORDER);
    private final UndoMap<UserOfferId, Place> places = new UndoMap<>();
    private final UndoMap<Issue, Place> issues = new UndoMap<>();
    private final UndoTree<Request, Document> answers = new UndoTree<>(Request.ORDER);
    private long lastId;

    UserOfferId insert(UserOfferRow row, UndoLog undo) {
        lastId++; // never undone: an id that was rolled back is not given again
        UserOfferId id = UserOfferId.of(lastId);
        Place place = new Place(row.customer(), lastId);
        rows.put(place, with(row, id, 1), undo);
        places.put(id, place, undo);
        issues.put(new Issue(row.customer(), row.offer(), row.issueKey()), place, undo);
        return id;
    }

    void replace(UserOfferRow row, long version, UndoLog undo) {
        rows.put(places.get(row.id()).orElseThrow(), with(row, row.id(), version), undo);
    }

    Optional<UserOfferRow> find(UserOfferId id) {
        return places.get(id).flatMap(rows::get);
    }

    Optional<UserOfferRow> find(LaneKey customer, OfferId offer, String issueKey) {
        return issues.get(new Issue(customer, offer, issueKey)).flatMap(rows::get);
    }

    /** What a customer holds, by id. */
    NavigableMap<?, UserOfferRow> of(LaneKey customer) {
        return held(customer);
    }

    Optional<Document> answer(UserOfferId offer, String requestId) {
        return answers.get(new Request(offer.value(), requestId));
    }

    void answered(UserOfferId offer, String requestId, Document answer, UndoLog undo) {
        Request request = new Request(offer.value(), requestId);
        if (answers.get(request).isEmpty()) {
            answers.put(request, answer, undo);
        }
    }

    void erase(LaneKey customer, UndoLog undo) {
        for (Map.Entry<Place, UserOfferRow> held : List.copyOf(held(customer).entrySet())) {
            UserOfferRow row = held.getValue();
            rows.remove(held.getKey(), undo);
            places.remove(row.id(), undo);
            issues.remove(new Issue(customer, row.offer(), row.issueKey()), undo);
            Request first = new Request(row.id().value(), "");
            Request next = new Request(row.id().value() + 1, "");
            List.copyOf(answers.entries().subMap(first, next).keySet())
                    .forEach(request -> answers.remove(request, undo));
        }
    }

    private NavigableMap<Place, UserOfferRow> held(LaneKey customer) {
        return rows.entries().subMap(new Place(customer, 0), true, new Place(customer, Long.MAX_VALUE), true);
    }

    private static UserOfferRow with(UserOfferRow row, UserOfferId id, long version) {
        return new UserOfferRow(
                id,
                row.customer(),
                row.campaign(),
                row.offer(),
                row.issueKey(),
                row.status(),
                row.acquiredAt(),
                row.expiresAt(),
                row.redeemedAt(),
                version,
                row.document());
    }
}
