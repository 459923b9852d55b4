package dev.freestone.testkit;

import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Contact exporters. */
final class StoredContactExporters implements ExaminedKind {
    private static final String PREFIX = "CE-0000-";

    @Override
    public AnyId id(StoredSample sample) {
        return AnyId.ofPublic(exporterId(sample).value());
    }

    @Override
    public WriteResult insert(Tx tx, StoredSample sample) {
        return tx.contactExporters().insert(row(sample));
    }

    @Override
    public WriteResult update(Tx tx, StoredSample sample, long expectedVersion) {
        return tx.contactExporters().update(row(sample), expectedVersion);
    }

    @Override
    public Optional<Found> find(Tx tx, CompanyId company, AnyId id) {
        return tx.contactExporters().find(company, id).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public Optional<Found> lock(Tx tx, CompanyId company, StoredSample sample) {
        return tx.contactExporters()
                .lock(company, exporterId(sample))
                .map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public List<StoredSample> page(
            Tx tx, CompanyId company, List<SortKey> order, Optional<StoredSample> cursor, Slice.Side side, int limit) {
        var slice = new Slice<>(order, cursor.map(StoredContactExporters::row), side, limit);
        return tx.contactExporters().page(company, slice).stream()
                .map(StoredContactExporters::sample)
                .toList();
    }

    @Override
    public long count(Tx tx, CompanyId company) {
        return tx.contactExporters().count(company);
    }

    @Override
    public List<StoredSample> everywhere(Tx tx, Optional<StoredSample> after, int limit) {
        return tx.contactExporters().everywhere(after.map(StoredContactExporters::exporterId), limit).stream()
                .map(StoredContactExporters::sample)
                .toList();
    }

    static ContactExporterId exporterId(StoredSample sample) {
        return ContactExporterId.of(PREFIX + sample.number());
    }

    private static ContactExporterRow row(StoredSample sample) {
        return new ContactExporterRow(exporterId(sample), sample.columns(), 0, sample.document());
    }

    private static StoredSample sample(ContactExporterRow row) {
        return new StoredSample(
                row.id().value().substring(PREFIX.length()), row.columns(), Optional.empty(), row.document());
    }

    @Override
    public String toString() {
        return "contact exporters";
    }
}
