package dev.freestone.testkit;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Case types. */
final class StoredCaseTypes implements StoredKind {
    private static final String PREFIX = "KT-0000-";

    @Override
    public AnyId id(StoredSample sample) {
        return AnyId.ofPublic(typeId(sample).value());
    }

    @Override
    public WriteResult insert(Tx tx, StoredSample sample) {
        return tx.caseTypes().insert(row(sample));
    }

    @Override
    public WriteResult update(Tx tx, StoredSample sample, long expectedVersion) {
        return tx.caseTypes().update(row(sample), expectedVersion);
    }

    @Override
    public Optional<Found> find(Tx tx, CompanyId company, AnyId id) {
        return tx.caseTypes().find(company, id).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public Optional<Found> lock(Tx tx, CompanyId company, StoredSample sample) {
        return tx.caseTypes().lock(company, typeId(sample)).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public List<StoredSample> page(
            Tx tx, CompanyId company, List<SortKey> order, Optional<StoredSample> cursor, Slice.Side side, int limit) {
        var slice = new Slice<>(order, cursor.map(StoredCaseTypes::row), side, limit);
        return tx.caseTypes().page(company, slice).stream()
                .map(StoredCaseTypes::sample)
                .toList();
    }

    @Override
    public long count(Tx tx, CompanyId company) {
        return tx.caseTypes().count(company);
    }

    static CaseTypeId typeId(StoredSample sample) {
        return CaseTypeId.of(PREFIX + sample.number());
    }

    static CaseTypeRow row(StoredSample sample) {
        return new CaseTypeRow(typeId(sample), sample.columns(), Optional.empty(), 0, sample.document());
    }

    private static StoredSample sample(CaseTypeRow row) {
        return new StoredSample(
                row.id().value().substring(PREFIX.length()), row.columns(), Optional.empty(), row.document());
    }

    @Override
    public String toString() {
        return "case types";
    }
}
