package dev.freestone.memory;

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
import java.util.NavigableMap;
import java.util.Optional;

/** Promo programs inside one transaction. */
final class InMemoryPromoProgramStore implements PromoProgramStore {
    private final PromoTable table;
    private final TxScope scope;

    InMemoryPromoProgramStore(PromoTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public WriteResult insert(PromoProgramRow row) {
        return table.insert(row, scope.undo());
    }

    @Override
    public WriteResult update(PromoProgramRow row, long expectedVersion) {
        return table.update(row, expectedVersion, scope.undo());
    }

    @Override
    public List<WriteResult> update(List<PromoProgramRow> rows) {
        scope.check();
        return rows.stream().map(row -> update(row, row.version())).toList();
    }

    @Override
    public Optional<PromoProgramRow> find(CompanyId company, AnyId id) {
        scope.check();
        return table.find(company, id);
    }

    @Override
    public List<PromoProgramRow> lock(CompanyId company, Collection<PromoProgramId> ids) {
        scope.check(); // one transaction at a time: nobody else can change them
        return ids.stream()
                .map(PromoProgramId::value)
                .distinct()
                .sorted()
                .flatMap(id -> table.find(company, AnyId.ofPublic(id)).stream())
                .toList();
    }

    @Override
    public List<PromoProgramRow> ofLoan(CompanyId company, LoanId loan) {
        scope.check();
        return table.ofLoan(company, loan);
    }

    @Override
    public List<PromoProgramRow> endingFirst(CompanyId company, Optional<PromoPlace> after, int limit) {
        scope.check();
        return table.endingFirst(company, after).limit(limit).toList();
    }

    @Override
    public List<ActivePromo> active(CompanyId company, NumberRange range, Optional<LocalDate> dueBy, int limit) {
        scope.check();
        return range.after() >= range.through()
                ? List.of()
                : table.active(company).subMap(range.after(), false, range.through(), true).values().stream()
                        .filter(program -> dueBy.isEmpty()
                                || !program.watch().nextCheckOn().isAfter(dueBy.get()))
                        .limit(limit)
                        .toList();
    }

    @Override
    public Optional<NumberRange> activeRange(CompanyId company) {
        scope.check();
        NavigableMap<Long, ActivePromo> programs = table.active(company);
        return programs.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumberRange(programs.firstKey() - 1, programs.lastKey()));
    }

    @Override
    public List<WriteResult> watch(List<ActivePromo> programs) {
        UndoLog undo = scope.undo();
        return programs.stream().map(program -> table.watch(program, undo)).toList();
    }

    @Override
    public void keepBases(List<PromoBasisRow> rows) {
        UndoLog undo = scope.undo();
        for (PromoBasisRow row : rows) {
            table.bases.put(
                    new PromoTable.BasisKey(row.company(), row.program(), row.transitionNo()), row.document(), undo);
        }
    }

    @Override
    public Optional<Document> basis(CompanyId company, PromoProgramId program, long transitionNo) {
        scope.check();
        return table.bases.get(new PromoTable.BasisKey(company, program, transitionNo));
    }
}
