package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.promo.PromoSweepMode;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sweeps that visit every program, and sweeps that visit those of which something new can be found. */
class PromoSweepModesTest {
    static IntStream seeds() {
        return IntStream.range(0, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Fact("PRO-58")
    void both_modes_give_the_same_transitions_over_a_random_year(int seed) {
        RandomYear full = new RandomYear(seed, PromoSweepMode.FULL);
        RandomYear incremental = new RandomYear(seed, PromoSweepMode.INCREMENTAL);

        for (LocalDate day = PromoHouse.START; day.getYear() == 2025; day = day.plusDays(1)) {
            List<String> expected = full.live(day);

            assertThat(incremental.live(day)).as("seed " + seed + " on " + day).isEqualTo(expected);
        }
        assertThat(incremental.refusals()).isEqualTo(full.refusals());
        assertThat(incremental.histories()).isEqualTo(full.histories());
        assertThat(incremental.notices()).isEqualTo(full.notices());
        assertThat(incremental.visited()).isLessThan(full.visited() / 2);
        assertThat(full.transitions()).isGreaterThan(RandomYear.PROGRAMS / 2);
    }
}
