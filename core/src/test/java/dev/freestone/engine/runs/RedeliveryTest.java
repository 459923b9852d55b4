package dev.freestone.engine.runs;

import static dev.freestone.engine.runs.DropHouse.CONTACTS;
import static dev.freestone.engine.runs.DropHouse.LOG;
import static dev.freestone.engine.runs.DropHouse.MANIFEST;
import static dev.freestone.engine.runs.DropHouse.RESULTS;
import static dev.freestone.engine.runs.DropHouse.deliveries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.Caller;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.RunJson;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.FileRetention;
import dev.freestone.testkit.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedeliveryTest {
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
    @Fact("OUT-61")
    void delivering_a_finished_run_again_adds_no_file_and_changes_nothing() {
        CampaignRun finished = house.runToEnd();
        Map<String, byte[]> before = drop.server.files("");

        CampaignRun asked = redeliver(finished.id());
        assertThat(deliveries(asked)).hasSize(4).allMatch(each -> each.endsWith("pending 0 -"));
        house.tick();

        assertThat(drop.server.files("")).containsExactlyEntriesOf(before);
        assertThat(RunJson.write(house.get(finished.id()), house.now)).isEqualTo(RunJson.write(finished, house.now));
    }

    @Test
    void a_run_that_failed_by_its_delivery_is_delivered_once_the_trouble_is_over_and_stays_failed() {
        drop.server.place("", CONTACTS, "theirs".getBytes(StandardCharsets.UTF_8));
        CampaignRun failed = house.runToEnd();
        try (var folder = drop.server.open(
                DropHouse.settings(DropHouse.PASSWORD).orElseThrow().target())) {
            folder.remove(CONTACTS);
        }

        redeliver(failed.id());
        house.tick();
        CampaignRun run = house.get(failed.id());

        assertThat(drop.there()).containsExactlyInAnyOrder(RESULTS, CONTACTS, LOG, MANIFEST);
        assertThat(deliveries(run)).allMatch(each -> each.endsWith("delivered 1 -"));
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure()).isEqualTo(failed.failure());
        assertThat(run.totals()).isEqualTo(failed.totals());
        assertThat(run.updatedAt()).isEqualTo(failed.updatedAt());
    }

    @Test
    void a_canceled_run_can_be_delivered_when_asked_for() {
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE);
        CampaignRun started = house.start();
        house.tick();
        house.commands().cancel(RunHouse.id(started.id()));
        house.tick();
        drop.trouble = null;

        redeliver(started.id());
        house.tick();

        assertThat(drop.there()).hasSize(4);
        assertThat(house.get(started.id()).failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
    }

    @Test
    void a_run_from_before_the_settings_is_delivered_under_the_names_it_would_have_had() {
        house.sftp = Optional.empty();
        CampaignRun finished = house.runToEnd();
        assertThat(finished.files().deliveries()).isEmpty();
        house.sftp = DropHouse.settings(DropHouse.PASSWORD);
        house.updateCampaign();

        redeliver(finished.id());
        house.tick();

        assertThat(drop.there()).containsExactlyInAnyOrder(RESULTS, CONTACTS, LOG, MANIFEST);
        assertThat(drop.content(LOG)).contains("run_succeeded");
    }

    @Test
    void a_server_out_of_reach_is_tried_again_as_in_a_run() {
        CampaignRun finished = house.runToEnd();
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE);
        redeliver(finished.id());
        house.tick();
        assertThat(deliveries(house.get(finished.id())))
                .allMatch(each -> each.endsWith("pending 1 delivery_unreachable"));

        assertThat(redeliver(finished.id())).as("asked again").isEqualTo(house.get(finished.id()));
        drop.trouble = null;
        house.now = house.now.plusSeconds(30);
        house.tick();

        assertThat(deliveries(house.get(finished.id()))).allMatch(each -> each.endsWith("delivered 2 -"));
    }

    @Test
    void what_waiting_does_not_mend_leaves_the_deliveries_failed() {
        CampaignRun finished = house.runToEnd();
        drop.trouble = DropHouse.failing(ErrorCode.DELIVERY_AUTH_FAILED);
        redeliver(finished.id());
        house.tick();

        CampaignRun run = house.get(finished.id());

        assertThat(deliveries(run)).allMatch(each -> each.endsWith("failed 1 delivery_auth_failed"));
        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void settings_that_are_cleared_meanwhile_give_it_up() {
        CampaignRun finished = house.runToEnd();
        redeliver(finished.id());
        house.sftp = Optional.empty();
        house.updateCampaign();
        house.tick();

        assertThat(deliveries(house.get(finished.id())))
                .allMatch(each -> each.endsWith("failed 0 campaign_not_runnable"));
    }

    @Test
    void without_settings_it_is_campaign_not_runnable() {
        house.sftp = Optional.empty();
        CampaignRun finished = house.runToEnd();

        assertThat(refused(finished.id()).violations())
                .extracting(each -> each.path() + " " + each.code().code())
                .containsExactly("sftpSettings required");
    }

    @Test
    void without_a_delivery_it_is_campaign_not_runnable() {
        CampaignRun finished = house.runToEnd();
        house.delivery = null;

        assertThat(refused(finished.id()).code()).isEqualTo(ErrorCode.CAMPAIGN_NOT_RUNNABLE);
    }

    @Test
    void a_live_run_is_run_in_progress() {
        CampaignRun started = house.start();

        assertThat(refused(started.id()).code()).isEqualTo(ErrorCode.RUN_IN_PROGRESS);
    }

    @Test
    void an_unknown_run_is_not_found() {
        house.runToEnd();

        assertThat(refused(RunId.of("CR-0000-0000")).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void a_run_whose_files_have_expired_is_file_not_available() {
        CampaignRun finished = house.runToEnd();
        house.now = house.now.plus(FileRetention.DEFAULT.log());

        assertThat(refused(finished.id()).code()).isEqualTo(ErrorCode.FILE_NOT_AVAILABLE);
    }

    @Test
    void what_has_expired_is_still_recognised_and_missed_only_where_it_is_gone() {
        CampaignRun finished = house.runToEnd();
        house.now = house.now.plus(FileRetention.DEFAULT.data()).plus(Duration.ofSeconds(1));
        house.tick();
        redeliver(finished.id());
        house.tick();
        assertThat(deliveries(house.get(finished.id()))).allMatch(each -> each.endsWith("delivered 1 -"));

        try (var folder = drop.server.open(
                DropHouse.settings(DropHouse.PASSWORD).orElseThrow().target())) {
            folder.remove(CONTACTS);
        }
        redeliver(finished.id());
        house.tick();

        assertThat(deliveries(house.get(finished.id())))
                .containsExactly(
                        "_query_results.csv delivered 1 -",
                        ".csv failed 1 file_not_available",
                        "_log.txt delivered 1 -",
                        "_manifest.json failed 1 file_not_available");
    }

    private CampaignRun redeliver(RunId run) {
        return new Redelivery(house.parts(), Caller.host(RunHouse.COMPANY)).ask(RunHouse.id(run));
    }

    private FreestoneException refused(RunId run) {
        return catchThrowableOfType(FreestoneException.class, () -> redeliver(run));
    }
}
