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

/** A store of a {@link FaultyStorage}. */
final class FaultyPromoProgramStore implements PromoProgramStore {
    private final PromoProgramStore store;
    private final Faults faults;

    FaultyPromoProgramStore(PromoProgramStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult insert(PromoProgramRow row) {
        return faults.call("PromoProgramStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(PromoProgramRow row, long expectedVersion) {
        return faults.call("PromoProgramStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public List<WriteResult> update(List<PromoProgramRow> rows) {
        return faults.call("PromoProgramStore.update", () -> store.update(rows));
    }

    @Override
    public Optional<PromoProgramRow> find(CompanyId company, AnyId id) {
        return faults.call("PromoProgramStore.find", () -> store.find(company, id));
    }

    @Override
    public List<PromoProgramRow> lock(CompanyId company, Collection<PromoProgramId> ids) {
        return faults.call("PromoProgramStore.lock", () -> store.lock(company, ids));
    }

    @Override
    public List<PromoProgramRow> ofLoan(CompanyId company, LoanId loan) {
        return faults.call("PromoProgramStore.ofLoan", () -> store.ofLoan(company, loan));
    }

    @Override
    public List<PromoProgramRow> endingFirst(CompanyId company, Optional<PromoPlace> after, int limit) {
        return faults.call("PromoProgramStore.endingFirst", () -> store.endingFirst(company, after, limit));
    }

    @Override
    public List<ActivePromo> active(CompanyId company, NumberRange range, Optional<LocalDate> dueBy, int limit) {
        return faults.call("PromoProgramStore.active", () -> store.active(company, range, dueBy, limit));
    }

    @Override
    public Optional<NumberRange> activeRange(CompanyId company) {
        return faults.call("PromoProgramStore.activeRange", () -> store.activeRange(company));
    }

    @Override
    public List<WriteResult> watch(List<ActivePromo> programs) {
        return faults.call("PromoProgramStore.watch", () -> store.watch(programs));
    }

    @Override
    public void keepBases(List<PromoBasisRow> rows) {
        faults.run("PromoProgramStore.keepBases", () -> store.keepBases(rows));
    }

    @Override
    public Optional<Document> basis(CompanyId company, PromoProgramId program, long transitionNo) {
        return faults.call("PromoProgramStore.basis", () -> store.basis(company, program, transitionNo));
    }
}
