package dev.freestone.engine;

import static dev.freestone.engine.ExportHouse.buckets;
import static dev.freestone.engine.ExportHouse.file;
import static dev.freestone.engine.ExportHouse.line;
import static dev.freestone.engine.ExportHouse.phone;
import static dev.freestone.engine.ExportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.DialerRules;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.ExportRow;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    void an_entry_takes_one_slot_for_each_debt_from_noon_on_because_the_dialer_will_call() {
        house.columns("id", "loanIds", "loanId").rows(row(1L, "LN-2,LN-1", null), row(2L, null, null));

        CampaignRun run = house.runToEnd();

        assertThat(house.slots(run)).hasSize(4).allSatisfy(slot -> {
            assertThat(slot.kind()).isEqualTo(EventKind.CALL);
            assertThat(slot.state()).isEqualTo(SlotState.RESERVED);
            assertThat(slot.at()).isEqualTo(ExportHouse.NOON);
        });
        assertThat(house.slots(run))
                .as("two loans of one person, and two numbers of another without a loan")
                .extracting(ContactEvent::debt)
                .filteredOn(Optional::isEmpty)
                .hasSize(2);
    }

    @Test
    void in_the_afternoon_a_contact_counts_from_the_instant_of_its_screening() {
        house.clock.advance(Duration.ofHours(6));
        house.rows(row(1L, "LN-1"));

        CampaignRun run = house.runToEnd();

        assertThat(house.entries(run))
                .singleElement()
                .returns(ExportHouse.MON_2026_03_02.plus(Duration.ofHours(6)), ExportRow::exportedAt);
    }

    @Test
    void hours_are_those_of_noon_however_late_the_file_is_written() {
        house.clock.advance(Duration.ofHours(14));
        house.rows(row(1L, "LN-1"));

        assertThat(buckets(house.runToEnd())).containsExactly("exported/exported=1");
    }

    @Test
    void screening_takes_the_hours_of_noon_and_relaxes_neither_caps_nor_stops() {
        house.clock.advance(Duration.ofHours(14));
        house.policy = new DialerRules(1, ExportHouse.ZONE)
                .sparing(PersonHashes.plain().of(CompanyId.DEFAULT, PersonId.of(ExportHouse.id(4))));
        house.person(4, 1).person(5, 1).columns("id", "loanIds", "loanId");
        house.rows(row(1L, "LN-1,LN-2", null)).runToEnd();
        house.rebuild();
        house.rows(row(1L, "LN-2", null), row(4L, "LN-4", null), row(5L, "LN-5,LN-6", null));

        CampaignRun run = house.runToEnd();

        assertThat(buckets(run))
                .containsExactly(
                        "exported/exported=1",
                        "blocked_by_policy/policy_denied=1 " + DialerRules.DO_NOT_CONTACT,
                        "blocked_by_policy/policy_hold=1 " + DialerRules.CAP);
        assertThat(house.entries(run)).hasSize(1);
        assertThat(house.slots(run)).hasSize(2);
        requireUnscreenedWithoutEntries();
        requireFailedTakenBack();
    }

    private void requireUnscreenedWithoutEntries() {
        ExportHouse unscreened = new ExportHouse().person(1, 1);
        unscreened.check = null;
        CampaignRun run = unscreened.rows(row(1L, "LN-1")).runToEnd();
        assertThat(unscreened.contacts(run)).isEqualTo(file(line(1, 0, "LN-1")));
        assertThat(unscreened.entries(run)).isEmpty();
    }

    private static void requireFailedTakenBack() {
        ExportHouse full = new ExportHouse().person(1, 1).rows(row(1L, "LN-1"));
        full.files = new FullDisk(full.files, RunFileName.CONTACTS.code());
        CampaignRun run = full.runToEnd();
        assertThat(buckets(run)).containsExactly("not_processed/worker_failed=1");
        assertThat(full.states(run)).containsExactly(ExportState.VOID);
        assertThat(full.slots(run)).extracting(ContactEvent::state).containsExactly(SlotState.RELEASED);
        assertThat(full.journal(run)).hasSize(2);
        assertThat(full.journal(run).get(1).entry().body().json())
                .contains("\"row\":\"X5\"", "\"to\":\"void\"", "\"lines\":1");
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
    @Fact("LED-42")
    void a_second_export_on_the_same_day_sees_the_slots_of_the_first_one_for_each_debt() {
        house.policy = new DialerRules(1, ExportHouse.ZONE).policy();
        house.columns("id", "loanIds", "loanId").rows(row(1L, "LN-1,LN-2", null), row(2L, "LN-5", null));
        CampaignRun first = house.runToEnd();
        house.rebuild();
        house.columns("id", "loanId").rows(row(1L, "LN-2"), row(2L, "LN-6"));

        CampaignRun second = house.runToEnd();

        assertThat(house.slots(first)).hasSize(3);
        assertThat(house.contacts(second)).isEqualTo(file(line(2, 0, "LN-6")));
        assertThat(buckets(second))
                .containsExactly("exported/exported=1", "blocked_by_policy/policy_hold=1 " + DialerRules.CAP);
    }

    @Test
    void a_row_is_exported_with_the_contacts_that_pass_each_seeing_those_before_it() {
        house.policy = new DialerRules(1, ExportHouse.ZONE).policy();
        house.rows(row(2L, "LN-2"));

        CampaignRun run = house.runToEnd();

        assertThat(house.contacts(run)).isEqualTo(file(line(2, 0, "LN-2")));
        assertThat(buckets(run)).containsExactly("exported/exported=1");
    }

    @Test
    void a_row_of_which_no_contact_passes_is_blocked_with_the_rule_of_the_first_and_leaves_no_entry() {
        house.policy = new DialerRules(1, ExportHouse.ZONE).aboutLoansOnly();
        house.rows(row(1L, "LN-1")).runToEnd();
        house.rebuild();
        house.rows(row(2L, null), row(1L, "LN-1"));

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(house.contacts(run)).isEqualTo(file());
        assertThat(house.entries(run)).isEmpty();
        assertThat(buckets(run))
                .containsExactly(
                        "blocked_by_policy/policy_denied=1 " + DialerRules.NO_DEBT,
                        "blocked_by_policy/policy_hold=1 " + DialerRules.CAP);
        assertThat(house.text(run, RunFileName.LOG))
                .contains(
                        "WARN row worker=contactExporter row=1 person=BO-0000-0002 bucket=blocked_by_policy"
                                + " reason=policy_denied rule=test/no-debt",
                        "INFO bucket worker=contactExporter bucket=blocked_by_policy reason=policy_hold"
                                + " rule=test/call-cap count=1");
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
    void a_policy_without_rules_screens_as_well() {
        house.policy = ContactPolicy.none();
        house.rows(row(1L, "LN-1"));

        CampaignRun run = house.runToEnd();

        assertThat(house.entries(run)).hasSize(1);
        assertThat(house.slots(run)).hasSize(1);
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
