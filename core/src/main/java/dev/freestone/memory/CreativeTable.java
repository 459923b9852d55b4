package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.spi.CreativeCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/** What is known of the showings of creatives. Guarded by the storage's lock. */
final class CreativeTable {
    private record Creative(CompanyId company, AdUnitId id) {}

    private record Signal(Creative creative, String statId, CreativeSignal signal) {
        static final Comparator<Signal> ORDER = Comparator.comparing(
                        (Signal each) -> each.creative().company().value())
                .thenComparing(each -> each.creative().id())
                .thenComparing(Signal::statId)
                .thenComparing(Signal::signal);
    }

    /** Where a signal stands among those of its customer. */
    private record Place(LaneKey customer, AdUnitId creative, CreativeSignal signal, Instant at, String statId) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::customer)
                .thenComparing(Place::creative)
                .thenComparing(Place::signal)
                .thenComparing(Place::at)
                .thenComparing(Place::statId);
    }

    private final UndoMap<Creative, CreativeCounts> counts = new UndoMap<>();
    private final UndoTree<Signal, Place> signals = new UndoTree<>(Signal.ORDER);
    private final UndoTree<Place, Signal> ofCustomers = new UndoTree<>(Place.ORDER);

    CreativeCounts counts(CompanyId company, AdUnitId creative) {
        return counts.get(new Creative(company, creative)).orElse(CreativeCounts.NONE);
    }

    void count(CompanyId company, AdUnitId creative, CreativeCounts added, UndoLog undo) {
        CreativeCounts before = counts(company, creative);
        counts.put(
                new Creative(company, creative),
                new CreativeCounts(
                        before.presented() + added.presented(),
                        before.seen() + added.seen(),
                        before.clicked() + added.clicked()),
                undo);
    }

    boolean record(
            LaneKey customer, AdUnitId creative, CreativeSignal signal, String statId, Instant at, UndoLog undo) {
        Signal key = new Signal(new Creative(customer.company(), creative), statId, signal);
        if (signals.get(key).isPresent()) {
            return false;
        }
        Place place = new Place(customer, creative, signal, at, statId);
        signals.put(key, place, undo);
        ofCustomers.put(place, key, undo);
        return true;
    }

    long seen(LaneKey customer, AdUnitId creative, Instant since) {
        Place first = new Place(customer, creative, CreativeSignal.SEEN, since, "");
        return ofCustomers.entries().tailMap(first, true).keySet().stream()
                .takeWhile(place -> place.customer().equals(customer)
                        && place.creative().equals(creative)
                        && place.signal() == CreativeSignal.SEEN)
                .filter(place -> place.at().isAfter(since))
                .count();
    }

    boolean forget(CompanyId company, AdUnitId id, int limit, UndoLog undo) {
        Creative creative = new Creative(company, id);
        Set<String> showings = new HashSet<>();
        List<Map.Entry<Signal, Place>> gone = new ArrayList<>();
        for (Map.Entry<Signal, Place> each : signals.entries()
                .tailMap(new Signal(creative, "", CreativeSignal.SEEN), true)
                .entrySet()) {
            if (!each.getKey().creative().equals(creative)) {
                break;
            }
            showings.add(each.getKey().statId());
            if (showings.size() > limit) {
                break;
            }
            gone.add(Map.entry(each.getKey(), each.getValue()));
        }
        gone.forEach(entry -> {
            signals.remove(entry.getKey(), undo);
            ofCustomers.remove(entry.getValue(), undo);
        });
        return showings.size() > limit;
    }

    void erase(LaneKey customer, UndoLog undo) {
        NavigableMap<Place, Signal> rest = ofCustomers
                .entries()
                .tailMap(new Place(customer, AdUnitId.of(1), CreativeSignal.SEEN, Instant.MIN, ""), true);
        List<Map.Entry<Place, Signal>> gone = rest.entrySet().stream()
                .takeWhile(entry -> entry.getKey().customer().equals(customer))
                .toList();
        gone.forEach(entry -> {
            ofCustomers.remove(entry.getKey(), undo);
            signals.remove(entry.getValue(), undo);
        });
    }
}
