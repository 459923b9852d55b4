package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeVersionRow;
import java.util.OptionalLong;

/** Versions of notification types of the suites. */
final class StoredTypes {
    private StoredTypes() {}

    static TypeVersionRow draft(CompanyId company, TypeKind kind, TypeId id, int version) {
        return new TypeVersionRow(
                id,
                version,
                company,
                kind,
                TypeStatus.DRAFT,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Document.of("{\"type\":\"" + id + "/" + version + "\"}"));
    }

    static TypeVersionRow active(TypeVersionRow row, long from) {
        return with(row, TypeStatus.ACTIVE, OptionalLong.of(from), OptionalLong.empty());
    }

    /** What was active until a revision, or never was. */
    static TypeVersionRow deprecated(TypeVersionRow row, long until) {
        return with(
                row,
                TypeStatus.DEPRECATED,
                row.activeFrom(),
                row.activeFrom().isPresent() ? OptionalLong.of(until) : OptionalLong.empty());
    }

    static TypeVersionRow holding(TypeVersionRow row, String json) {
        return new TypeVersionRow(
                row.id(),
                row.version(),
                row.company(),
                row.kind(),
                row.status(),
                row.activeFrom(),
                row.activeUntil(),
                Document.of(json));
    }

    static TypeVersionRow ownedBy(TypeVersionRow row, CompanyId company) {
        return new TypeVersionRow(
                row.id(),
                row.version(),
                company,
                row.kind(),
                row.status(),
                row.activeFrom(),
                row.activeUntil(),
                row.document());
    }

    static TypeHeadRow showing(TypeHeadRow head, int latest, int shown) {
        return new TypeHeadRow(head.id(), head.company(), head.kind(), head.createdAt(), latest, shown);
    }

    private static TypeVersionRow with(
            TypeVersionRow row, TypeStatus status, OptionalLong activeFrom, OptionalLong activeUntil) {
        return new TypeVersionRow(
                row.id(), row.version(), row.company(), row.kind(), status, activeFrom, activeUntil, row.document());
    }
}
