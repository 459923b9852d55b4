package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoTimelineTest {
    private static final PromoReminders REMINDERS = PromoReminders.defaults();

    @Test
    @Fact("PRO-51")
    void the_timeline_leads_from_the_start_to_the_expiry() {
        PromoTimeline timeline = PromoTimeline.of(decision("", "03-01"));

        assertThat(timeline.points())
                .extracting(point -> point.date() + " " + point.kind().code() + " " + point.done())
                .containsExactly(
                        "2025-01-01 start true",
                        "2025-02-24 at_risk true",
                        "2025-03-03 disqualification false",
                        "2025-04-01 end false",
                        "2025-04-11 last_day false",
                        "2025-04-12 expiry false");
        assertThat(timeline.daysLeft()).isEqualTo(41);
        assertThat(PromoTimeline.of(decision("02-01 900", "04-11")).daysLeft()).isZero();
    }

    @Test
    void enabled_reminders_are_points_too() {
        assertThat(PromoTimeline.of(decision("02-01 100; 03-01 100", "03-10"), REMINDERS)
                        .points())
                .filteredOn(point -> point.kind() == PromoPointKind.REMINDER)
                .extracting(PromoPoint::done)
                .containsExactly(true, false, false, false, false);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "03-04 100, 03-10, 2025-03-03",
        "02-01 100; 03-01 100, 04-05, -",
        "02-01 100, 03-15, 2025-03-31",
        "none, 01-20, -",
    })
    void a_breach_is_told_when_it_has_been_or_comes_before_the_effective_end(
            String payments, String asOf, String expected) {
        Optional<String> found = PromoTimeline.of(decision(payments, asOf)).points().stream()
                .filter(point -> point.kind() == PromoPointKind.DISQUALIFICATION)
                .map(point -> point.date().toString())
                .findFirst();

        assertThat(found.orElse("-")).isEqualTo(expected);
    }

    @Test
    @Fact("PRO-52")
    void the_default_reminders_of_the_sample_program_fall_on_the_listed_days() {
        assertThat(REMINDERS.dates(SampleLoan.TERMS))
                .extracting(LocalDate::toString)
                .containsExactly("2025-03-02", "2025-03-18", "2025-03-25", "2025-03-31", "2025-04-02");
    }

    @Test
    void a_program_without_grace_has_no_reminder_after_its_end_and_none_before_its_start() {
        PromoTerms brief = PromoTerms.of(PromoDates.ofDuration(LocalDate.of(2025, 1, 1), 14, 0), OptionalInt.empty());

        assertThat(REMINDERS.dates(brief))
                .extracting(LocalDate::toString)
                .containsExactly("2025-01-01", "2025-01-08", "2025-01-14");
    }

    @ParameterizedTest(name = "active from {0}, seen through {1}, on {2}: {3} and {4} skipped")
    @CsvSource({
        "01-01, 02-20, 04-01, 2025-03-31, 3",
        "01-01, 03-01, 03-01, -, 0",
        "01-01, 03-01, 03-02, 2025-03-02, 0",
        "01-01, 03-02, 03-02, -, 0",
        "03-20, 01-01, 03-19, -, 2",
        "03-18, 01-01, 03-19, 2025-03-18, 1",
    })
    @Fact("PRO-54")
    void of_several_reminders_that_have_come_only_the_latest_is_planned(
            String activated, String seen, String asOf, String planned, int skipped) {
        DueReminders due = REMINDERS.due(
                SampleLoan.TERMS, SampleLoan.date(activated), SampleLoan.date(seen), SampleLoan.date(asOf));

        assertThat(due.planned().map(LocalDate::toString).orElse("-")).isEqualTo(planned);
        assertThat(due.skipped()).hasSize(skipped);
    }

    @Test
    @Fact("PRO-53")
    void a_loan_comes_at_risk_once_for_its_oldest_unpaid_due() {
        Set<AtRisk> risks = new HashSet<>();
        for (LocalDate day = SampleLoan.ACTIVATED; !day.isAfter(SampleLoan.date("03-02")); day = day.plusDays(1)) {
            LocalDate today = day;
            REMINDERS
                    .atRisk(PromoEvaluator.evaluate(SampleLoan.TERMS, SampleLoan.with(""), day))
                    .filter(risk -> !risk.date().isAfter(today))
                    .ifPresent(risks::add);
        }

        assertThat(risks).containsExactly(new AtRisk(SampleLoan.date("02-24"), SampleLoan.date("02-01")));
    }

    @ParameterizedTest(name = "threshold {0}: {1}")
    @CsvSource({"1, 2025-02-02", "7, 2025-02-02", "8, 2025-02-02", "9, 2025-02-03", "76, 2025-04-11", "77, -", "0, -"})
    void a_loan_is_at_risk_seven_days_before_the_threshold_and_at_least_one_day_overdue(
            int threshold, String expected) {
        PromoTerms terms = SampleLoan.terms(threshold == 0 ? OptionalInt.empty() : OptionalInt.of(threshold));

        assertThat(REMINDERS
                        .atRisk(PromoEvaluator.evaluate(terms, SampleLoan.with(""), SampleLoan.date("02-01")))
                        .map(risk -> risk.date().toString())
                        .orElse("-"))
                .isEqualTo(expected);
    }

    @Test
    void reminders_after_the_end_or_a_negative_lead_are_refused() {
        assertThatThrownBy(() -> new PromoReminders(List.of(-1), false, 7)).hasMessageStartingWith("daysBeforeEnd: ");
        assertThatThrownBy(() -> new PromoReminders(List.of(), false, -1)).hasMessageStartingWith("leadDays: ");
    }

    private static PromoDecision decision(String payments, String asOf) {
        return PromoEvaluator.evaluate(SampleLoan.TERMS, SampleLoan.with(payments), SampleLoan.date(asOf));
    }
}
