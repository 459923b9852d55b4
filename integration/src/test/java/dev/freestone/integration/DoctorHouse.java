package dev.freestone.integration;

import dev.freestone.campaign.Campaign;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.doctor.Finding;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.EngineListener;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkItem;
import dev.freestone.testkit.ManualClock;
import dev.freestone.testkit.SequentialIdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Nodes over one storage whose campaigns fire at 05:00 in Chicago, 10:00Z in May, and a clock that only tests move. */
final class DoctorHouse {
    /** Where the objects are kept. */
    enum Kept {
        IN_MEMORY,
        ON_H2
    }

    static final SenderId TEXT = SenderId.of("text");
    static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T12:00:00Z");
    private static final Producer PRODUCER = new Producer("outreach", "CG-4T2K-9QXD");

    final ManualClock clock = ManualClock.at(WED_2024_05_01);
    final Storage storage;
    final Set<CompanyId> unknown = new HashSet<>();
    final List<EngineListener> listeners = new ArrayList<>();
    Function<SendRequest, SendResult> provider =
            request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
    final Freestone engine;
    private final SequentialIdSource ids = new SequentialIdSource();
    private int planned;

    DoctorHouse(Kept kept) {
        this(clock -> switch (kept) {
            case IN_MEMORY -> InMemoryStorage.shared(clock);
            case ON_H2 -> JdbcStorage.over(StorageHouse.H2.open(), StorageTime.injected(clock));
        });
    }

    DoctorHouse(DataSource database) {
        this(clock -> JdbcStorage.over(database, StorageTime.injected(clock)));
    }

    private DoctorHouse(Function<ManualClock, Storage> storage) {
        this.storage = storage.apply(clock);
        engine = equipped("node-1")
                .sender(TEXT, request -> provider.apply(request))
                .build();
    }

    /** A node with everything but senders. */
    FreestoneBuilder equipped(String name) {
        return bare(name)
                .querySource("nobody", InMemoryQuerySource.of(List.of("id"), Stream::of))
                .people(InMemoryPersonDirectory.create());
    }

    /** A node with nothing of its own. */
    FreestoneBuilder bare(String name) {
        return Freestone.builder()
                .node(NodeId.of(name))
                .storage(storage)
                .plainStorage()
                .clock(clock)
                .ids(ids)
                .contactPolicy(ContactPolicy.none())
                .companies(id -> unknown.contains(id)
                        ? Optional.empty()
                        : Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .slots(SlotPolicies.fixed(LocalTime.of(5, 0)))
                .listener(event -> listeners.forEach(each -> each.onEvent(event)));
    }

    Campaign daily() {
        return daily(CompanyId.DEFAULT);
    }

    /** A campaign that can be run, over nobody. */
    Campaign daily(CompanyId company) {
        var exporter = engine.company(company)
                .contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        return engine.company(company)
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:nobody")
                        .schedule("P P * * *")
                        .contactExporterId(exporter.id())
                        .build());
    }

    /** Plans one more contact. */
    void plan() {
        planned++;
        engine.contacts()
                .plan(List.of(NewIntent.builder(PRODUCER, "CG-4T2K-9QXD:2024-05-01", PersonId.of("BO-" + planned))
                        .sender(TEXT)
                        .about(Purpose.SERVICING, "paymentDueDateReminder")
                        .destination(Destination.of("+1555010000" + planned))
                        .build()));
    }

    /** Takes a work item away as no decision would. */
    void lose(String kind, String objectId) {
        storage.write(tx -> {
            tx.work().remove(kind, CompanyId.DEFAULT, objectId);
            return true;
        });
    }

    /** Lets an item be due later. */
    void putOff(String kind, String objectId, Duration time) {
        lose(kind, objectId);
        storage.write(tx -> {
            tx.work()
                    .put(new WorkItem(
                            kind, CompanyId.DEFAULT, objectId, tx.now().plus(time)));
            return true;
        });
    }

    void tickAt(String instant) {
        clock.set(Instant.parse(instant));
        engine.tick();
    }

    void after(Duration time) {
        clock.advance(time);
    }

    /** Stores a campaign as no command would. */
    void spoil(CampaignId id, Function<CampaignRow, CampaignRow> change) {
        storage.write(tx -> {
            CampaignRow row = tx.campaigns().everywhere(Optional.empty(), 100).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            return tx.campaigns().update(change.apply(row), row.version());
        });
    }

    /** What is found, as {@code code object {details}}. */
    List<String> found() {
        return found(engine);
    }

    /** What is found about a campaign alone. */
    List<String> foundAbout(CampaignId campaign) {
        return found().stream()
                .filter(line -> line.contains(" " + campaign + " "))
                .toList();
    }

    static List<String> found(Freestone node) {
        List<String> found = new ArrayList<>();
        node.doctor().examine(finding -> found.add(line(finding)));
        return found;
    }

    private static String line(Finding finding) {
        return finding.code().code() + " " + finding.objectId() + " " + finding.details();
    }
}
