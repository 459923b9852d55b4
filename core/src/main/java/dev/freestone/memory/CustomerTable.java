package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OptedInCustomer;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.TagRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept of customers. Guarded by the storage's lock. */
final class CustomerTable {
    private record EntryKey(LaneKey customer, String key) {}

    private record Place(LaneKey customer, long number) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::customer).thenComparing(Place::number);
    }

    /** By name; a map is replaced, never changed. */
    final UndoMap<LaneKey, Map<String, TagRow>> tags = new UndoMap<>();

    /** By campaign; a map is replaced, never changed. */
    final UndoTree<LaneKey, Map<EngagementCampaignId, StandingRow>> standings =
            new UndoTree<>(Comparator.<LaneKey>naturalOrder());

    final UndoMap<LaneKey, PointsRow> points = new UndoMap<>();
    private final UndoMap<EntryKey, PointsEntry> entries = new UndoMap<>();
    private final UndoTree<Place, PointsEntry> history = new UndoTree<>(Place.ORDER);
    private long lastEntry;

    Optional<PointsEntry> entry(LaneKey customer, String key) {
        return entries.get(new EntryKey(customer, key));
    }

    void add(LaneKey customer, PointsEntry entry, UndoLog undo) {
        lastEntry++;
        entries.put(new EntryKey(customer, entry.key()), entry, undo);
        history.put(new Place(customer, lastEntry), entry, undo);
    }

    /** The latest first. */
    Stream<PointsEntry> history(LaneKey customer) {
        return places(customer).map(Map.Entry::getValue);
    }

    /** Those who are opted in, in ascending order of their hash. */
    Stream<OptedInCustomer> optedIn(CompanyId company, EngagementCampaignId campaign) {
        return standings.entries().entrySet().stream()
                .filter(entry -> entry.getKey().company().equals(company))
                .flatMap(entry -> Stream.ofNullable(entry.getValue().get(campaign))
                        .flatMap(standing -> standing.history().stream())
                        .filter(interval ->
                                interval.optedIn() && interval.until().isEmpty())
                        .map(interval -> new OptedInCustomer(entry.getKey().person(), interval.from())));
    }

    static boolean isAfter(KeyedHash customer, Optional<KeyedHash> after) {
        return after.isEmpty() || customer.value().compareTo(after.get().value()) > 0;
    }

    void erase(LaneKey customer, UndoLog undo) {
        tags.remove(customer, undo);
        standings.remove(customer, undo);
        points.remove(customer, undo);
        List<Map.Entry<Place, PointsEntry>> gone = places(customer).toList();
        gone.forEach(entry -> {
            history.remove(entry.getKey(), undo);
            entries.remove(new EntryKey(customer, entry.getValue().key()), undo);
        });
    }

    private Stream<Map.Entry<Place, PointsEntry>> places(LaneKey customer) {
        return history.entries().headMap(new Place(customer, Long.MAX_VALUE), true).descendingMap().entrySet().stream()
                .takeWhile(entry -> entry.getKey().customer().equals(customer));
    }
}
