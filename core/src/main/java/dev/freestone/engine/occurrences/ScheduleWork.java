package dev.freestone.engine.occurrences;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.RunStarter;
import dev.freestone.engine.work.WorkHandler;
import dev.freestone.json.BulkSenderJson;
import dev.freestone.json.CampaignJson;
import dev.freestone.json.ContactExporterJson;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.DueSlot;
import dev.freestone.schedule.FiringRule;
import dev.freestone.schedule.Slot;
import dev.freestone.schedule.Slots;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks at the schedule of a campaign when a slot is due: occurrence, run and how far it was looked are one transaction, under
 * the lock of the campaign. Thread-safe. Source: docs/spec/outreach-campaigns.md 3.4.
 */
public final class ScheduleWork implements WorkHandler {
    /** A slot of a campaign may be due. */
    public static final String WORK = "outreach.schedule";

    private final EngineParts parts;
    private final ActorId actor;

    /**
     * The work of schedules.
     *
     * @param parts the engine
     */
    public ScheduleWork(EngineParts parts) {
        this.parts = parts;
        this.actor = ActorId.of(parts.settings().node());
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        CompanyId company = item.company();
        return Commit.repeatable(
                parts.storage(),
                tx -> tx.campaigns()
                        .lock(company, CampaignId.of(item.objectId()))
                        .filter(row -> row.columns().deletedAt().isEmpty())
                        .flatMap(row -> look(tx, company, row)));
    }

    private Optional<Instant> look(Tx tx, CompanyId company, CampaignRow row) {
        Optional<ScheduleRow> schedule = tx.schedules().find(company, row.id());
        Campaign campaign = CampaignJson.read(row.document(), parts.seals().of(company));
        ScheduleBook book = new ScheduleBook(parts, company);
        Optional<Slots> slots = book.slots(campaign);
        if (schedule.isEmpty() || slots.isEmpty()) {
            return Optional.empty();
        }
        Instant now = tx.now();
        LocalDate today = LocalDate.ofInstant(now, book.zone());
        List<Slot> due = undecided(
                tx, schedule.get(), FiringRule.due(slots.get(), schedule.get().evaluatedUntil(), now));
        List<DueSlot> decided = FiringRule.decide(
                due,
                now,
                today,
                parts.scheduling().onTime(),
                parts.scheduling().missedRuns().of(company, campaign.id()),
                schedule.get().paused());
        store(
                tx,
                row,
                decided.stream()
                        .map(slot -> become(tx, company, campaign, slot))
                        .toList());
        tx.schedules().put(schedule.get().evaluated(now));
        return slots.get().next(now).map(Slot::at);
    }

    /** A date that has an occurrence does not fire again, as after a change of the zone of the company. */
    private static List<Slot> undecided(Tx tx, ScheduleRow schedule, List<Slot> due) {
        if (due.isEmpty()) {
            return due;
        }
        Set<LocalDate> decided = tx.schedules()
                .dates(
                        schedule.company(),
                        schedule.campaign(),
                        due.get(0).date(),
                        due.get(due.size() - 1).date());
        return due.stream().filter(slot -> !decided.contains(slot.date())).toList();
    }

    private ScheduleOccurrence become(Tx tx, CompanyId company, Campaign campaign, DueSlot due) {
        LocalDate date = due.slot().date();
        Instant at = due.slot().at();
        if (due.skipped().isPresent()) {
            return ScheduleOccurrence.skipped(
                    campaign.id(), date, at, due.skipped().get());
        }
        Optional<ContactExporter> exporter = campaign.contactExporterId()
                .flatMap(id -> tx.contactExporters().find(company, AnyId.ofPublic(id.value())))
                .map(row -> ContactExporterJson.read(row.document()));
        Optional<BulkSender> sender = campaign.bulkSenderId()
                .flatMap(id -> tx.bulkSenders().find(company, AnyId.ofPublic(id.value())))
                .map(row -> BulkSenderJson.read(row.document()));
        if (!RunStarter.obstacles(parts, campaign, exporter, sender, false).isEmpty()) {
            return ScheduleOccurrence.skipped(campaign.id(), date, at, SkipReason.NOT_RUNNABLE);
        }
        if (tx.runs().live(company, campaign.id()).isPresent()) {
            return ScheduleOccurrence.skipped(campaign.id(), date, at, SkipReason.OVERLAP);
        }
        RunId run = RunId.of(parts.ids().next("CR"));
        ScheduleOccurrence started = ScheduleOccurrence.started(campaign.id(), date, at, due.catchUp(), run);
        new RunStarter(parts, new Caller(company, actor))
                .startScheduled(tx, campaign, exporter, sender, run, started.occurrenceId());
        return started;
    }

    private void store(Tx tx, CampaignRow campaign, List<ScheduleOccurrence> occurrences) {
        CompanyId company = campaign.columns().company();
        tx.schedules().add(company, occurrences).forEach(Commit::saved);
        for (ScheduleOccurrence each : occurrences) {
            Map<String, Object> body = new TreeMap<>();
            body.put("date", each.date().toString());
            body.put("outcome", each.outcome().code());
            each.reason().ifPresent(reason -> body.put("reason", reason.code()));
            each.runId().ifPresent(run -> body.put("run", run.value()));
            if (each.catchUp()) {
                body.put("catchUp", true);
            }
            var subject = JournalKind.CAMPAIGN.subject(company, campaign.id().value(), campaign.version());
            tx.journal().append(JournalEntries.of(subject, "occurrence", actor, body));
        }
    }
}
