package dev.freestone.engine.occurrences;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.json.BulkSenderJson;
import dev.freestone.json.ContactExporterJson;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.Tx;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What campaigns name, each read once. Used by the thread of the transaction. */
final class NamedParts {
    private final Tx tx;
    private final Map<ExporterKey, Optional<ContactExporter>> exporters = new HashMap<>();
    private final Map<SenderKey, Optional<BulkSender>> senders = new HashMap<>();

    NamedParts(Tx tx) {
        this.tx = tx;
    }

    /** What one campaign names, as far as it is there. */
    record Of(Optional<ContactExporter> exporter, Optional<BulkSender> sender) {}

    private record ExporterKey(CompanyId company, ContactExporterId id) {}

    private record SenderKey(CompanyId company, BulkSenderId id) {}

    Of of(CompanyId company, Campaign campaign) {
        return new Of(
                campaign.contactExporterId()
                        .flatMap(id -> exporters.computeIfAbsent(new ExporterKey(company, id), this::exporter)),
                campaign.bulkSenderId()
                        .flatMap(id -> senders.computeIfAbsent(new SenderKey(company, id), this::sender)));
    }

    private Optional<ContactExporter> exporter(ExporterKey key) {
        return tx.contactExporters()
                .find(key.company(), AnyId.ofPublic(key.id().value()))
                .map(row -> ContactExporterJson.read(row.document()));
    }

    private Optional<BulkSender> sender(SenderKey key) {
        return tx.bulkSenders()
                .find(key.company(), AnyId.ofPublic(key.id().value()))
                .map(row -> BulkSenderJson.read(row.document()));
    }
}
