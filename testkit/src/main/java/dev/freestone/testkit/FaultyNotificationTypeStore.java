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

/** A store of a {@link FaultyStorage}. */
final class FaultyNotificationTypeStore implements NotificationTypeStore {
    private final NotificationTypeStore store;
    private final Faults faults;

    FaultyNotificationTypeStore(NotificationTypeStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public TypeId create(CompanyId company, TypeKind kind, Instant createdAt) {
        return faults.call("NotificationTypeStore.create", () -> store.create(company, kind, createdAt));
    }

    @Override
    public Optional<TypeHeadRow> lock(CompanyId company, TypeKind kind, TypeId id) {
        return faults.call("NotificationTypeStore.lock", () -> store.lock(company, kind, id));
    }

    @Override
    public Optional<TypeHeadRow> head(CompanyId company, TypeKind kind, TypeId id) {
        return faults.call("NotificationTypeStore.head", () -> store.head(company, kind, id));
    }

    @Override
    public void saveHead(TypeHeadRow head) {
        faults.run("NotificationTypeStore.saveHead", () -> store.saveHead(head));
    }

    @Override
    public WriteResult insert(TypeVersionRow row) {
        return faults.call("NotificationTypeStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(TypeVersionRow row) {
        return faults.call("NotificationTypeStore.update", () -> store.update(row));
    }

    @Override
    public List<TypeVersionRow> versions(CompanyId company, TypeKind kind, TypeId id) {
        return faults.call("NotificationTypeStore.versions", () -> store.versions(company, kind, id));
    }

    @Override
    public Optional<TypeVersionRow> version(CompanyId company, TypeId id, int version) {
        return faults.call("NotificationTypeStore.version", () -> store.version(company, id, version));
    }

    @Override
    public List<TypeVersionRow> page(
            CompanyId company,
            TypeKind kind,
            Optional<String> loanTypeId,
            Optional<TypeHeadRow> cursor,
            Slice.Side side,
            int limit) {
        return faults.call(
                "NotificationTypeStore.page", () -> store.page(company, kind, loanTypeId, cursor, side, limit));
    }

    @Override
    public List<TypeVersionRow> active(CompanyId company) {
        return faults.call("NotificationTypeStore.active", () -> store.active(company));
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company) {
        return faults.call("NotificationTypeStore.links", () -> store.links(company));
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company, TypeId type) {
        return faults.call("NotificationTypeStore.links", () -> store.links(company, type));
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company, CaseTypeId caseType) {
        return faults.call("NotificationTypeStore.links", () -> store.links(company, caseType));
    }

    @Override
    public List<TypeVersionRow> linkedAt(CompanyId company, CaseTypeId caseType, long revision) {
        return faults.call("NotificationTypeStore.linkedAt", () -> store.linkedAt(company, caseType, revision));
    }

    @Override
    public boolean link(CompanyId company, TypeLinkRow link, long revision) {
        return faults.call("NotificationTypeStore.link", () -> store.link(company, link, revision));
    }

    @Override
    public boolean unlink(CompanyId company, TypeLinkRow link, long revision) {
        return faults.call("NotificationTypeStore.unlink", () -> store.unlink(company, link, revision));
    }

    @Override
    public long revision(CompanyId company) {
        return faults.call("NotificationTypeStore.revision", () -> store.revision(company));
    }

    @Override
    public long nextRevision(CompanyId company, int step) {
        return faults.call("NotificationTypeStore.nextRevision", () -> store.nextRevision(company, step));
    }
}
