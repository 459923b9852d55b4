package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.work.WorkHandler;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.ActorId;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Sweeps the promo programs of each company once a day, at midnight in its product zone, in parts that nodes share.
 * Thread-safe. Source: docs/spec/promo-programs.md 12.
 */
public final class PromoSweepWork implements WorkHandler {
    /** A day of a company is to be swept; the object is {@code daily}, or a day and a part such as {@code 2025-03-03/1}. */
    public static final String WORK = "promo.sweep";

    /** The object that begins a sweep each day. */
    static final String DAILY = "daily";

    private static final Duration UNKNOWN = Duration.ofHours(1);

    private final EngineParts parts;
    private final LedgerParts ledger;

    /**
     * The work of sweeps.
     *
     * @param parts the engine
     * @param ledger the contacts
     */
    public PromoSweepWork(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.ledger = ledger;
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        PromoSweeper sweeper = new PromoSweeper(
                parts,
                ledger,
                new Caller(item.company(), ActorId.of(parts.settings().node())));
        if (parts.companies().find(item.company()).isEmpty()) {
            // A company that comes back is swept again.
            return Optional.of(parts.storage().read(Tx::now).plus(UNKNOWN));
        }
        return item.objectId().equals(DAILY) ? begin(item, sweeper) : part(item, sweeper);
    }

    private Optional<Instant> begin(WorkItem item, PromoSweeper sweeper) {
        Instant now = parts.storage().read(Tx::now);
        PromoContext context = PromoContext.of(parts, item.company());
        LocalDate today = context.today();
        try {
            sweeper.begin(today, PromoSweepMode.FULL);
        } catch (FreestoneException passed) {
            if (passed.code() != ErrorCode.SWEEP_DATE_PASSED) {
                throw passed;
            }
        }
        sweeper.enqueue(today);
        Instant midnight = today.plusDays(1).atStartOfDay(context.zone()).toInstant();
        // A node whose clock is behind the storage's still has today for yesterday.
        Instant soon = now.plusSeconds(1);
        return Optional.of(midnight.isAfter(soon) ? midnight : soon);
    }

    private Optional<Instant> part(WorkItem item, PromoSweeper sweeper) {
        int slash = item.objectId().indexOf('/');
        LocalDate asOf = LocalDate.parse(item.objectId().substring(0, slash));
        int partition = Integer.parseInt(item.objectId().substring(slash + 1));
        SweepRun run = new SweepRun(
                sweeper,
                parts.promos().heartbeats(),
                asOf,
                partition,
                new SweepProgress(parts, ledger, item.company(), asOf));
        try {
            SweepRun.Stepped stepped = run.step();
            while (stepped.more() && !Thread.currentThread().isInterrupted()) {
                stepped = run.step();
            }
            return stepped.more() ? Optional.of(item.dueAt()) : stepped.lookAgain();
        } finally {
            run.close();
        }
    }
}
