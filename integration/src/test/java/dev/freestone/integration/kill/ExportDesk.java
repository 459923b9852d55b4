package dev.freestone.integration.kill;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.contact.SharedCap;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ComplianceDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A screened run over the storage of a house: three people, of whom the first two share a debt that may be called about once.
 * Used by one thread.
 */
final class ExportDesk {
    static final int ENTRIES = 2;

    private static final List<List<Object>> ROWS =
            List.of(List.of(1L, "LN-1"), List.of(2L, "LN-1"), List.of(3L, "LN-3"));

    private final KillHouse house;
    private final RunFiles files = InMemoryRunFiles.create();
    private final Freestone host;
    private final CampaignRun started;

    ExportDesk(KillHouse house) {
        this.house = house;
        this.host = node("host", Fate.none());
        ContactExporter dialer = host.contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("contact.value")
                        .checkCompliance(ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT))
                        .build());
        Campaign campaign = host.campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:due")
                        .contactExporterId(dialer.id())
                        .build());
        this.started = host.campaigns().run(campaign.id());
    }

    private Freestone node(String name, Fate fate) {
        return Freestone.builder()
                .storage(new FatedStorage(house.storage, fate))
                .runFiles(new FatedFiles(files, fate))
                .plainStorage()
                .clock(house.clock)
                .node(NodeId.of(name))
                .batchSize(2)
                .people(people())
                .querySource("due", InMemoryQuerySource.of(List.of("id", "loanId"), ROWS::stream))
                .contactPolicy(SharedCap.policy(1))
                .build();
    }

    private static InMemoryPersonDirectory people() {
        InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
        IntStream.rangeClosed(1, ROWS.size()).forEach(number -> {
            Contact phone = Contact.builder("C-" + number, ContactType.PHONE)
                    .value("+1555010000" + number)
                    .build();
            people.put(
                    CompanyId.DEFAULT,
                    Person.of(PersonId.of("BO-" + number), PersonName.of("Given", "Family"), List.of(phone)),
                    PersonRef.number(number));
        });
        return people;
    }

    /** The first node works until its fate ends it. */
    ExportDesk killed(Fate fate) {
        Freestone doomed = node("node-1", fate);
        fate.killing(doomed::tick);
        return this;
    }

    /** What the others have done within one lease and one tick. */
    ExportDesk others() {
        house.clock.advance(KillHouse.LEASE);
        node("node-2", Fate.none()).tick();
        return this;
    }

    CampaignRun run() {
        return host.campaigns().getRun(started.id());
    }

    boolean hasFile() {
        return run().files().id(RunFileName.CONTACTS).isPresent();
    }

    StoredFile file() {
        return files.find(
                        CompanyId.DEFAULT,
                        run().files().id(RunFileName.CONTACTS).orElseThrow())
                .orElseThrow();
    }

    List<ExportRow> entries() {
        return house.storage.write(tx -> tx.exports().page(started.id(), 0, 1_000));
    }

    List<ContactEvent> slots() {
        List<EventSource> sources = entries().stream().map(ExportRow::source).toList();
        return house.storage.read(tx -> tx.events().of(sources));
    }

    /** Rows that were decided about. */
    long decided() {
        return house.storage.read(tx -> tx.runChunks().end(started.id(), "contactExporter"));
    }

    /** How its rows ended, such as {@code exported=2}. */
    List<String> ends() {
        return run().totals().buckets().stream()
                .map(each -> each.reasonCode() + "=" + each.count()
                        + Optional.of(each.ruleId().orElse(""))
                                .filter(rule -> !rule.isEmpty())
                                .map(rule -> " " + rule)
                                .orElse(""))
                .toList();
    }
}
