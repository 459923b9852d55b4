package dev.freestone.testkit;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.spi.NotificationTypeStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeLinkRow;
import dev.freestone.spi.TypeVersionRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingNotificationTypes implements NotificationTypeStore {
    @Override
    public TypeId create(CompanyId company, TypeKind kind, Instant createdAt) {
        return TypeId.of(1);
    }

    @Override
    public Optional<TypeHeadRow> lock(CompanyId company, TypeKind kind, TypeId id) {
        return Optional.empty();
    }

    @Override
    public Optional<TypeHeadRow> head(CompanyId company, TypeKind kind, TypeId id) {
        return Optional.empty();
    }

    @Override
    public void saveHead(TypeHeadRow head) {}

    @Override
    public WriteResult insert(TypeVersionRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(TypeVersionRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public List<TypeVersionRow> versions(CompanyId company, TypeKind kind, TypeId id) {
        return List.of();
    }

    @Override
    public Optional<TypeVersionRow> version(CompanyId company, TypeId id, int version) {
        return Optional.empty();
    }

    @Override
    public List<TypeVersionRow> page(
            CompanyId company,
            TypeKind kind,
            Optional<String> loanTypeId,
            Optional<TypeHeadRow> cursor,
            Slice.Side side,
            int limit) {
        return List.of();
    }

    @Override
    public List<TypeVersionRow> active(CompanyId company) {
        return List.of();
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company) {
        return List.of();
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company, TypeId type) {
        return List.of();
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company, CaseTypeId caseType) {
        return List.of();
    }

    @Override
    public List<TypeVersionRow> linkedAt(CompanyId company, CaseTypeId caseType, long revision) {
        return List.of();
    }

    @Override
    public boolean link(CompanyId company, TypeLinkRow link, long revision) {
        return true;
    }

    @Override
    public boolean unlink(CompanyId company, TypeLinkRow link, long revision) {
        return true;
    }

    @Override
    public long revision(CompanyId company) {
        return 0;
    }

    @Override
    public long nextRevision(CompanyId company, int step) {
        return 0;
    }
}
