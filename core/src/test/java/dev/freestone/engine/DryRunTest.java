package dev.freestone.engine;

import static dev.freestone.engine.DryRunHouse.buckets;
import static dev.freestone.engine.DryRunHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.DryRunBucket;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.contact.DialerRules;
import dev.freestone.contact.MessageCap;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.testkit.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dry run tells of the rows. */
class DryRunTest {
    @TempDir
    Path temporary;

    private DryRunHouse exporting() {
        DryRunHouse house = DryRunHouse.exporting(temporary);
        house.person(1, 1).person(2, 2).person(3, 0).person(4, 1);
        house.columns("id", "loanId");
        return house.rows(
                row(1L, "LN-1"),
                row(4L, "LN-4"),
                row(2L, "LN-2"),
                row(1L, "LN-9"),
                row("x y", "LN-9"),
                row(9L, "LN-9"),
                row(3L, "LN-3"),
                row(null, "LN-3"));
    }

    @Fact("OUT-76")
    @ParameterizedTest(name = "exporter {0}, screened {1}, sender {2}")
    @CsvSource({"true, false, false", "true, true, false", "false, false, true", "true, true, true"})
    void tells_what_a_run_then_does(boolean exporter, boolean screened, boolean sender) {
        DryRunHouse house = exporting();
        house.exporting = exporter;
        house.screening = screened;
        house.sending = sender;
        house.columns("borrowerId", "loanId").sparing(4);

        DryRunReport told = house.dryRun();

        var run = house.run();
        assertThat(buckets(told)).isEqualTo(buckets(run)).hasSizeGreaterThan(4);
        assertThat(told.rows().rowCount()).isEqualTo(run.totals().rowCount().orElseThrow());
        assertThat(told.rows().contactRowCount()).isEqualTo(run.totals().contactRowCount());
    }

    @Test
    void names_the_first_five_rows_of_each_end_by_their_numbers() {
        DryRunHouse house = exporting().sparing(4);
        house.rowsOf(1, 9, 9, 9, 4, 9, 9, 9);

        List<DryRunBucket> buckets = house.dryRun().rows().buckets();

        assertThat(buckets)
                .extracting(each -> each.count().reasonCode() + " " + each.firstRows())
                .containsExactly("exported [1]", "person_not_found [2, 3, 4, 6, 7]", "policy_denied [5]");
    }

    @Test
    void counts_the_calls_of_the_same_person_before_one() {
        DryRunHouse house = DryRunHouse.exporting(temporary);
        house.person(1, 3).person(2, 1).rowsOf(1, 2);
        house.policy(new DialerRules(2).policy());

        assertThat(house.dryRun().rows().contactRowCount()).hasValue(3);
    }

    @Test
    void what_is_handed_to_a_dialer_counts_for_the_messages_after_it() {
        DryRunHouse house = DryRunHouse.exporting(temporary);
        house.sending = true;
        house.channel = Channel.VOICE;
        house.batchSize = 1;
        house.personsInMemory = 1;
        house.person(1, 1).person(2, 1).person(3, 1).rowsOf(1, 2, 3);
        house.policy(new DialerRules(1).policy());

        assertThat(buckets(house.dryRun()))
                .containsExactly(
                        "contactExporter exported/exported=3",
                        "bulkSender suppressed/hold_beyond_limit=3 " + DialerRules.CAP);
        assertThat(buckets(house.dryRun())).as("nothing was taken").contains("contactExporter exported/exported=3");
    }

    @Test
    void a_message_held_until_later_that_day_is_told_as_sent_and_counted_whatever_lies_between() {
        DryRunHouse house = DryRunHouse.sending(temporary);
        house.batchSize = 1;
        house.personsInMemory = 1;
        for (int number = 1; number <= 9; number++) {
            house.person(number, 1);
        }
        house.policy(new MessageCap(1, Duration.ofHours(1), false).policy());
        house.rows(
                row(1L, "LN-1"), row(3L, "LN-3"), row(4L, "LN-4"), row(5L, "LN-5"), row(6L, "LN-6"), row(2L, "LN-1"));

        DryRunReport report = house.dryRun();

        assertThat(buckets(report)).containsExactly("bulkSender sent/sent=6");
        assertThat(report.rows().held()).isEqualTo(1);
        assertThat(buckets(house.run())).containsExactly("bulkSender sent/sent=6");
    }

