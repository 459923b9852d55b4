package dev.freestone.engine.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.RunJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPutTest {
    private static final RunFileId FILE = RunFileId.of("FI-2D9W-33KM");

    @TempDir
    Path temporary;

    private RunHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new RunHouse(temporary);
        try (RunFileDraft draft = house.files.create(RunHouse.COMPANY, FILE, "contacts.csv")) {
            draft.content().write("id\n".getBytes(StandardCharsets.UTF_8));
            draft.publish(house.now);
        }
    }

    @Fact("OUT-43")
    @Test
    void drives_a_run_to_success_that_the_engine_then_never_claims() {
        CampaignRun run = house.start();

        assertThat(put(run, Map.of("status", "processing")).status()).isEqualTo(RunStatus.PROCESSING);
        assertThat(house.tick()).isZero();
        CampaignRun filed = put(run, Map.of("contactsOutputFileId", FILE.value()));
        assertThat(filed.availableFiles(house.now)).containsExactly(RunFileName.CONTACTS);
        CampaignRun ended = put(run, Map.of("status", "success"));

        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(ended.endedAt()).hasValue(house.now);
        assertThat(ended.control().external()).isTrue();
        assertThat(house.tick()).isZero();
        assertThat(house.get(run.id())).isEqualTo(ended);
    }

    @Test
    void takes_status_and_files_as_one_event() {
        CampaignRun run = house.start();

        CampaignRun after = put(
                run, Map.of("status", "processing", "logFileId", FILE.value(), "availableFiles", List.of("log.txt")));

        assertThat(after.status()).isEqualTo(RunStatus.PROCESSING);
        assertThat(after.files().id(RunFileName.LOG)).hasValue(FILE);
    }

    @Fact("OUT-44")
    @Test
    void refuses_a_run_that_the_engine_holds_and_takes_a_repeated_put_on_an_ended_one() {
        house.storage = InMemoryStorage.shared(() -> house.now);
        CampaignRun run = house.start();
        house.query = InMemoryQuerySource.from(List.of("id"), (request, context) -> {
            assertThatThrownBy(() -> put(run, Map.of("status", "processing")))
                    .isInstanceOfSatisfying(
                            FreestoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RUN_LEASED));
            return List.<List<?>>of().stream();
        });
        house.tick();
        CampaignRun ended = house.get(run.id());

        CampaignRun same = put(run, Map.of("status", "success"));

        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(same).isEqualTo(ended);
    }

    @Test
    void takes_the_unmodified_answer_back_and_changes_nothing() {
        CampaignRun run = house.runToEnd();

        CampaignRun same = put(run, JsonText.parseObject(RunJson.write(run, house.now)));

        assertThat(same).isEqualTo(run);
    }

    @Test
    void refuses_moves_that_the_table_does_not_list() {
        CampaignRun run = house.start();

        assertThatThrownBy(() -> put(run, Map.of("status", "success")))
                .isInstanceOfSatisfying(FreestoneException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                    assertThat(e.details())
                            .containsEntry("from", "initializing")
                            .containsEntry("event", "put_success");
                });
        put(run, Map.of("status", "processing"));
        assertThatThrownBy(() -> put(run, Map.of("status", "initializing")))
                .isInstanceOfSatisfying(
                        FreestoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
    }

    @Test
    void reports_a_failure_of_the_external_worker() {
        CampaignRun run = house.start();

        CampaignRun failed = put(run, Map.of("status", "failed"));

        assertThat(failed.failure().orElseThrow().code()).isEqualTo(ErrorCode.EXTERNAL_FAILURE);
        assertThat(failed.endedAt()).isPresent();
    }

    @Test
    void reports_every_fault_of_a_put_at_once_and_stores_nothing() {
        CampaignRun run = house.start();

        assertThatThrownBy(() -> put(
                        run,
                        Map.of(
                                "status", "done",
                                "queryResultsFileId", "FI-0000-0000",
                                "logFileId", 7L,
                                "borrowerCampaignId", "CG-0000-0000",
                                "color", "red",
                                "availableFiles", List.of("log.txt"))))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path, Violation::code)
                                .containsExactlyInAnyOrder(
                                        org.assertj.core.groups.Tuple.tuple("status", ViolationCode.UNKNOWN_VALUE),
                                        org.assertj.core.groups.Tuple.tuple(
                                                "queryResultsFileId", ViolationCode.FILE_NOT_FOUND),
                                        org.assertj.core.groups.Tuple.tuple("logFileId", ViolationCode.BAD_FORMAT),
                                        org.assertj.core.groups.Tuple.tuple(
                                                "borrowerCampaignId", ViolationCode.READ_ONLY),
                                        org.assertj.core.groups.Tuple.tuple("color", ViolationCode.UNKNOWN_ATTRIBUTE),
                                        org.assertj.core.groups.Tuple.tuple(
                                                "availableFiles", ViolationCode.READ_ONLY)));
        assertThat(house.get(run.id())).isEqualTo(run);
    }

    @Test
    void sets_a_file_once_and_never_changes_it() {
        CampaignRun run = house.start();
        put(run, Map.of("logFileId", FILE.value()));

        assertThatThrownBy(() -> put(run, Map.of("logFileId", "FI-0000-0000")))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly(ViolationCode.READ_ONLY));
    }

    @Test
    void ends_a_run_that_the_host_drives_at_once_when_it_is_canceled() {
        CampaignRun run = house.start();
        put(run, Map.of("status", "processing"));

        CampaignRun canceled = house.commands().cancel(RunHouse.id(run.id()));

        assertThat(canceled.failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(canceled.isLive()).isFalse();
    }

    private CampaignRun put(CampaignRun run, Map<String, ? extends @Nullable Object> attributes) {
        return house.commands().put(RunHouse.CAMPAIGN, RunHouse.id(run.id()), new java.util.HashMap<>(attributes));
    }
}
