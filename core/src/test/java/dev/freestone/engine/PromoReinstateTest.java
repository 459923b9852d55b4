package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoAction;
import dev.freestone.promo.PromoCause;
import dev.freestone.promo.PromoReport;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An evaluation that canceled a program is undone when the facts say otherwise: docs/spec/promo-programs.md 8. */
class PromoReinstateTest {
    private final PromoHouse house = new PromoHouse();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "02-25 100, reinstate, active, none",
        "re-age 02-20, reinstate, active, none",
        "02-25 900, exercise_canceled, exercised, 2025-02-25",
        "02-25 40, none, canceled, 2025-03-03",
        "re-age 03-05, none, canceled, 2025-03-03",
    })
    @Fact("PRO-42")
    void a_program_that_was_disqualified_follows_what_has_changed(
            String entries, String action, String status, String decidedOn) {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.entries(entries).day("03-03");

        PromoReport report = recompute(made);

        assertThat(report.recomputation().action().code()).isEqualTo(action);
        assertThat(report.recomputation().causes()).isNotEmpty();
        assertThat(house.program(made).status().code()).isEqualTo(status);
        assertThat(house.program(made)
                        .track()
                        .decidedOn()
                        .map(LocalDate::toString)
                        .orElse("none"))
                .isEqualTo(decidedOn);
        assertThat(house.intents())
                .singleElement()
                .satisfies(intent -> assertThat(intent.state())
                        .isEqualTo("canceled".equals(status) ? IntentState.PLANNED : IntentState.CANCELED));
    }

    @Test
    @Fact("PRO-42")
    void the_payment_that_reinstates_it_is_named_and_no_time_of_it_changes() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.entries("02-25 100").day("03-10");

        PromoReport report = recompute(made);

        assertThat(report.recomputation().causes())
                .extracting(cause -> cause.kind().code(), PromoCause::id, PromoCause::date)
                .containsExactly(tuple("payment_added", Optional.of("p0"), LocalDate.of(2025, 2, 25)));
        assertThat(report.view().program().times().reactivatedAt()).isEmpty();
        assertThat(report.view().program().times().canceledAt()).isEmpty();
        assertThat(report.view().program().track().overdueCountedFrom()).contains(PromoHouse.START);
        assertThat(row(made)).contains("T11");
    }

    @Test
    @Fact("PRO-45")
    void a_reinstated_program_is_left_alone_by_the_next_recomputation() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.entries("02-25 100");
        PromoView reinstated = recompute(made).view();

        PromoReport again = recompute(made);

        assertThat(again.recomputation().action()).isEqualTo(PromoAction.NONE);
        assertThat(again.recomputation().causes()).isEmpty();
        assertThat(again.view()).isEqualTo(reinstated);
    }

    @Test
    void another_open_program_blocks_a_reinstatement_and_nothing_changes() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        PromoView ended = house.get(made);
        house.create(PromoStatus.PENDING);
        house.entries("02-25 100");

        PromoReport report = recompute(made);

        assertThat(report.recomputation().action()).isEqualTo(PromoAction.REINSTATE);
        assertThat(report.blocked()).contains(ErrorCode.PROMO_ALREADY_OPEN);
        assertThat(house.program(made)).isEqualTo(ended.program());
        assertThat(house.intents()).extracting(intent -> intent.state()).containsExactly(IntentState.PLANNED);
    }

    @Test
    void an_exercise_needs_no_place_among_the_open_programs() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.create(PromoStatus.PENDING);
        house.entries("02-25 900");

        assertThat(recompute(made).blocked()).isEmpty();
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.EXERCISED);
        assertThat(row(made)).contains("T12");
    }

    @Test
    void terms_that_were_edited_since_apply_once_it_runs_again() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.update(made, "{\"sacDisqualifyOverdueDays\":31}");

        assertThat(recompute(made).recomputation().action())
                .as("canceled under 30 days")
                .isEqualTo(PromoAction.NONE);
        house.entries("02-25 100").day("03-31");
        assertThat(recompute(made).recomputation().action())
                .as("30 days overdue on that day")
                .isEqualTo(PromoAction.CORRECT_CANCELLATION);
    }

    private PromoReport recompute(PromoView made) {
        return house.programs().recompute(made.program().id().value());
    }

    private Optional<String> row(PromoView made) {
        List<HistoryEntry> entries =
                house.programs().explain(made.program().id().value(), 0, 1_000);
        return entries.get(entries.size() - 1).row();
    }
}
