package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ProgressListener;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunHistoryTest {
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T14:30:15Z");
    private static final RunFileId FILE = RunFileId.of("FI-0000-0001");

    private Instant now = MON_2026_03_09;
    private QuerySource query = InMemoryQuerySource.of(List.of("id"), Stream::of);
    private ProgressListener listener = progress -> {};
    private final RunFiles files = InMemoryRunFiles.create();
    private final Freestone freestone = Freestone.builder()
            .storage(InMemoryStorage.shared(() -> now))
            .runFiles(files)
            .clock(() -> now)
            .ids(RandomIdSource.over(new Random(7)))
            .querySource("rows", (request, context) -> query.open(request, context))
            .people(InMemoryPersonDirectory.create())
            .batchSize(1)
            .progress(progress -> listener.onProgress(progress))
            .build();
    private final Campaigns campaigns = freestone
            .company(CompanyId.DEFAULT)
            .actingAs(ActorId.of("user:4711"))
            .campaigns();
    private final Campaign campaign = campaigns.create(CampaignDraft.builder()
            .redashQueryUrl("query:rows")
            .contactExporterId(freestone
                    .contactExporters()
                    .create(ContactExporterDraft.builder().column("person.id").build())
                    .id())
            .build());
    private final String start = "T1 start_manual v1 user:4711 {campaign=" + campaign.id() + ", to=initializing}";

    @Test
    void a_run_that_ends_well_names_the_row_of_every_move_and_the_fence_of_its_holder() {
        CampaignRun run = campaigns.run(campaign.id());
        freestone.tick();

        assertThat(lines(run))
                .containsExactly(
                        start,
                        "T13 claim v2 node:node-1 {fence=1, from=initializing, to=initializing}",
                        "T3 input_frozen v3 node:node-1 {fence=1, files=[campaign_input.json, query_results.csv],"
                                + " from=initializing, to=processing}",
                        "T5 work_finished v5 node:node-1 {fence=1, files=[log.txt], from=processing, to=success}");
    }

    @Test
    void a_query_that_fails_is_an_input_fault() {
        query = (request, context) -> {
            throw FreestoneException.of(ErrorCode.QUERY_REJECTED, "no such table");
        };
        CampaignRun run = campaigns.run(campaign.id());
        freestone.tick();

        assertThat(last(run))
                .isEqualTo("T4 input_fault v3 node:node-1 {failure=query_rejected, fence=1, files=[log.txt],"
                        + " from=initializing, to=failed}");
    }

    @Test
    void an_export_that_fails_is_a_work_fault() {
        query = InMemoryQuerySource.of(List.of("id"), () -> Stream.of(List.of(1L), List.of(2L)));
        listener = progress -> {
            if (progress.step() == RunStep.EXPORT) {
                Thread.currentThread().interrupt();
            }
        };
        CampaignRun run = campaigns.run(campaign.id());
        freestone.tick();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(last(run))
                .isEqualTo("T6 work_fault v4 node:node-1 {failure=export_failed, fence=1, files=[log.txt],"
                        + " from=processing, to=failed}");
    }

    @Test
    void pause_and_resume_are_told_once_each() {
        CampaignRun run = campaigns.run(campaign.id());
        campaigns.pause(run.id());
        campaigns.pause(run.id());
        campaigns.resume(run.id());
        campaigns.resume(run.id());

        assertThat(lines(run))
                .containsExactly(
                        start,
                        "T12a pause v2 user:4711 {from=initializing, to=initializing}",
                        "T12b resume v3 user:4711 {from=initializing, to=initializing}");
    }

    @Test
    void a_cancel_is_asked_for_by_the_caller_and_carried_out_by_the_holder() {
        CampaignRun run = campaigns.run(campaign.id());
        campaigns.cancel(run.id());
        freestone.tick();

        assertThat(lines(run))
                .containsExactly(
                        start,
                        "T7 cancel_requested v2 user:4711 {from=initializing, to=initializing}",
                        "T13 claim v3 node:node-1 {fence=1, from=initializing, to=initializing}",
                        "T7 cancel v4 node:node-1 {failure=run_canceled, fence=1, files=[log.txt],"
                                + " from=initializing, to=failed}");
    }

    @Test
    void an_external_worker_with_status_and_files_gives_two_entries_of_one_version() throws IOException {
        CampaignRun run = campaigns.run(campaign.id());
        publish();
        put(run, RunUpdate.none().status(RunStatus.PROCESSING).file(RunFileName.CONTACTS, FILE));
        put(run, RunUpdate.none().status(RunStatus.PROCESSING));
        put(run, RunUpdate.none().status(RunStatus.SUCCESS));

        assertThat(lines(run))
                .containsExactly(
                        start,
                        "T9 put_files v2 user:4711 {files=[contacts.csv], from=initializing, to=initializing}",
                        "T8 put_processing v2 user:4711 {from=initializing, to=processing}",
                        "T11 put_success v3 user:4711 {from=processing, to=success}");
    }

    @Test
    void a_failure_and_a_cancel_of_an_external_worker_name_their_codes() {
        CampaignRun failed = campaigns.run(campaign.id());
        put(failed, RunUpdate.none().status(RunStatus.FAILED));
        now = now.plusSeconds(1);
        CampaignRun canceled = campaigns.run(campaign.id());
        put(canceled, RunUpdate.none().status(RunStatus.PROCESSING));
        campaigns.cancel(canceled.id());

        assertThat(last(failed))
                .isEqualTo("T10 put_failed v2 user:4711 {failure=external_failure, from=initializing, to=failed}");
        assertThat(last(canceled))
                .isEqualTo("T7 cancel v3 user:4711 {failure=run_canceled, from=processing, to=failed}");
    }

    @Test
    void a_run_that_is_lost_again_and_again_tells_each_claim_and_its_end() {
        CampaignRun run = campaigns.run(campaign.id());
        listener = progress -> {
            throw new NodeEnds();
        };
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(freestone::tick).isInstanceOf(NodeEnds.class);
            now = now.plus(Duration.ofSeconds(61));
        }
        freestone.tick();

        List<String> lines = lines(run);
        assertThat(lines.stream().filter(line -> line.startsWith("T13 claim"))).hasSize(10);
        assertThat(lines).contains("T13 claim v4 node:node-1 {fence=2, from=initializing, to=initializing}");
        assertThat(last(run)).startsWith("T14 abandon v").contains("failure=run_abandoned", "fence=11");
    }

    @Test
    void other_companies_find_no_history_and_parts_can_be_read() {
        CampaignRun run = campaigns.run(campaign.id());
        campaigns.pause(run.id());
        List<HistoryEntry> first = campaigns.explain(run.id(), 0, 1);

        assertThat(first).extracting(HistoryEntry::event).containsExactly("start_manual");
        assertThat(campaigns.explain(run.id(), first.get(0).number(), 1))
                .extracting(HistoryEntry::event)
                .containsExactly("pause");
        refused(
                ErrorCode.NOT_FOUND,
                () -> freestone.company(ObjectHouse.OTHER).campaigns().explain(run.id()));
        assertThat(violations(() -> campaigns.explain(run.id(), 0, 0))).containsExactly("limit out_of_range");
    }

    private void put(CampaignRun run, RunUpdate update) {
        campaigns.updateRun(campaign.id().value(), run.id().value(), update);
    }

    private void publish() throws IOException {
        try (RunFileDraft draft = files.create(CompanyId.DEFAULT, FILE, "contacts.csv")) {
            draft.publish(now);
        }
    }

    private String last(CampaignRun run) {
        List<String> lines = lines(run);
        return lines.get(lines.size() - 1);
    }

    private List<String> lines(CampaignRun run) {
        return campaigns.explain(run.id()).stream()
                .map(each -> each.row().orElse("-") + " " + each.event() + " v" + each.version() + " " + each.actor()
                        + " " + each.details())
                .toList();
    }

    /** A process that is gone. */
    private static final class NodeEnds extends Error {
        private static final long serialVersionUID = 1L;
    }
}
