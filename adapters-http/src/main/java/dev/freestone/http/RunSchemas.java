package dev.freestone.http;

import dev.freestone.campaign.ChangeKind;
import dev.freestone.campaign.DryRunDifference;
import dev.freestone.campaign.DryRunStop;
import dev.freestone.campaign.RunDeliveryStatus;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunTrigger;
import java.util.List;
import java.util.Map;

/** Answers about runs. Source: docs/spec/outreach-campaigns.md 1.2, 4.6. */
final class RunSchemas {
    private static final Map<String, Object> WORKER = Types.codes(RunWorkerKind.values(), RunWorkerKind::code);

    static final List<Form> ALL = List.of(run(), dryRun());

    private RunSchemas() {}

    private static Form run() {
        return Form.of("CampaignRun")
                .has(Types.TEXT, "id", "companyId", "borrowerCampaignId")
                .has(Types.codes(RunStatus.values(), RunStatus::code), "status")
                .has(Types.codes(RunTrigger.values(), RunTrigger::code), "trigger")
                .has(Types.TEXT, "occurrenceId")
                .has(Types.list(Types.codes(RunFileName.values(), RunFileName::code)), "availableFiles")
                .hasOrNull(Types.TEXT, "queryResultsFileId", "campaignInputFileId", "contactsOutputFileId", "logFileId")
                .has(Types.INSTANT, "createdAt", "startedAt")
                .hasOrNull(Types.INSTANT, "updatedAt", "endedAt")
                .has(Types.TRUTH, "paused", "cancelRequested")
                .hasOrNull(Types.COUNT, "rowCount", "contactRowCount")
                .has(Types.COUNT, "exportedCount", "sentCount", "blockedCount", "errorCount")
                .has(Types.list(bucket().type()), "buckets")
                .has(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "channel", "outcome")
                                .has(Types.COUNT, "count")
                                .type()),
                        "messages")
                .has(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "fileName", "sha256")
                                .has(Types.COUNT, "size", "attempts")
                                .hasOrNull(Types.TEXT, "verified", "errorCode")
                                .has(Types.codes(RunDeliveryStatus.values(), RunDeliveryStatus::code), "status")
                                .type()),
                        "deliveries")
                .hasOrNull(Form.inner().has(Types.TEXT, "code", "message").type(), "failure");
    }

    private static Form bucket() {
        return Form.inner()
                .has(WORKER, "worker")
                .has(Types.TEXT, "bucket", "reasonCode")
                .hasOrNull(Types.TEXT, "ruleId")
                .has(Types.COUNT, "count");
    }

    private static Form dryRun() {
        return Form.of("DryRunReport")
                .has(Types.TEXT, "id", "campaignId", "verdict")
                .has(Types.INSTANT, "startedAt")
                .has(
                        Types.list(Form.inner()
                                .has(Types.codes(DryRunStop.Reason.values(), DryRunStop.Reason::code), "reason")
                                .hasOrNull(WORKER, "worker")
                                .has(Types.WHOLE, "then", "now")
                                .type()),
                        "stops")
                .has(Types.COUNT, "rowCount", "held", "paused")
                .hasOrNull(Types.COUNT, "contactRowCount")
                .has(
                        Types.list(bucket().has(Types.list(Types.WHOLE), "firstRows")
                                .type()),
                        "buckets")
                .has(difference(), "difference");
    }

    private static Map<String, Object> difference() {
        Map<String, Object> end = Form.inner()
                .has(Types.TEXT, "bucket", "reasonCode")
                .hasOrNull(Types.TEXT, "ruleId")
                .type();
        return Form.inner()
                .hasOrNull(Types.TEXT, "lastRunId")
                .hasOrNull(
                        Types.codes(DryRunDifference.Unavailable.values(), DryRunDifference.Unavailable::code),
                        "unavailable")
                .has(
                        Types.list(Form.inner()
                                .has(WORKER, "worker")
                                .has(Types.codes(ChangeKind.values(), ChangeKind::code), "kind")
                                .hasOrNull(end, "then", "now")
                                .has(Types.COUNT, "count")
                                .type()),
                        "changes")
                .has(Types.COUNT, "unresolved")
                .has(
                        Types.list(Form.inner()
                                .has(WORKER, "worker")
                                .has(Types.COUNT, "count")
                                .type()),
                        "reappearing")
                .type();
    }
}
