package dev.freestone.engine.promo;

import dev.freestone.engine.promo.SweepPages.PartLost;
import dev.freestone.spi.PromoSweepRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One part of a sweep in the hands of one thread. */
final class SweepRun {
    private final PromoSweeper sweeper;
    private final LocalDate asOf;
    private final int partition;
    private final Consumer<PromoSweepRow> progress;
    private @Nullable PromoSweepRow held;
    private @Nullable SweepPages pages;

    SweepRun(PromoSweeper sweeper, LocalDate asOf, int partition, Consumer<PromoSweepRow> progress) {
        this.sweeper = sweeper;
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
        if (held == null) {
            PromoSweeper.Hold hold = sweeper.hold(asOf, partition);
            if (hold.held().isEmpty()) {
                return new Stepped(false, hold.lookAgain());
            }
            held = hold.held().get();
        }
        if (pages == null) {
            pages = sweeper.pages();
        }
        try {
            held = pages.step(held, sweeper::renewed);
        } catch (PartLost lost) {
            // Paused, canceled or taken over: what is true now is read before the next page.
            return reclaimed(held);
        } catch (RuntimeException failed) {
            giveBack(failed);
            throw failed;
        }
        progress.accept(held);
        boolean finished = held.finished();
        held = finished ? null : held;
        return finished ? Stepped.ENDED : new Stepped(true, Optional.empty());
    }

    private Stepped reclaimed(PromoSweepRow before) {
        PromoSweeper.Hold hold = sweeper.reclaim(before);
        held = hold.held().orElse(null);
        return new Stepped(held != null, hold.lookAgain());
    }

    /** A part that is not given back is free when its lease ends. */
    private void giveBack(RuntimeException failed) {
        try {
            close();
        } catch (RuntimeException unable) {
            failed.addSuppressed(unable);
        }
    }

    /** Gives the part back, so that others need not wait for the end of its lease. */
    void close() {
        PromoSweepRow part = held;
        held = null;
        if (part != null) {
            sweeper.release(part);
        }
    }
}
