package dev.freestone.engine;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.BulkSenderJson;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bulk senders of one company. Ids are taken in any form: {@code ext-…}, public, digits. Each command is one
 * decision in one transaction. Thread-safe. Source: docs/spec/outreach-campaigns.md 1.5.
 */
public final class BulkSenders {
    private final EngineParts parts;
    private final CompanyId company;
    private final ActorId actor;
    private final BulkSenderJudge judge;

    BulkSenders(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.company = caller.company();
        this.actor = caller.actor();
        this.judge = new BulkSenderJudge(parts.sending());
    }

    /**
     * Creates a bulk sender.
     *
     * @param draft its attributes; {@code interactionSubject} is required
     * @return the bulk sender
     * @throws FreestoneException {@code validation} with all violations, {@code external_id_taken}
     */
    public BulkSender create(BulkSenderDraft draft) {
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            BulkSenderId id = BulkSenderId.of(parts.ids().next("BS"));
            BulkSender sender = judge.created(draft, id, company, now());
            saved(tx, sender, tx.bulkSenders().insert(row(sender, 1)));
            journal(tx, sender, 1, "created", Map.of());
            return sender;
        });
    }

    /**
     * A bulk sender.
     *
     * @param id any form of id
     * @return the bulk sender
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public BulkSender get(String id) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return parts.storage().read(tx -> BulkSenderJson.read(find(tx, any).document()));
    }

    /**
     * Changes a bulk sender; runs that have started keep the sender as it was.
     *
     * @param id any form of id
     * @param change what changes
     * @return the bulk sender after it
     * @throws FreestoneException {@code validation} with all violations, {@code not_found}, {@code external_id_taken},
     *     {@code conflict}
     */
    public BulkSender update(String id, BulkSenderChange change) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            BulkSenderRow row = find(tx, any);
            BulkSender current = BulkSenderJson.read(row.document());
            BulkSender next = judge.changed(current, change);
            if (next.equals(current)) {
                return current;
            }
            BulkSender changed = with(next, CampaignObjects.touched(next.header(), now()));
            saved(tx, changed, tx.bulkSenders().update(row(changed, row.version()), row.version()));
            List<String> names = Differences.names(Differences.BULK_SENDER, current, changed);
            journal(tx, changed, row.version() + 1, "updated", Map.of("attributes", names));
            return changed;
        });
    }

    /**
     * Deletes a bulk sender.
     *
     * @param id any form of id
     * @return the bulk sender as it was deleted
     * @throws FreestoneException {@code not_found}, {@code in_use} while a campaign names it
     */
    public BulkSender delete(String id) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            BulkSenderRow row = lock(tx, any);
            if (tx.campaigns().uses(company, row.id())) {
                throw FreestoneException.of(
                        ErrorCode.IN_USE,
                        "bulk sender " + row.id() + " is named by a campaign, clear its bulkSenderId first",
                        Map.of("bulkSender", row.id().value()));
            }
            BulkSender current = BulkSenderJson.read(row.document());
            BulkSender deleted = with(current, CampaignObjects.deleted(current.header(), now()));
            Commit.saved(tx.bulkSenders().update(row(deleted, row.version()), row.version()));
            journal(tx, deleted, row.version() + 1, "deleted", Map.of());
            return deleted;
        });
    }

    /**
     * Lists bulk senders, newest first.
     *
     * @param request which part
     * @return one page
     * @throws FreestoneException {@code validation} for a bad limit or cursor
     */
    public Listing<BulkSender> list(ListRequest request) {
        Companies.require(parts, company);
        return parts.storage()
                .read(tx -> CursorList.page(request, "/campaign-workers/bulk-senders", false, rows(tx)))
                .map(row -> BulkSenderJson.read(row.document()));
    }

    /**
     * What was decided about a bulk sender, by whom and when: the oldest 1,000 entries. A deleted bulk sender is found by its
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
     * A part of what was decided about a bulk sender.
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
            BulkSenderRow row = tx.bulkSenders().find(company, any).orElseThrow(() -> unknown(any));
            return History.page(tx, company, JournalKind.BULK_SENDER, row.id().value(), after, limit);
        });
    }

    private void journal(Tx tx, BulkSender sender, long version, String event, Map<String, ?> body) {
        var subject = JournalKind.BULK_SENDER.subject(company, sender.id().value(), version);
        tx.journal().append(JournalEntries.of(subject, event, actor, body));
    }

    private CursorList.Rows<BulkSenderRow> rows(Tx tx) {
        return new CursorList.Rows<>() {
            @Override
            public Optional<BulkSenderRow> find(AnyId id) {
                return tx.bulkSenders().find(company, id);
            }

            @Override
            public List<BulkSenderRow> page(Slice<BulkSenderRow> slice) {
                return tx.bulkSenders().page(company, slice);
            }

            @Override
            public long count() {
                return tx.bulkSenders().count(company);
            }

            @Override
            public String id(BulkSenderRow row) {
                return row.id().value();
            }
        };
    }

    /** The store tells by itself that something is taken; what it was is asked only then. */
    private void saved(Tx tx, BulkSender sender, WriteResult result) {
        if (result == WriteResult.CONFLICT) {
            ExternalIds.requireFree(
                    sender.header().externalId(),
                    sender.id().value(),
                    id -> tx.bulkSenders().find(company, id).map(row -> row.id().value()));
        }
        Commit.saved(result);
    }

    private BulkSenderRow find(Tx tx, AnyId id) {
        return tx.bulkSenders()
                .find(company, id)
                .filter(row -> row.columns().deletedAt().isEmpty())
                .orElseThrow(() -> unknown(id));
    }

    /** Held until the decision is stored, so that no campaign begins to name it meanwhile. */
    private BulkSenderRow lock(Tx tx, AnyId id) {
        return tx.bulkSenders()
                .lock(company, find(tx, id).id())
                .filter(row -> row.columns().deletedAt().isEmpty())
                .orElseThrow(() -> unknown(id));
    }

    private static FreestoneException unknown(AnyId id) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "bulk sender " + id + " does not exist in this company",
                Map.of("bulkSender", id.toString()));
    }

    private static BulkSenderRow row(BulkSender sender, long version) {
        return new BulkSenderRow(
                sender.id(), CampaignRows.columns(sender.header()), version, BulkSenderJson.document(sender));
    }

    private static BulkSender with(BulkSender sender, ObjectHeader header) {
        return new BulkSender(
                sender.id(),
                header,
                sender.interactionSubject(),
                sender.interactionTheme(),
                sender.interactionChannel());
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
