package dev.freestone.engine.engagement;

import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.Leases;
import dev.freestone.model.common.Lease;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes hold of deliveries and gives them back. A delivery is held by its lease; each step lengthens it, and so does the heartbeat
 * of the node. Thread-safe. Source: docs/spec/engagement-campaigns.md 5.2.
 */
final class AudienceLeases {
    private final EngineParts parts;

    AudienceLeases(EngineParts parts) {
        this.parts = parts;
    }

    /** A delivery in hand, or when to look again; neither when there is nothing to do. */
    record Hold(Optional<AudienceRow> held, Optional<Instant> lookAgain) {
        static final Hold NOTHING = new Hold(Optional.empty(), Optional.empty());
    }

    Hold hold(AudienceKey key) {
        return Commit.repeatable(
                parts.storage(),
                tx -> tx.audiences()
                        .find(key)
                        .filter(DeliveryRows::isOpen)
                        .map(row -> hold(tx, row))
                        .orElse(Hold.NOTHING));
    }

    /** Takes hold again of a delivery that somebody has changed; its lease may still be the one of the row in hand. */
    Hold reclaim(AudienceRow held) {
        return Commit.repeatable(
                parts.storage(),
                tx -> tx.audiences()
                        .find(held.key())
                        .filter(DeliveryRows::isOpen)
                        .map(row -> isSame(row, held) ? kept(tx, row) : hold(tx, row))
                        .orElse(Hold.NOTHING));
    }

    private Hold kept(Tx tx, AudienceRow row) {
        if (!DeliveryRows.read(row).paused()) {
            return new Hold(Optional.of(row), Optional.empty());
        }
        Commit.saved(tx.audiences().update(leased(row, row.lease().released()), row.version()));
        return new Hold(
                Optional.empty(), Optional.of(tx.now().plus(parts.settings().takeover())));
    }

    private Hold hold(Tx tx, AudienceRow row) {
        Instant now = tx.now();
        if (DeliveryRows.read(row).paused()) {
            return new Hold(
                    Optional.empty(), Optional.of(now.plus(parts.settings().takeover())));
        }
        if (row.lease().isLive(tx.leaseTime(now))) {
            return new Hold(
                    Optional.empty(), Optional.of(now.plus(parts.settings().heartbeat())));
        }
        Lease lease = new Lease(
                Optional.of(parts.settings().node()),
                Leases.end(parts, tx),
                row.lease().fence() + 1);
        AudienceRow held = leased(row, lease);
        Commit.saved(tx.audiences().update(held, row.version()));
        return new Hold(Optional.of(DeliveryRows.stored(held)), Optional.empty());
    }

    /** Gives a delivery back, if it is still held; others may have paused it meanwhile. */
    void release(AudienceRow held) {
        Commit.repeatable(parts.storage(), tx -> {
            Optional<AudienceRow> stored = tx.audiences().find(held.key()).filter(row -> isSame(row, held));
            stored.ifPresent(row ->
                    Commit.saved(tx.audiences().update(leased(row, row.lease().released()), row.version())));
            return stored.isPresent();
        });
    }

    /** Lengthens the lease of a delivery of which a step takes long; one that was lost is found lost when the step is stored. */
    void renew(AudienceRow held) {
        parts.storage().write(tx -> tx.audiences().renew(held.key(), renewed(tx, held.lease())));
    }

    /** The lease of the same holder with a new end. */
    Lease renewed(Tx tx, Lease lease) {
        return new Lease(lease.owner(), Leases.end(parts, tx), lease.fence());
    }

    private static boolean isSame(AudienceRow row, AudienceRow held) {
        return row.lease().owner().isPresent()
                && row.lease().fence() == held.lease().fence();
    }

    private static AudienceRow leased(AudienceRow row, Lease lease) {
        return DeliveryRows.with(row, row.status(), lease, DeliveryRows.read(row));
    }
}
