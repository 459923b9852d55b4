package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ManualClockTest {
    @Test
    void stands_still_until_it_is_moved() {
        ManualClock clock = ManualClock.create();
        assertThat(clock.instant()).isEqualTo(clock.instant()).isEqualTo(ManualClock.START);

        clock.advance(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(ManualClock.START.plusSeconds(5));

        clock.set(ManualClock.START);
        assertThat(clock.instant()).isEqualTo(ManualClock.START);
    }

    @Test
    void steps_with_each_reading() {
        ManualClock clock = ManualClock.stepping(ManualClock.START, now -> now.plusMillis(1));

        assertThat(clock.instant()).isEqualTo(ManualClock.START);
        assertThat(clock.instant()).isEqualTo(ManualClock.START.plusMillis(1));
    }

    @Test
    void advances_forward_only() {
        assertThatThrownBy(() -> ManualClock.create().advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("by: ");
    }
}
