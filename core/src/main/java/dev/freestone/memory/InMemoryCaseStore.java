package dev.freestone.memory;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.CaseStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Cases inside one transaction. */
final class InMemoryCaseStore implements CaseStore {
    private final RowTable<CompanyId, CaseRow> rows;
    private final TxScope scope;

    InMemoryCaseStore(RowTable<CompanyId, CaseRow> rows, TxScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public WriteResult insert(CaseRow row) {
        return rows.insert(row, scope.undo());
    }

    @Override
    public WriteResult update(CaseRow row, long expectedVersion) {
        return rows.update(row, expectedVersion, scope.undo());
    }

    @Override
    public Optional<CaseRow> find(CompanyId company, AnyId id) {
        scope.check();
        return rows.find(company, id);
    }

    @Override
    public List<CaseRow> find(CompanyId company, Collection<CaseId> ids) {
        scope.check();
        return rows.find(company, ids.stream().map(CaseId::value));
    }

    @Override
    public Optional<CaseRow> lock(CompanyId company, CaseId id) {
        scope.check(); // one transaction at a time: nobody else can change it
        return rows.find(company, AnyId.ofPublic(id.value()));
    }

    @Override
    public List<CaseRow> page(CompanyId company, Optional<KeyedHash> borrower, Slice<CaseRow> slice) {
        scope.check();
        return borrower.isEmpty()
                ? rows.page(company, slice)
                : rows.page(company, row -> isAbout(row, borrower), slice);
    }

    @Override
    public long count(CompanyId company, Optional<KeyedHash> borrower) {
        scope.check();
        return rows.all(company).stream().filter(row -> isAbout(row, borrower)).count();
    }

    private static boolean isAbout(CaseRow row, Optional<KeyedHash> borrower) {
        return borrower.isEmpty() || row.borrowers().contains(borrower.get());
    }
}
