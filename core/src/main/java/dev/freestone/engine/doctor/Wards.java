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
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortField;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that the doctor looks at. Static. A further kind of object is a further ward. Source: docs/spec/doctor.md 2. */
public final class Wards {
    private static final List<SortKey> BY_ID = List.of(new SortKey(SortField.ID, false));

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
        List<Ward> wards = new ArrayList<>(objects(
                parts,
                settings,
                (tx, after, limit) -> tx.campaigns().everywhere(after.map(CampaignId::of), limit),
                (tx, after, limit) -> tx.contactExporters().everywhere(after.map(ContactExporterId::of), limit),
                (tx, after, limit) -> tx.bulkSenders().everywhere(after.map(BulkSenderId::of), limit)));
        wards.add(new ContactWard(ledger, settings, any -> true));
        wards.add(new QueueWard(parts.storage(), settings));
        return List.copyOf(wards);
    }

    /**
     * The wards that one company sees: its own objects, and what all companies share.
     *
     * @param parts the engine
     * @param ledger the contact ledger
     * @param settings from when on something counts
     * @param company the company
     * @return in the order in which they are visited
     */
    public static List<Ward> of(EngineParts parts, LedgerParts ledger, DoctorSettings settings, CompanyId company) {
        List<Ward> wards = new ArrayList<>(objects(
                parts,
                settings,
                (tx, after, limit) -> tx.campaigns()
                        .page(
                                company,
                                slice(after.flatMap(id -> tx.campaigns().find(company, AnyId.ofPublic(id))), limit)),
                (tx, after, limit) -> tx.contactExporters()
                        .page(
                                company,
                                slice(
                                        after.flatMap(
                                                id -> tx.contactExporters().find(company, AnyId.ofPublic(id))),
                                        limit)),
                (tx, after, limit) -> tx.bulkSenders()
                        .page(
                                company,
                                slice(
                                        after.flatMap(id -> tx.bulkSenders().find(company, AnyId.ofPublic(id))),
                                        limit))));
        wards.add(new ContactWard(ledger, settings, company::equals));
        wards.add(new StuckWorkWard(parts.storage(), settings));
        return List.copyOf(wards);
    }

    private static <R> Slice<R> slice(Optional<R> after, int limit) {
        return new Slice<>(BY_ID, after, Slice.Side.AFTER, limit);
    }

    private static List<Ward> objects(
            EngineParts parts,
            DoctorSettings settings,
            ObjectWard.Rows<CampaignRow> campaigns,
            ObjectWard.Rows<ContactExporterRow> exporters,
            ObjectWard.Rows<BulkSenderRow> senders) {
        Storage storage = parts.storage();
        var campaign = new CampaignCheck(parts, settings);
        return List.of(
                new ObjectWard<>(storage, campaigns, row -> row.id().value(), campaign::findings),
                new ObjectWard<>(
                        storage,
                        exporters,
                        row -> row.id().value(),
                        (tx, row, now) -> exporter(tx, row, settings, now)),
                new ObjectWard<>(
                        storage, senders, row -> row.id().value(), (tx, row, now) -> sender(tx, row, settings, now)));
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
