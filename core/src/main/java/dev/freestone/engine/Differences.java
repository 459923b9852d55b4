package dev.freestone.engine;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.cases.Case;
import dev.freestone.promo.PromoProgramType;
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

    private Differences() {}

    static <T> List<String> names(Map<String, Function<T, ?>> attributes, T before, T after) {
        return attributes.entrySet().stream()
                .filter(each ->
                        !each.getValue().apply(before).equals(each.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
