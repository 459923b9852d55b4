package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IntentState;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoAction;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoReport;
import dev.freestone.promo.PromoSweepState;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The life of a program from its creation to its end, through the engine. */
class PromoLifeTest {
    private final PromoHouse house = new PromoHouse();

    @Test
    void an_active_program_shows_its_dates_and_amounts() {
        PromoView made = house.create(PromoStatus.ACTIVE);

        house.entries("02-01 100; 03-01 100").day("03-10");
        PromoView seen = house.get(made);

        assertThat(seen.program().status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(seen.program().dates().effectiveEnd()).contains(java.time.LocalDate.of(2025, 4, 11));
        assertThat(seen.amounts().remainingToExercise()).contains(new BigDecimal("700.00"));
        assertThat(seen.amounts().deferredInterest()).contains(new BigDecimal("37.22"));
        assertThat(house.history(made)).containsExactly("PromoCreated", "PromoActivated");
    }

    @Test
    void a_sweep_exercises_a_program_whose_loan_was_paid_in_time() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries("02-01 100; 03-01 100; 03-20 700").day("03-20");

        var report = house.programs().sweep().run();

        assertThat(report.state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(report.counts().exercised()).isEqualTo(1);
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.EXERCISED);
        assertThat(house.intents()).isEmpty();
    }

    @Test
    void a_sweep_disqualifies_a_program_and_plans_its_notice_for_the_next_day() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03");

        house.programs().sweep().run();

        assertThat(house.program(made).cancellation().orElseThrow().reason()).isEqualTo(PromoCancelReason.DISQUALIFIED);
        assertThat(house.intents()).singleElement().satisfies(intent -> {
            assertThat(intent.occurrence()).endsWith(":canceled:3");
            assertThat(intent.dueAt()).isEqualTo(java.time.Instant.parse("2025-03-04T06:00:00Z"));
        });
    }

    @Test
    void midnight_sweeps_by_itself() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03");

        house.freestone().tick();

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.CANCELED);
    }

    @Test
    void a_host_that_sweeps_itself_is_left_alone_at_midnight() {
        house.also = builder -> builder.manual("promo.sweep");
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03");

        house.freestone().tick();

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(house.programs().sweep().run().counts().disqualified()).isEqualTo(1);
    }

    @Test
    @Fact({"PRO-42", "PRO-64"})
    void a_backdated_payment_reinstates_a_program_and_withdraws_its_notice() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.entries("02-25 100");

        PromoReport report = house.programs().recompute(made.program().id().value());

        assertThat(report.recomputation().action()).isEqualTo(PromoAction.REINSTATE);
        assertThat(report.recomputation().causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.id()).contains("p0"));
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(house.intents())
                .singleElement()
                .satisfies(intent -> assertThat(intent.state()).isEqualTo(IntentState.CANCELED));
    }
}
