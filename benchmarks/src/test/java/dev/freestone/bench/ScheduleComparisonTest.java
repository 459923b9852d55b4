package dev.freestone.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ScheduleComparisonTest {
    @Test
    void each_way_fires_every_schedule_once_and_the_rest_is_measured() {
        assertThatCode(() -> ScheduleComparison.main(new String[] {"2000", "300", "2", "2", "1"}))
                .doesNotThrowAnyException();
    }
}
