package dev.freestone.testkit;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.spi.PromoProgramTypeRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Promo program types. */
final class StoredPromoProgramTypes implements StoredKind {
    private static final String PREFIX = "PT-0000-";

    @Override
    public AnyId id(StoredSample sample) {
        return AnyId.ofPublic(typeId(sample).value());
    }

    @Override
    public WriteResult insert(Tx tx, StoredSample sample) {
        return tx.promoProgramTypes().insert(row(sample));
    }

    @Override
    public WriteResult update(Tx tx, StoredSample sample, long expectedVersion) {
        return tx.promoProgramTypes().update(row(sample), expectedVersion);
    }

    @Override
    public Optional<Found> find(Tx tx, CompanyId company, AnyId id) {
        return tx.promoProgramTypes().find(company, id).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public Optional<Found> lock(Tx tx, CompanyId company, StoredSample sample) {
        return tx.promoProgramTypes().lock(company, typeId(sample)).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public List<StoredSample> page(
            Tx tx, CompanyId company, List<SortKey> order, Optional<StoredSample> cursor, Slice.Side side, int limit) {
        var slice = new Slice<>(order, cursor.map(StoredPromoProgramTypes::row), side, limit);
        return tx.promoProgramTypes().page(company, slice).stream()
                .map(StoredPromoProgramTypes::sample)
                .toList();
    }

    @Override
    public long count(Tx tx, CompanyId company) {
        return tx.promoProgramTypes().count(company);
    }

    static PromoProgramTypeId typeId(StoredSample sample) {
        return PromoProgramTypeId.of(PREFIX + sample.number());
    }

    private static PromoProgramTypeRow row(StoredSample sample) {
        return new PromoProgramTypeRow(typeId(sample), sample.columns(), 0, sample.document());
    }

    private static StoredSample sample(PromoProgramTypeRow row) {
        return new StoredSample(
                row.id().value().substring(PREFIX.length()), row.columns(), Optional.empty(), row.document());
    }

    @Override
    public String toString() {
        return "promo program types";
    }
}