    @Test
    void one_held_beyond_the_day_ends_with_it() {
        DryRunHouse house = DryRunHouse.sending(temporary);
        house.person(1, 1).person(2, 1).policy(new MessageCap(1, Duration.ofDays(1), false).policy());
        house.rows(row(1L, "LN-1"), row(2L, "LN-1"));

        assertThat(buckets(house.dryRun()))
                .containsExactly(
                        "bulkSender sent/sent=1", "bulkSender suppressed/hold_beyond_limit=1 " + MessageCap.RULE);
    }

    @Test
    void takes_the_hours_of_noon_for_a_file_and_those_of_now_for_messages() {
        DryRunHouse house = DryRunHouse.exporting(temporary);
        house.sending = true;
        house.person(1, 1).rowsOf(1);
        house.clock.advance(Duration.ofHours(12));

        assertThat(buckets(house.dryRun()))
                .containsExactly(
                        "contactExporter exported/exported=1",
                        "bulkSender suppressed/hold_beyond_limit=1 " + DialerRules.HOURS);
    }

    @Test
    void messages_under_a_pause_are_told_as_though_it_were_lifted_and_counted() {
        DryRunHouse house = DryRunHouse.sending(temporary);
        house.person(1, 1).person(2, 1).rowsOf(1, 2);
        house.engine().contacts().pause(ContactScope.EVERYTHING, "a holiday");

        DryRunReport report = house.dryRun();

        assertThat(buckets(report)).containsExactly("bulkSender sent/sent=2");
        assertThat(report.rows().paused()).isEqualTo(2);
    }

    @Test
    void somebody_who_was_erased_is_reached_by_neither_worker() {
        DryRunHouse house = DryRunHouse.exporting(temporary);
        house.sending = true;
        house.person(1, 1).person(2, 1).rowsOf(1, 2);
        house.engine().contacts().erasePerson(PersonId.of(DryRunHouse.id(2)));

        assertThat(buckets(house.dryRun()))
                .containsExactly(
                        "contactExporter exported/exported=1",
                        "contactExporter blocked_by_policy/policy_denied=1 core/person-erased",
                        "bulkSender sent/sent=1",
                        "bulkSender suppressed/person_erased=1");
    }

    @Test
    void rows_can_be_given_instead_of_the_query() {
        DryRunHouse house = exporting();
        RunRequest rows = RunRequest.override(List.of(List.of("id", "loanId"), List.of(2, "LN-2")));

        DryRunReport report = house.dryRun(
                DryRunRequest.guardedBy(DryRunHouse.WITHOUT_COMPARISON).withRows(rows));

        assertThat(buckets(report)).containsExactly("contactExporter exported/exported=1");
        assertThat(report.rows().contactRowCount()).hasValue(2);
    }

    @Test
    void an_input_without_rows_has_no_buckets() {
        assertThat(exporting().rows().dryRun().rows().buckets()).isEmpty();
    }

    @Test
    void what_is_killed_is_refused_as_a_run_of_it_would_fail() {
        DryRunHouse house = exporting();
        house.campaign();
        house.engine().contacts().kill(ContactScope.EVERYTHING, "stop the dialer");

        assertThatThrownBy(house::dryRun)
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.KILLED));
        assertThat(house.outcomes()).containsExactly("killed");
    }

    @Test
    void a_campaign_that_is_not_runnable_gives_every_reason_and_leaves_nothing() {
        DryRunHouse house = exporting();
        var bare = house.engine().campaigns().create(CampaignDraft.builder().build());

        assertThatThrownBy(() -> house.engine().campaigns().dryRun(bare.id(), DryRunHouse.WITHOUT_COMPARISON))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CAMPAIGN_NOT_RUNNABLE));
        assertThat(house.engine().campaigns().explain(bare.id().value())).hasSize(1);
    }

    @Test
    void the_policy_is_asked_of_people_of_this_company_only() {
        DryRunHouse house = exporting();

        assertThatThrownBy(() -> house.engine()
                        .company(CompanyId.of("another"))
                        .campaigns()
                        .dryRun(house.campaign().id(), DryRunHouse.WITHOUT_COMPARISON))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void progress_is_told_to_who_asked_and_not_to_the_listener_of_runs() {
        DryRunHouse house = exporting();
        List<String> heard = new ArrayList<>();

        house.dryRun(DryRunRequest.guardedBy(DryRunHouse.WITHOUT_COMPARISON).watchedBy(progress -> {
            heard.add(progress.step() + " " + progress.done());
            return true;
        }));

        assertThat(heard).contains("QUERY 8", "EXPORT 2", "EXPORT 8");
    }
}
