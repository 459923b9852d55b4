package dev.freestone.engine;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.cases.Case;
import dev.freestone.cases.CaseType;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TriggeredType;
import dev.freestone.promo.PromoProgramType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Names the attributes in which two states of an object differ, never their values. */
final class Differences {
    static final Map<String, Function<Campaign, ?>> CAMPAIGN = Map.of(
            "redashQueryUrl", Campaign::redashQueryUrl,
            "redashApiKey", Campaign::redashApiKey,
            "schedule", Campaign::schedule,
            "contactExporterId", Campaign::contactExporterId,
            "bulkSenderId", Campaign::bulkSenderId,
            "sftpSettings", Campaign::sftpSettings,
            "externalId", campaign -> campaign.header().externalId(),
            "metaData", campaign -> campaign.header().metaData());

    static final Map<String, Function<ContactExporter, ?>> CONTACT_EXPORTER = Map.of(
            "contactMatchingCriteria", ContactExporter::contactMatchingCriteria,
            "columnSettings", ContactExporter::columnSettings,
            "checkCompliance", ContactExporter::checkCompliance,
            "csvSettings", ContactExporter::csvSettings,
            "externalId", exporter -> exporter.header().externalId(),
            "metaData", exporter -> exporter.header().metaData());

    static final Map<String, Function<BulkSender, ?>> BULK_SENDER = Map.of(
            "interactionSubject", BulkSender::interactionSubject,
            "interactionTheme", BulkSender::interactionTheme,
            "interactionChannel", BulkSender::interactionChannel,
            "externalId", sender -> sender.header().externalId(),
            "metaData", sender -> sender.header().metaData());

    static final Map<String, Function<PromoProgramType, ?>> PROMO_PROGRAM_TYPE = Map.of(
            "externalId", PromoProgramType::externalId,
            "status", PromoProgramType::status,
            "displayName", PromoProgramType::displayName,
            "description", PromoProgramType::description,
            "metaData", PromoProgramType::metaData);

    static final Map<String, Function<Case, ?>> CASE = Map.of(
            "externalId", Case::externalId,
            "name", Case::name,
            "borrowerIds", Case::borrowerIds,
            "loanIds", Case::loanIds,
            "status", value -> value.state().status(),
            "outcome", value -> value.state().outcome(),
            "fields", value -> value.state().fields());

    private static final Map<String, Function<TriggeredType, ?>> TRIGGERED_TYPE = Map.of(
            "name", type -> type.header().name(),
            "description", type -> type.header().description(),
            "onStatus", type -> type.trigger().onStatus(),
            "onOutcome", type -> type.trigger().onOutcome(),
            "onCondition", type -> type.trigger().onCondition());

    /** Without the status, about which the life cycle has its own say. */
    static final Map<String, Function<NotificationType, ?>> NOTIFICATION_TYPE = with(
            TRIGGERED_TYPE,
            Map.of(
                    "channel", type -> type.notice().channel(),
                    "theme", type -> type.notice().theme(),
                    "templateId", type -> type.notice().templateId(),
                    "delay", type -> type.notice().delay(),
                    "unit", type -> type.notice().unit(),
                    "cancelIfConditionNoLongerHolds", type -> type.notice().cancelIfConditionNoLongerHolds()));

    /** Without the status, about which the life cycle has its own say. */
    static final Map<String, Function<DoNotInteractType, ?>> DO_NOT_INTERACT_TYPE = with(
            TRIGGERED_TYPE,
            Map.of(
                    "channel", type -> type.stop().channel(),
                    "theme", type -> type.stop().theme(),
                    "duration", type -> type.stop().duration(),
                    "unit", type -> type.stop().unit()));

    static final Map<String, Function<CaseType, ?>> CASE_TYPE = Map.of(
            "name", CaseType::name,
            "loanTypeId", CaseType::loanTypeId,
            "fields", CaseType::fields);

    private Differences() {}

    private static <B, T extends B> Map<String, Function<T, ?>> with(
            Map<String, Function<B, ?>> common, Map<String, Function<T, ?>> own) {
        Map<String, Function<T, ?>> all = new HashMap<>(own);
        common.forEach((name, attribute) -> all.put(name, attribute::apply));
        return Map.copyOf(all);
    }

    static <T> List<String> names(Map<String, Function<T, ?>> attributes, T before, T after) {
        return attributes.entrySet().stream()
                .filter(each ->
                        !each.getValue().apply(before).equals(each.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
