package dev.freestone.engine;

import static dev.freestone.engine.ExportHouse.buckets;
import static dev.freestone.engine.ExportHouse.file;
import static dev.freestone.engine.ExportHouse.line;
import static dev.freestone.engine.ExportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.DialerRules;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.ExportRow;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the policy is asked about contacts for a dialer, and which slots they take. */
class ScreenedPolicyTest {
    private final ExportHouse house =
            new ExportHouse().person(1, 1).person(2, 2).person(3, 0);

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

    @Fact("OUT-17")
    @Test
    void screening_takes_the_hours_of_noon_and_relaxes_neither_caps_nor_stops() {
        house.clock.advance(Duration.ofHours(14));
        house.policy = new DialerRules(1).policy();
        house.spared = Optional.of(PersonId.of(ExportHouse.id(4)));
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
    @Fact("LED-42")
    void a_second_export_on_the_same_day_sees_the_slots_of_the_first_one_for_each_debt() {
        house.policy = new DialerRules(1).policy();
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
        house.policy = new DialerRules(1).policy();
        house.rows(row(2L, "LN-2"));

        CampaignRun run = house.runToEnd();

        assertThat(house.contacts(run)).isEqualTo(file(line(2, 0, "LN-2")));
        assertThat(buckets(run)).containsExactly("exported/exported=1");
    }

    @Test
    void a_row_of_which_no_contact_passes_is_blocked_with_the_rule_of_the_first_and_leaves_no_entry() {
        house.policy = new DialerRules(1).aboutLoansOnly();
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
                                + " reason=policy_denied rule=host-dialer/no-debt",
                        "INFO bucket worker=contactExporter bucket=blocked_by_policy reason=policy_hold"
                                + " rule=host-dialer/call-cap count=1");
    }

    @Test
    void a_policy_without_rules_screens_as_well() {
        house.policy = ContactPolicy.none();
        house.rows(row(1L, "LN-1"));

        CampaignRun run = house.runToEnd();

        assertThat(house.entries(run)).hasSize(1);
        assertThat(house.slots(run)).hasSize(1);
    }
}
