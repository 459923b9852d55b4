package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.promo.PromoSweepState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which days can be swept. */
class PromoSweepDaysTest {
    private final SweepHouse house = new SweepHouse(2, 1).programs(3, "none");

    @Test
    void a_day_before_the_last_finished_sweep_is_passed_and_its_own_day_is_not() {
        house.day("03-03").run();

        assertThat(refused(ErrorCode.SWEEP_DATE_PASSED, () -> house.sweepAsOf("03-02"))
                        .details())
                .isEqualTo(Map.of("asOf", "2025-03-03"));
        assertThat(house.sweepAsOf("03-03").run().state()).isEqualTo(PromoSweepState.FINISHED);
    }

    @Test
    void a_sweep_that_is_not_finished_leaves_earlier_days_open() {
        try (PromoSweep begun = house.day("03-03").sweep()) {
            begun.step();
        }

        assertThat(house.sweepAsOf("03-02").run().counts().disqualified()).isZero();
        assertThat(house.run().counts().disqualified()).isEqualTo(3);
    }

    @Test
    void today_is_the_day_of_the_product_zone() {
        house.house.clock.set(Instant.parse("2025-03-04T05:59:59.999999Z"));
        assertThat(violations(() -> house.sweepAsOf("03-04"))).containsExactly("asOf out_of_range");
        assertThat(house.sweep().report().asOf()).isEqualTo(LocalDate.of(2025, 3, 3));

        house.house.clock.set(Instant.parse("2025-03-04T06:00:00Z"));

        assertThat(house.sweep().report().asOf()).isEqualTo(LocalDate.of(2025, 3, 4));
    }

    @Test
    void a_past_day_is_judged_by_what_had_happened_until_then() {
        house.day("03-10");

        assertThat(house.sweepAsOf("03-02").run().counts().disqualified()).isZero();
        assertThat(house.statuses()).containsOnly(PromoStatus.ACTIVE);
        house.sweepAsOf("03-03").run();

        assertThat(house.statuses()).containsOnly(PromoStatus.CANCELED);
        assertThat(house.program(1).track().decidedOn()).contains(LocalDate.of(2025, 3, 3));
    }

    @Test
    void another_company_sweeps_its_own_days() {
        house.day("03-03").run();
        PromoPrograms other = house.house.freestone().company(ObjectHouse.OTHER).promoPrograms();

        var report = other.sweep(LocalDate.of(2025, 3, 1), PromoSweepMode.FULL).run();

        assertThat(report.state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(report.counts().visited()).isZero();
    }
}
