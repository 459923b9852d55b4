package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.common.AnyId;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thing that stays of a dry run: an entry about its campaign, with codes and counts. */
final class DryRunJournal {
    private static final Logger LOG = LoggerFactory.getLogger(DryRunJournal.class);

    private final EngineParts parts;
    private final Caller caller;
    private final CampaignRun run;

    DryRunJournal(EngineParts parts, Caller caller, CampaignRun run) {
        this.parts = parts;
        this.caller = caller;
        this.run = run;
    }

    void ended(DryRunReport report) {
        Map<String, Object> body = new TreeMap<>();
        body.put("rows", report.rows().rowCount());
        body.put(
                "stops",
                report.stops().stream().map(stop -> stop.reason().code()).toList());
        append(report.verdict(), body);
    }

    void faulted(ErrorCode code) {
        append(code.code(), new TreeMap<>());
    }

    private void append(String outcome, Map<String, Object> body) {
        body.put("dry_run", run.id().value());
        body.put("outcome", outcome);
        Commit.decide(parts.storage(), tx -> {
            String campaign = run.borrowerCampaignId().value();
            tx.campaigns()
                    .find(caller.company(), AnyId.ofPublic(campaign))
                    .ifPresent(row -> tx.journal()
                            .append(JournalEntries.of(
                                    JournalKind.CAMPAIGN.subject(caller.company(), campaign, row.version()),
                                    "dry_run",
                                    caller.actor(),
                                    body)));
            return true;
        });
        LOG.info("dry run {} of campaign {} ended: {}", run.id(), run.borrowerCampaignId(), outcome);
    }
}
