package dev.freestone.engine.engagement;

import dev.freestone.engagement.SlotEvent;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Places in campaigns and stock of offers, inside the transaction of the caller: the capacity is locked, reservations that have ended
 * are freed, then its counters are changed by one conditional statement. So at no instant of S are more slots taken and reserved
 * than the limit says, whatever the number of threads and nodes. The order of locks is customer, campaign, capacity. Static and
 * thread-safe. Source: docs/spec/engagement-campaigns.md 6.2.
 */
public final class CapacityBook {
    private static final String NOBODY = "-";

    private CapacityBook() {}

    /**
     * Holds a slot for a while.
     *
     * @param tx the transaction
     * @param request who wants it, and for how long
     * @return done, also when the holder has one already, whose end stays; or full
     */
    public static SlotAnswer reserve(Tx tx, SlotRequest request) {
        return SlotInHand.lock(tx, request).on(SlotEvent.RESERVE).write();
    }

    /**
     * Takes a slot that was reserved. A reservation that has ended is tried again.
     *
     * @param tx the transaction
     * @param request who wants it
     * @return done, also when it is taken already; full; or not held
     */
    public static SlotAnswer commit(Tx tx, SlotRequest request) {
        return SlotInHand.lock(tx, request).on(SlotEvent.COMMIT).write();
    }

    /**
     * Reserves a slot and takes it.
     *
     * @param tx the transaction
     * @param request who wants it
     * @return done, also when it is taken already; or full
     */
    public static SlotAnswer take(Tx tx, SlotRequest request) {
        if (isSurelyFull(tx, request)) {
            return new SlotAnswer(SlotAnswer.Outcome.FULL, Optional.empty());
        }
        return SlotInHand.lock(tx, request)
                .on(SlotEvent.RESERVE)
                .on(SlotEvent.COMMIT)
                .write();
    }

    /**
     * Gives a slot back, whether it is taken or reserved.
     *
     * @param tx the transaction
     * @param request who has it
     * @return done, also when it is free already; or not held
     */
    public static SlotAnswer release(Tx tx, SlotRequest request) {
        return SlotInHand.lock(tx, request).on(SlotEvent.RELEASE).write();
    }

    /**
     * Locks a capacity and tells whether none of its slots is taken or reserved.
     *
     * @param tx the transaction
     * @param key the capacity
     * @return true also when all reservations have ended
     */
    static boolean isUnused(Tx tx, CapacityKey key) {
        return SlotInHand.lock(tx, SlotRequest.of(key, NOBODY, OptionalLong.of(1)))
                .hasRoom();
    }

    /**
     * Whether a slot could be taken now, without changing anything.
     *
     * @param tx the transaction
     * @param request who wants it
     * @return true also when the holder has one already
     */
    public static boolean hasRoom(Tx tx, SlotRequest request) {
        if (request.limit().isEmpty() || isHeld(tx, request)) {
            return true;
        }
        CapacityCount stored = count(tx, request);
        long used = stored.committed() + stored.reserved();
        if (used < request.limit().getAsLong()) {
            return true;
        }
        long wanted = used - request.limit().getAsLong() + 1;
        return wanted <= SlotInHand.BATCH
                && tx.capacities()
                                .expired(request.key(), tx.now(), (int) wanted)
                                .size()
                        == wanted;
    }

    /** Taken slots alone leave no room: whoever is too late is told so without a wait for the lock. */
    private static boolean isSurelyFull(Tx tx, SlotRequest request) {
        return request.limit().isPresent()
                && count(tx, request).committed() >= request.limit().getAsLong()
                && !isHeld(tx, request);
    }

    private static boolean isHeld(Tx tx, SlotRequest request) {
        Instant now = tx.now();
        return tx.capacities()
                .slot(request.key(), request.holder())
                .filter(slot -> switch (slot.state()) {
                    case COMMITTED -> true;
                    case RESERVED -> slot.reservedUntil().map(now::isBefore).orElse(false);
                    case RELEASED, EXPIRED -> false;
                })
                .isPresent();
    }

    private static CapacityCount count(Tx tx, SlotRequest request) {
        return tx.capacities().counts(Set.of(request.key())).getOrDefault(request.key(), CapacityCount.NONE);
    }
}
