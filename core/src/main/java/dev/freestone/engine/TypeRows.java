package dev.freestone.engine;

import dev.freestone.cases.CaseType;
import dev.freestone.engine.parts.Commit;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.CaseTypeJson;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.TriggeredType;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeLinkRow;
import dev.freestone.spi.TypeVersionRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Finds and keeps the versions of one kind of types of one company. Thread-safe. */
final class TypeRows<T extends TriggeredType> {
    private static final int CASE_TYPES_AT_ONCE = 1_000;

    private final TypeShape<T, ?, ?> shape;
    private final CompanyId company;

    TypeRows(TypeShape<T, ?, ?> shape, CompanyId company) {
        this.shape = shape;
        this.company = company;
    }

    TypeHeadRow head(Tx tx, TypeId id) {
        return tx.notificationTypes().head(company, shape.kind(), id).orElseThrow(() -> missing(TypeRef.of(id)));
    }

    TypeHeadRow lock(Tx tx, TypeId id) {
        return tx.notificationTypes().lock(company, shape.kind(), id).orElseThrow(() -> missing(TypeRef.of(id)));
    }

    /** The version that is asked for, else the active one, else the latest. */
    TypeVersionRow shown(Tx tx, TypeHeadRow head, OptionalInt version) {
        return version(tx, head, version.isPresent() ? version.getAsInt() : head.shown());
    }

    /** The version that is asked for, else the latest draft, else the active one, else the latest. */
    TypeVersionRow toChange(Tx tx, TypeHeadRow head, OptionalInt version) {
        Optional<TypeVersionRow> draft = version.isPresent()
                ? Optional.empty()
                : tx.notificationTypes().versions(company, shape.kind(), head.id()).stream()
                        .filter(row -> row.status() == TypeStatus.DRAFT)
                        .reduce((earlier, later) -> later);
        return draft.orElseGet(() -> shown(tx, head, version));
    }

    /** The version in force. */
    Optional<TypeVersionRow> active(Tx tx, TypeHeadRow head) {
        return tx.notificationTypes()
                .version(company, head.id(), head.shown())
                .filter(row -> row.status() == TypeStatus.ACTIVE);
    }

    T read(Tx tx, TypeVersionRow row) {
        return shape.read(row.document(), links(tx, row.id()));
    }

    Set<CaseTypeId> links(Tx tx, TypeId id) {
        Set<CaseTypeId> ids = new LinkedHashSet<>();
        for (TypeLinkRow link : tx.notificationTypes().links(company, id)) {
            ids.add(link.caseType());
        }
        return ids;
    }

    List<CaseType> caseTypes(Tx tx, Set<CaseTypeId> ids) {
        List<CaseTypeId> all = new ArrayList<>(ids);
        List<CaseType> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CASE_TYPES_AT_ONCE) {
            List<CaseTypeId> part = all.subList(from, Math.min(all.size(), from + CASE_TYPES_AT_ONCE));
            tx.caseTypes().find(company, part).forEach(row -> found.add(CaseTypeJson.read(row.document())));
        }
        return found;
    }

    void insert(Tx tx, T type, OptionalLong activeFrom) {
        Commit.saved(tx.notificationTypes().insert(row(type, activeFrom, OptionalLong.empty())));
    }

    void update(Tx tx, T type, OptionalLong activeFrom, OptionalLong activeUntil) {
        Commit.saved(tx.notificationTypes().update(row(type, activeFrom, activeUntil)));
    }

    private TypeVersionRow row(T type, OptionalLong activeFrom, OptionalLong activeUntil) {
        return new TypeVersionRow(
                type.id(),
                type.version(),
                company,
                shape.kind(),
                type.status(),
                activeFrom,
                activeUntil,
                shape.document(type));
    }

    private TypeVersionRow version(Tx tx, TypeHeadRow head, int version) {
        return tx.notificationTypes()
                .version(company, head.id(), version)
                .orElseThrow(() -> missing(TypeRef.of(head.id(), version)));
    }

    private FreestoneException missing(TypeRef ref) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                shape.noun() + " " + ref + " does not exist in this company",
                Map.of("typeId", ref.id().toString()));
    }
}
