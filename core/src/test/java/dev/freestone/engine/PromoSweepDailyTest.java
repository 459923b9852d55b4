package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoSweepState;
import dev.freestone.spi.ProgressListener;
import dev.freestone.spi.PromoSweepProgress;
import dev.freestone.spi.RunProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sweep that the engine makes by itself at midnight, and what the host hears of sweeps. */
class PromoSweepDailyTest {
    private final SweepHouse house = new SweepHouse(5, 2);

    @ParameterizedTest(name = "{0}: {1} begins at {2}, the day after it at {3}")
    @CsvSource({
        "America/Chicago, 2025-03-09, 2025-03-09T06:00:00Z, 2025-03-10T05:00:00Z",
        "America/Chicago, 2025-03-08, 2025-03-08T06:00:00Z, 2025-03-09T06:00:00Z",
        "Asia/Kolkata, 2025-03-09, 2025-03-08T18:30:00Z, 2025-03-09T18:30:00Z",
        "Pacific/Kiritimati, 2025-03-09, 2025-03-08T10:00:00Z, 2025-03-09T10:00:00Z",
        "Asia/Beirut, 2025-03-30, 2025-03-29T22:00:00Z, 2025-03-30T21:00:00Z",
        "UTC, 2025-03-31, 2025-03-31T00:00:00Z, 2025-04-01T00:00:00Z",
    })
    void each_day_is_swept_when_it_begins_in_the_product_zone(
            String zone, LocalDate day, Instant midnight, Instant next) {
        house.house.also = builder -> builder.companies(id -> Optional.of(new CompanyProfile(ZoneId.of(zone))));
        house.house.clock.set(midnight.minus(Duration.ofHours(5)));
        house.programs(1, SweepHouse.DUES);
        house.house.clock.set(midnight.minusNanos(1_000));

        assertThat(house.house.freestone().tick().nextDueAt()).contains(midnight);
        assertThat(swept(day)).isFalse();
        house.house.clock.set(midnight);

        assertThat(house.house.freestone().tick().nextDueAt()).contains(next);
        assertThat(swept(day)).isTrue();
    }

    @Test
    void midnight_sweeps_all_parts_and_whatever_node_ticks_next_finds_nothing_to_do() {
        house.programs(20, "none").day("03-03");
        house.loans.pages();

        house.house.node("a").tick();
        house.house.node("b").tick();

        assertThat(house.count(PromoStatus.CANCELED)).isEqualTo(20);
        assertThat(house.loans.pages()).hasSize(4);
        assertThat(house.occurrences()).hasSize(20);
    }

    @Test
    void days_on_which_nothing_ran_are_not_swept_afterwards() {
        house.programs(3, "none").day("03-20").house.freestone().tick();

        assertThat(swept(LocalDate.of(2025, 3, 20))).isTrue();
        assertThat(swept(LocalDate.of(2025, 3, 19))).isFalse();
        assertThat(house.program(1).track().decidedOn()).contains(LocalDate.of(2025, 3, 3));
    }

    @Test
    void a_sweep_that_the_host_has_begun_is_finished_by_the_engine() {
        house.programs(20, "none").day("03-03");
        try (PromoSweep sweep = house.sweep()) {
            sweep.step();
        }
        house.loans.pages();

        house.house.freestone().tick();

        assertThat(house.loans.pages()).hasSize(3);
        assertThat(house.sweep().report().counts().disqualified()).isEqualTo(20);
    }

    @Test
    void a_paused_sweep_is_looked_at_again_and_goes_on_when_it_was_resumed() {
        house.programs(20, "none").day("03-03").sweep().pause();

        house.house.freestone().tick();
        assertThat(house.statuses()).containsOnly(PromoStatus.ACTIVE);
        house.sweep().resume();
        house.house.clock.advance(Duration.ofSeconds(60));
        house.house.freestone().tick();

        assertThat(house.statuses()).containsOnly(PromoStatus.CANCELED);
    }

    @Test
    void loans_that_are_away_put_the_rest_of_the_day_off() {
        SweepHouse single = new SweepHouse(5, 1).programs(20, "none").day("03-03");
        single.loans.down = 3;

        single.house.freestone().tick();
        assertThat(single.statuses()).containsOnly(PromoStatus.ACTIVE);
        single.house.clock.advance(Duration.ofSeconds(60));
        single.house.freestone().tick();

        assertThat(single.statuses()).containsOnly(PromoStatus.CANCELED);
        assertThat(single.sweep().failures(0, 1_000)).isEmpty();
    }

    @Test
    void a_company_that_the_host_does_not_know_for_a_while_is_looked_at_again_every_hour() {
        List<CompanyId> known = new ArrayList<>(List.of(CompanyId.DEFAULT));
        house.house.also = builder -> builder.companies(
                id -> known.contains(id) ? Optional.of(new CompanyProfile(PromoHouse.ZONE)) : Optional.empty());
        house.programs(1, "none").day("03-03");
        known.clear();

        assertThat(house.house.freestone().tick().nextDueAt())
                .contains(house.house.clock.instant().plus(Duration.ofHours(1)));
        known.add(CompanyId.DEFAULT);
        house.house.clock.advance(Duration.ofHours(1));
        house.house.freestone().tick();

        assertThat(house.statuses()).containsExactly(PromoStatus.CANCELED);
    }

    @Test
    void the_host_hears_after_each_page_how_far_a_part_is_and_what_it_throws_changes_nothing() {
        List<PromoSweepProgress> heard = new ArrayList<>();
        house.house.also = builder -> builder.progress(new ProgressListener() {
            @Override
            public void onProgress(RunProgress progress) {}

            @Override
            public void onSweep(PromoSweepProgress progress) {
                heard.add(progress);
                throw new IllegalStateException("the screen is gone");
            }
        });
        house.programs(18, "none").day("03-03");

        assertThat(house.run().state()).isEqualTo(PromoSweepState.FINISHED);

        assertThat(heard).extracting(PromoSweepProgress::partition).containsExactly(0, 0, 0, 0, 1, 1, 1);
        assertThat(heard).extracting(PromoSweepProgress::visited).containsExactly(5L, 10L, 10L, 10L, 5L, 8L, 8L);
        assertThat(heard)
                .extracting(PromoSweepProgress::finished)
                .containsExactly(false, false, false, true, false, false, true);
        assertThat(heard)
                .allMatch(each -> each.ratePerSecond() >= 0 && each.asOf().equals(LocalDate.of(2025, 3, 3)));
        assertThat(house.count(PromoStatus.CANCELED)).isEqualTo(18);
    }

    private boolean swept(LocalDate day) {
        return house.house
                .storage
                .read(tx -> tx.promoSweeps().lastFinished(CompanyId.DEFAULT))
                .map(day::equals)
                .orElse(false);
    }
}
