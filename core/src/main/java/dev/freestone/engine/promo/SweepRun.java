package dev.freestone.engine.promo;

import dev.freestone.engine.parts.Heartbeats;
import dev.freestone.engine.promo.SweepPages.PartLost;
import dev.freestone.spi.PromoSweepRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One part of a sweep in the hands of one thread; the node's heartbeat lengthens its lease meanwhile. */
final class SweepRun {
    private final PromoSweeper sweeper;
    private final SweepLeases leases;
    private final Heartbeats heartbeats;
    private final LocalDate asOf;
    private final int partition;
    private final Consumer<PromoSweepRow> progress;
    private final Runnable renewal = this::renew;
    private volatile @Nullable PromoSweepRow held;
    private @Nullable SweepPages pages;

    SweepRun(
            PromoSweeper sweeper,
            Heartbeats heartbeats,
            LocalDate asOf,
            int partition,
            Consumer<PromoSweepRow> progress) {
        this.sweeper = sweeper;
        this.leases = sweeper.leases();
        this.heartbeats = heartbeats;
        this.asOf = asOf;
        this.partition = partition;
        this.progress = progress;
    }

    /**
     * What came of a page.
     *
     * @param more whether this part has another one for this thread
     * @param lookAgain when the part can be had, while somebody else holds it or it is paused
     */
    record Stepped(boolean more, Optional<Instant> lookAgain) {
        static final Stepped ENDED = new Stepped(false, Optional.empty());
    }

    /** Does one page; takes hold of the part before the first one. */
    Stepped step() {
        PromoSweepRow row = held;
        if (row == null) {
            SweepLeases.Hold hold = leases.hold(asOf, partition);
            if (hold.held().isEmpty()) {
                return new Stepped(false, hold.lookAgain());
            }
            row = hold.held().get();
            hold(row);
        }
        return step(row);
    }

    private Stepped step(PromoSweepRow row) {
        PromoSweepRow next;
        try {
            next = pages().step(row, leases::renewed);
        } catch (PartLost lost) {
            // Paused, canceled or taken over: what is true now is read before the next page.
            SweepLeases.Hold hold = leases.reclaim(row);
            hold(hold.held().orElse(null));
            return new Stepped(hold.held().isPresent(), hold.lookAgain());
        } catch (RuntimeException | Error failed) {
            giveBack(failed);
            throw failed;
        }
        hold(next.finished() ? null : next);
        progress.accept(next);
        return next.finished() ? Stepped.ENDED : new Stepped(true, Optional.empty());
    }

    private SweepPages pages() {
        SweepPages made = pages;
        if (made == null) {
            made = sweeper.pages();
            pages = made;
        }
        return made;
    }

    private void hold(@Nullable PromoSweepRow row) {
        held = row;
        if (row == null) {
            heartbeats.remove(renewal);
        } else {
            heartbeats.add(renewal);
        }
    }

    private void renew() {
        PromoSweepRow row = held;
        if (row != null) {
            leases.renew(row);
        }
    }

    /** A part that is not given back is free when its lease ends. */
    private void giveBack(Throwable failed) {
        try {
            close();
        } catch (RuntimeException unable) {
            failed.addSuppressed(unable);
        }
    }

    /** Gives the part back, so that others need not wait for the end of its lease. */
    void close() {
        PromoSweepRow row = held;
        hold(null);
        if (row != null) {
            leases.release(row);
        }
    }
}
