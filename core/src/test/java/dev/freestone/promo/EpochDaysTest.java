package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochDaysTest {
    @Test
    void every_day_inside_and_around_the_table_is_that_of_the_platform() {
        LocalDate end = LocalDate.of(2104, 1, 1);
        for (LocalDate day = LocalDate.of(1966, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            assertThat(EpochDays.of(day)).isEqualTo(day.toEpochDay());
        }
    }

    /** Twelve times 357,913,942 years is more than 32 bits hold. */
    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "0000-02-29", "+357915912-03-01"})
    void a_day_far_away_is_that_of_the_platform(String date) {
        LocalDate day = LocalDate.parse(date);

        assertThat(EpochDays.of(day)).isEqualTo(day.toEpochDay());
    }
}
