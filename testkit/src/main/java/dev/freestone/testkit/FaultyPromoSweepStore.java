package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoSweepFailure;
import dev.freestone.spi.PromoSweepRow;
import dev.freestone.spi.PromoSweepStore;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyPromoSweepStore implements PromoSweepStore {
    private final PromoSweepStore store;
    private final Faults faults;

    FaultyPromoSweepStore(PromoSweepStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult begin(List<PromoSweepRow> rows) {
        return faults.call("PromoSweepStore.begin", () -> store.begin(rows));
    }

    @Override
    public List<PromoSweepRow> find(CompanyId company, LocalDate asOf) {
        return faults.call("PromoSweepStore.find", () -> store.find(company, asOf));
    }

    @Override
    public Optional<LocalDate> lastFinished(CompanyId company) {
        return faults.call("PromoSweepStore.lastFinished", () -> store.lastFinished(company));
    }

    @Override
    public WriteResult update(PromoSweepRow row, long expectedVersion) {
        return faults.call("PromoSweepStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public WriteResult renew(PromoSweepRow row, Lease lease) {
        return faults.call("PromoSweepStore.renew", () -> store.renew(row, lease));
    }

    @Override
    public void fail(CompanyId company, LocalDate asOf, List<PromoSweepFailure> failures) {
        faults.run("PromoSweepStore.fail", () -> store.fail(company, asOf, failures));
    }

    @Override
    public List<PromoSweepFailure> failures(CompanyId company, LocalDate asOf, NumberRange range, int limit) {
        return faults.call("PromoSweepStore.failures", () -> store.failures(company, asOf, range, limit));
    }

    @Override
    public void judged(CompanyId company, LocalDate asOf, Collection<Long> numbers) {
        faults.run("PromoSweepStore.judged", () -> store.judged(company, asOf, numbers));
    }

    @Override
    public void forget(CompanyId company, LocalDate before) {
        faults.run("PromoSweepStore.forget", () -> store.forget(company, before));
    }
}
