package dev.freestone.memory;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.NotificationTypeStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeLinkRow;
import dev.freestone.spi.TypeVersionRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Notification types inside one transaction. Since transactions run one at a time, nothing needs to be locked. */
final class InMemoryNotificationTypeStore implements NotificationTypeStore {
    private final RowTable<CompanyId, CaseTypeRow> caseTypes;
    private final TypeTable types;
    private final TypeLinkTable links;
    private final UndoMap<CompanyId, Long> revisions;
    private final TxScope scope;

    InMemoryNotificationTypeStore(InMemoryTables tables, TxScope scope) {
        this.caseTypes = tables.caseTypes;
        this.types = tables.types;
        this.links = tables.typeLinks;
        this.revisions = tables.revisions;
        this.scope = scope;
    }

    @Override
    public TypeId create(CompanyId company, TypeKind kind, Instant createdAt) {
        return types.create(company, kind, createdAt, scope.undo());
    }

    @Override
    public Optional<TypeHeadRow> lock(CompanyId company, TypeKind kind, TypeId id) {
        return head(company, kind, id);
    }

    @Override
    public Optional<TypeHeadRow> head(CompanyId company, TypeKind kind, TypeId id) {
        scope.check();
        return types.head(company, id).filter(head -> head.kind() == kind);
    }

    @Override
    public void saveHead(TypeHeadRow head) {
        UndoLog undo = scope.undo();
        head(head.company(), head.kind(), head.id())
                .map(stored -> new TypeHeadRow(
                        stored.id(), stored.company(), stored.kind(), stored.createdAt(), head.latest(), head.shown()))
                .ifPresent(saved -> types.put(saved, undo));
    }

    @Override
    public WriteResult insert(TypeVersionRow row) {
        UndoLog undo = scope.undo();
        if (types.version(row.id(), row.version()).isPresent() || hasOtherActive(row)) {
            return WriteResult.CONFLICT;
        }
        types.put(row, undo);
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(TypeVersionRow row) {
        UndoLog undo = scope.undo();
        if (version(row.company(), row.id(), row.version()).isEmpty()) {
            return WriteResult.MISSING;
        }
        if (hasOtherActive(row)) {
            return WriteResult.CONFLICT;
        }
        types.put(row, undo);
        return WriteResult.SAVED;
    }

    @Override
    public List<TypeVersionRow> versions(CompanyId company, TypeKind kind, TypeId id) {
        return head(company, kind, id).isPresent() ? types.versions(id).toList() : List.of();
    }

    @Override
    public Optional<TypeVersionRow> version(CompanyId company, TypeId id, int version) {
        scope.check();
        return types.version(id, version).filter(row -> row.company().equals(company));
    }

    @Override
    public List<TypeVersionRow> page(
            CompanyId company,
            TypeKind kind,
            Optional<String> loanTypeId,
            Optional<TypeHeadRow> cursor,
            Slice.Side side,
            int limit) {
        scope.check();
        NavigableMap<TypeHeadRow, TypeHeadRow> list = types.list(company, kind);
        boolean after = side == Slice.Side.AFTER;
        if (cursor.isPresent()) {
            list = after ? list.tailMap(cursor.get(), false) : list.headMap(cursor.get(), false);
        }
        List<TypeVersionRow> part = new ArrayList<>((after ? list : list.descendingMap())
                .values().stream()
                        .filter(head -> loanTypeId.isEmpty() || isFor(head, loanTypeId.get()))
                        .flatMap(head -> types.version(head.id(), head.shown()).stream())
                        .limit(limit)
                        .toList());
        if (!after) {
            Collections.reverse(part);
        }
        return List.copyOf(part);
    }

    @Override
    public List<TypeVersionRow> active(CompanyId company) {
        scope.check();
        return links.live(company)
                .map(TypeLinkRow::type)
                .distinct()
                .flatMap(type -> types.active(type).stream())
                .toList();
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company) {
        scope.check();
        return links.live(company).toList();
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company, TypeId type) {
        scope.check();
        return links.live(company, type).toList();
    }

    @Override
    public List<TypeLinkRow> links(CompanyId company, CaseTypeId caseType) {
        scope.check();
        return links.live(company, caseType).toList();
    }

    @Override
    public List<TypeVersionRow> linkedAt(CompanyId company, CaseTypeId caseType, long revision) {
        scope.check();
        return links.linkedAt(company, caseType, revision)
                .flatMap(types::versions)
                .toList();
    }

    @Override
    public boolean link(CompanyId company, TypeLinkRow link, long revision) {
        return links.link(company, link, revision, scope.undo());
    }

    @Override
    public boolean unlink(CompanyId company, TypeLinkRow link, long revision) {
        return links.unlink(company, link, revision, scope.undo());
    }

    @Override
    public long revision(CompanyId company) {
        scope.check();
        return revisions.get(company).orElse(0L);
    }

    @Override
    public long nextRevision(CompanyId company, int step) {
        long next = revision(company) + step;
        revisions.put(company, next, scope.undo());
        return next;
    }

    private boolean hasOtherActive(TypeVersionRow row) {
        return row.status() == TypeStatus.ACTIVE
                && types.active(row.id())
                        .filter(active -> active.version() != row.version())
                        .isPresent();
    }

    private boolean isFor(TypeHeadRow head, String loanTypeId) {
        Stream<String> ids = links.live(head.company(), head.id())
                .map(link -> link.caseType().value());
        return caseTypes.find(head.company(), ids).stream()
                .anyMatch(type -> type.loanTypeId()
                        .filter(other -> !other.equals(loanTypeId))
                        .isEmpty());
    }
}
