package dev.freestone.engine.runs;

import static dev.freestone.engine.runs.DropHouse.CONTACTS;
import static dev.freestone.engine.runs.DropHouse.LOG;
import static dev.freestone.engine.runs.DropHouse.MANIFEST;
import static dev.freestone.engine.runs.DropHouse.RESULTS;
import static dev.freestone.engine.runs.DropHouse.deliveries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.DeliverySettings;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.campaign.SftpSettings;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Secret;
import dev.freestone.testkit.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunDeliveryTest {
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30));

    @TempDir
    Path temporary;

    private DropHouse drop;
    private RunHouse house;

    @BeforeEach
    void build() {
        drop = new DropHouse(temporary);
        house = drop.house;
    }

    @Test
    @Fact({"OUT-57", "OUT-60"})
    void a_run_with_an_exporter_delivers_everything_at_its_end() {
        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(drop.there()).containsExactlyInAnyOrder(RESULTS, CONTACTS, LOG, MANIFEST);
        assertThat(drop.content(RESULTS)).isEqualTo(house.text(run, RunFileName.QUERY_RESULTS));
        assertThat(drop.content(CONTACTS)).isEqualTo(house.text(run, RunFileName.CONTACTS));
        assertThat(drop.content(LOG))
                .isEqualTo(house.text(run, RunFileName.LOG))
                .endsWith("INFO work_finished run=" + run.id() + "\n");
        assertThat(run.files().deliveries())
                .extracting(RunDelivery::fileName)
                .containsExactly(RESULTS, CONTACTS, LOG, MANIFEST);
        assertThat(deliveries(run)).allMatch(each -> each.endsWith("delivered 1 -"));
        assertThat(drop.connections).isOne();
    }

    @Test
    void the_manifest_lists_the_others_with_sizes_and_hashes() {
        CampaignRun run = house.runToEnd();
        RunDelivery contacts = run.files().deliveries().get(1);

        assertThat(drop.content(MANIFEST))
                .startsWith("{\"campaignId\":\"CG-4T2K-9QXD\",\"runId\":\"" + run.id()
                        + "\",\"occurrenceId\":\"CG-4T2K-9QXD:run:" + run.id()
                        + "\",\"createdAt\":\"2024-05-01T09:28:03Z\",\"files\":[{\"name\":\"" + RESULTS
                        + "\",\"size\":")
                .contains("{\"name\":\"" + CONTACTS + "\",\"size\":" + contacts.size() + ",\"sha256\":\""
                        + contacts.sha256() + "\"}")
                .doesNotContain("manifest");
    }

    @Test
    void an_engine_may_leave_the_manifest_out() {
        house.deliverySettings = DeliverySettings.DEFAULT.withoutManifest();

        house.runToEnd();

        assertThat(drop.there()).containsExactlyInAnyOrder(RESULTS, CONTACTS, LOG);
    }

    @Test
    @Fact("OUT-65")
    void a_server_out_of_reach_is_tried_five_times_and_fails_the_run_with_its_files_kept() {
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE);
        CampaignRun started = house.start();
        house.tick();
        for (Duration wait : WAITS) {
            assertThat(house.get(started.id()).status()).isEqualTo(RunStatus.PROCESSING);
            house.now = house.now.plus(wait).minusSeconds(1);
            house.tick();
            int before = drop.connections;
            house.now = house.now.plusSeconds(1);
            house.tick();
            assertThat(drop.connections).as("after %s", wait).isEqualTo(before + 1);
        }

        CampaignRun run = house.get(started.id());

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.DELIVERY_UNREACHABLE);
        assertThat(deliveries(run)).hasSize(4).allMatch(each -> each.endsWith("failed 5 delivery_unreachable"));
        assertThat(drop.connections).isEqualTo(5);
        assertThat(run.availableFiles(house.now))
                .containsExactly(
                        RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT, RunFileName.CONTACTS, RunFileName.LOG);
        assertThat(RunHouse.sum(run)).isEqualTo(2);
    }

    @Test
    void a_server_that_comes_back_gets_the_files_as_they_were() {
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE);
        CampaignRun started = house.start();
        house.tick();
        String log = house.text(house.get(started.id()), RunFileName.LOG);
        drop.trouble = null;
        house.now = house.now.plus(WAITS.get(0));
        house.tick();

        CampaignRun run = house.get(started.id());

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(drop.content(LOG)).isEqualTo(log);
        assertThat(deliveries(run)).allMatch(each -> each.endsWith("delivered 2 -"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DELIVERY_HOST_KEY_REJECTED",
                "DELIVERY_AUTH_FAILED",
                "DELIVERY_DIRECTORY_MISSING",
                "DELIVERY_PERMISSION_DENIED",
                "DELIVERY_NO_SPACE",
                "DELIVERY_RENAME_REFUSED"
            })
    @Fact({"OUT-64", "OUT-65"})
    void what_waiting_does_not_mend_fails_the_run_at_once(ErrorCode code) {
        drop.trouble = DropHouse.failing(code);

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure().orElseThrow().code()).isEqualTo(code);
        assertThat(drop.connections).isOne();
        assertThat(run.availableFiles(house.now)).hasSize(4);
    }

    @Test
    @Fact("OUT-62")
    void a_file_of_others_fails_the_run_while_the_other_files_arrive_and_no_manifest_follows() {
        drop.server.place("", CONTACTS, "theirs".getBytes(StandardCharsets.UTF_8));

        CampaignRun run = house.runToEnd();

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.DELIVERY_FILE_EXISTS);
        assertThat(drop.content(CONTACTS)).isEqualTo("theirs");
        assertThat(drop.there()).containsExactlyInAnyOrder(RESULTS, CONTACTS, LOG);
        assertThat(deliveries(run))
                .containsExactly(
                        "_query_results.csv delivered 1 -",
                        ".csv failed 1 delivery_file_exists",
                        "_log.txt delivered 1 -",
                        "_manifest.json failed 1 delivery_file_exists");
    }

    @Test
    void what_a_delivery_throws_by_mistake_is_tried_again() {
        drop.trouble = new IllegalStateException("of the host's own");
        CampaignRun started = house.start();
        house.tick();
        drop.trouble = null;
        house.now = house.now.plus(WAITS.get(0));
        house.tick();

        assertThat(house.get(started.id()).status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void a_node_without_a_delivery_leaves_it_to_others() {
        CampaignRun started = house.start();
        house.delivery = null;
        house.tick();
        assertThat(deliveries(house.get(started.id())))
                .hasSize(3)
                .allMatch(each -> each.endsWith("pending 1 delivery_unreachable"));
        house.delivery = drop;
        house.now = house.now.plus(WAITS.get(0));
        house.tick();

        assertThat(house.get(started.id()).status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void a_run_whose_query_fails_delivers_its_log_once_and_fails_for_its_own_reason() {
        house.query = (request, context) -> {
            throw DropHouse.failing(ErrorCode.QUERY_TIMEOUT);
        };

        CampaignRun run = house.runToEnd();

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
        assertThat(drop.there()).containsExactlyInAnyOrder(LOG, MANIFEST);
        assertThat(drop.content(LOG)).contains("ERROR run_failed").isEqualTo(house.text(run, RunFileName.LOG));
        assertThat(deliveries(run)).containsExactly("_log.txt delivered 1 -", "_manifest.json delivered 1 -");
    }

    @Test
    void a_run_that_fails_tries_to_deliver_once_only() {
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE);
        house.query = (request, context) -> {
            throw DropHouse.failing(ErrorCode.QUERY_TIMEOUT);
        };

        CampaignRun run = house.runToEnd();

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
        assertThat(drop.connections).isOne();
        assertThat(deliveries(run)).allMatch(each -> each.endsWith("failed 1 delivery_unreachable"));
    }

    @Test
    @Fact("OUT-56")
    void a_run_canceled_while_its_delivery_waits_uploads_nothing_more() {
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE);
        CampaignRun started = house.start();
        house.tick();
        drop.trouble = null;
        house.commands().cancel(RunHouse.id(started.id()));
        house.tick();

        CampaignRun run = house.get(started.id());

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(drop.there()).isEmpty();
        assertThat(deliveries(run)).hasSize(4).allMatch(each -> each.endsWith("failed 1 run_canceled"));
        assertThat(run.availableFiles(house.now)).hasSize(4);
        assertThat(RunHouse.sum(run)).isEqualTo(2);
    }

    @Test
    @Fact("OUT-56")
    void a_cancel_in_the_middle_of_a_file_takes_away_its_part() {
        CampaignRun started = house.start();
        house.delivery = target -> new CancelingFolder(
                drop.server.open(target), () -> house.commands().cancel(RunHouse.id(started.id())));
        house.tick();

        CampaignRun run = house.get(started.id());

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(drop.there()).isEmpty();
        assertThat(deliveries(run)).allMatch(each -> each.endsWith("failed 0 run_canceled"));
    }

    @Test
    @Fact("OUT-56")
    void what_had_arrived_before_a_cancel_is_told() {
        CampaignRun started = house.start();
        int[] files = {0};
        house.delivery = target -> new CancelingFolder(drop.server.open(target), () -> {
            if (++files[0] == 2) {
                house.commands().cancel(RunHouse.id(started.id()));
            }
        });
        house.tick();

        CampaignRun run = house.get(started.id());

        assertThat(drop.there()).containsExactly(RESULTS);
        assertThat(deliveries(run))
                .containsExactly(
                        "_query_results.csv delivered 1 -",
                        ".csv failed 0 run_canceled",
                        "_log.txt failed 0 run_canceled",
                        "_manifest.json failed 0 run_canceled");
    }

    @Test
    void a_file_that_the_store_cannot_read_is_no_fault_of_the_server() {
        UnreadableFiles files = new UnreadableFiles(house.files);
        house.files = files;
        CampaignRun started = house.start();
        house.delivery = target -> {
            files.unreadable = true;
            return drop.server.open(target);
        };
        house.tick();
        assertThat(deliveries(house.get(started.id())))
                .contains("_log.txt pending 1 storage_failed", "_manifest.json pending 1 storage_failed");
        assertThat(drop.there()).isEmpty();
        files.unreadable = false;
        house.delivery = drop;
        house.now = house.now.plus(WAITS.get(0));
        house.tick();

        assertThat(house.get(started.id()).status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(drop.there()).hasSize(4);
    }

    @Test
    void a_file_store_that_is_never_read_again_fails_the_run_with_its_own_code() {
        UnreadableFiles files = new UnreadableFiles(house.files);
        house.files = files;
        CampaignRun started = house.start();
        house.delivery = target -> {
            files.unreadable = true;
            return drop.server.open(target);
        };
        house.tick();
        for (Duration wait : WAITS) {
            house.now = house.now.plus(wait);
            house.tick();
        }

        CampaignRun run = house.get(started.id());

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.STORAGE_FAILED);
        assertThat(deliveries(run)).hasSize(4).allMatch(each -> each.endsWith("failed 5 storage_failed"));
    }

    @Test
    void a_paused_run_delivers_nothing_until_it_is_resumed() {
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE);
        CampaignRun started = house.start();
        house.tick();
        drop.trouble = null;
        house.commands().pause(RunHouse.id(started.id()));
        house.now = house.now.plus(WAITS.get(0));
        house.tick();
        assertThat(drop.there()).isEmpty();
        house.commands().resume(RunHouse.id(started.id()));
        house.tick();

        assertThat(house.get(started.id()).status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(drop.there()).hasSize(4);
    }

    @Test
    void the_settings_are_those_of_the_campaign_at_the_moment_of_the_attempt() {
        house.sftp = DropHouse.settings(Secret.of("an old password"));
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE);
        CampaignRun started = house.start();
        house.tick();
        drop.trouble = null;
        changeSettings(() -> DropHouse.settings(Secret.of("opens the folder")));
        house.now = house.now.plus(WAITS.get(0));
        house.tick();

        assertThat(house.get(started.id()).status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void settings_that_are_cleared_meanwhile_end_the_delivery_and_the_run_succeeds() {
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE);
        CampaignRun started = house.start();
        house.tick();
        changeSettings(Optional::empty);
        house.now = house.now.plus(WAITS.get(0));
        house.tick();

        CampaignRun run = house.get(started.id());

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.files().deliveries()).isEmpty();
        assertThat(drop.connections).isOne();
    }

    private void changeSettings(Supplier<Optional<SftpSettings>> next) {
        house.sftp = next.get();
        house.updateCampaign();
    }
}
