package dev.freestone.engine;

import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.PromoProgramTypeJson;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoTypeFact;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.PromoProgramTypeRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Promo program types of one company: what promo programs are created for. Ids are taken in any form: {@code ext-…}, public,
 * digits. Each command is one decision in one transaction. A type is never deleted, it is deprecated. Thread-safe. Source:
 * docs/spec/promo-programs.md 2.
 */
public final class PromoProgramTypes {
    private final EngineParts parts;
    private final CompanyId company;
    private final ActorId actor;

    PromoProgramTypes(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.company = caller.company();
        this.actor = caller.actor();
    }

    /**
     * Creates a type.
     *
     * @param draft its attributes; {@code promoType} and {@code displayName} are required
     * @return the type, a draft unless it was to begin as active
     * @throws FreestoneException {@code validation} with all violations, {@code illegal_transition} for a type that was to
     *     begin as deprecated, {@code external_id_taken}
     */
    public PromoProgramType create(PromoProgramTypeDraft draft) {
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            PromoProgramTypeId id = PromoProgramTypeId.of(parts.ids().next("PT"));
            var decision = PromoProgramTypeJudge.created(draft, id, company, now());
            return decision.fold(
                    accepted -> {
                        PromoProgramType type = accepted.next();
                        saved(tx, type, tx.promoProgramTypes().insert(row(type, 1)));
                        journal(tx, accepted, 1, Map.of());
                        return type;
                    },
                    () -> {
                        throw new IllegalStateException("a new type cannot be unchanged");
                    },
                    PromoProgramTypes::refuse);
        });
    }

    /**
     * A type.
     *
     * @param id any form of id
     * @return the type
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public PromoProgramType get(String id) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return parts.storage()
                .read(tx -> PromoProgramTypeJson.read(find(tx, any).document()));
    }

    /**
     * Changes a type, its status too; programs that there are keep what they copied from it.
     *
     * @param id any form of id
     * @param change what changes
     * @return the type after it
     * @throws FreestoneException {@code validation} with all violations, {@code not_found}, {@code illegal_transition},
     *     {@code external_id_taken}, {@code conflict}
     */
    public PromoProgramType update(String id, PromoProgramTypeChange change) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            PromoProgramTypeRow row = find(tx, any);
            PromoProgramType current = PromoProgramTypeJson.read(row.document());
            var decision = PromoProgramTypeJudge.changed(current, change, now());
            return decision.fold(
                    accepted -> {
                        PromoProgramType type = accepted.next();
                        saved(tx, type, tx.promoProgramTypes().update(row(type, row.version()), row.version()));
                        List<String> names = Differences.names(Differences.PROMO_PROGRAM_TYPE, current, type);
                        journal(tx, accepted, row.version() + 1, Map.of("attributes", names));
                        return type;
                    },
                    () -> current,
                    PromoProgramTypes::refuse);
        });
    }

    /**
     * Lists types in all statuses, newest first.
     *
     * @param request which part
     * @return one page
     * @throws FreestoneException {@code validation} for a bad limit or cursor
     */
    public Listing<PromoProgramType> list(ListRequest request) {
        Companies.require(parts, company);
        return parts.storage()
                .read(tx -> CursorList.page(request, "/promo-program-types", false, rows(tx)))
                .map(row -> PromoProgramTypeJson.read(row.document()));
    }

    /**
     * What was decided about a type, by whom and when: the oldest 1,000 entries.
     *
     * @param id any form of id
     * @return the entries, the oldest first
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public List<HistoryEntry> explain(String id) {
        return explain(id, 0, History.MAX_LIMIT);
    }

    /**
     * A part of what was decided about a type.
     *
     * @param id any form of id
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, 1 to 1,000
     * @return the entries, the oldest first
     * @throws FreestoneException {@code validation} for a malformed id or a bad limit, {@code not_found}
     */
    public List<HistoryEntry> explain(String id, long after, int limit) {
        AnyId any = AnyIds.of("id", id);
        History.check(after, limit);
        Companies.require(parts, company);
        return parts.storage().read(tx -> {
            String found = find(tx, any).id().value();
            return History.page(tx, company, JournalKind.PROMO_PROGRAM_TYPE, found, after, limit);
        });
    }

    private void journal(
            Tx tx,
            Decision.Accepted<PromoProgramType, PromoTypeFact, Void> accepted,
            long version,
            Map<String, ?> more) {
        var subject = JournalKind.PROMO_PROGRAM_TYPE.subject(
                company, accepted.next().id().value(), version);
        for (PromoTypeFact fact : accepted.facts()) {
            Map<String, Object> body = new LinkedHashMap<>(more);
            if (fact.row().isPresent()) {
                fact.from().ifPresent(from -> body.put("from", from.code()));
                body.put("to", fact.to().code());
            }
            tx.journal().append(JournalEntries.entry(subject, fact.event(), fact.row(), actor, body));
        }
    }

    private CursorList.Rows<PromoProgramTypeRow> rows(Tx tx) {
        return new CursorList.Rows<>() {
            @Override
            public Optional<PromoProgramTypeRow> find(AnyId id) {
                return tx.promoProgramTypes().find(company, id);
            }

            @Override
            public List<PromoProgramTypeRow> page(Slice<PromoProgramTypeRow> slice) {
                return tx.promoProgramTypes().page(company, slice);
            }

            @Override
            public long count() {
                return tx.promoProgramTypes().count(company);
            }

            @Override
            public String id(PromoProgramTypeRow row) {
                return row.id().value();
            }
        };
    }

    /** The store tells by itself that something is taken; what it was is asked only then. */
    private void saved(Tx tx, PromoProgramType type, WriteResult result) {
        if (result == WriteResult.CONFLICT) {
            ExternalIds.requireFree(
                    type.externalId(),
                    type.id().value(),
                    id -> tx.promoProgramTypes()
                            .find(company, id)
                            .map(row -> row.id().value()));
        }
        Commit.saved(result);
    }

    private PromoProgramTypeRow find(Tx tx, AnyId id) {
        return tx.promoProgramTypes()
                .find(company, id)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "promo program type " + id + " does not exist in this company",
                        Map.of("promoProgramType", id.toString())));
    }

    private static PromoProgramType refuse(Decision.Rejected<PromoProgramType, PromoTypeFact, Void> rejected) {
        throw FreestoneException.of(rejected.reason(), rejected.message(), rejected.details());
    }

    private static PromoProgramTypeRow row(PromoProgramType type, long version) {
        ObjectColumns columns = new ObjectColumns(
                type.companyId(),
                type.externalId(),
                type.timestamps().createdAt(),
                type.timestamps().updatedAt(),
                Optional.empty());
        return new PromoProgramTypeRow(type.id(), columns, version, PromoProgramTypeJson.document(type));
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
