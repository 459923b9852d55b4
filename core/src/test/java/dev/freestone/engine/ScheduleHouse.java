package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.schedule.MissedRunPolicy;
import dev.freestone.schedule.MissedRuns;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.SequentialIdSource;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
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
    private final Storage storage = InMemoryStorage.shared(() -> now);
    final Freestone first;

    ScheduleHouse(String now) {
        this.now = Instant.parse(now);
        this.first = node("node-1");
    }

    Freestone node(String name) {
        return Freestone.builder()
                .node(NodeId.of(name))
                .storage(storage)
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
        var exporter = first.contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
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
