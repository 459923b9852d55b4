package dev.freestone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.ListRequest;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.testkit.ManualClock;
import dev.freestone.testkit.ManualWorkScheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As a host tests its campaigns: days pass in an instant. */
class FiftyDaysTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void endTheTimer() {
        timer.shutdownNow();
    }

    @Test
    void a_campaign_of_working_days_runs_36_times_in_fifty_days() {
        // guide:fifty-days:begin
        ManualClock clock = ManualClock.create(); // a Monday, after the slots of the day
        ManualWorkScheduler scheduler = ManualWorkScheduler.over(clock);
        Freestone freestone = Freestone.builder()
                .storage(InMemoryStorage.of(clock))
                .clock(clock)
                .scheduler(scheduler)
                .querySource("nobody", InMemoryQuerySource.of(List.of("id"), Stream::of))
                .people(InMemoryPersonDirectory.create())
                .build();
        Campaign campaign = campaign(freestone, "P P * * mon-fri");
        freestone.start(timer, Runnable::run);

        scheduler.advance(Duration.ofDays(50)); // every look in between, on this thread

        assertThat(runs(freestone, campaign)).hasSize(36).allMatch(run -> run.status() == RunStatus.SUCCESS);
        // guide:fifty-days:end
        freestone.close();
    }

    private static Campaign campaign(Freestone freestone, String schedule) {
        var exporter = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        return freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:nobody")
                        .schedule(schedule)
                        .contactExporterId(exporter.id())
                        .build());
    }

    private static List<CampaignRun> runs(Freestone freestone, Campaign campaign) {
        return freestone
                .campaigns()
                .runs(campaign.id().value(), ListRequest.first().limit(100))
                .data();
    }
}
