package dev.freestone.engine;

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

/** Programs of another store; tests override what they disturb. */
class ForwardingPromoPrograms implements PromoProgramStore {
    private final PromoProgramStore store;

    ForwardingPromoPrograms(PromoProgramStore store) {
        this.store = store;
    }

    @Override
    public WriteResult insert(PromoProgramRow row) {
        return store.insert(row);
    }

    @Override
    public WriteResult update(PromoProgramRow row, long expectedVersion) {
        return store.update(row, expectedVersion);
    }

    @Override
    public List<WriteResult> update(List<PromoProgramRow> rows) {
        return store.update(rows);
    }

    @Override
    public Optional<PromoProgramRow> find(CompanyId company, AnyId id) {
        return store.find(company, id);
    }

    @Override
    public List<PromoProgramRow> lock(CompanyId company, Collection<PromoProgramId> ids) {
        return store.lock(company, ids);
    }

    @Override
    public List<PromoProgramRow> ofLoan(CompanyId company, LoanId loan) {
        return store.ofLoan(company, loan);
    }

    @Override
    public List<PromoProgramRow> endingFirst(CompanyId company, Optional<PromoPlace> after, int limit) {
        return store.endingFirst(company, after, limit);
    }

    @Override
    public List<ActivePromo> active(CompanyId company, NumberRange range, Optional<LocalDate> dueBy, int limit) {
        return store.active(company, range, dueBy, limit);
    }

    @Override
    public Optional<NumberRange> activeRange(CompanyId company) {
        return store.activeRange(company);
    }

    @Override
    public List<WriteResult> watch(List<ActivePromo> programs) {
        return store.watch(programs);
    }

    @Override
    public void keepBases(List<PromoBasisRow> rows) {
        store.keepBases(rows);
    }

    @Override
    public Optional<Document> basis(CompanyId company, PromoProgramId program, long transitionNo) {
        return store.basis(company, program, transitionNo);
    }
}
