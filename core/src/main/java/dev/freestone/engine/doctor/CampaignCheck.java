package dev.freestone.engine.doctor;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.doctor.CampaignFacts;
import dev.freestone.doctor.CampaignRule;
import dev.freestone.doctor.DoctorSettings;
import dev.freestone.doctor.Finding;
import dev.freestone.doctor.FindingCode;
import dev.freestone.doctor.ScheduleFacts;
import dev.freestone.doctor.ScheduleRule;
import dev.freestone.engine.occurrences.ScheduleBook;
import dev.freestone.engine.occurrences.ScheduleWork;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.RunCommands;
import dev.freestone.engine.runs.RunStarter;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.BulkSenderJson;
import dev.freestone.json.CampaignJson;
import dev.freestone.json.ContactExporterJson;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.schedule.Slots;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a campaign with all that decides whether it fires. Thread-safe. */
final class CampaignCheck {
    private final EngineParts parts;
    private final DoctorSettings settings;
    private final RunCheck runs;

    CampaignCheck(EngineParts parts, DoctorSettings settings) {
        this.parts = parts;
        this.settings = settings;
        this.runs = new RunCheck(parts, settings);
    }

    /** What was read in parts may have changed in between: of a campaign that did, the next examination tells. */
    List<Finding> findings(Tx tx, CampaignRow row, Instant now) {
        List<Finding> found = examine(tx, row, now);
        return found.isEmpty() || isUnchanged(tx, row) ? found : List.of();
    }

    private static boolean isUnchanged(Tx tx, CampaignRow row) {
        return tx.campaigns()
                .find(row.columns().company(), AnyId.ofPublic(row.id().value()))
                .filter(again -> again.version() == row.version())
                .isPresent();
    }

    private List<Finding> examine(Tx tx, CampaignRow row, Instant now) {
        CompanyId company = row.columns().company();
        Optional<RunRow> live = tx.runs().live(company, row.id());
        Optional<ContactExporterRow> exporter = row.contactExporterId()
                .flatMap(id -> tx.contactExporters().find(company, AnyId.ofPublic(id.value())))
                .filter(found -> found.columns().deletedAt().isEmpty());
        Optional<BulkSenderRow> sender = row.bulkSenderId()
                .flatMap(id -> tx.bulkSenders().find(company, AnyId.ofPublic(id.value())))
                .filter(found -> found.columns().deletedAt().isEmpty());
        Read read;
        try {
            read = read(row, exporter, sender, live);
        } catch (RuntimeException problem) {
            return List.of(Finding.of(
                    FindingCode.CAMPAIGN_UNREADABLE, company, row.id().value(), Map.of("code", code(problem))));
        }
        List<Finding> found = new ArrayList<>();
        if (row.schedule().isPresent() && parts.companies().find(company).isEmpty()) {
            found.add(Finding.of(FindingCode.COMPANY_UNKNOWN, company, row.id().value(), Map.of()));
        } else {
            found.addAll(CampaignRule.findings(facts(tx, row, read), settings, now));
        }
        if (live.isPresent() && read.live().isPresent()) {
            found.addAll(runs.findings(tx, live.get(), read.live().get(), now));
        }
        return found;
    }

    /** A campaign as it was stored, what keeps it from running, and its live run. */
    private record Read(Campaign campaign, List<String> obstacles, Optional<CampaignRun> live) {}

    /** Everything that can fail because of what is stored, or of its keys. */
    private Read read(
            CampaignRow row,
            Optional<ContactExporterRow> exporter,
            Optional<BulkSenderRow> sender,
            Optional<RunRow> live) {
        Campaign campaign =
                CampaignJson.read(row.document(), parts.seals().of(row.columns().company()));
        return new Read(
                campaign,
                obstacles(
                        campaign,
                        exporter.map(found -> ContactExporterJson.read(found.document())),
                        sender.map(found -> BulkSenderJson.read(found.document()))),
                live.map(RunCommands::read));
    }

    private List<String> obstacles(Campaign campaign, Optional<ContactExporter> exporter, Optional<BulkSender> sender) {
        List<String> all = new ArrayList<>();
        if (campaign.contactExporterId().isPresent() && exporter.isEmpty()) {
            all.add("contactExporterId " + ViolationCode.EXPORTER_NOT_FOUND.code());
        }
        if (campaign.bulkSenderId().isPresent() && sender.isEmpty()) {
            all.add("bulkSenderId " + ViolationCode.SENDER_NOT_FOUND.code());
        }
        RunStarter.obstacles(parts, campaign, exporter, sender, false)
                .forEach(reason -> all.add(reason.path() + " " + reason.code().code()));
        if (campaign.redashQueryUrl()
                .filter(address -> !parts.sources().allows(address))
                .isPresent()) {
            all.add("redashQueryUrl " + ViolationCode.SOURCE_NOT_ALLOWED.code());
        }
        return all;
    }

    private CampaignFacts facts(Tx tx, CampaignRow row, Read read) {
        Optional<ScheduleFacts> schedule = row.schedule().map(text -> facts(tx, row, read, text));
        return new CampaignFacts(
                row.columns().company(),
                row.id(),
                row.columns().createdAt(),
                read.obstacles(),
                schedule.isPresent() || read.live().isPresent() || hasRun(tx, row),
                schedule);
    }

    private ScheduleFacts facts(Tx tx, CampaignRow row, Read read, String text) {
        CompanyId company = row.columns().company();
        Optional<ScheduleRow> kept = tx.schedules().find(company, row.id());
        boolean paused = kept.filter(ScheduleRow::paused).isPresent();
        Optional<Slots> slots = PeachyCrontab.problem(text).isPresent()
                ? Optional.empty()
                : new ScheduleBook(parts, company).slots(read.campaign());
        return new ScheduleFacts(
                slots,
                kept.map(ScheduleRow::evaluatedUntil),
                paused,
                parts.scheduling().onTime(),
                tx.work().dueAt(ScheduleWork.WORK, company, row.id().value()).isPresent(),
                tx.schedules().list(company, row.id(), Optional.empty(), ScheduleRule.lookBack(paused)));
    }

    private static boolean hasRun(Tx tx, CampaignRow row) {
        var newest = new Slice<RunRow>(Slice.NEWEST_FIRST, Optional.empty(), Slice.Side.AFTER, 1);
        return !tx.runs().page(row.columns().company(), row.id(), newest).isEmpty();
    }

    private static String code(RuntimeException problem) {
        ErrorCode code = problem instanceof FreestoneException known ? known.code() : ErrorCode.INTERNAL_SERVER_ERROR;
        return code.code();
    }
}
