package dev.freestone.testkit;

import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.ContactExporterStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingContactExporters implements ContactExporterStore {
    @Override
    public WriteResult insert(ContactExporterRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(ContactExporterRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<ContactExporterRow> find(CompanyId company, AnyId id) {
        return Optional.empty();
    }

    @Override
    public Optional<ContactExporterRow> lock(CompanyId company, ContactExporterId id) {
        return Optional.empty();
    }

    @Override
    public List<ContactExporterRow> page(CompanyId company, Slice<ContactExporterRow> slice) {
        return List.of();
    }

    @Override
    public long count(CompanyId company) {
        return 0;
    }

    @Override
    public List<ContactExporterRow> everywhere(Optional<ContactExporterId> after, int limit) {
        return List.of();
    }
}
