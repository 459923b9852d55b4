package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoAction;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoReport;
import dev.freestone.promo.PromoState;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An exercise is taken back by a caller only, after a recomputation has said that it is none. */
class PromoCorrectionTest {
    private final PromoHouse house = new PromoHouse();

    @Test
    @Fact("PRO-43")
    void a_payoff_that_was_reversed_is_reported_and_nothing_happens_by_itself() {
        PromoView made = house.in(PromoStatus.EXERCISED);
        house.entries("none").day("01-20");

        PromoReport report = recompute(made);
        house.programs().sweep().run();
        house.programs().loanFactsChanged(PromoHouse.LOAN);
        house.freestone().tick();

        assertThat(report.recomputation().action()).isEqualTo(PromoAction.CONFIRMATION_REQUIRED);
        assertThat(report.recomputation().computed().state()).isEqualTo(PromoState.ACTIVE);
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.EXERCISED);
        assertThat(house.history(made)).endsWith("PromoExercised", "PromoCorrectionRequired", "PromoLoanFactsChanged");
    }

    @Test
    @Fact("PRO-43")
    void a_correction_makes_it_run_again() {
        PromoView made = rated();
        house.entries("none").day("01-20");
        PromoView reported = recompute(made).view();

        PromoView corrected = apply(made, reported.version());

        assertThat(corrected.program().status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(corrected.program().times().exercisedAt()).isEmpty();
        assertThat(corrected.program().exercisedRateId()).isEmpty();
        assertThat(corrected.program().track().decidedOn()).isEmpty();
        HistoryEntry last = last(made);
        assertThat(last.event()).isEqualTo("PromoExerciseReversed");
        assertThat(last.row()).contains("T13a");
        assertThat(last.details().get("rate")).isEqualTo("r-1");
        assertThat(house.intents()).isEmpty();
    }

    @ParameterizedTest(name = "on {0} with {1}: {2}")
    @CsvSource({
        "03-03, none, DISQUALIFIED, 2025-03-03",
        "05-01, 02-01 100; 03-01 100; 04-01 100, EXPIRED, 2025-04-12",
    })
    void a_correction_cancels_it_with_a_notice_when_that_is_what_was_computed(
            String day, String entries, PromoCancelReason reason, LocalDate decidedOn) {
        PromoView made = rated();
        house.entries(entries).day(day);
        PromoView reported = recompute(made).view();

        PromoView corrected = apply(made, reported.version());

        assertThat(corrected.program().cancellation().orElseThrow().reason()).isEqualTo(reason);
        assertThat(corrected.program().track().decidedOn()).contains(decidedOn);
        assertThat(corrected.program().times().exercisedAt()).isEmpty();
        assertThat(corrected.program().exercisedRateId()).isEmpty();
        assertThat(house.history(made)).endsWith("PromoExerciseReversed", "PromoCanceled");
        assertThat(last(made).row()).contains("T13b");
        assertThat(house.intents()).singleElement().satisfies(intent -> {
            assertThat(intent.state()).isEqualTo(IntentState.PLANNED);
            assertThat(intent.occurrence()).endsWith(":canceled:4");
        });
    }

    @ParameterizedTest
    @EnumSource(PromoStatus.class)
    void without_a_report_there_is_nothing_to_apply(PromoStatus status) {
        PromoView made = house.in(status);

        assertThat(refused(ErrorCode.ILLEGAL_TRANSITION, () -> apply(made, made.version()))
                        .details())
                .containsEntry("from", status.code());
        assertThat(house.get(made)).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void the_version_must_be_the_one_of_the_report(long off) {
        PromoView made = house.in(PromoStatus.EXERCISED);
        house.entries("none");
        PromoView reported = recompute(made).view();

        refused(ErrorCode.CONFLICT, () -> apply(made, reported.version() + off));

        assertThat(house.get(made)).isEqualTo(reported);
    }

    @Test
    void another_open_program_stands_against_its_running_but_not_against_its_cancellation() {
        PromoView made = house.in(PromoStatus.EXERCISED);
        house.entries("none").day("01-20");
        PromoView other = house.create(PromoStatus.PENDING);
        PromoView reported = recompute(made).view();

        assertThat(refused(ErrorCode.PROMO_ALREADY_OPEN, () -> apply(made, reported.version()))
                        .details())
                .containsEntry("openPromoProgram", other.program().id().value());
        PromoView later = recompute(house.day("03-03").get(made)).view();
        assertThat(apply(made, later.version()).program().status()).isEqualTo(PromoStatus.CANCELED);
    }

    @Test
    void facts_that_say_something_else_than_was_reported_are_a_conflict() {
        PromoView made = house.in(PromoStatus.EXERCISED);
        house.entries("none").day("01-20");
        PromoView reported = recompute(made).view();
        house.day("03-03");

        refused(ErrorCode.CONFLICT, () -> apply(made, reported.version()));

        PromoView again = recompute(made).view();
        assertThat(again.version()).isEqualTo(reported.version() + 1);
        assertThat(apply(made, again.version()).program().status()).isEqualTo(PromoStatus.CANCELED);
    }

    @Test
    void a_payoff_that_comes_back_withdraws_the_report() {
        PromoView made = house.in(PromoStatus.EXERCISED);
        house.entries("none");
        recompute(made);
        house.entries("01-10 900");

        PromoView settled = recompute(made).view();

        assertThat(house.history(made)).endsWith("PromoCorrectionRequired", "PromoCorrectionWithdrawn");
        refused(ErrorCode.ILLEGAL_TRANSITION, () -> apply(made, settled.version()));
    }

    @Test
    void the_same_report_is_made_once() {
        PromoView made = house.in(PromoStatus.EXERCISED);
        house.entries("none");
        PromoView reported = recompute(made).view();

        PromoReport again = recompute(made);

        assertThat(again.recomputation().action()).isEqualTo(PromoAction.CONFIRMATION_REQUIRED);
        assertThat(again.view()).isEqualTo(reported);
    }

    @Test
    void a_rate_is_recorded_once() {
        PromoView made = house.in(PromoStatus.EXERCISED);
        String id = made.program().id().value();

        PromoView rated = house.programs().recordExercisedRate(id, "r-1");
        assertThat(PromoHouse.wire(rated)).containsEntry("sacExcercisedRateId", "r-1");
        assertThat(rated.version()).isEqualTo(made.version() + 1);
        assertThat(house.programs().recordExercisedRate(id, "r-1")).isEqualTo(rated);
        refused(ErrorCode.ILLEGAL_TRANSITION, () -> house.programs().recordExercisedRate(id, "r-2"));
        assertThat(house.get(made)).isEqualTo(rated);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "ACTIVE", "CANCELED"})
    void a_rate_belongs_to_an_exercised_program(PromoStatus status) {
        PromoView made = house.in(status);

        assertThat(refused(
                                ErrorCode.ILLEGAL_TRANSITION,
                                () -> house.programs()
                                        .recordExercisedRate(made.program().id().value(), "r-1"))
                        .details())
                .containsEntry("from", status.code())
                .containsEntry("event", "record_exercised_rate");
        assertThat(house.get(made)).isEqualTo(made);
    }

    @Test
    void a_rate_has_1_to_100_characters() {
        String id = house.in(PromoStatus.EXERCISED).program().id().value();

        for (String rate : List.of("", "r".repeat(101))) {
            assertThat(violations(() -> house.programs().recordExercisedRate(id, rate)))
                    .containsExactly("rateId out_of_range");
        }
        house.programs().recordExercisedRate(id, "r".repeat(100));
    }

    private PromoView rated() {
        PromoView made = house.in(PromoStatus.EXERCISED);
        return house.programs().recordExercisedRate(made.program().id().value(), "r-1");
    }

    private PromoReport recompute(PromoView made) {
        return house.programs().recompute(made.program().id().value());
    }

    private PromoView apply(PromoView made, long version) {
        return house.programs().applyCorrection(made.program().id().value(), version);
    }

    private HistoryEntry last(PromoView made) {
        List<HistoryEntry> entries =
                house.programs().explain(made.program().id().value(), 0, 1_000);
        return entries.get(entries.size() - 1);
    }
}
