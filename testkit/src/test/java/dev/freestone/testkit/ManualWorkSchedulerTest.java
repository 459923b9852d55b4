package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ManualWorkSchedulerTest {
    private static final NodeId NODE_1 = NodeId.of("node-1");
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualClock clock = ManualClock.create();
    private final ManualWorkScheduler scheduler = ManualWorkScheduler.over(clock);
    private final List<Instant> calls = new ArrayList<>();

    @Test
    void calls_nothing_before_the_test_says_so() {
        start(() -> HOUR);

        assertThat(calls).isEmpty();
    }

    @Test
    void due_work_is_done_until_none_is_left_and_no_time_passes() {
        int[] left = {3};
        start(() -> --left[0] > 0 ? Duration.ZERO : HOUR);

        scheduler.runDue();

        assertThat(calls).containsExactly(ManualClock.START, ManualClock.START, ManualClock.START);
        assertThat(clock.instant()).isEqualTo(ManualClock.START);
    }

    @Test
    void time_stops_wherever_something_is_due_and_at_the_end() {
        start(() -> HOUR);

        scheduler.advance(Duration.ofMinutes(150));

        assertThat(calls)
                .containsExactly(
                        ManualClock.START,
                        ManualClock.START.plus(HOUR),
                        ManualClock.START.plus(HOUR).plus(HOUR),
                        ManualClock.START.plus(Duration.ofMinutes(150)));
        assertThat(clock.instant()).isEqualTo(ManualClock.START.plus(Duration.ofMinutes(150)));
    }

    @Test
    void the_earliest_of_several_sweeps_decides_how_far_time_goes() {
        start(() -> HOUR);
        start(() -> Duration.ofMinutes(40));

        scheduler.runUntil(ManualClock.START.plus(HOUR));

        assertThat(calls.stream().distinct())
                .containsExactly(
                        ManualClock.START,
                        ManualClock.START.plus(Duration.ofMinutes(40)),
                        ManualClock.START.plus(HOUR));
    }

    @Test
    void a_failure_is_thrown_at_the_end_and_the_sweep_is_called_again() {
        start(() -> {
            if (calls.size() == 1) {
                throw new IllegalStateException("on purpose");
            }
            return HOUR;
        });

        assertThatThrownBy(() -> scheduler.advance(HOUR)).hasMessage("on purpose");

        assertThat(calls)
                .containsExactly(ManualClock.START, ManualClock.START.plusSeconds(5), ManualClock.START.plus(HOUR));
        scheduler.runDue();
    }

    @Test
    void a_sweep_that_never_ends_is_told_instead_of_going_on_for_ever() {
        start(() -> Duration.ZERO);

        assertThatThrownBy(scheduler::runDue)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("more to do");
    }

    @Test
    void time_does_not_go_back() {
        assertThatThrownBy(() -> scheduler.advance(HOUR.negated()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("by: ");
        assertThatThrownBy(() -> scheduler.runUntil(ManualClock.START.minus(HOUR)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("end: ");
    }

    @Test
    void without_sweeps_time_passes_all_the_same() {
        scheduler.advance(HOUR);

        assertThat(clock.instant()).isEqualTo(ManualClock.START.plus(HOUR));
    }

    private void start(Supplier<Duration> work) {
        var ignored = scheduler.start(NODE_1, List.of(new Sweep() {
            @Override
            public String name() {
                return "work-1";
            }

            @Override
            public Duration sweep() {
                calls.add(clock.instant());
                return work.get();
            }
        }));
    }
}
