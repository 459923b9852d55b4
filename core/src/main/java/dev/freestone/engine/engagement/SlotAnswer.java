package dev.freestone.engine.engagement;

import dev.freestone.spi.CapacitySlot;
import java.util.Optional;

/**
 * What became of a request for a slot of a capacity. Immutable. Source: docs/spec/engagement-campaigns.md 6.2.
 *
 * @param outcome what became of it
 * @param slot the slot after it; empty = the holder never had one
 */
public record SlotAnswer(Outcome outcome, Optional<CapacitySlot> slot) {
    /** What became of a request. */
    public enum Outcome {
        /** The slot was changed. */
        CHANGED,
        /** It was so already. */
        UNCHANGED,
        /** There is no room; nothing was changed. */
        FULL,
        /** The holder has nothing that could be taken or given back; nothing was changed. */
        NOT_HELD
    }

    /**
     * Whether the request was carried out.
     *
     * @return true also when it was so already
     */
    public boolean isDone() {
        return outcome == Outcome.CHANGED || outcome == Outcome.UNCHANGED;
    }
}
