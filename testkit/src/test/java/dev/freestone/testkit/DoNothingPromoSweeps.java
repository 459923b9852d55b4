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

/** Part of {@link DoNothingStorage}. */
final class DoNothingPromoSweeps implements PromoSweepStore {
    @Override
    public WriteResult begin(List<PromoSweepRow> rows) {
        return WriteResult.SAVED;
    }

    @Override
    public List<PromoSweepRow> find(CompanyId company, LocalDate asOf) {
        return List.of();
    }

    @Override
    public Optional<LocalDate> lastFinished(CompanyId company) {
        return Optional.empty();
    }

    @Override
    public WriteResult update(PromoSweepRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult renew(PromoSweepRow row, Lease lease) {
        return WriteResult.SAVED;
    }

    @Override
    public void fail(CompanyId company, LocalDate asOf, List<PromoSweepFailure> failures) {}

    @Override
    public List<PromoSweepFailure> failures(CompanyId company, LocalDate asOf, NumberRange range, int limit) {
        return List.of();
    }

    @Override
    public void judged(CompanyId company, LocalDate asOf, Collection<Long> numbers) {}

    @Override
    public void forget(CompanyId company, LocalDate before) {}
}
