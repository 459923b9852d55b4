package dev.freestone.testkit;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cases. */
final class StoredCases implements StoredKind {
    static final Set<KeyedHash> BORROWERS = Set.of(KeyedHash.of("k1:ada"), KeyedHash.of("k1:bob"));

    private static final String PREFIX = "CS-0000-";

    @Override
    public AnyId id(StoredSample sample) {
        return AnyId.ofPublic(caseId(sample).value());
    }

    @Override
    public WriteResult insert(Tx tx, StoredSample sample) {
        return tx.cases().insert(row(sample));
    }

    @Override
    public WriteResult update(Tx tx, StoredSample sample, long expectedVersion) {
        return tx.cases().update(row(sample), expectedVersion);
    }

    @Override
    public Optional<Found> find(Tx tx, CompanyId company, AnyId id) {
        return tx.cases().find(company, id).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public Optional<Found> lock(Tx tx, CompanyId company, StoredSample sample) {
        return tx.cases().lock(company, caseId(sample)).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public List<StoredSample> page(
            Tx tx, CompanyId company, List<SortKey> order, Optional<StoredSample> cursor, Slice.Side side, int limit) {
        var slice = new Slice<>(order, cursor.map(StoredCases::row), side, limit);
        return tx.cases().page(company, Optional.empty(), slice).stream()
                .map(StoredCases::sample)
                .toList();
    }

    @Override
    public long count(Tx tx, CompanyId company) {
        return tx.cases().count(company, Optional.empty());
    }

    static CaseId caseId(StoredSample sample) {
        return CaseId.of(PREFIX + sample.number());
    }

    static CaseRow row(StoredSample sample) {
        return new CaseRow(caseId(sample), sample.columns(), BORROWERS, 0, sample.document());
    }

    private static StoredSample sample(CaseRow row) {
        return new StoredSample(
                row.id().value().substring(PREFIX.length()), row.columns(), Optional.empty(), row.document());
    }

    @Override
    public String toString() {
        return "cases";
    }
}
