package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.campaign.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreestoneStartTest {
    private final HandTimer timer = new HandTimer();
    private final Freestone freestone =
            Freestone.builder().people(InMemoryPersonDirectory.create()).build();

    @Test
    void works_on_due_runs_when_the_timer_fires() {
        freestone.start(timer);
        CampaignRun run = startRun();

        timer.fire();

        assertThat(status(run)).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void goes_on_after_the_workers_have_refused_work() {
        AtomicInteger asked = new AtomicInteger();
        freestone.start(timer, work -> {
            if (asked.getAndIncrement() == 0) {
                throw new RejectedExecutionException("full for a moment");
            }
            work.run();
        });
        CampaignRun run = startRun();

        timer.fire();
        timer.fire();

        assertThat(status(run)).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void hands_no_second_look_over_before_the_first_has_ended() {
        List<Runnable> waiting = new ArrayList<>();
        freestone.start(timer, waiting::add);

        timer.fire();
        timer.fire();
        int looks = waiting.size();
        waiting.get(0).run();
        timer.fire();

        assertThat(looks).as("due work, and what is done now and then").isEqualTo(2);
        assertThat(waiting).hasSize(looks + 1);
    }

    @Test
    void looks_for_no_more_work_once_it_is_closed() {
        freestone.start(timer);
        CampaignRun run = startRun();

        freestone.close();
        timer.fire();

        assertThat(status(run)).isEqualTo(RunStatus.INITIALIZING);
        assertThat(timer.tasks()).isZero();
    }

    private CampaignRun startRun() {
        Campaign campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .contactExporterId(freestone
                                .contactExporters()
                                .create(ContactExporterDraft.builder()
                                        .column("person.id")
                                        .build())
                                .id())
                        .build());
        return freestone.campaigns().run(campaign.id().value(), RunRequest.override(List.of()));
    }

    private RunStatus status(CampaignRun run) {
        return freestone.campaigns().getRun(run.id()).status();
    }
}
