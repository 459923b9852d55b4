package dev.freestone.engine.promo;

import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.Leases;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.PromoSweepRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Takes hold of parts of sweeps and gives them back. A part is held by its lease; each page lengthens it, and so does the
 * heartbeat of the node. Thread-safe. Source: docs/spec/promo-programs.md 12.
 */
final class SweepLeases {
    private final EngineParts parts;
    private final Caller caller;

    SweepLeases(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
    }

    /** A part in hand, or when to look again; neither when there is nothing to do. */
    record Hold(Optional<PromoSweepRow> held, Optional<Instant> lookAgain) {
        static final Hold NOTHING = new Hold(Optional.empty(), Optional.empty());
    }

    Hold hold(LocalDate asOf, int partition) {
        return Commit.repeatable(
                parts.storage(),
                tx -> tx.promoSweeps().find(caller.company(), asOf).stream()
                        .filter(row -> row.partition() == partition && !row.finished())
                        .filter(row -> !isOvertaken(tx, row))
                        .findFirst()
                        .map(row -> hold(tx, row))
                        .orElse(Hold.NOTHING));
    }

    /** A later day that is done has found all that an earlier one would. */
    private boolean isOvertaken(Tx tx, PromoSweepRow row) {
        return tx.promoSweeps()
                .lastFinished(caller.company())
                .filter(last -> last.isAfter(row.asOf()))
                .isPresent();
    }

    /** Takes hold again of a part that somebody has changed; its lease may still be the one of the row in hand. */
    Hold reclaim(PromoSweepRow held) {
        return Commit.repeatable(
                parts.storage(),
                tx -> tx.promoSweeps().find(caller.company(), held.asOf()).stream()
                        .filter(row -> row.partition() == held.partition() && !row.finished())
                        .findFirst()
                        .map(row -> row.lease().owner().isPresent()
                                        && row.lease().fence() == held.lease().fence()
                                ? kept(tx, row)
                                : hold(tx, row))
                        .orElse(Hold.NOTHING));
    }

    private Hold kept(Tx tx, PromoSweepRow row) {
        if (!SweepPart.read(row.document()).paused()) {
            return new Hold(Optional.of(row), Optional.empty());
        }
        Commit.saved(tx.promoSweeps()
                .update(with(row, false, row.lease().released(), SweepPart.read(row.document())), row.version()));
        return new Hold(
                Optional.empty(), Optional.of(tx.now().plus(parts.settings().takeover())));
    }

    private Hold hold(Tx tx, PromoSweepRow row) {
        Instant now = tx.now();
        if (SweepPart.read(row.document()).paused()) {
            return new Hold(
                    Optional.empty(), Optional.of(now.plus(parts.settings().takeover())));
        }
        Instant leaseTime = tx.leaseTime(now);
        if (row.lease().isLive(leaseTime)) {
            return new Hold(
                    Optional.empty(), Optional.of(now.plus(parts.settings().heartbeat())));
        }
        Lease lease = new Lease(
                Optional.of(parts.settings().node()),
                Leases.end(parts, tx),
                row.lease().fence() + 1);
        PromoSweepRow held = with(row, false, lease, SweepPart.read(row.document()));
        Commit.saved(tx.promoSweeps().update(held, row.version()));
        return new Hold(Optional.of(versioned(held, row.version() + 1)), Optional.empty());
    }

    /** Gives a part back, if it is still held; others may have paused it meanwhile. */
    void release(PromoSweepRow held) {
        Commit.repeatable(parts.storage(), tx -> {
            Optional<PromoSweepRow> stored = same(tx, held);
            stored.ifPresent(row -> Commit.saved(tx.promoSweeps()
                    .update(
                            with(row, row.finished(), row.lease().released(), SweepPart.read(row.document())),
                            row.version())));
            return stored.isPresent();
        });
    }

    /** The part as it is stored, while its lease is the one in hand. */
    private Optional<PromoSweepRow> same(Tx tx, PromoSweepRow held) {
        return tx.promoSweeps().find(caller.company(), held.asOf()).stream()
                .filter(row -> row.partition() == held.partition()
                        && row.lease().owner().isPresent()
                        && row.lease().fence() == held.lease().fence())
                .findFirst();
    }

    /** Lengthens the lease of a part of which a page takes long; one that was lost is found lost when the page is stored. */
    void renew(PromoSweepRow held) {
        parts.storage()
                .write(tx -> tx.promoSweeps()
                        .renew(
                                held,
                                new Lease(
                                        held.lease().owner(),
                                        Leases.end(parts, tx),
                                        held.lease().fence())));
    }

    /** What happens to the lease with a stored page: it is lengthened, and given back with the last one. */
    PromoSweepRow renewed(Tx tx, PromoSweepRow row) {
        Lease lease = row.finished()
                ? row.lease().released()
                : new Lease(
                        row.lease().owner(), Leases.end(parts, tx), row.lease().fence());
        return with(row, row.finished(), lease, SweepPart.read(row.document()));
    }

    /** The part with another end, lease and content. */
    static PromoSweepRow with(PromoSweepRow row, boolean finished, Lease lease, SweepPart part) {
        return new PromoSweepRow(
                row.company(),
                row.asOf(),
                row.partition(),
                row.range(),
                finished,
                lease,
                row.version(),
                part.document());
    }

    private static PromoSweepRow versioned(PromoSweepRow row, long version) {
        return new PromoSweepRow(
                row.company(),
                row.asOf(),
                row.partition(),
                row.range(),
                row.finished(),
                row.lease(),
                version,
                row.document());
    }
}
