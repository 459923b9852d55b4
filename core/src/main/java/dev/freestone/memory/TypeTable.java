package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeVersionRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/** The heads and versions of notification types and do-not-interact types. Guarded by the storage's lock. */
final class TypeTable {
    private record VersionKey(TypeId type, int version) {
        static final Comparator<VersionKey> ORDER =
                Comparator.comparing(VersionKey::type).thenComparing(VersionKey::version);
    }

    private static final Comparator<TypeHeadRow> NEWEST_FIRST = Comparator.comparing(
                    (TypeHeadRow head) -> head.company().value())
            .thenComparing(TypeHeadRow::kind)
            .thenComparing(TypeHeadRow::createdAt, Comparator.reverseOrder())
            .thenComparing(TypeHeadRow::id, Comparator.reverseOrder());

    private final UndoMap<TypeId, TypeHeadRow> heads = new UndoMap<>();
    private final UndoTree<TypeHeadRow, TypeHeadRow> lists = new UndoTree<>(NEWEST_FIRST);
    private final UndoTree<VersionKey, TypeVersionRow> versions = new UndoTree<>(VersionKey.ORDER);
    private int lastType;

    TypeId create(CompanyId company, TypeKind kind, Instant createdAt, UndoLog undo) {
        lastType++;
        TypeId id = TypeId.of(lastType);
        put(new TypeHeadRow(id, company, kind, createdAt, 1, 1), undo);
        return id;
    }

    Optional<TypeHeadRow> head(CompanyId company, TypeId id) {
        return heads.get(id).filter(head -> head.company().equals(company));
    }

    void put(TypeHeadRow head, UndoLog undo) {
        heads.put(head.id(), head, undo);
        lists.put(head, head, undo);
    }

    /** The heads of one list, the newest first. */
    NavigableMap<TypeHeadRow, TypeHeadRow> list(CompanyId company, TypeKind kind) {
        TypeHeadRow first = new TypeHeadRow(TypeId.of(Integer.MAX_VALUE), company, kind, Instant.MAX, 1, 1);
        TypeHeadRow last = new TypeHeadRow(TypeId.of(1), company, kind, Instant.MIN, 1, 1);
        return lists.entries().subMap(first, false, last, false);
    }

    Optional<TypeVersionRow> version(TypeId id, int version) {
        return versions.get(new VersionKey(id, version));
    }

    void put(TypeVersionRow row, UndoLog undo) {
        versions.put(new VersionKey(row.id(), row.version()), row, undo);
    }

    /** The oldest first. */
    Stream<TypeVersionRow> versions(TypeId id) {
        return versions
                .entries()
                .subMap(new VersionKey(id, 0), false, new VersionKey(id, Integer.MAX_VALUE), true)
                .values()
                .stream();
    }

    Optional<TypeVersionRow> active(TypeId id) {
        return versions(id).filter(row -> row.status() == TypeStatus.ACTIVE).findFirst();
    }
}
