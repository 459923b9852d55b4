package dev.freestone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacklogTrendTest {
    private static final Instant WED_2024_05_01_NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final String RUNS = "outreach.run";

    @ParameterizedTest
    @CsvSource({
        "1:10 2:70 3:130 4:190, true",
        "9:1 1:10 2:70 3:130 4:190, true",
        "1:10 2:70 3:130, false",
        "1:10 2:70 2:130 4:190, false",
        "1:10 2:70 3:70 4:190, false",
        "1:10 2:70 3:130 4:190 4:250, false",
        "1:10 2:70 3:130 2:190 5:250, false",
        "1:10 2:70 none 3:130 4:190, false"
    })
    @Fact("DOC-13")
    void a_backlog_grows_when_number_and_age_have_risen_three_times_in_a_row(String counts, boolean grows) {
        BacklogTrend trend = BacklogTrend.NONE;
        Instant now = WED_2024_05_01_NOON;
        for (String count : counts.split(" ", -1)) {
            trend = trend.counted(now, work(count));
            now = now.plus(BacklogTrend.APART);
        }

        assertThat(trend.growing())
                .isEqualTo(
                        grows
                                ? List.of(Finding.ofAll(
                                        FindingCode.BACKLOG_GROWING,
                                        RUNS,
                                        Map.of("from", "1", "due", "4", "ageSeconds", "190")))
                                : List.of());
    }

    @Test
    @Fact("DOC-13")
    void counts_within_a_minute_of_the_last_one_change_nothing() {
        BacklogTrend trend = BacklogTrend.NONE;
        for (int second = 0; second < 59; second++) {
            Instant now = WED_2024_05_01_NOON.plusSeconds(second);
            trend = trend.counted(now, work((second + 1) + ":" + (second + 1)));
        }

        assertThat(trend.growing()).isEmpty();
    }

    @Test
    @Fact("DOC-13")
    void each_kind_of_work_is_compared_with_itself() {
        BacklogTrend trend = BacklogTrend.NONE;
        for (int minute = 1; minute <= 4; minute++) {
            trend = trend.counted(
                    WED_2024_05_01_NOON.plus(Duration.ofMinutes(minute)),
                    List.of(
                            new WaitingWork("retention", 10 - minute, Duration.ofMinutes(minute)),
                            new WaitingWork(RUNS, minute, Duration.ofMinutes(minute))));
        }

        assertThat(trend.growing()).extracting(Finding::objectId).containsExactly(RUNS);
    }

    @ParameterizedTest
    @CsvSource({"PT10M, 0", "PT10M0.000001S, 1"})
    void work_is_stuck_when_its_oldest_item_has_waited_for_longer_than_allowed(Duration age, int expected) {
        assertThat(WorkRule.stuck(new WaitingWork(RUNS, 3, age), DoctorSettings.DEFAULT))
                .hasSize(expected)
                .allSatisfy(each ->
                        assertThat(each.details()).containsEntry("due", "3").containsEntry("ageSeconds", "600"));
    }

    private static List<WaitingWork> work(String count) {
        if (count.equals("none")) {
            return List.of();
        }
        String[] parts = count.split(":", -1);
        return List.of(new WaitingWork(RUNS, Long.parseLong(parts[0]), Duration.ofSeconds(Long.parseLong(parts[1]))));
    }
}
