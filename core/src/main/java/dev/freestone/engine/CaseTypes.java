package dev.freestone.engine;

import dev.freestone.cases.CaseField;
import dev.freestone.cases.CaseType;
import dev.freestone.cases.CaseTypeRules;
import dev.freestone.engine.cases.Catalogs;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.json.CaseTypeJson;
import dev.freestone.json.TriggeredTypeJson;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.ConditionRules;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeVersionRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Case types of one company: what kinds of cases there are, and which fields they have. Ids are taken in any form: public, digits.
 * Each command is one decision in one transaction. No command deletes a case type. Thread-safe. Source:
 * docs/spec/cases-and-notifications.md 3.
 */
public final class CaseTypes {
    private final EngineParts parts;
    private final Caller caller;
    private final CompanyId company;

    CaseTypes(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.company = caller.company();
    }

    /**
     * Creates a case type.
     *
     * @param draft its attributes; {@code name} is required
     * @return the case type
     * @throws FreestoneException {@code validation} with all violations, {@code not_found} for an unknown company
     */
    public CaseType create(CaseTypeDraft draft) {
        Companies.require(parts, company);
        new Judgement().add(draft.problems()).add(limits(draft)).refuse();
        return Commit.decide(parts.storage(), tx -> {
            CaseType type = type(CaseTypeId.of(parts.ids().next("KT")), draft, now(), Optional.empty());
            Commit.saved(tx.caseTypes().insert(row(type, 1)));
            journal(tx, type, 1, "created", Map.of());
            return type;
        });
    }

    /**
     * A case type.
     *
     * @param id any form of id
     * @return the case type
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public CaseType get(String id) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return parts.storage()
                .read(tx ->
                        CaseTypeJson.read(CaseTypeRows.find(tx, company, any).document()));
    }

    /**
     * Changes a case type. Active types that belong to it must still find the fields that they read.
     *
     * @param id any form of id
     * @param change what changes
     * @return the case type after it
     * @throws FreestoneException {@code validation} with all violations, {@code not_found}, {@code conflict}
     */
    public CaseType update(String id, CaseTypeChange change) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            CaseTypeRow row = CaseTypeRows.find(tx, company, any);
            CaseType current = CaseTypeJson.read(row.document());
            CaseTypeDraft draft = change.applyTo(CaseTypeDraft.from(current));
            CaseType wanted = type(current.id(), draft, current.createdAt(), current.updatedAt());
            List<String> names = Differences.names(Differences.CASE_TYPE, current, wanted);
            Set<String> differing = new HashSet<>(names);
            Judgement judgement = new Judgement()
                    .add(change.problems())
                    .add(ReadOnly.changed(change.echoed(), CaseTypeJson.toMap(current)))
                    .add(limits(draft).only(differing));
            if (differing.contains("fields")) {
                judgement.add(brokenTypes(tx, current.id(), wanted.fields()));
            }
            judgement.refuse();
            if (names.isEmpty()) {
                return current;
            }
            CaseType next = type(current.id(), draft, current.createdAt(), Optional.of(now()));
            Commit.saved(tx.caseTypes().update(row(next, row.version()), row.version()));
            journal(tx, next, row.version() + 1, "updated", Map.of("attributes", names));
            return next;
        });
    }

    /**
     * Lists case types, newest first.
     *
     * @param request which part
     * @return one page
     * @throws FreestoneException {@code validation} for a bad limit or cursor
     */
    public Listing<CaseType> list(ListRequest request) {
        Companies.require(parts, company);
        return parts.storage()
                .read(tx -> CursorList.page(request, "/case-types", false, rows(tx)))
                .map(row -> CaseTypeJson.read(row.document()));
    }

    /**
     * What was decided about a case type, by whom and when: the oldest 1,000 entries.
     *
     * @param id any form of id
     * @return the entries, the oldest first
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public List<HistoryEntry> history(String id) {
        return history(id, 0, History.MAX_LIMIT);
    }

    /**
     * A part of what was decided about a case type.
     *
     * @param id any form of id
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, 1 to 1,000
     * @return the entries, the oldest first
     * @throws FreestoneException {@code validation} for a malformed id or a bad limit, {@code not_found}
     */
    public List<HistoryEntry> history(String id, long after, int limit) {
        AnyId any = AnyIds.of("id", id);
        History.check(after, limit);
        Companies.require(parts, company);
        return parts.storage().read(tx -> {
            String found = CaseTypeRows.find(tx, company, any).id().value();
            return History.page(tx, company, JournalKind.CASE_TYPE, found, after, limit);
        });
    }

    private static Judgement limits(CaseTypeDraft draft) {
        return new Judgement()
                .add(DraftLimits.violations(draft))
                .rule(draft.loanTypeId(), CaseTypeRules::loanTypeViolations)
                .rule(draft.fields(), CaseTypeRules::fieldViolations);
    }

    /**
     * Active types whose conditions the fields would not fit. The revision is raised first, so that no type is put in force
     * and none is associated until this is done.
     */
    private List<Violation> brokenTypes(Tx tx, CaseTypeId id, Optional<List<CaseField>> fields) {
        long revision = Catalogs.raise(tx, company);
        List<Violation> found = new ArrayList<>();
        for (TypeVersionRow row : tx.notificationTypes().linkedAt(company, id, revision)) {
            if (row.status() == TypeStatus.ACTIVE) {
                var conditions = TriggeredTypeJson.read(row.kind(), row.document(), Set.of())
                        .trigger()
                        .onCondition();
                for (Violation each : ConditionRules.fieldViolations(conditions, fields, "onCondition")) {
                    found.add(Violation.of(
                            "fields",
                            each.code(),
                            "type " + row.id() + " is active and " + each.path() + " would fit no more, deprecate or"
                                    + " dissociate it first"));
                }
            }
        }
        return found;
    }

    private CursorList.Rows<CaseTypeRow> rows(Tx tx) {
        return new CursorList.Rows<>() {
            @Override
            public Optional<CaseTypeRow> find(AnyId id) {
                return tx.caseTypes().find(company, id);
            }

            @Override
            public List<CaseTypeRow> page(Slice<CaseTypeRow> slice) {
                return tx.caseTypes().page(company, slice);
            }

            @Override
            public long count() {
                return tx.caseTypes().count(company);
            }

            @Override
            public String id(CaseTypeRow row) {
                return row.id().value();
            }
        };
    }

    private void journal(Tx tx, CaseType type, long version, String event, Map<String, ?> details) {
        var subject = JournalKind.CASE_TYPE.subject(company, type.id().value(), version);
        tx.journal().append(JournalEntries.of(subject, event, caller.actor(), details));
    }

    private CaseType type(CaseTypeId id, CaseTypeDraft draft, Instant createdAt, Optional<Instant> updatedAt) {
        return new CaseType(
                id, company, draft.name().orElse(""), draft.loanTypeId(), draft.fields(), createdAt, updatedAt);
    }

    private static CaseTypeRow row(CaseType type, long version) {
        ObjectColumns columns = new ObjectColumns(
                type.companyId(), Optional.empty(), type.createdAt(), type.updatedAt(), Optional.empty());
        return new CaseTypeRow(type.id(), columns, type.loanTypeId(), version, CaseTypeJson.document(type));
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
