package dev.freestone.engine.doctor;

import dev.freestone.doctor.DoctorSettings;
import dev.freestone.doctor.Finding;
import dev.freestone.doctor.FindingCode;
import dev.freestone.doctor.UseRule;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;

/** Everything that the doctor looks at. Static. A further kind of object is a further ward. Source: docs/spec/doctor.md 2. */
public final class Wards {
    private Wards() {}

    /**
     * All wards.
     *
     * @param parts the engine
     * @param ledger the contact ledger
     * @param settings from when on something counts
     * @return in the order in which they are visited
     */
    public static List<Ward> of(EngineParts parts, LedgerParts ledger, DoctorSettings settings) {
        Storage storage = parts.storage();
        var campaign = new CampaignCheck(parts, settings);
        return List.of(
                new ObjectWard<>(
                        storage,
                        (tx, after, limit) -> tx.campaigns().everywhere(after.map(CampaignId::of), limit),
                        row -> row.id().value(),
                        campaign::findings),
                new ObjectWard<>(
                        storage,
                        (tx, after, limit) -> tx.contactExporters().everywhere(after.map(ContactExporterId::of), limit),
                        row -> row.id().value(),
                        (tx, row, now) -> exporter(tx, row, settings, now)),
                new ObjectWard<>(
                        storage,
                        (tx, after, limit) -> tx.bulkSenders().everywhere(after.map(BulkSenderId::of), limit),
                        row -> row.id().value(),
                        (tx, row, now) -> sender(tx, row, settings, now)),
                new ContactWard(ledger, settings),
                new QueueWard(storage, settings));
    }

    private static List<Finding> exporter(Tx tx, ContactExporterRow row, DoctorSettings settings, Instant now) {
        return UseRule.findings(
                FindingCode.CONTACT_EXPORTER_UNUSED,
                row.columns().company(),
                row.id().value(),
                row.columns().createdAt(),
                tx.campaigns().uses(row.columns().company(), row.id()),
                settings,
                now);
    }

    private static List<Finding> sender(Tx tx, BulkSenderRow row, DoctorSettings settings, Instant now) {
        return UseRule.findings(
                FindingCode.BULK_SENDER_UNUSED,
                row.columns().company(),
                row.id().value(),
                row.columns().createdAt(),
                tx.campaigns().uses(row.columns().company(), row.id()),
                settings,
                now);
    }
}
