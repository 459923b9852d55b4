package dev.freestone.memory;

import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityState;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.CapacitySlot;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Slots of capacities, the reserved ones by their end, and counters. Guarded by the storage's lock. */
final class CapacityTable {
    private record SlotKey(CapacityKey capacity, String holder) {}

    /** Where a reservation ends. */
    private record End(CapacityKey capacity, Instant at, String holder) {
        static final Comparator<End> ORDER = Comparator.comparing(
                        (End end) -> end.capacity().company().value())
                .thenComparing(end -> end.capacity().kind())
                .thenComparing(end -> end.capacity().objectId())
                .thenComparing(End::at)
                .thenComparing(End::holder);
    }

    final UndoMap<CapacityKey, CapacityCount> counts = new UndoMap<>();
    private final UndoMap<SlotKey, CapacitySlot> slots = new UndoMap<>();
    private final UndoTree<End, CapacitySlot> reserved = new UndoTree<>(End.ORDER);

    Optional<CapacitySlot> slot(CapacityKey key, String holder) {
        return slots.get(new SlotKey(key, holder));
    }

    void save(CapacitySlot slot, UndoLog undo) {
        SlotKey key = new SlotKey(slot.key(), slot.holder());
        slots.get(key).flatMap(CapacityTable::end).ifPresent(end -> reserved.remove(end, undo));
        slots.put(key, slot, undo);
        end(slot).ifPresent(end -> reserved.put(end, slot, undo));
    }

    /** Reserved slots, the one that ends first comes first. */
    Stream<CapacitySlot> reserved(CapacityKey key) {
        return reserved.entries().tailMap(new End(key, Instant.MIN, ""), true).values().stream()
                .takeWhile(slot -> slot.key().equals(key));
    }

    private static Optional<End> end(CapacitySlot slot) {
        return slot.reservedUntil()
                .filter(until -> slot.state() == CapacityState.RESERVED)
                .map(until -> new End(slot.key(), until, slot.holder()));
    }
}
