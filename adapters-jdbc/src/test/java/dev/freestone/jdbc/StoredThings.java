package dev.freestone.jdbc;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rows for tests that care about the transaction and not about the rows. */
final class StoredThings {
    static final CompanyId HERE = CompanyId.DEFAULT;
    static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T14:30:15.123456Z");

    /** One write of each store, each at least one statement. */
    static final List<Function<Tx, Object>> EVERY_STORE = List.of(
            tx -> tx.contactExporters().insert(exporter("A")),
            tx -> tx.campaigns().insert(campaign("A")),
            tx -> tx.campaigns().update(campaign("A"), 1),
            tx -> tx.runs().insert(run("A")),
            tx -> tx.runs().lease(run("A").id(), 1, new Lease(Optional.empty(), MON_2026_03_09, 1)),
            tx -> tx.bulkSenders().insert(sender("A")),
            StoredThings::journal,
            StoredThings::work);

    private StoredThings() {}

    static CampaignRow campaign(String number) {
        return campaign(number, number);
    }

    static CampaignRow campaign(String number, String externalId) {
        return new CampaignRow(
                CampaignId.of("CG-0000-" + number),
                columns(Optional.of(ExternalId.of(externalId))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Document.of("{}"));
    }

    static ContactExporterRow exporter(String number) {
        return new ContactExporterRow(
                ContactExporterId.of("CE-0000-" + number), columns(Optional.empty()), 1, Document.of("{}"));
    }

    private static BulkSenderRow sender(String number) {
        return new BulkSenderRow(BulkSenderId.of("BS-0000-" + number), columns(Optional.empty()), 1, Document.of("{}"));
    }

    private static ObjectColumns columns(Optional<ExternalId> externalId) {
        return new ObjectColumns(HERE, externalId, MON_2026_03_09, Optional.empty(), Optional.empty());
    }

    static RunRow run(String number) {
        return new RunRow(
                RunId.of("CR-0000-" + number),
                HERE,
                CampaignId.of("CG-0000-" + number),
                "occurrence " + number,
                RunStatus.INITIALIZING,
                MON_2026_03_09,
                MON_2026_03_09,
                Lease.NONE,
                1,
                Document.of("{}"));
    }

    static Object journal(Tx tx) {
        tx.journal()
                .append(new JournalEntry(
                        new JournalEntry.Subject(HERE, "campaign", "CG-0000-A", 1),
                        "created",
                        Optional.empty(),
                        ActorId.HOST,
                        Document.of("{}")));
        return true;
    }

    static Object work(Tx tx) {
        tx.work().put(new WorkItem("kind", HERE, "A", MON_2026_03_09));
        return true;
    }

    static WriteResult insert(Storage storage, CampaignRow row) {
        return storage.write(tx -> tx.campaigns().insert(row));
    }
}
