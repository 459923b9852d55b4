package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoCheck;
import dev.freestone.promo.PromoDecision;
import dev.freestone.promo.PromoPoint;
import dev.freestone.promo.PromoPointKind;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoState;
import dev.freestone.promo.PromoTimeline;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host asks about a program. */
class PromoQuestionsTest {
    private final PromoHouse house = new PromoHouse();

    @Test
    void an_open_program_is_explained_by_the_decision_of_today() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries("02-01 100").day("03-10");

        PromoDecision decision = explain(made);

        assertThat(decision.asOf()).isEqualTo(LocalDate.of(2025, 3, 10));
        assertThat(decision.state()).isEqualTo(PromoState.ACTIVE);
        assertThat(decision.daysOverdue()).isEqualTo(9);
        assertThat(decision.explanation()).hasSize(5).noneMatch(PromoCheck::deciding);
    }

    @ParameterizedTest(name = "{1} on {0}, then {2}: {3}")
    @CsvSource({
        "03-03, none, 02-25 900, DISQUALIFIED",
        "04-12, 02-01 100; 03-01 100; 04-01 100, 02-25 900, EXPIRED",
        "01-10, 01-10 900, none, EXERCISED",
    })
    void an_ended_program_is_explained_by_the_decision_that_ended_it(
            String day, String entries, String later, PromoState state) {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries(entries).day(day).programs().sweep().run();
        house.entries(later).day("06-01");

        PromoDecision decision = explain(made);

        assertThat(decision.state()).isEqualTo(state);
        assertThat(decision.asOf()).isEqualTo(LocalDate.parse("2025-" + day));
        assertThat(decision.explanation()).filteredOn(PromoCheck::deciding).hasSize(1);
    }

    @Test
    void a_corrected_decision_is_explained_by_the_facts_that_corrected_it() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("04-20").programs().sweep().run();
        house.entries("02-25 100").programs().recompute(made.program().id().value());

        assertThat(explain(made).decidedOn()).contains(LocalDate.of(2025, 3, 31));
    }

    @Test
    void a_program_without_dates_has_nothing_to_be_asked() {
        house.loan(PromoHouse.LOAN, PromoFacts.pending());
        String id = house.programs()
                .createAtOrigination(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        PromoProgramDraft.builder()
                                .promoTypeId(house.activeType())
                                .status(PromoStatus.PENDING)
                                .promoDurationDays(90)
                                .build())
                .program()
                .id()
                .value();

        refused(ErrorCode.LOAN_NOT_ACTIVE, () -> house.programs().explain(id));
        refused(ErrorCode.LOAN_NOT_ACTIVE, () -> house.programs().whatIf(id, PromoHouse.START, List.of()));
        refused(ErrorCode.LOAN_NOT_ACTIVE, () -> house.programs().planToExercise(id, PromoHouse.START));
        refused(ErrorCode.LOAN_NOT_ACTIVE, () -> house.programs().timeline(id, PromoHouse.START));
    }

    @Test
    @Fact("PRO-49")
    void nothing_less_than_nothing_remains_to_be_paid() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries("01-10 950").day("01-10");
        assertThat(house.get(made).amounts().remainingToExercise()).contains(new BigDecimal("0.00"));

        house.programs().sweep().run();
        house.entries("none");

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.EXERCISED);
        assertThat(house.get(made).amounts().remainingToExercise()).contains(new BigDecimal("0.00"));
        assertThat(house.get(made).amounts().deferredInterest())
                .as("900.00 for 9 days of 365 at 0.24")
                .contains(new BigDecimal("5.33"));
    }

    @Test
    void amounts_are_unknown_while_the_loan_is_not_active() {
        house.loan(PromoHouse.LOAN, PromoFacts.pending());
        PromoView made = house.create(PromoStatus.PENDING);

        assertThat(PromoHouse.wire(made))
                .containsEntry("remainingAmountToExercise", null)
                .containsEntry("totalDeferredInterestAmount", null);
    }

    @Test
    void a_plan_pays_the_rest_in_time() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries("02-01 100").day("02-10");

        assertThat(plan(made, "2025-02-10"))
                .containsExactly(
                        SampleLoan.amount(SampleLoan.date("03-01"), "400.00"),
                        SampleLoan.amount(SampleLoan.date("04-01"), "400.00"));
        house.entries("02-01 100; 03-01 100");
        assertThat(plan(made, "2025-04-05"))
                .as("no due date is left")
                .containsExactly(SampleLoan.amount(SampleLoan.date("04-11"), "700.00"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELED", "EXERCISED"})
    void an_ended_program_has_no_plan(PromoStatus status) {
        assertThat(plan(house.in(status), "2025-01-10")).isEmpty();
    }

    @Test
    void a_timeline_counts_down_to_the_last_day() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries("02-01 100; 03-01 100").day("04-11");

        PromoTimeline timeline = timeline(made, "2025-04-11");

        assertThat(timeline.daysLeft()).isZero();
        assertThat(timeline.points())
                .extracting(PromoPoint::kind)
                .doesNotContain(PromoPointKind.REMINDER)
                .endsWith(PromoPointKind.LAST_DAY, PromoPointKind.EXPIRY);
        assertThat(timeline.points())
                .filteredOn(point -> point.kind() == PromoPointKind.LAST_DAY)
                .allSatisfy(point -> assertThat(point.values()).containsEntry("remaining", "700.00"));
    }

    @Test
    void reminders_stand_in_the_timeline_once_the_host_enables_them() {
        house.settings = house.settings.withReminders(PromoReminders.defaults());
        PromoView made = house.create(PromoStatus.ACTIVE);

        assertThat(timeline(made, "2025-03-20").points())
                .filteredOn(point -> point.kind() == PromoPointKind.REMINDER)
                .extracting(point -> point.date() + " " + point.done())
                .containsExactly(
                        "2025-03-02 true",
                        "2025-03-18 true",
                        "2025-03-25 false",
                        "2025-03-31 false",
                        "2025-04-02 false");
    }

    @ParameterizedTest
    @EnumSource(PromoStatus.class)
    void a_question_writes_nothing(PromoStatus status) {
        PromoView made = house.in(status);
        String id = made.program().id().value();
        Faults watched = Faults.none();
        PromoHouse other = new PromoHouse();
        other.storage = FaultyStorage.over(house.storage, watched);
        other.clock.set(house.clock.instant());
        PromoPrograms programs = other.programs();
        int before = watched.calls();

        programs.get(PromoHouse.PERSON, PromoHouse.LOAN, id);
        programs.list(PromoHouse.PERSON, PromoHouse.LOAN);
        programs.explain(id);
        programs.explain(id, 0, 10);
        programs.whatIf(id, PromoHouse.START, List.of());
        programs.planToExercise(id, PromoHouse.START);
        programs.timeline(id, PromoHouse.START);

        List<String> calls = watched.trace();
        assertThat(calls.subList(before, calls.size())).isNotEmpty().noneMatch(call -> call.equals("Storage.write"));
    }

    private PromoDecision explain(PromoView made) {
        return house.programs().explain(made.program().id().value());
    }

    private List<DatedAmount> plan(PromoView made, String asOf) {
        return house.programs().planToExercise(made.program().id().value(), LocalDate.parse(asOf));
    }

    private PromoTimeline timeline(PromoView made, String asOf) {
        return house.programs().timeline(made.program().id().value(), LocalDate.parse(asOf));
    }
}
