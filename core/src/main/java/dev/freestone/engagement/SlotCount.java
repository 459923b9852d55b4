package dev.freestone.engagement;

import dev.freestone.model.engagement.CapacityState;
import java.util.Optional;

/**
 * By how much a change of one slot changes the counters of its capacity. Immutable. Source: docs/spec/engagement-campaigns.md 6.2.
 *
 * @param committed of the taken slots, -1 to 1
 * @param reserved of the reserved slots, -1 to 1
 */
public record SlotCount(int committed, int reserved) {
    /**
     * The difference that a change makes.
     *
     * @param from the state before it; empty = there was no slot
     * @param to the state after it
     * @return the difference
     */
    public static SlotCount between(Optional<CapacityState> from, CapacityState to) {
        SlotCount before = from.map(SlotCount::of).orElse(new SlotCount(0, 0));
        SlotCount after = of(to);
        return new SlotCount(after.committed - before.committed, after.reserved - before.reserved);
    }

    private static SlotCount of(CapacityState state) {
        return switch (state) {
            case RESERVED -> new SlotCount(0, 1);
            case COMMITTED -> new SlotCount(1, 0);
            case RELEASED, EXPIRED -> new SlotCount(0, 0);
        };
    }
}
