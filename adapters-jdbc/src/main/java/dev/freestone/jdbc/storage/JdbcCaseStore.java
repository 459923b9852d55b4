package dev.freestone.jdbc.storage;

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
final class JdbcCaseStore implements CaseStore {
    private static final String NOT_DELETED = " AND deleted_at IS NULL";
    private static final CaseShape SHAPE = new CaseShape();

    private final ObjectTable<CaseRow> table;
    private final CaseBorrowers borrowers;

    JdbcCaseStore(Session session) {
        this.table = new ObjectTable<>(session, SHAPE);
        this.borrowers = new CaseBorrowers(session);
    }

    @Override
    public WriteResult insert(CaseRow row) {
        WriteResult result = table.insert(row);
        if (result == WriteResult.SAVED) {
            borrowers.add(row);
        }
        return result;
    }

    @Override
    public WriteResult update(CaseRow row, long expectedVersion) {
        WriteResult result = table.update(row, expectedVersion);
        if (result == WriteResult.SAVED) {
            borrowers.replace(row);
        }
        return result;
    }

    @Override
    public Optional<CaseRow> find(CompanyId company, AnyId id) {
        return table.find(company, id);
    }

    @Override
    public List<CaseRow> find(CompanyId company, Collection<CaseId> ids) {
        return table.find(company, ids.stream().map(CaseId::value).toList());
    }

    @Override
    public Optional<CaseRow> lock(CompanyId company, CaseId id) {
        return table.lock(company, id.value());
    }

    @Override
    public List<CaseRow> page(CompanyId company, Optional<KeyedHash> borrower, Slice<CaseRow> slice) {
        return borrower.isEmpty()
                ? table.page(company, slice, NOT_DELETED)
                : table.page(company, slice, NOT_DELETED + CaseBorrowers.OF_PERSON, values(company, borrower.get()));
    }

    @Override
    public long count(CompanyId company, Optional<KeyedHash> borrower) {
        return borrower.isEmpty()
                ? table.count(company, NOT_DELETED)
                : table.count(company, NOT_DELETED + CaseBorrowers.OF_PERSON, values(company, borrower.get()));
    }

    private static Object[] values(CompanyId company, KeyedHash borrower) {
        return new Object[] {company.value(), borrower.value()};
    }
}
