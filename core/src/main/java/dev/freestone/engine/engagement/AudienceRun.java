package dev.freestone.engine.engagement;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.Heartbeats;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.spi.AudienceRow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One delivery in the hands of one thread; the node's heartbeat lengthens its lease meanwhile. */
final class AudienceRun {
    private final AudienceKey key;
    private final AudienceLeases leases;
    private final Heartbeats heartbeats;
    private final AudienceProgressMeter progress;
    private final AudienceSteps steps;
    private final Runnable renewal = this::renew;
    private volatile @Nullable AudienceRow held;

    AudienceRun(EngineParts parts, LedgerParts ledger, Caller caller, AudienceKey key) {
        this.key = key;
        this.leases = new AudienceLeases(parts);
        this.heartbeats = parts.engaging().heartbeats();
        this.progress = new AudienceProgressMeter(parts, ledger);
        this.steps = new AudienceSteps(parts, ledger, caller, leases);
    }

    /**
     * What came of a step.
     *
     * @param more whether there is another one for this thread
     * @param lookAgain when the delivery can be had, while somebody else holds it or it is paused
     */
    record Stepped(boolean more, Optional<Instant> lookAgain) {
        static final Stepped ENDED = new Stepped(false, Optional.empty());
    }

    /** Does one step; takes hold of the delivery before the first one. */
    Stepped step() {
        AudienceRow row = held;
        if (row == null) {
            AudienceLeases.Hold hold = leases.hold(key);
            if (hold.held().isEmpty()) {
                return new Stepped(false, hold.lookAgain());
            }
            row = hold.held().get();
            hold(row);
        }
        return step(row);
    }

    private Stepped step(AudienceRow row) {
        AudienceRow next;
        try {
            next = steps.step(row);
        } catch (AudienceSteps.Lost lost) {
            // Paused, canceled or taken over: what is true now is read before the next step.
            AudienceLeases.Hold hold = leases.reclaim(row);
            hold(hold.held().orElse(null));
            return new Stepped(hold.held().isPresent(), hold.lookAgain());
        } catch (RuntimeException | Error failed) {
            giveBack(failed);
            throw failed;
        }
        boolean open = DeliveryRows.isOpen(next);
        hold(open ? next : null);
        progress.accept(next);
        return open ? new Stepped(true, Optional.empty()) : Stepped.ENDED;
    }

    private void hold(@Nullable AudienceRow row) {
        held = row;
        if (row == null) {
            heartbeats.remove(renewal);
        } else {
            heartbeats.add(renewal);
        }
    }

    private void renew() {
        AudienceRow row = held;
        if (row != null) {
            leases.renew(row);
        }
    }

    /** A delivery that is not given back is free when its lease ends. */
    private void giveBack(Throwable failed) {
        try {
            close();
        } catch (RuntimeException unable) {
            failed.addSuppressed(unable);
        }
    }

    /** Gives the delivery back, so that others need not wait for the end of its lease. */
    void close() {
        AudienceRow row = held;
        hold(null);
        if (row != null) {
            leases.release(row);
        }
    }
}
