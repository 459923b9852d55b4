package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Lease;
import dev.freestone.promo.PromoSweepCounts;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.promo.PromoSweepReport;
import dev.freestone.promo.PromoSweepState;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoSweepFailure;
import dev.freestone.spi.PromoSweepRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Begins sweeps over the active programs of a company, tells how far they are, and lets them wait. Thread-safe. Source: docs/spec/promo-programs.md 12.
 */
public final class PromoSweeper {
    /** How long the places of past sweeps are kept. */
    private static final int KEPT_DAYS = 31;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    /**
     * Sweeps for a caller.
     *
     * @param parts the engine
     * @param ledger the contacts
     * @param caller for whom and by whom
     */
    public PromoSweeper(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * Begins a sweep, unless it was begun before.
     *
     * @param asOf the day
     * @param mode which programs it visits
     * @throws FreestoneException {@code validation} for a day after today, {@code sweep_date_passed} for one before the last
     *     finished sweep
     */
    public void begin(LocalDate asOf, PromoSweepMode mode) {
        if (asOf.isAfter(PromoContext.of(parts, caller.company()).today())) {
            throw FreestoneException.validation(List.of(
                    Violation.of("asOf", ViolationCode.OUT_OF_RANGE, "must not be after today in the product zone")));
        }
        Commit.repeatable(parts.storage(), tx -> {
            Optional<LocalDate> last = tx.promoSweeps().lastFinished(caller.company());
            if (last.map(asOf::isBefore).orElse(false)) {
                throw FreestoneException.of(
                        ErrorCode.SWEEP_DATE_PASSED,
                        "a sweep as of " + last.orElseThrow() + " is finished, sweep that day or a later one",
                        Map.of("asOf", last.orElseThrow().toString()));
            }
            return tx.promoSweeps().find(caller.company(), asOf).isEmpty() && begun(tx, asOf, mode);
        });
    }

    /** Somebody else who begins it at the same moment begins the same sweep. */
    private boolean begun(Tx tx, LocalDate asOf, PromoSweepMode mode) {
        NumberRange active = tx.promoPrograms().activeRange(caller.company()).orElse(new NumberRange(0, 0));
        List<PromoSweepRow> rows = new ArrayList<>();
        for (NumberRange range : split(
                active,
                parts.promos().settings().pageSize(),
                parts.promos().settings().partitions())) {
            rows.add(new PromoSweepRow(
                    caller.company(),
                    asOf,
                    rows.size(),
                    range,
                    false,
                    Lease.NONE,
                    1,
                    SweepPart.begun(mode, range).document()));
        }
        if (tx.promoSweeps().begin(rows) != WriteResult.SAVED) {
            return false;
        }
        tx.promoSweeps().forget(caller.company(), asOf.minusDays(KEPT_DAYS));
        return true;
    }

    /**
     * Parts of about equally many pages of numbers; the last is open, for programs that come while it runs. They meet where
     * pages do, so that they cost no page more than one part would.
     */
    static List<NumberRange> split(NumberRange active, int pageSize, int partitions) {
        long span = active.through() - active.after();
        long pages = span <= 0 ? 1 : (span - 1) / pageSize + 1;
        long count = Math.min(partitions, pages);
        List<NumberRange> ranges = new ArrayList<>();
        long after = 0;
        for (long i = 1; i < count; i++) {
            long through = active.after() + pageSize * (pages / count * i + pages % count * i / count);
            ranges.add(new NumberRange(after, through));
            after = through;
        }
        ranges.add(new NumberRange(after, Long.MAX_VALUE));
        return ranges;
    }

    /** Puts the parts that are not done into the queue, for any node. */
    void enqueue(LocalDate asOf) {
        Commit.decide(parts.storage(), tx -> {
            Instant now = tx.now();
            List<WorkItem> items = tx.promoSweeps().find(caller.company(), asOf).stream()
                    .filter(row -> !row.finished())
                    .map(row -> new WorkItem(PromoSweepWork.WORK, caller.company(), asOf + "/" + row.partition(), now))
                    .toList();
            if (!items.isEmpty()) {
                tx.work().put(items);
            }
            return items.size();
        });
    }

    /**
     * How far a sweep is.
     *
     * @param asOf its day
     * @return the report; empty when it was never begun
     */
    public Optional<PromoSweepReport> report(LocalDate asOf) {
        List<PromoSweepRow> rows = rows(asOf);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        PromoSweepCounts counts = PromoSweepCounts.ZERO;
        boolean paused = false;
        boolean canceled = false;
        for (PromoSweepRow row : rows) {
            SweepPart part = SweepPart.read(row.document());
            counts = counts.plus(part.counts());
            paused |= part.paused();
            canceled |= part.canceled();
        }
        boolean finished = rows.stream().allMatch(PromoSweepRow::finished);
        PromoSweepState state = canceled
                ? PromoSweepState.CANCELED
                : finished ? PromoSweepState.FINISHED : paused ? PromoSweepState.PAUSED : PromoSweepState.RUNNING;
        return Optional.of(new PromoSweepReport(
                asOf, SweepPart.read(rows.get(0).document()).mode(), state, counts));
    }

    /**
     * Programs that a sweep could not judge.
     *
     * @param asOf its day
     * @param after go on after this storage number; 0 for the beginning
     * @param limit 1 to 1,000
     * @return by storage number
     */
    public List<PromoSweepFailure> failures(LocalDate asOf, long after, int limit) {
        return parts.storage()
                .read(tx -> tx.promoSweeps().failures(caller.company(), asOf, NumberRange.ALL.from(after), limit));
    }

    /**
     * Changes what the parts of a sweep that are not done do next.
     *
     * @param asOf its day
     * @param paused whether they wait
     * @param canceled whether they are given up
     */
    public void control(LocalDate asOf, boolean paused, boolean canceled) {
        // One part after the other, since nodes at work change each of them with every page.
        for (PromoSweepRow part : rows(asOf)) {
            Commit.decide(parts.storage(), tx -> {
                tx.promoSweeps().find(caller.company(), asOf).stream()
                        .filter(row -> row.partition() == part.partition() && !row.finished())
                        .forEach(row -> control(tx, row, paused, canceled));
                return part;
            });
        }
    }

    private static void control(Tx tx, PromoSweepRow row, boolean paused, boolean canceled) {
        SweepPart part = SweepPart.read(row.document());
        Commit.saved(tx.promoSweeps()
                .update(
                        SweepLeases.with(row, canceled, row.lease(), canceled ? part.given() : part.paused(paused)),
                        row.version()));
    }

    List<PromoSweepRow> rows(LocalDate asOf) {
        return parts.storage().read(tx -> tx.promoSweeps().find(caller.company(), asOf));
    }

    SweepLeases leases() {
        return new SweepLeases(parts, caller);
    }

    SweepPages pages() {
        return new SweepPages(parts, ledger, caller);
    }
}
