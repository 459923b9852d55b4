package dev.freestone.engine.engagement;

import dev.freestone.engagement.SlotCount;
import dev.freestone.engagement.SlotEvent;
import dev.freestone.engagement.SlotGuard;
import dev.freestone.engagement.SlotLifeCycle;
import dev.freestone.model.engagement.CapacityState;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.CapacitySlot;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One slot of a capacity that this transaction has locked, with what happens to it. Of one transaction. */
final class SlotInHand {
    static final int BATCH = 1_000;

    private final Tx tx;
    private final SlotRequest request;
    private final Instant now;
    private final boolean room;
    private final Optional<CapacitySlot> found;
    private Optional<CapacitySlot> slot;
    private boolean needsRoom;
    private boolean full;
    private boolean notHeld;

    private SlotInHand(Tx tx, SlotRequest request) {
        this.tx = tx;
        this.request = request;
        CapacityCount stored = tx.capacities().lock(request.key());
        // S is read under the lock: whoever had it before has read an earlier one.
        this.now = tx.now();
        this.room = hasRoom(freed(stored), request.limit());
        this.found = tx.capacities().slot(request.key(), request.holder());
        this.slot = found;
    }

    static SlotInHand lock(Tx tx, SlotRequest request) {
        return new SlotInHand(tx, request);
    }

    /** Whether one more slot could be reserved. */
    boolean hasRoom() {
        return room;
    }

    /** Lets something happen to the slot; after a refusal nothing more does. */
    SlotInHand on(SlotEvent event) {
        if (full || notHeld) {
            return this;
        }
        Optional<CapacityState> state = slot.map(CapacitySlot::state);
        var row = SlotLifeCycle.table().find(state, event, guard -> guard == SlotGuard.ROOM && room);
        if (row.isEmpty()) {
            full = !SlotLifeCycle.table().rows(state, event).isEmpty();
            notHeld = !full;
            return this;
        }
        needsRoom |= row.get().guards().contains(SlotGuard.ROOM);
        row.get().to().ifPresent(to -> slot = Optional.of(at(to)));
        return this;
    }

    /** Keeps what has happened. */
    SlotAnswer write() {
        if (full || notHeld) {
            return new SlotAnswer(full ? SlotAnswer.Outcome.FULL : SlotAnswer.Outcome.NOT_HELD, found);
        }
        if (slot.equals(found)) {
            return new SlotAnswer(SlotAnswer.Outcome.UNCHANGED, found);
        }
        CapacitySlot after = slot.orElseThrow();
        SlotCount more = SlotCount.between(found.map(CapacitySlot::state), after.state());
        OptionalLong limit = needsRoom ? request.limit() : OptionalLong.empty();
        if (!tx.capacities().count(request.key(), more.committed(), more.reserved(), limit)) {
            return new SlotAnswer(SlotAnswer.Outcome.FULL, found);
        }
        tx.capacities().save(after);
        return new SlotAnswer(SlotAnswer.Outcome.CHANGED, slot);
    }

    private CapacitySlot at(CapacityState state) {
        Optional<Instant> until =
                state == CapacityState.RESERVED ? Optional.of(now.plus(request.ttl())) : Optional.empty();
        return new CapacitySlot(request.key(), request.holder(), state, until);
    }

    /** Frees what is reserved no longer: a batch, so that none waits for ever, and more as long as there is no room. */
    private CapacityCount freed(CapacityCount stored) {
        CapacityCount left = free(stored, tx.capacities().expired(request.key(), now, BATCH));
        while (!hasRoom(left, request.limit())) {
            List<CapacitySlot> ended = tx.capacities().expired(request.key(), now, BATCH);
            if (ended.isEmpty()) {
                return left;
            }
            left = free(left, ended);
        }
        // The batches may not have met the slot that is asked for.
        return free(
                left,
                tx.capacities().slot(request.key(), request.holder()).filter(this::isOver).stream()
                        .toList());
    }

    private CapacityCount free(CapacityCount stored, List<CapacitySlot> ended) {
        if (ended.isEmpty()) {
            return stored;
        }
        for (CapacitySlot each : ended) {
            CapacityState after = SlotLifeCycle.table()
                    .find(Optional.of(each.state()), SlotEvent.EXPIRE, guard -> guard == SlotGuard.OVER && isOver(each))
                    .orElseThrow()
                    .target(each.state());
            tx.capacities().save(new CapacitySlot(each.key(), each.holder(), after, each.reservedUntil()));
        }
        tx.capacities().count(request.key(), 0, -ended.size(), OptionalLong.empty());
        return new CapacityCount(stored.committed(), stored.reserved() - ended.size());
    }

    private boolean isOver(CapacitySlot each) {
        boolean passed = each.reservedUntil().map(end -> !now.isBefore(end)).orElse(false);
        return each.state() == CapacityState.RESERVED && passed;
    }

    private static boolean hasRoom(CapacityCount count, OptionalLong limit) {
        return limit.isEmpty() || count.committed() + count.reserved() < limit.getAsLong();
    }
}
