package dev.freestone.testkit;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoBasisRow;
import dev.freestone.spi.PromoPlace;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.PromoProgramStore;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingPromoPrograms implements PromoProgramStore {
    @Override
    public WriteResult insert(PromoProgramRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(PromoProgramRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public List<WriteResult> update(List<PromoProgramRow> rows) {
        return rows.stream().map(each -> WriteResult.SAVED).toList();
    }

    @Override
    public Optional<PromoProgramRow> find(CompanyId company, AnyId id) {
        return Optional.empty();
    }

    @Override
    public List<PromoProgramRow> lock(CompanyId company, Collection<PromoProgramId> ids) {
        return List.of();
    }

    @Override
    public List<PromoProgramRow> ofLoan(CompanyId company, LoanId loan) {
        return List.of();
    }

    @Override
    public List<PromoProgramRow> endingFirst(CompanyId company, Optional<PromoPlace> after, int limit) {
        return List.of();
    }

    @Override
    public List<ActivePromo> active(CompanyId company, NumberRange range, Optional<LocalDate> dueBy, int limit) {
        return List.of();
    }

    @Override
    public Optional<NumberRange> activeRange(CompanyId company) {
        return Optional.empty();
    }

    @Override
    public List<WriteResult> watch(List<ActivePromo> programs) {
        return programs.stream().map(each -> WriteResult.SAVED).toList();
    }

    @Override
    public void keepBases(List<PromoBasisRow> rows) {}

    @Override
    public Optional<Document> basis(CompanyId company, PromoProgramId program, long transitionNo) {
        return Optional.empty();
    }
}
