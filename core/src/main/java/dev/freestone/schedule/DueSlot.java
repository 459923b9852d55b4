package dev.freestone.schedule;

import dev.freestone.model.campaign.SkipReason;
import java.util.Optional;

/**
 * What a schedule wants to become of a due slot. Immutable.
 *
 * @param slot the slot
 * @param skipped why it starts no run; empty = it is to start one
 * @param catchUp whether the run makes up for a slot that was missed
 */
public record DueSlot(Slot slot, Optional<SkipReason> skipped, boolean catchUp) {}
