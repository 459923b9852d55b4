package dev.freestone.engagement;

import static dev.freestone.engagement.SlotGuard.OVER;
import static dev.freestone.engagement.SlotGuard.ROOM;
import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.unchanged;
import static dev.freestone.lifecycle.Rows.when;
import static dev.freestone.model.engagement.CapacityState.COMMITTED;
import static dev.freestone.model.engagement.CapacityState.EXPIRED;
import static dev.freestone.model.engagement.CapacityState.RELEASED;
import static dev.freestone.model.engagement.CapacityState.RESERVED;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.model.engagement.CapacityState;

/**
 * The life cycle of one slot of a capacity: a place in a campaign, or one piece of an offer. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 6.2; its page is docs/lifecycles/capacity-slot.md.
 */
public final class SlotLifeCycle {
    private static final LifeCycle<CapacityState, SlotEvent, SlotGuard> TABLE = LifeCycle.of(
                    "capacity slot", CapacityState.class, CapacityState::code, SlotEvent.class, SlotGuard.class)
            .row("C1", start(), SlotEvent.RESERVE, when(ROOM), to(RESERVED))
            .effects("reserved slots + 1")
            .row("C2", at(RELEASED, EXPIRED), SlotEvent.RESERVE, when(ROOM), to(RESERVED))
            .effects("reserved slots + 1")
            .row("C3", at(RESERVED), SlotEvent.RESERVE, always(), unchanged())
            .effects("the end of the reservation stays")
            .row("C4", at(RESERVED), SlotEvent.COMMIT, always(), to(COMMITTED))
            .effects("reserved slots - 1, taken slots + 1")
            .row("C5", at(RESERVED), SlotEvent.RELEASE, always(), to(RELEASED))
            .effects("reserved slots - 1")
            .row("C6", at(RESERVED), SlotEvent.EXPIRE, when(OVER), to(EXPIRED))
            .effects("reserved slots - 1")
            .row("C7", at(COMMITTED), SlotEvent.RESERVE, always(), unchanged())
            .row("C8", at(COMMITTED), SlotEvent.COMMIT, always(), unchanged())
            .row("C9", at(COMMITTED), SlotEvent.RELEASE, always(), to(RELEASED))
            .effects("taken slots - 1")
            .row("C10", at(EXPIRED), SlotEvent.COMMIT, when(ROOM), to(COMMITTED))
            .effects("taken slots + 1")
            .row("C11", at(RELEASED, EXPIRED), SlotEvent.RELEASE, always(), unchanged())
            .build();

    private SlotLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<CapacityState, SlotEvent, SlotGuard> table() {
        return TABLE;
    }
}
