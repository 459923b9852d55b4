package dev.freestone.engine;

import static dev.freestone.engine.ExportHouse.buckets;
import static dev.freestone.engine.ExportHouse.file;
import static dev.freestone.engine.ExportHouse.line;
import static dev.freestone.engine.ExportHouse.phone;
import static dev.freestone.engine.ExportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ExportState;
import dev.freestone.spi.ExportRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenedRunTest {
    private static final Instant DAY_ENDS = Instant.parse("2026-03-03T06:00:00Z");

    private final ExportHouse house =
            new ExportHouse().person(1, 1).person(2, 2).person(3, 0);

    @Test
    void hands_over_the_contacts_that_pass_and_keeps_each_as_an_open_entry_that_is_assumed_a_day_later() {
        house.rows(row(1L, "LN-1"), row(2L, "LN-2"), row(1L, "LN-9"), row(9L, "LN-9"), row(3L, "LN-3"));

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(house.contacts(run)).isEqualTo(file(line(1, 0, "LN-1"), line(2, 0, "LN-2"), line(2, 1, "LN-2")));
        assertThat(run.totals().contactRowCount()).hasValue(3);
        assertThat(buckets(run))
                .containsExactly(
                        "exported/exported=2",
                        "duplicate/duplicate_person=1",
                        "unknown_person/person_not_found=1",
                        "no_matching_contact/no_matching_contact=1");
        assertThat(house.entries(run)).extracting(ExportRow::place).containsExactly(0L, 1L, 2L);
        assertThat(house.entries(run)).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(ExportState.OPEN);
            assertThat(entry.exportedAt()).isEqualTo(ExportHouse.NOON);
            assertThat(entry.assumeAt()).isEqualTo(DAY_ENDS.plus(Duration.ofHours(24)));
        });
    }

    @Test
    void a_run_that_is_paused_between_batches_goes_on_behind_the_last_one() {
        house.rows(row(1L, "LN-1"), row(2L, "LN-2"), row(1L, "LN-3"), row(9L, "LN-9"), row(3L, "LN-4"));
        List<CampaignRun> runs = new ArrayList<>();
        house.progress = step -> {
            if (step.step() == RunStep.EXPORT) {
                runs.forEach(run -> house.engine().campaigns().pause(run.id()));
            }
        };
        CampaignRun run = house.start();
        runs.add(run);

        int pauses = 0;
        while (house.get(run).isLive()) {
            house.engine().tick();
            if (house.get(run).control().paused()) {
                pauses++;
                house.engine().campaigns().resume(run.id());
            }
        }

        assertThat(pauses).as("within the rows, and before the file").isEqualTo(2);
        assertThat(house.contacts(house.get(run)))
                .isEqualTo(file(line(1, 0, "LN-1"), line(2, 0, "LN-2"), line(2, 1, "LN-2")));
        assertThat(house.entries(run)).hasSize(3);
    }

    @Test
    void a_number_that_stands_twice_among_the_contacts_of_a_person_is_handed_over_once() {
        house.person(4, phone("C-1", "+1 (555) 010-0004"), phone("C-2", "+15550100004"), phone("C-3", " "));
        house.rows(row(4L, "LN-4"));

        CampaignRun run = house.runToEnd();

        assertThat(house.contacts(run)).isEqualTo(file(ExportHouse.id(4) + ",+1 (555) 010-0004,LN-4"));
        assertThat(house.entries(run)).hasSize(1);
    }

    @Test
    void a_contact_without_a_number_is_none() {
        house.person(4, phone("C-1", null)).rows(row(4L, "LN-4"));

        assertThat(buckets(house.runToEnd())).containsExactly("no_matching_contact/no_matching_contact=1");
    }

    @Test
    void an_input_without_rows_gives_a_file_with_its_header_and_nothing_else() {
        CampaignRun run = house.runToEnd();

        assertThat(house.contacts(run)).isEqualTo(file());
        assertThat(house.entries(run)).isEmpty();
        assertThat(house.journal(run)).isEmpty();
    }

    @Test
    void the_journal_has_one_row_for_each_batch_and_no_personal_data() {
        house.rows(row(1L, "LN-1"), row(2L, "LN-2"), row(3L, "LN-3"));

        CampaignRun run = house.runToEnd();

        assertThat(house.journal(run)).hasSize(2);
        assertThat(house.journal(run).get(0).entry().body().json())
                .contains("\"rows\":2", "\"lines\":3", "\"event\":\"export\"", "\"row\":\"X1\"")
                .doesNotContain("LN-", "+1555", "BO-0000");
    }

    @Test
    void without_screening_the_journal_has_one_row_with_the_count_and_the_ledger_has_no_entry() {
        house.check = null;
        house.rows(row(1L, "LN-1"), row(2L, "LN-2"), row(3L, "LN-3"));

        CampaignRun run = house.runToEnd();

        assertThat(house.journal(run)).hasSize(1);
        assertThat(house.journal(run).get(0).entry().body().json())
                .contains("\"event\":\"exported_unscreened\"", "\"lines\":3");
        assertThat(house.entries(run)).isEmpty();
    }

    @Test
    void contacts_of_a_killed_campaign_are_not_handed_over() {
        house.rows(row(1L, "LN-1"));
        CampaignRun run = house.start();
        house.engine().contacts().kill(ContactScope.EVERYTHING, "stop the dialer");

        CampaignRun ended = house.end(run);

        assertThat(ended.status()).isEqualTo(RunStatus.FAILED);
        assertThat(ended.failure().orElseThrow().message()).startsWith("killed: ");
        assertThat(ended.files().id(RunFileName.CONTACTS)).isEmpty();
        assertThat(house.entries(ended)).isEmpty();
    }

    @Test
    void an_engine_without_a_policy_does_not_run_what_is_to_be_screened() {
        house.rows(row(1L, "LN-1"));
        var campaign = house.campaign();
        house.policy = null;
        house.rebuild();

        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class, () -> house.engine().campaigns().run(campaign.id()));

        assertThat(refused.code()).isEqualTo(ErrorCode.CAMPAIGN_NOT_RUNNABLE);
        assertThat(refused).hasMessageContaining("policy");
    }

    @Test
    void a_run_that_a_node_without_a_policy_takes_over_fails_instead_of_going_unscreened() {
        house.rows(row(1L, "LN-1"));
        CampaignRun run = house.start();
        house.policy = null;
        house.rebuild();

        CampaignRun ended = house.end(run);

        assertThat(ended.failure().orElseThrow().code()).isEqualTo(ErrorCode.EXPORT_FAILED);
        assertThat(buckets(ended)).containsExactly("not_processed/worker_failed=1");
    }
}
