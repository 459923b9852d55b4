package dev.freestone.memory;

import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.NodeRow;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.PromoProgramTypeRow;
import dev.freestone.spi.RunChunk;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.ScheduleRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/** Everything that one storage keeps. Guarded by the storage's lock. */
final class InMemoryTables {
    final RowTable<CompanyId, CampaignRow> campaigns = new RowTable<>(new CampaignShape());
    final RowTable<CompanyId, ContactExporterRow> contactExporters = new RowTable<>(new ContactExporterShape());
    final RowTable<CompanyId, BulkSenderRow> bulkSenders = new RowTable<>(new BulkSenderShape());
    final RowTable<CompanyId, PromoProgramTypeRow> promoProgramTypes = new RowTable<>(new PromoProgramTypeShape());
    final RowTable<RunShape.ListKey, RunRow> runs = new RowTable<>(new RunShape());
    final UndoMap<RunId, NavigableMap<InMemoryRunChunkStore.Place, RunChunk>> runChunks = new UndoMap<>();
    final JournalTable journal = new JournalTable();
    final IntentTable intents = new IntentTable();
    final EventTable events = new EventTable();
    final ReportTable reports = new ReportTable();
    final ExportTable exports = new ExportTable();
    final FactTable facts = new FactTable();
    final UndoMap<LaneKey, Long> restrictions = new UndoMap<>();
    final UndoMap<LaneKey, ErasedPerson> erased = new UndoMap<>();
    final UndoMap<String, CompanyId> ring = new UndoMap<>();
    final UndoMap<ContactScope, ControlRow> controls = new UndoMap<>();
    final UndoMap<SenderId, SenderRow> breakers = new UndoMap<>();
    final UndoMap<BucketKey, Bucket> buckets = new UndoMap<>();
    final UndoMap<NodeId, NodeRow> nodes = new UndoMap<>();
    final UndoMap<CampaignKey, ScheduleRow> schedules = new UndoMap<>();
    final UndoMap<CampaignKey, NavigableMap<LocalDate, ScheduleOccurrence>> occurrences = new UndoMap<>();
    final PromoTable promoPrograms = new PromoTable();
    final PromoSweepTable promoSweeps = new PromoSweepTable();
    final RowTable<CompanyId, CaseTypeRow> caseTypes = new RowTable<>(new CaseTypeShape());
    final RowTable<CompanyId, CaseRow> cases = new RowTable<>(new CaseShape());
    final CaseEventTable caseEvents = new CaseEventTable();
    final TypeTable types = new TypeTable();
    final TypeLinkTable typeLinks = new TypeLinkTable();
    final UndoMap<CompanyId, Long> revisions = new UndoMap<>();
    final EngagementTable engagement = new EngagementTable();
    final CapacityTable capacities = new CapacityTable();
    final CustomerTable customers = new CustomerTable();
    final UserOfferTable userOffers = new UserOfferTable();
    final AudienceTable audiences = new AudienceTable();
    final CreativeTable creatives = new CreativeTable();
    final EventLedgerTable eventLedger = new EventLedgerTable();
    final BehaviorTable behaviors = new BehaviorTable();
    final WorkTable work;
    final boolean leasesExpire;

    InMemoryTables(boolean leasesExpire) {
        this.leasesExpire = leasesExpire;
        this.work = new WorkTable(leasesExpire);
    }

    void endLeases(NodeId node, Instant now) {
        Optional<NodeId> ended = Optional.of(node);
        UndoLog kept = new UndoLog();
        for (RunRow run : runs.all()) {
            Lease lease = run.lease();
            if (lease.owner().equals(ended)) {
                runs.overwrite(RunShape.with(run, lease.released(), run.version() + 1), kept);
            }
        }
        promoSweeps.endLeases(node, kept);
        audiences.endLeases(node, kept);
        for (IntentRow intent : intents.heldBy(node)) {
            IntentRow freed =
                    IntentStatuses.leased(intent, intent.status().lease().released(), now);
            intents.change(intent, IntentStatuses.version(freed, intent.version() + 1), kept);
        }
        nodes.get(node)
                .filter(row -> row.endedAt().isEmpty())
                .ifPresent(row -> nodes.put(
                        node,
                        new NodeRow(node, row.incarnation(), row.startedAt(), row.until(), Optional.of(now)),
                        kept));
        work.dropAllOf(node);
    }
}
