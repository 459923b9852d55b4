package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"P P * * *", "P P 29 2 */7", "P P 30 2 mon", " P\tP 1,15 * * "})
    void a_schedule_that_fires_some_day_is_accepted(String text) {
        assertThat(ScheduleRules.violations(text)).isEmpty();
    }

    @Test
    void a_schedule_that_never_fires_is_refused() {
        assertThat(ScheduleRules.violations("P P 30 2 *"))
                .extracting(Violation::code)
                .containsExactly(ViolationCode.SCHEDULE_NEVER_FIRES);
    }

    @Test
    void a_text_that_is_no_schedule_is_refused_with_the_parsers_words() {
        assertThat(ScheduleRules.violations("P P 32 * *"))
                .containsExactly(Violation.of(
                        "schedule",
                        ViolationCode.SCHEDULE_INVALID,
                        "schedule: day-of-month \"32\" at column 5: outside 1-31"));
    }
}
