package dev.freestone.engine;

import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.ContactExporterJson;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contact exporters of one company. Ids are taken in any form: {@code ext-…}, public, digits. Each command is one
 * decision in one transaction. Thread-safe. Source: docs/spec/outreach-campaigns.md 1.4.
 */
public final class ContactExporters {
    private final EngineParts parts;
    private final CompanyId company;
    private final ActorId actor;

    ContactExporters(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.company = caller.company();
        this.actor = caller.actor();
    }

    /**
     * Creates an exporter.
     *
     * @param draft its attributes; {@code columnSettings} is required
     * @return the exporter
     * @throws FreestoneException {@code validation} with all violations, {@code external_id_taken}
     */
    public ContactExporter create(ContactExporterDraft draft) {
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            ContactExporterId id = ContactExporterId.of(parts.ids().next("CE"));
            ContactExporter exporter = ContactExporterJudge.created(
                    draft, id, company, now(), parts.sending().policy());
            saved(tx, exporter, tx.contactExporters().insert(row(exporter, 1)));
            journal(tx, exporter, 1, "created", Map.of());
            return exporter;
        });
    }

    /**
     * An exporter.
     *
     * @param id any form of id
     * @return the exporter
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public ContactExporter get(String id) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return parts.storage().read(tx -> ContactExporterJson.read(find(tx, any).document()));
    }

    /**
     * Changes an exporter; runs that have started keep the exporter as it was.
     *
     * @param id any form of id
     * @param change what changes
     * @return the exporter after it
     * @throws FreestoneException {@code validation} with all violations, {@code not_found}, {@code external_id_taken},
     *     {@code conflict}
     */
    public ContactExporter update(String id, ContactExporterChange change) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            ContactExporterRow row = find(tx, any);
            ContactExporter current = ContactExporterJson.read(row.document());
            ContactExporter next = ContactExporterJudge.changed(
                    current, change, parts.sending().policy());
            if (next.equals(current)) {
                return current;
            }
            ContactExporter changed = with(next, CampaignObjects.touched(next.header(), now()));
            saved(tx, changed, tx.contactExporters().update(row(changed, row.version()), row.version()));
            List<String> names = Differences.names(Differences.CONTACT_EXPORTER, current, changed);
            journal(tx, changed, row.version() + 1, "updated", Map.of("attributes", names));
            return changed;
        });
    }

    /**
     * Deletes an exporter.
     *
     * @param id any form of id
     * @return the exporter as it was deleted
     * @throws FreestoneException {@code not_found}, {@code in_use} while a campaign names it
     */
    public ContactExporter delete(String id) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            ContactExporterRow row = lock(tx, any);
            if (tx.campaigns().uses(company, row.id())) {
                throw FreestoneException.of(
                        ErrorCode.IN_USE,
                        "contact exporter " + row.id() + " is named by a campaign, clear its contactExporterId first",
                        Map.of("contactExporter", row.id().value()));
            }
            ContactExporter current = ContactExporterJson.read(row.document());
            ContactExporter deleted = with(current, CampaignObjects.deleted(current.header(), now()));
            Commit.saved(tx.contactExporters().update(row(deleted, row.version()), row.version()));
            journal(tx, deleted, row.version() + 1, "deleted", Map.of());
            return deleted;
        });
    }

    /**
     * Lists exporters, newest first.
     *
     * @param request which part
     * @return one page
     * @throws FreestoneException {@code validation} for a bad limit or cursor
     */
    public Listing<ContactExporter> list(ListRequest request) {
        Companies.require(parts, company);
        return parts.storage()
                .read(tx -> CursorList.page(request, "/campaign-workers/contact-exporters", false, rows(tx)))
                .map(row -> ContactExporterJson.read(row.document()));
    }

    /**
     * What was decided about an exporter, by whom and when: the oldest 1,000 entries. A deleted exporter is found by its
     * public id and by digits.
     *
     * @param id any form of id
     * @return the entries, the oldest first
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public List<HistoryEntry> explain(String id) {
        return explain(id, 0, History.MAX_LIMIT);
    }

    /**
     * A part of what was decided about an exporter.
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
            ContactExporterRow row = tx.contactExporters().find(company, any).orElseThrow(() -> unknown(any));
            return History.page(
                    tx, company, JournalKind.CONTACT_EXPORTER, row.id().value(), after, limit);
        });
    }

    private void journal(Tx tx, ContactExporter exporter, long version, String event, Map<String, ?> body) {
        var subject =
                JournalKind.CONTACT_EXPORTER.subject(company, exporter.id().value(), version);
        tx.journal().append(JournalEntries.of(subject, event, actor, body));
    }

    private CursorList.Rows<ContactExporterRow> rows(Tx tx) {
        return new CursorList.Rows<>() {
            @Override
            public Optional<ContactExporterRow> find(AnyId id) {
                return tx.contactExporters().find(company, id);
            }

            @Override
            public List<ContactExporterRow> page(Slice<ContactExporterRow> slice) {
                return tx.contactExporters().page(company, slice);
            }

            @Override
            public long count() {
                return tx.contactExporters().count(company);
            }

            @Override
            public String id(ContactExporterRow row) {
                return row.id().value();
            }
        };
    }

    /** The store tells by itself that something is taken; what it was is asked only then. */
    private void saved(Tx tx, ContactExporter exporter, WriteResult result) {
        if (result == WriteResult.CONFLICT) {
            ExternalIds.requireFree(
                    exporter.header().externalId(),
                    exporter.id().value(),
                    id -> tx.contactExporters()
                            .find(company, id)
                            .map(row -> row.id().value()));
        }
        Commit.saved(result);
    }

    private ContactExporterRow find(Tx tx, AnyId id) {
        return tx.contactExporters()
                .find(company, id)
                .filter(row -> row.columns().deletedAt().isEmpty())
                .orElseThrow(() -> unknown(id));
    }

    /** Held until the decision is stored, so that no campaign begins to name it meanwhile. */
    private ContactExporterRow lock(Tx tx, AnyId id) {
        return tx.contactExporters()
                .lock(company, find(tx, id).id())
                .filter(row -> row.columns().deletedAt().isEmpty())
                .orElseThrow(() -> unknown(id));
    }

    private static FreestoneException unknown(AnyId id) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "contact exporter " + id + " does not exist in this company",
                Map.of("contactExporter", id.toString()));
    }

    private static ContactExporterRow row(ContactExporter exporter, long version) {
        return new ContactExporterRow(
                exporter.id(),
                CampaignRows.columns(exporter.header()),
                version,
                ContactExporterJson.document(exporter));
    }

    private static ContactExporter with(ContactExporter exporter, ObjectHeader header) {
        return new ContactExporter(
                exporter.id(),
                header,
                exporter.contactMatchingCriteria(),
                exporter.columnSettings(),
                exporter.checkCompliance(),
                exporter.csvSettings());
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
