package dev.freestone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.SenderRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs, types and contacts that wait for somebody. Source: docs/spec/doctor.md 2. */
class WaitingRulesTest {
    private static final Instant WED_2024_05_01_NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final SenderId TEXT = SenderId.of("text");
    private static final ContactScope SMS = ContactScope.channel(CompanyId.DEFAULT, "sms");

    @ParameterizedTest
    @CsvSource({
        "true, false, 2024-05-08T12:00:00Z, ",
        "true, false, 2024-05-08T12:00:00.000001Z, run_paused_long",
        "false, true, 2024-05-02T12:00:00Z, ",
        "false, true, 2024-05-02T12:00:00.000001Z, run_external_silent",
        "true, true, 2024-05-03T12:00:00Z, run_external_silent",
        "false, false, 2024-05-01T12:10:00Z, ",
        "false, false, 2024-05-01T12:10:00.000001Z, run_not_awaited"
    })
    void a_run_waits_too_long_for_whoever_paused_it_or_drives_it(
            boolean paused, boolean external, Instant now, String code) {
        var run = new RunFacts(
                CompanyId.DEFAULT,
                CampaignId.of("CG-4T2K-9QXD"),
                RunId.of("CR-5F0Q-77TL"),
                WED_2024_05_01_NOON,
                paused,
                external,
                false,
                false);

        List<Finding> found = RunRule.findings(run, DoctorSettings.DEFAULT, now);

        assertThat(found.stream().map(each -> each.code().code())).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(found).allSatisfy(each -> {
            assertThat(each.objectId()).isEqualTo("CR-5F0Q-77TL");
            assertThat(each.details())
                    .containsEntry("campaign", "CG-4T2K-9QXD")
                    .containsEntry("since", "2024-05-01T12:00:00Z");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 2025-05-01T12:00:00Z, ",
        "true, false, 2025-05-01T12:00:00Z, ",
        "false, true, 2024-05-02T12:00:00Z, ",
        "false, true, 2024-05-02T12:00:00.000001Z, run_not_moving"
    })
    void a_run_that_no_node_works_on_moves_within_a_day(boolean held, boolean awaited, Instant now, String code) {
        var run = new RunFacts(
                CompanyId.DEFAULT,
                CampaignId.of("CG-4T2K-9QXD"),
                RunId.of("CR-5F0Q-77TL"),
                WED_2024_05_01_NOON,
                false,
                false,
                held,
                awaited);

        assertThat(RunRule.findings(run, DoctorSettings.DEFAULT, now).stream()
                        .map(each -> each.code().code()))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31T12:00:00Z, false, false",
        "2024-05-31T12:00:00.000001Z, false, true",
        "2024-05-31T12:00:00.000001Z, true, false"
    })
    void a_type_that_nothing_names_is_found_when_it_is_old(Instant now, boolean used, boolean expected) {
        List<Finding> found = UseRule.findings(
                FindingCode.BULK_SENDER_UNUSED,
                CompanyId.DEFAULT,
                "BS-4T2K-9QXD",
                WED_2024_05_01_NOON,
                used,
                DoctorSettings.DEFAULT,
                now);

        assertThat(found).hasSize(expected ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 3, 2024-05-08T12:00:00Z, ",
        "false, 3, 2024-05-08T12:00:00.000001Z, contacts_paused",
        "false, 0, 2024-06-01T12:00:00Z, ",
        "true, 3, 2024-05-01T12:00:00Z, contacts_killed",
        "true, 0, 2024-06-01T12:00:00Z, "
    })
    void a_scope_that_is_stopped_is_found_when_contacts_wait_in_it(
            boolean killed, long queues, Instant now, String code) {
        ControlRow stop = stop(SMS, killed, "holiday");

        List<Finding> found = ContactRule.stopped(stop, queues, DoctorSettings.DEFAULT, now);

        assertThat(found.stream().map(each -> each.code().code())).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(found).allSatisfy(each -> {
            assertThat(each.company()).contains(CompanyId.DEFAULT);
            assertThat(each.objectId()).isEqualTo("channel:sms");
            assertThat(each.details()).containsOnlyKeys("queues", "since").containsEntry("queues", "3");
        });
    }

    @ParameterizedTest
    @CsvSource({"sender_misconfigured, 1", "sender_unknown_outcomes, 1", "holiday, 0"})
    void a_sender_that_the_engine_paused_is_found_at_once(String reason, int expected) {
        ControlRow stop = stop(ContactScope.sender(TEXT), false, reason);

        List<Finding> found = ContactRule.stopped(stop, 0, DoctorSettings.DEFAULT, WED_2024_05_01_NOON);

        assertThat(found).hasSize(expected).allSatisfy(each -> {
            assertThat(each.code()).isEqualTo(FindingCode.SENDER_PAUSED_BY_ENGINE);
            assertThat(each.objectId()).isEqualTo("text");
            assertThat(each.details()).containsEntry("reason", reason);
        });
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1"})
    void a_sender_fails_when_its_breaker_has_opened_five_times_in_a_row(int openings, int expected) {
        var sender = new SenderRow(TEXT, 9, Optional.of(WED_2024_05_01_NOON), openings);

        assertThat(ContactRule.failing(sender))
                .hasSize(expected)
                .allSatisfy(each -> assertThat(each.details()).containsEntry("openings", Integer.toString(openings)));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01T12:10:00Z, 0", "2024-05-01T12:10:00.000001Z, 1"})
    void a_look_at_contacts_is_late_after_ten_minutes(Instant now, int expected) {
        assertThat(ContactRule.looks(Optional.of(WED_2024_05_01_NOON), DoctorSettings.DEFAULT, now))
                .hasSize(expected)
                .allSatisfy(each -> assertThat(each.objectId()).isEqualTo("contacts"));
    }

    @Test
    void without_a_contact_to_look_at_no_look_is_late() {
        assertThat(ContactRule.looks(Optional.empty(), DoctorSettings.DEFAULT, WED_2024_05_01_NOON))
                .isEmpty();
    }

    @Test
    void a_finding_reads_as_a_line() {
        assertThat(ContactRule.missing(TEXT, 2))
                .hasToString(
                        "warning sender_missing sender text {queues=2}: register the sender, or cancel the contacts");
    }

    private static ControlRow stop(ContactScope scope, boolean killed, String reason) {
        return new ControlRow(scope, killed, true, reason, ActorId.HOST, WED_2024_05_01_NOON);
    }
}
