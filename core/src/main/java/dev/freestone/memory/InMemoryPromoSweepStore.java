package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoSweepFailure;
import dev.freestone.spi.PromoSweepRow;
import dev.freestone.spi.PromoSweepStore;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Sweeps over promo programs inside one transaction. */
final class InMemoryPromoSweepStore implements PromoSweepStore {
    private final PromoSweepTable table;
    private final boolean leasesExpire;
    private final TxScope scope;

    InMemoryPromoSweepStore(PromoSweepTable table, boolean leasesExpire, TxScope scope) {
        this.table = table;
        this.leasesExpire = leasesExpire;
        this.scope = scope;
    }

    @Override
    public WriteResult begin(List<PromoSweepRow> rows) {
        UndoLog undo = scope.undo();
        PromoSweepTable.Key key = PromoSweepTable.Key.of(rows.get(0));
        if (table.parts.get(key).isPresent()) {
            return WriteResult.CONFLICT;
        }
        table.parts.put(
                key,
                rows.stream()
                        .map(row -> PromoSweepTable.with(row, row.lease(), 1))
                        .sorted(Comparator.comparing(PromoSweepRow::partition))
                        .toList(),
                undo);
        return WriteResult.SAVED;
    }

    @Override
    public List<PromoSweepRow> find(CompanyId company, LocalDate asOf) {
        scope.check();
        return table.parts.get(new PromoSweepTable.Key(company, asOf)).orElse(List.of());
    }

    @Override
    public Optional<LocalDate> lastFinished(CompanyId company) {
        scope.check();
        return table.parts.values().stream()
                .filter(sweep -> sweep.stream().allMatch(PromoSweepRow::finished))
                .map(sweep -> PromoSweepTable.Key.of(sweep.get(0)))
                .filter(key -> key.company().equals(company))
                .map(PromoSweepTable.Key::asOf)
                .max(LocalDate::compareTo);
    }

    @Override
    public WriteResult update(PromoSweepRow row, long expectedVersion) {
        UndoLog undo = scope.undo();
        Optional<PromoSweepRow> stored = table.find(row);
        if (stored.isEmpty()) {
            return WriteResult.MISSING;
        }
        if (stored.get().version() != expectedVersion) {
            return WriteResult.CONFLICT;
        }
        table.replace(PromoSweepTable.with(row, row.lease(), expectedVersion + 1), undo);
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult renew(PromoSweepRow row, Lease lease) {
        UndoLog undo = scope.undo();
        Optional<PromoSweepRow> found = table.find(row);
        if (found.isEmpty()) {
            return WriteResult.MISSING;
        }
        PromoSweepRow stored = found.get();
        Lease held = stored.lease();
        if (held.fence() != lease.fence() || !isLive(held)) {
            return WriteResult.CONFLICT;
        }
        Lease renewed = new Lease(held.owner(), lease.until(), held.fence());
        table.replace(PromoSweepTable.with(stored, renewed, stored.version()), undo);
        return WriteResult.SAVED;
    }

    @Override
    public void fail(CompanyId company, LocalDate asOf, List<PromoSweepFailure> failures) {
        UndoLog undo = scope.undo();
        NavigableMap<Long, PromoSweepFailure> listed =
                table.failures.getOrMake(new PromoSweepTable.Key(company, asOf), TreeMap::new, undo);
        for (PromoSweepFailure failure : failures) {
            PromoSweepFailure before = listed.put(failure.number(), failure);
            undo.add(() -> {
                if (before == null) {
                    listed.remove(failure.number());
                } else {
                    listed.put(failure.number(), before);
                }
            });
        }
    }

    @Override
    public List<PromoSweepFailure> failures(CompanyId company, LocalDate asOf, NumberRange range, int limit) {
        scope.check();
        return range.after() >= range.through()
                ? List.of()
                : listed(company, asOf).subMap(range.after(), false, range.through(), true).values().stream()
                        .limit(limit)
                        .toList();
    }

    @Override
    public void judged(CompanyId company, LocalDate asOf, Collection<Long> numbers) {
        UndoLog undo = scope.undo();
        NavigableMap<Long, PromoSweepFailure> listed = listed(company, asOf);
        for (Long number : numbers) {
            PromoSweepFailure before = listed.remove(number);
            if (before != null) {
                undo.add(() -> listed.put(number, before));
            }
        }
    }

    @Override
    public void forget(CompanyId company, LocalDate before) {
        UndoLog undo = scope.undo();
        forget(table.parts, company, before, undo);
        forget(table.failures, company, before, undo);
    }

    private static <V> void forget(
            UndoMap<PromoSweepTable.Key, V> sweeps, CompanyId company, LocalDate before, UndoLog undo) {
        for (PromoSweepTable.Key key : sweeps.copy().keySet()) {
            if (key.company().equals(company) && key.asOf().isBefore(before)) {
                sweeps.remove(key, undo);
            }
        }
    }

    private NavigableMap<Long, PromoSweepFailure> listed(CompanyId company, LocalDate asOf) {
        return table.failures.get(new PromoSweepTable.Key(company, asOf)).orElseGet(TreeMap::new);
    }

    private boolean isLive(Lease lease) {
        return leasesExpire ? lease.isLive(scope.now()) : lease.owner().isPresent();
    }
}
