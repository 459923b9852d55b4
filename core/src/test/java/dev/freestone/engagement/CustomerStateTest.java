package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerStateTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T12:00:00Z");

    /** What was said by the customer. */
    enum Said {
        NOTHING,
        IN,
        OUT;

        OptInHistory history() {
            return switch (this) {
                case NOTHING -> OptInHistory.NONE;
                case IN -> OptInHistory.NONE.in(WED_2024_05_01);
                case OUT -> OptInHistory.NONE.out(WED_2024_05_01);
            };
        }
    }

    /** What the campaign asks for, and how far the customer has come. */
    enum Done {
        NO_BEHAVIOR,
        UNTOUCHED,
        TOUCHED,
        ACHIEVED_ONCE,
        EXHAUSTED,
        ONE_OF_TWO_EXHAUSTED,
        UNLIMITED_ACHIEVED_FOUR_TIMES;

        List<BehaviorStanding> behaviors() {
            OptionalLong twice = OptionalLong.of(2);
            return switch (this) {
                case NO_BEHAVIOR -> List.of();
                case UNTOUCHED -> List.of(new BehaviorStanding(twice, 0, false));
                case TOUCHED -> List.of(new BehaviorStanding(twice, 0, true));
                case ACHIEVED_ONCE -> List.of(new BehaviorStanding(twice, 1, false));
                case EXHAUSTED -> List.of(new BehaviorStanding(twice, 2, false));
                case ONE_OF_TWO_EXHAUSTED ->
                    List.of(new BehaviorStanding(twice, 3, false), new BehaviorStanding(twice, 0, false));
                case UNLIMITED_ACHIEVED_FOUR_TIMES -> List.of(new BehaviorStanding(OptionalLong.empty(), 4, false));
            };
        }
    }

    @ParameterizedTest(name = "rule {5}: qualified {0}, opt-in required {1}, said {2}, done {3}: {4}")
    @CsvSource({
        "true,  true,  OUT,     UNTOUCHED,                     OPTED_OUT, 1",
        "true,  false, OUT,     EXHAUSTED,                     OPTED_OUT, 1",
        "false, false, OUT,     NO_BEHAVIOR,                   OPTED_OUT, 1",
        "true,  false, NOTHING, EXHAUSTED,                     COMPLETED, 2",
        "false, true,  NOTHING, EXHAUSTED,                     COMPLETED, 2",
        "false, false, NOTHING, NO_BEHAVIOR,                   NOT_QUALIFIED, 3",
        "false, true,  IN,      ACHIEVED_ONCE,                 NOT_QUALIFIED, 3",
        "false, false, NOTHING, ONE_OF_TWO_EXHAUSTED,          NOT_QUALIFIED, 3",
        "true,  true,  NOTHING, NO_BEHAVIOR,                   QUALIFIED, 4",
        "true,  true,  NOTHING, ACHIEVED_ONCE,                 QUALIFIED, 4",
        "true,  false, NOTHING, NO_BEHAVIOR,                   COMPLETED, 5",
        "true,  true,  IN,      NO_BEHAVIOR,                   COMPLETED, 5",
        "true,  false, NOTHING, TOUCHED,                       IN_PROGRESS, 6",
        "true,  true,  IN,      ACHIEVED_ONCE,                 IN_PROGRESS, 6",
        "true,  true,  IN,      ONE_OF_TWO_EXHAUSTED,          IN_PROGRESS, 6",
        "true,  false, NOTHING, UNLIMITED_ACHIEVED_FOUR_TIMES, IN_PROGRESS, 6",
        "true,  true,  IN,      UNTOUCHED,                     OPTED_IN, 7",
        "true,  false, IN,      UNTOUCHED,                     OPTED_IN, 7",
        "true,  false, NOTHING, UNTOUCHED,                     QUALIFIED, 8",
    })
    void the_first_rule_that_holds_gives_the_state(
            boolean qualified, boolean required, Said said, Done done, CustomerState state) {
        assertThat(CustomerState.of(qualified, required, said.history(), done.behaviors()))
                .isEqualTo(state);
    }

    @Test
    @Fact("ENG-48")
    void an_unlimited_behavior_achieved_four_times_is_in_progress() {
        assertThat(CustomerState.of(true, false, OptInHistory.NONE, Done.UNLIMITED_ACHIEVED_FOUR_TIMES.behaviors()))
                .isEqualTo(CustomerState.IN_PROGRESS);
    }

    @Test
    @Fact("ENG-51")
    void all_exhausted_and_then_disqualified_is_still_completed() {
        assertThat(CustomerState.of(false, true, OptInHistory.NONE, Done.EXHAUSTED.behaviors()))
                .isEqualTo(CustomerState.COMPLETED);
    }

    @Test
    void only_an_opt_out_hides_what_is_completed() {
        List<CustomerState> states = new ArrayList<>();
        for (Said said : Said.values()) {
            for (boolean qualified : List.of(true, false)) {
                states.add(CustomerState.of(qualified, true, said.history(), Done.EXHAUSTED.behaviors()));
            }
        }

        assertThat(states)
                .containsExactly(
                        CustomerState.COMPLETED,
                        CustomerState.COMPLETED,
                        CustomerState.COMPLETED,
                        CustomerState.COMPLETED,
                        CustomerState.OPTED_OUT,
                        CustomerState.OPTED_OUT);
    }

    @ParameterizedTest
    @EnumSource
    void a_code_is_read_back(CustomerState state) {
        assertThat(CustomerState.parse(state.code())).contains(state);
        assertThat(CustomerState.parse(state.code() + "x")).isEmpty();
    }
}
