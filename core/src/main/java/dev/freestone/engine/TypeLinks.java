package dev.freestone.engine;

import dev.freestone.engine.cases.Catalogs;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.ConditionRules;
import dev.freestone.notification.TriggeredType;
import dev.freestone.spi.NotificationTypeStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeLinkRow;
import java.util.Map;
import java.util.Set;

/** The case types of one kind of types. Thread-safe. Source: docs/spec/cases-and-notifications.md 3. */
final class TypeLinks<T extends TriggeredType> {
    private final EngineParts parts;
    private final Caller caller;
    private final CompanyId company;
    private final TypeShape<T, ?, ?> shape;
    private final TypeRows<T> rows;

    TypeLinks(EngineParts parts, Caller caller, TypeShape<T, ?, ?> shape) {
        this.parts = parts;
        this.caller = caller;
        this.company = caller.company();
        this.shape = shape;
        this.rows = new TypeRows<>(shape, company);
    }

    Set<CaseTypeId> of(TypeId id) {
        Companies.require(parts, company);
        return parts.storage()
                .read(tx -> Set.copyOf(rows.links(tx, rows.head(tx, id).id())));
    }

    /** Makes a link, or ends it; asked for again, nothing is to be done. */
    void set(TypeId id, String caseTypeId, boolean linked) {
        AnyId any = AnyIds.of("caseTypeId", caseTypeId);
        Companies.require(parts, company);
        Commit.decide(parts.storage(), tx -> {
            TypeHeadRow head = rows.lock(tx, id);
            CaseTypeId caseType = CaseTypeRows.find(tx, company, any).id();
            if (rows.links(tx, id).contains(caseType) == linked) {
                return false;
            }
            NotificationTypeStore store = tx.notificationTypes();
            long revision = Catalogs.raise(tx, company);
            TypeLinkRow link = new TypeLinkRow(id, caseType);
            if (linked) {
                requireFields(tx, head, caseType);
            }
            boolean done = linked ? store.link(company, link, revision) : store.unlink(company, link, revision);
            if (done) {
                journal(tx, head, linked ? "associated" : "dissociated", caseType);
            }
            return done;
        });
    }

    /** What the case type lists is read now that nobody else can change it. */
    private void requireFields(Tx tx, TypeHeadRow head, CaseTypeId caseType) {
        rows.active(tx, head).ifPresent(row -> {
            T active = rows.read(tx, row);
            Judgement judgement = new Judgement();
            rows.caseTypes(tx, Set.of(caseType))
                    .forEach(each -> judgement.add(ConditionRules.fieldViolations(
                            active.trigger().onCondition(), each.fields(), "onCondition")));
            judgement.refuse();
        });
    }

    private void journal(Tx tx, TypeHeadRow head, String event, CaseTypeId caseType) {
        var subject = shape.journal().subject(company, head.id().toString(), head.shown());
        tx.journal().append(JournalEntries.of(subject, event, caller.actor(), Map.of("caseType", caseType.value())));
    }
}
