package dev.freestone.http;

import dev.freestone.campaign.LineEnding;
import dev.freestone.campaign.QuoteMode;
import dev.freestone.model.campaign.OccurrenceOutcome;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.schedule.ScheduledDay;
import java.util.List;
import java.util.Map;

/** Answers about outreach campaigns, their workers and schedules. Source: docs/spec/outreach-campaigns.md 1, 3. */
final class OutreachSchemas {
    static final Map<String, Object> THEME = Types.codes(Theme.values(), Theme::code);
    static final Map<String, Object> CHANNEL = Types.codes(Channel.values(), Channel::code);
    static final Map<String, Object> CONTACT_TYPE = Types.codes(ContactType.values(), ContactType::code);
    static final Map<String, Object> CONTACT_STATUS = Types.codes(ContactStatus.values(), ContactStatus::code);
    static final Map<String, Object> LINE_ENDING = Types.codes(LineEnding.values(), LineEnding::code);
    static final Map<String, Object> QUOTE_MODE = Types.codes(QuoteMode.values(), QuoteMode::code);
    static final Map<String, Object> DELIMITER = Types.oneOf(",", ";", "\t", "|");
    private static final Map<String, Object> OBSTACLE =
            Types.codes(ScheduledDay.Obstacle.values(), ScheduledDay.Obstacle::code);

    static final List<Form> ALL = List.of(
            headed("Campaign")
                    .hasOrNull(Types.TEXT, "redashQueryUrl", "redashApiKey", "schedule")
                    .hasOrNull(Types.TEXT, "contactExporterId", "bulkSenderId")
                    .hasOrNull(
                            Form.inner()
                                    .has(Types.TEXT, "host", "username")
                                    .hasOrNull(Types.TEXT, "password", "privateKey", "privateKeyPassphrase", "cdDir")
                                    .type(),
                            "sftpSettings"),
            headed("ContactExporter")
                    .hasOrNull(criteria(), "contactMatchingCriteria")
                    .has(
                            Types.list(Form.inner()
                                    .has(Types.TEXT, "field")
                                    .hasOrNull(Types.TEXT, "outputName")
                                    .type()),
                            "columnSettings")
                    .hasOrNull(
                            Form.inner()
                                    .has(CHANNEL, "channel")
                                    .hasOrNull(THEME, "theme")
                                    .hasOrNull(Types.TEXT, "subject")
                                    .has(Types.TRUTH, "isAutodialed")
                                    .type(),
                            "checkCompliance")
                    .hasOrNull(
                            Form.inner()
                                    .has(DELIMITER, "delimiter")
                                    .has(LINE_ENDING, "lineEnding")
                                    .has(QUOTE_MODE, "quoteMode")
                                    .has(Types.TRUTH, "header", "bom", "formulaGuard")
                                    .type(),
                            "csvSettings"),
            headed("BulkSender")
                    .has(Types.TEXT, "interactionSubject")
                    .has(THEME, "interactionTheme")
                    .hasOrNull(CHANNEL, "interactionChannel"),
            Form.of("ScheduledDay")
                    .has(Types.DATE, "date")
                    .hasOrNull(Types.INSTANT, "slot")
                    .hasOrNull(OBSTACLE, "obstacle"),
            Form.of("Slot").has(Types.INSTANT, "slot"),
            Form.of("ScheduleOccurrence")
                    .has(Types.TEXT, "occurrenceId", "campaignId")
                    .has(Types.DATE, "date")
                    .has(Types.INSTANT, "slot")
                    .has(Types.codes(OccurrenceOutcome.values(), OccurrenceOutcome::code), "outcome")
                    .hasOrNull(Types.codes(SkipReason.values(), SkipReason::code), "reason")
                    .has(Types.TRUTH, "catchUp")
                    .hasOrNull(Types.TEXT, "runId"),
            Form.of("CampaignOverview")
                    .has(Types.TEXT, "id")
                    .hasOrNull(Types.TEXT, "externalId", "schedule", "scheduleInWords")
                    .has(Types.TEXT, "zone")
                    .has(Types.TRUTH, "schedulePaused")
                    .has(Types.list(Types.ref("ScheduledDay"), 0, 5), "nextRuns")
                    .has(Types.list(Types.ref("CampaignRun"), 0, 7), "lastRuns")
                    .hasOrNull(Types.TEXT, "contactExporterId", "bulkSenderId")
                    .hasOrNull(Types.DATA, "metaData")
                    .has(Types.INSTANT, "createdAt"),
            Form.of("UpcomingRun")
                    .has(Types.TEXT, "borrowerCampaignId")
                    .hasOrNull(Types.TEXT, "externalId")
                    .has(Types.DATE, "date")
                    .hasOrNull(Types.INSTANT, "slot")
                    .hasOrNull(OBSTACLE, "obstacle"));

    private OutreachSchemas() {}

    private static Form headed(String name) {
        return Form.of(name)
                .has(Types.TEXT, "id", "companyId")
                .has(Types.INSTANT, "createdAt")
                .hasOrNull(Types.INSTANT, "updatedAt", "deletedAt")
                .hasOrNull(Types.TEXT, "externalId")
                .hasOrNull(Types.DATA, "metaData");
    }

    private static Map<String, Object> criteria() {
        return Form.inner()
                .hasOrNull(Types.list(CONTACT_TYPE), "contactType")
                .hasOrNull(Types.list(CONTACT_STATUS), "status")
                .hasOrNull(Types.list(Types.TEXT), "label", "affiliation")
                .type();
    }
}
