package dev.freestone.http;

import static dev.freestone.http.OutreachSchemas.CHANNEL;
import static dev.freestone.http.OutreachSchemas.CONTACT_STATUS;
import static dev.freestone.http.OutreachSchemas.CONTACT_TYPE;
import static dev.freestone.http.OutreachSchemas.DELIMITER;
import static dev.freestone.http.OutreachSchemas.LINE_ENDING;
import static dev.freestone.http.OutreachSchemas.QUOTE_MODE;
import static dev.freestone.http.OutreachSchemas.THEME;

import dev.freestone.model.campaign.RunStatus;
import java.util.List;
import java.util.Map;

/** Bodies of outreach campaigns, their workers and runs. Source: docs/spec/outreach-campaigns.md 1, 2. */
final class OutreachBodies {
    private static final Map<String, Object> ROWS = Types.saying(
            Types.list(Types.list(Types.ANYTHING)),
            "the names of the columns, then the rows, in the order of the columns");

    private static final Form CAMPAIGN = headed("CampaignDraft")
            .takes(Types.text(2048), "redashQueryUrl")
            .takes(Types.TEXT, "redashApiKey", "schedule", "contactExporterId", "bulkSenderId")
            .takes(
                    Form.inner()
                            .has(Types.TEXT, "host", "username")
                            .takes(Types.TEXT, "password", "privateKey", "privateKeyPassphrase", "cdDir")
                            .type(),
                    "sftpSettings");

    private static final Form EXPORTER = headed("ContactExporterDraft")
            .has(
                    Types.list(Form.inner()
                            .has(Types.TEXT, "field")
                            .takes(Types.TEXT, "outputName")
                            .type()),
                    "columnSettings")
            .takes(
                    Form.inner()
                            .takes(Types.list(CONTACT_TYPE), "contactType")
                            .takes(Types.list(CONTACT_STATUS), "status")
                            .takes(Types.list(Types.TEXT), "label", "affiliation")
                            .type(),
                    "contactMatchingCriteria")
            .takes(
                    Form.inner()
                            .has(CHANNEL, "channel")
                            .takes(THEME, "theme")
                            .takes(Types.TEXT, "subject")
                            .takes(Types.TRUTH, "isAutodialed")
                            .type(),
                    "checkCompliance")
            .takes(
                    Form.inner()
                            .takes(DELIMITER, "delimiter")
                            .takes(LINE_ENDING, "lineEnding")
                            .takes(QUOTE_MODE, "quoteMode")
                            .takes(Types.TRUTH, "header", "bom", "formulaGuard")
                            .type(),
                    "csvSettings");

    private static final Form SENDER = headed("BulkSenderDraft")
            .has(Types.TEXT, "interactionSubject")
            .takes(THEME, "interactionTheme")
            .takes(CHANNEL, "interactionChannel");

    static final List<Form> ALL = List.of(
            CAMPAIGN,
            CAMPAIGN.change("CampaignChange"),
            EXPORTER,
            EXPORTER.change("ContactExporterChange"),
            SENDER,
            SENDER.change("BulkSenderChange"),
            Form.of("RunRequest").takes(ROWS, "queryResultsOverride"),
            Form.of("DryRunRequest")
                    .takes(ROWS, "queryResultsOverride")
                    .takes(Types.from(0), "maxMovePercent", "maxReappearing")
                    .takes(Types.TRUTH, "comparison"),
            runUpdate());

    private OutreachBodies() {}

    private static Form headed(String name) {
        return Form.of(name)
                .echoes("id", "companyId", "createdAt", "updatedAt", "deletedAt")
                .takes(Types.TEXT, "externalId")
                .takes(Types.DATA, "metaData");
    }

    private static Form runUpdate() {
        return Form.of("RunUpdate")
                .may(Types.codes(RunStatus.values(), RunStatus::code), "status")
                .takes(Types.TEXT, "queryResultsFileId", "campaignInputFileId", "contactsOutputFileId", "logFileId")
                .echoes(
                        "id",
                        "companyId",
                        "borrowerCampaignId",
                        "trigger",
                        "occurrenceId",
                        "availableFiles",
                        "createdAt",
                        "updatedAt",
                        "startedAt",
                        "endedAt",
                        "paused",
                        "cancelRequested",
                        "rowCount",
                        "contactRowCount",
                        "exportedCount",
                        "sentCount",
                        "blockedCount",
                        "errorCount",
                        "buckets",
                        "messages",
                        "deliveries",
                        "failure");
    }
}
