package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.memory.InMemoryMetrics;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.NodeId;
import dev.freestone.schedule.MissedRunPolicy;
import dev.freestone.schedule.MissedRuns;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import dev.freestone.testkit.SequentialIdSource;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Nodes over one storage whose campaigns fire at 05:00, and a clock that only tests move. */
final class ScheduleHouse {
    Instant now;
    ZoneId zone = ZoneId.of("America/Chicago");
    MissedRuns missed = MissedRuns.RUN_IF_SAME_DAY;

    private final SequentialIdSource ids = new SequentialIdSource();
    final Faults faults;
    final InMemoryMetrics metrics = InMemoryMetrics.create();
    final List<EngineEvent> events = new ArrayList<>();
    private final Storage storage;
    final Freestone first;

    ScheduleHouse(String now) {
        this(now, Faults.none());
    }

    ScheduleHouse(String now, Faults faults) {
        this.faults = faults;
        this.storage = FaultyStorage.over(InMemoryStorage.shared(() -> this.now), faults);
        this.now = Instant.parse(now);
        this.first = node("node-1");
    }

    Freestone node(String name) {
        return Freestone.builder()
                .node(NodeId.of(name))
                .storage(storage)
                .metrics(metrics)
                .listener(events::add)
                .clock(() -> now)
                .ids(ids)
                .companies(id -> Optional.of(new CompanyProfile(zone)))
                .querySource("nobody", InMemoryQuerySource.of(List.of("id"), Stream::of))
                .people(InMemoryPersonDirectory.create())
                .slots(SlotPolicies.fixed(LocalTime.of(5, 0)))
                .missedRuns(
                        (company, campaign) -> MissedRunPolicy.always(missed).of(company, campaign))
                .build();
    }

    /** A campaign that can be run, over nobody. */
    Campaign daily() {
        return daily(exporter());
    }

    ContactExporter exporter() {
        return first.contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
    }

    Campaign daily(ContactExporter exporter) {
        return first.campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:nobody")
                        .schedule("P P * * *")
                        .contactExporterId(exporter.id())
                        .build());
    }

    /** A campaign that names no query yet. */
    Campaign unfinished() {
        return first.campaigns()
                .create(CampaignDraft.builder().schedule("P P * * *").build());
    }

    /** Makes the document of a campaign unreadable, and answers what makes it readable again. */
    Runnable spoil(Campaign campaign) {
        CampaignRow whole = stored(campaign);
        replace(whole, Document.of("{}"));
        return () -> replace(stored(campaign), whole.document());
    }

    private CampaignRow stored(Campaign campaign) {
        return storage.<Optional<CampaignRow>>read(tx -> tx.campaigns()
                        .find(CompanyId.DEFAULT, AnyId.ofPublic(campaign.id().value())))
                .orElseThrow();
    }

    private void replace(CampaignRow row, Document document) {
        storage.write(tx -> tx.campaigns()
                .update(
                        new CampaignRow(
                                row.id(),
                                row.columns(),
                                row.schedule(),
                                row.contactExporterId(),
                                row.bulkSenderId(),
                                row.keyId(),
                                row.version(),
                                document),
                        row.version()));
    }

    /** How far a schedule was looked at, and when it is to be looked at again. */
    String schedule(Campaign campaign) {
        return storage.read(tx -> tx.schedules().find(CompanyId.DEFAULT, campaign.id()) + " then "
                + tx.work()
                        .dueAt(
                                "outreach.schedule",
                                CompanyId.DEFAULT,
                                campaign.id().value()));
    }

    /** What the journal says of a campaign and of its runs. */
    List<String> journal(Campaign campaign) {
        return storage.read(tx -> Stream.concat(
                        tx
                                .journal()
                                .page(
                                        CompanyId.DEFAULT,
                                        "campaign",
                                        campaign.id().value(),
                                        0,
                                        100)
                                .stream(),
                        tx
                                .runs()
                                .page(
                                        CompanyId.DEFAULT,
                                        campaign.id(),
                                        new Slice<>(Slice.NEWEST_FIRST, Optional.empty(), Slice.Side.AFTER, 100))
                                .stream()
                                .flatMap(run ->
                                        tx
                                                .journal()
                                                .page(
                                                        CompanyId.DEFAULT,
                                                        "run",
                                                        run.id().value(),
                                                        0,
                                                        100)
                                                .stream()))
                .map(record -> record.at() + " " + record.entry())
                .toList());
    }

    ScheduleOccurrence latest(Campaign campaign) {
        return first.campaigns()
                .occurrences(campaign.id().value(), Optional.empty(), 1)
                .get(0);
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    TickReport tickAt(String instant) {
        at(instant);
        return first.tick();
    }

    List<CampaignRun> runs(Campaign campaign) {
        return first.campaigns()
                .runs(campaign.id().value(), ListRequest.first().limit(100))
                .data();
    }

    /** The days of a campaign, the first one first, as {@code date outcome reason}. */
    List<String> days(Campaign campaign) {
        return first.campaigns().occurrences(campaign.id().value(), Optional.empty(), 1_000).stream()
                .sorted(Comparator.comparing(ScheduleOccurrence::date))
                .map(each -> each.date() + " " + each.outcome().code()
                        + each.reason().map(reason -> " " + reason.code()).orElse("")
                        + (each.catchUp() ? " catchUp" : ""))
                .toList();
    }
}
