package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.HistoryEntry;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.WorkItem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Engines of several nodes over one storage. */
class SharedStorageTest {
    private static final int NODES = 16;

    @ParameterizedTest
    @EnumSource
    void of_sixteen_nodes_that_start_one_campaign_at_once_one_does(StorageHouse house) throws Exception {
        JdbcStorage storage = JdbcStorage.over(house.pooled());
        Campaign campaign = campaign(node(storage, "node-0"));

        List<String> outcomes = atOnce(number -> {
            try {
                return node(storage, "node-" + number)
                        .campaigns()
                        .run(campaign.id())
                        .status()
                        .code();
            } catch (FreestoneException e) {
                return e.code().code();
            }
        });

        assertThat(outcomes).containsOnlyOnce(RunStatus.INITIALIZING.code());
        assertThat(Collections.frequency(outcomes, ErrorCode.RUN_IN_PROGRESS.code()))
                .isEqualTo(NODES - 1);
    }

    @ParameterizedTest
    @EnumSource
    void of_sixteen_nodes_that_use_one_external_id_at_once_one_does(StorageHouse house) throws Exception {
        JdbcStorage storage = JdbcStorage.over(house.pooled());

        List<String> outcomes = atOnce(number -> {
            try {
                node(storage, "node-" + number)
                        .campaigns()
                        .create(CampaignDraft.builder()
                                .externalId("past-due-30")
                                .build());
                return "created";
            } catch (FreestoneException e) {
                return e.code().code();
            }
        });

        assertThat(outcomes).containsOnlyOnce("created");
        assertThat(Collections.frequency(outcomes, ErrorCode.EXTERNAL_ID_TAKEN.code()))
                .isEqualTo(NODES - 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_node_whose_clock_is_an_hour_ahead_takes_no_run_of_another(StorageHouse house) {
        JdbcStorage storage = JdbcStorage.over(house.pooled());
        List<Object> seen = new ArrayList<>();
        Freestone ahead =
                node(storage, "ahead", Duration.ofHours(1), InMemoryQuerySource.of(List.of("id"), Stream::of));
        Freestone behind = node(
                storage, "behind", Duration.ofHours(-1), InMemoryQuerySource.from(List.of("id"), (request, context) -> {
                    // A wake-up that comes twice: the lease alone keeps the other away.
                    CampaignId campaign = campaignOf(storage);
                    storage.write(tx -> {
                        RunRow run = tx.runs().live(CompanyId.DEFAULT, campaign).orElseThrow();
                        seen.add(run.lease().owner().orElseThrow());
                        seen.add(!run.lease().until().isAfter(tx.now().plusSeconds(60)));
                        seen.add(run.lease().until().isAfter(tx.now().plusSeconds(30)));
                        tx.work()
                                .remove(
                                        "outreach.run",
                                        CompanyId.DEFAULT,
                                        run.id().value());
                        tx.work()
                                .put(new WorkItem(
                                        "outreach.run",
                                        CompanyId.DEFAULT,
                                        run.id().value(),
                                        tx.now()));
                        return true;
                    });
                    seen.add(ahead.tick().done());
                    return Stream.empty();
                }));
        CampaignRun run = behind.campaigns().run(campaign(behind).id());

        behind.tick();

        assertThat(seen).containsExactly(NodeId.of("behind"), true, true, 1);
        assertThat(ahead.campaigns().explain(run.id()))
                .extracting(HistoryEntry::event)
                .containsExactly("start_manual", "claim", "input_frozen", "work_finished");
    }

    private static CampaignId campaignOf(JdbcStorage storage) {
        return storage.read(tx -> tx.campaigns().find(CompanyId.DEFAULT, new AnyId(AnyId.Form.EXTERNAL, "campaign")))
                .orElseThrow()
                .id();
    }

    private static Campaign campaign(Freestone freestone) {
        ContactExporter exporter = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        return freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .externalId("campaign")
                        .redashQueryUrl("query:past-due")
                        .contactExporterId(exporter.id())
                        .build());
    }

    private static Freestone node(JdbcStorage storage, String name) {
        return node(storage, name, Duration.ZERO, InMemoryQuerySource.of(List.of("id"), Stream::of));
    }

    private static Freestone node(JdbcStorage storage, String name, Duration skew, QuerySource query) {
        InstantSource clock = () -> InstantSource.system().instant().plus(skew);
        return Freestone.builder()
                .storage(storage)
                .plainStorage()
                .node(NodeId.of(name))
                .clock(clock)
                .querySource("past-due", query)
                .people(InMemoryPersonDirectory.of())
                .build();
    }

    /** One try of a node. */
    @FunctionalInterface
    private interface Try {
        String of(int number);
    }

    private static List<String> atOnce(Try each) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        CyclicBarrier start = new CyclicBarrier(NODES);
        try {
            List<Callable<String>> tries = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                int number = i;
                tries.add(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return each.of(number);
                });
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(tries)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
