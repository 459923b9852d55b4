package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.occurrences.ScheduleBook;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stored campaigns of one company: each command is one decision in one transaction. Thread-safe. */
final class CampaignObjects {
    private final EngineParts parts;
    private final CompanyId company;
    private final ActorId actor;
    private final CampaignJudge judge;
    private final ScheduleBook schedules;

    CampaignObjects(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.company = caller.company();
        this.actor = caller.actor();
        this.judge = new CampaignJudge(parts, company);
        this.schedules = new ScheduleBook(parts, company);
    }

    Campaign create(CampaignDraft draft) {
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            CampaignId id = CampaignId.of(parts.ids().next("CG"));
            Campaign campaign = judge.created(tx, draft, id, now());
            saved(tx, campaign, tx.campaigns().insert(row(campaign, 1)));
            journal(tx, campaign, 1, "created", Map.of());
            schedules.begin(tx, campaign);
            return campaign;
        });
    }

    Campaign get(String id) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return parts.storage().read(tx -> read(find(tx, any)));
    }

    /** The id of a campaign that there is. */
    CampaignId id(String id) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return parts.storage().read(tx -> find(tx, any).id());
    }

    Campaign update(String id, CampaignChange change) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            CampaignRow row = find(tx, any);
            Campaign current = read(row);
            Campaign next = judge.changed(tx, current, change);
            if (next.equals(current)) {
                return current;
            }
            Campaign changed = with(next, touched(next.header(), now()));
            saved(tx, changed, tx.campaigns().update(row(changed, row.version()), row.version()));
            List<String> names = Differences.names(Differences.CAMPAIGN, current, changed);
            journal(tx, changed, row.version() + 1, "updated", Map.of("attributes", names));
            if (!changed.schedule().equals(current.schedule())) {
                schedules.set(tx, changed);
            }
            return changed;
        });
    }

    Campaign delete(String id) {
        AnyId any = AnyIds.of("id", id);
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            CampaignRow row = lock(tx, any);
            Campaign current = read(row);
            tx.runs().live(company, current.id()).ifPresent(run -> {
                throw FreestoneException.of(
                        ErrorCode.RUN_IN_PROGRESS,
                        "campaign " + current.id() + " has the live run " + run.id()
                                + ", wait until it ends or cancel it",
                        Map.of("campaign", current.id().value(), "run", run.id().value()));
            });
            Campaign deleted = with(current, deleted(current.header(), now()));
            Commit.saved(tx.campaigns().update(row(deleted, row.version()), row.version()));
            journal(tx, deleted, row.version() + 1, "deleted", Map.of());
            schedules.remove(tx, deleted);
            return deleted;
        });
    }

    Listing<Campaign> list(ListRequest request) {
        Companies.require(parts, company);
        return parts.storage()
                .read(tx -> CursorList.page(request, "/campaigns", true, rows(tx)))
                .map(this::read);
    }

    List<HistoryEntry> explain(String id, long after, int limit) {
        AnyId any = AnyIds.of("id", id);
        History.check(after, limit);
        Companies.require(parts, company);
        return parts.storage().read(tx -> {
            CampaignRow row = tx.campaigns().find(company, any).orElseThrow(() -> unknown(any));
            return History.page(tx, company, JournalKind.CAMPAIGN, row.id().value(), after, limit);
        });
    }

    private void journal(Tx tx, Campaign campaign, long version, String event, Map<String, ?> body) {
        var subject = JournalKind.CAMPAIGN.subject(company, campaign.id().value(), version);
        tx.journal().append(JournalEntries.of(subject, event, actor, body));
    }

    CursorList.Rows<CampaignRow> rows(Tx tx) {
        return new CursorList.Rows<>() {
            @Override
            public Optional<CampaignRow> find(AnyId id) {
                return tx.campaigns().find(company, id);
            }

            @Override
            public List<CampaignRow> page(Slice<CampaignRow> slice) {
                return tx.campaigns().page(company, slice);
            }

            @Override
            public long count() {
                return tx.campaigns().count(company);
            }

            @Override
            public String id(CampaignRow row) {
                return row.id().value();
            }
        };
    }

    /** The store tells by itself that something is taken; what it was is asked only then. */
    private void saved(Tx tx, Campaign campaign, WriteResult result) {
        if (result == WriteResult.CONFLICT) {
            ExternalIds.requireFree(
                    campaign.header().externalId(),
                    campaign.id().value(),
                    id -> tx.campaigns().find(company, id).map(row -> row.id().value()));
        }
        Commit.saved(result);
    }

    /** One that is not deleted. */
    CampaignRow find(Tx tx, AnyId id) {
        return tx.campaigns()
                .find(company, id)
                .filter(row -> row.columns().deletedAt().isEmpty())
                .orElseThrow(() -> unknown(id));
    }

    /** Held until the decision is stored, so that no run starts meanwhile. */
    private CampaignRow lock(Tx tx, AnyId id) {
        return tx.campaigns()
                .lock(company, find(tx, id).id())
                .filter(row -> row.columns().deletedAt().isEmpty())
                .orElseThrow(() -> unknown(id));
    }

    private static FreestoneException unknown(AnyId id) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "campaign " + id + " does not exist in this company",
                Map.of("campaign", id.toString()));
    }

    Campaign read(CampaignRow row) {
        return CampaignRows.read(row, parts.seals().of(company));
    }

    private CampaignRow row(Campaign campaign, long version) {
        return CampaignRows.write(campaign, version, parts.seals().of(company));
    }

    static ObjectHeader touched(ObjectHeader header, Instant now) {
        return new ObjectHeader(
                header.companyId(),
                header.createdAt(),
                Optional.of(now),
                header.deletedAt(),
                header.externalId(),
                header.metaData());
    }

    static ObjectHeader deleted(ObjectHeader header, Instant now) {
        return new ObjectHeader(
                header.companyId(),
                header.createdAt(),
                Optional.of(now),
                Optional.of(now),
                header.externalId(),
                header.metaData());
    }

    private static Campaign with(Campaign campaign, ObjectHeader header) {
        return new Campaign(
                campaign.id(),
                header,
                campaign.redashQueryUrl(),
                campaign.redashApiKey(),
                campaign.schedule(),
                campaign.contactExporterId(),
                campaign.bulkSenderId(),
                campaign.sftpSettings());
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
