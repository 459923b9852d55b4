package dev.freestone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.ImportReport;
import dev.freestone.contact.ReplayReport;
import dev.freestone.contact.ReplayResult;
import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.doctor.Finding;
import dev.freestone.doctor.FindingCode;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventResult;
import dev.freestone.engine.JournalReport;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallExamplesTest {
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T05:00:00Z");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void previews_a_schedule_on_business_days_only() {
        List<Instant> times = PreviewSchedule.run(out, "P P * * mon-fri", MON_2026_03_09);

        assertThat(times).hasSize(20).isSorted();
        assertThat(times)
                .extracting(at -> at.atZone(ZoneId.of("America/Chicago")).getDayOfWeek())
                .containsAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("at a time chosen by Freestone");
    }

    @Test
    void who_pays_in_ninety_days_owes_no_interest_and_a_late_payment_that_was_none_is_made_good() {
        List<PromoView> programs = NinetyDaysSameAsCash.run(out);

        assertThat(programs)
                .extracting(view -> view.program().status())
                .containsExactly(PromoStatus.EXERCISED, PromoStatus.ACTIVE);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("2025-04-11 last_day", "pays 900.00 instead of 946.16", "daysOverdue 30 >= threshold 30");
    }

    @Test
    void members_join_a_challenge_while_there_are_places_and_get_a_mail_and_a_drink() {
        int sent = SummerChallenge.run(out);

        assertThat(sent).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "Summer challenge: qualified",
                        "third member: opt_in_limit_reached",
                        "in: true true",
                        "second drink: not_available",
                        "drink redeemed");
    }

    @Test
    void nine_coffees_bring_a_tenth_whatever_the_register_sends_twice() {
        List<EventAnswer> answers = BuyNineGetTenth.run(out);

        assertThat(answers).extracting(EventAnswer::duplicate).containsExactly(false, true, false, false, false);
        EventAnswer ninth = answers.get(4);
        assertThat(ninth.results())
                .extracting(EventResult::disposition)
                .containsExactly(
                        EventDisposition.COUNTED,
                        EventDisposition.COUNTED,
                        EventDisposition.DUPLICATE,
                        EventDisposition.COUNTED);
        assertThat(ninth.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.type()).isEqualTo("offer");
            assertThat(outcome.isGranted()).isTrue();
        });
        assertThat(answers.get(3).outcomes()).hasSameSizeAs(ninth.outcomes());
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "counted, duplicate: true",
                        "Nine coffees: 5 of 9, achieved 0",
                        "pastry ignored",
                        "points: 50",
                        "Nine coffees: 0 of 9, achieved 1",
                        "Breakfast: 0 of 2, achieved 1",
                        "wallet: issued, redeemable: true",
                        "clean: true");
    }

    @Test
    void a_bankruptcy_is_told_two_business_days_later_by_the_version_that_was_in_force() {
        int sent = BankruptcyNotice.run(out);

        assertThat(sent).isOne();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "due 2025-12-01T15:00:00Z",
                        "Thanksgiving",
                        "planned 1",
                        "called back 1",
                        "sends template 4711",
                        "1 sent");
    }

    @Test
    void an_engine_that_is_watched_tells_of_a_run_and_counts_its_rows() {
        List<String> events = WatchTheEngine.run(out);

        assertThat(events)
                .satisfiesExactly(
                        started -> assertThat(started).startsWith("run_started {campaign=CG-"),
                        ended -> assertThat(ended).startsWith("run_ended {").contains("status=success"));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("freestone.run.ended [tag(company=default), tag(node=node-1), tag(status=success)] 1.0");
    }

    @Test
    void a_campaign_that_fires_in_vain_is_found_with_all_that_it_needs() {
        List<Finding> urgent = ExamineTheEngine.run(out);

        assertThat(urgent).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.CAMPAIGN_CANNOT_FIRE);
            assertThat(finding.details())
                    .containsEntry("obstacles", "contactExporterId required, redashQueryUrl required");
        });
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("3 objects, {CAMPAIGN_CANNOT_FIRE=1}");
    }

    @Test
    void tells_when_a_call_that_came_too_early_would_be_allowed() {
        PolicyExplanation early = AskThePolicy.ask(out, Instant.parse("2026-03-03T12:30:00Z"));
        PolicyExplanation allowed = AskThePolicy.ask(out, Instant.parse("2026-03-03T15:00:00Z"));

        assertThat(early.decision().until()).contains(Instant.parse("2026-03-03T13:00:00Z"));
        assertThat(early.decision().ruleId()).isEqualTo("us-federal-reg-f/time-window");
        assertThat(allowed.decision().validUntil()).contains(Instant.parse("2026-03-04T02:00:00Z"));
    }

    @Test
    void a_consent_allows_a_text_until_the_person_writes_stop() {
        List<PolicyExplanation> answers = RecordConsent.run(out);

        assertThat(answers)
                .extracting(answer -> answer.decision().ruleId())
                .containsExactly("us-tcpa/autodialed-consent", "core/allow", "core/opt-out");
    }

    @Test
    void a_rule_of_the_house_holds_a_call_that_the_shipped_rules_allow() {
        List<PolicyExplanation> answers = WriteYourOwnRulePack.run(out);

        assertThat(answers)
                .extracting(answer -> answer.decision().ruleId())
                .containsExactly("core/allow", "host-our-promise/hours");
        assertThat(answers.get(1).decision().until()).contains(Instant.parse("2026-11-30T14:00:00Z"));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "host-our-promise/hours: Held until 2026-11-30T14:00:00Z",
                        "without us-federal-reg-f/email-address");
    }

    @Test
    void a_shipped_rule_that_is_switched_off_is_told_with_its_reason() {
        PolicyExplanation ours = WriteYourOwnRulePack.run(out).get(1);

        assertThat(ours.disabled()).singleElement().satisfies(rule -> {
            assertThat(rule.ruleId()).isEqualTo("us-federal-reg-f/email-address");
            assertThat(rule.reason()).isNotBlank();
        });
        assertThat(ours.packs()).contains("host-our-promise 2026.11.1");
    }

    @Test
    void tells_which_calls_a_stricter_rule_would_have_held() {
        ReplayReport report = ReplayAPolicy.run(out);

        assertThat(report.decisions()).isEqualTo(10);
        assertThat(report.count(ReplayResult.NEWLY_HELD)).isEqualTo(4);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("newly_held: core/allow -> host-fewer-calls/calls-3-in-7");
    }

    @Test
    void resumes_one_run_to_its_end_and_cancels_another() {
        List<CampaignRun> runs = CancelAndResume.run(out);

        assertThat(runs).extracting(CampaignRun::status).containsExactly(RunStatus.SUCCESS, RunStatus.FAILED);
        assertThat(runs.get(1).failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("paused: ", "resumed: ", "canceled: ");
    }

    @Test
    void leaves_nothing_of_a_batch_that_is_rolled_back_and_runs_one_that_is_committed() throws SQLException {
        CampaignRun run = EmbeddedInHostTransaction.run(out);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.totals().exportedCount()).isPositive();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("rolled back: ", "runs after the first batch: 0", "T1 start_manual by job:collection-batch");
    }

    @Test
    void sends_a_contact_once_that_is_planned_twice() {
        ContactIntent sent = WriteYourOwnSender.run(out);

        assertThat(sent.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Duplicate[", "requests to the provider: 1");
    }

    @Test
    void sends_a_reminder_for_each_loan_and_accounts_for_every_row() {
        CampaignRun run = SendReminders.run(out);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.totals().buckets())
                .extracting(bucket -> bucket.reasonCode() + " " + bucket.count())
                .containsExactly("sent 2", "duplicate_message 1", "person_not_found 1", "invalid_cell 1");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Please pay 120.50", "Please pay 99.00");
    }

    @Test
    void hands_over_what_a_dialer_may_call_and_accounts_for_every_row() {
        CampaignRun run = ScreenedExport.run(out);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.totals().contactRowCount().orElseThrow()).isPositive();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("exported: ", "not called: ", "lines: ");
    }

    @Test
    void a_dry_run_of_a_changed_query_stops_before_anybody_is_called() {
        DryRunReport report = DryRunACampaign.run(out);

        assertThat(report.verdict()).isEqualTo("stop");
        assertThat(report.difference().last()).isPresent();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("ROWS_MOVED", "people who differ: ");
    }

    @Test
    void tells_what_is_kept_of_a_person_and_takes_it_away() {
        assertThat(ErasePerson.run(out).contacts()).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("contact: ", "destination=+15550100001", "1 contact without its content");
    }

    @Test
    void proves_that_a_journal_is_whole(@TempDir Path folder) {
        JournalReport report = ProveTheJournal.run(out, folder.resolve("anchors.txt"));

        assertThat(report.isWhole()).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("whole up to 1:");
    }

    @Test
    void lets_an_external_worker_drive_a_run_to_success_with_its_own_file() throws IOException {
        CampaignRun run = ExternalWorker.run(out);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.control().external()).isTrue();
        assertThat(run.availableFiles(run.endedAt().orElseThrow())).containsExactly(RunFileName.CONTACTS);
    }

    @Test
    void drops_the_files_of_a_run_on_a_server_and_drops_none_twice(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        CampaignRun run = SftpDrop.run(out, folder);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(SftpDrop.names(folder.resolve("server/incoming")))
                .containsExactlyInAnyOrderElementsOf(run.files().deliveries().stream()
                        .map(RunDelivery::fileName)
                        .toList());
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("_manifest.json: delivered", "files at the server: 4");
    }

    @Test
    void imports_a_result_file_and_finds_it_known_the_second_time() throws IOException {
        ImportReport again = ImportCallResults.run(out);

        assertThat(again.duplicates()).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 imported, 1 left out", "line 4: malformed");
    }
}
