package dev.freestone.engine;

import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.TriggeredType;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeHeadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads versions of one kind of types. Thread-safe. Source: docs/spec/cases-and-notifications.md 5, 14. */
final class TypeQueries<T extends TriggeredType> {
    private static final String LOAN_TYPE = "loanTypeId";

    private final EngineParts parts;
    private final CompanyId company;
    private final TypeShape<T, ?, ?> shape;
    private final TypeRows<T> rows;

    TypeQueries(EngineParts parts, Caller caller, TypeShape<T, ?, ?> shape) {
        this.parts = parts;
        this.company = caller.company();
        this.shape = shape;
        this.rows = new TypeRows<>(shape, company);
    }

    T get(TypeRef ref) {
        Companies.require(parts, company);
        return parts.storage().read(tx -> rows.read(tx, rows.shown(tx, rows.head(tx, ref.id()), ref.version())));
    }

    List<T> versions(TypeId id) {
        Companies.require(parts, company);
        return parts.storage().read(tx -> {
            rows.head(tx, id);
            Set<CaseTypeId> links = rows.links(tx, id);
            return tx.notificationTypes().versions(company, shape.kind(), id).stream()
                    .map(row -> shape.read(row.document(), links))
                    .toList();
        });
    }

    List<T> list(ListRequest request) {
        Companies.require(parts, company);
        List<Violation> violations = new ArrayList<>(ListParameters.unknown(request, Set.of(LOAN_TYPE)));
        int limit = CursorList.limit(request, violations);
        Optional<String> loanType = request.single(LOAN_TYPE);
        if (loanType.isPresent() && AnyId.parse(loanType.get()).isEmpty()) {
            violations.add(AnyIds.malformed(LOAN_TYPE));
        }
        boolean before = request.single("endingBefore").isPresent();
        String parameter = before ? "endingBefore" : "startingAfter";
        Optional<String> cursor = request.single(parameter);
        return parts.storage().read(tx -> {
            Optional<TypeHeadRow> beside = cursor.flatMap(id -> cursor(tx, parameter, id, violations));
            if (!violations.isEmpty()) {
                throw FreestoneException.validation(violations);
            }
            Slice.Side side = before ? Slice.Side.BEFORE : Slice.Side.AFTER;
            return tx.notificationTypes().page(company, shape.kind(), loanType, beside, side, limit).stream()
                    .map(row -> rows.read(tx, row))
                    .toList();
        });
    }

    List<HistoryEntry> history(TypeId id, long after, int limit) {
        History.check(after, limit);
        Companies.require(parts, company);
        return parts.storage().read(tx -> {
            rows.head(tx, id);
            return History.page(tx, company, shape.journal(), id.toString(), after, limit);
        });
    }

    private Optional<TypeHeadRow> cursor(Tx tx, String parameter, String text, List<Violation> violations) {
        Optional<TypeId> id = TypeId.parse(text);
        if (id.isEmpty()) {
            violations.add(
                    Violation.of(parameter, ViolationCode.BAD_FORMAT, "not a positive integer, give the id of a type"));
            return Optional.empty();
        }
        Optional<TypeHeadRow> head = tx.notificationTypes().head(company, shape.kind(), id.get());
        if (head.isEmpty()) {
            violations.add(CursorList.unknownCursor(parameter));
        }
        return head;
    }
}
