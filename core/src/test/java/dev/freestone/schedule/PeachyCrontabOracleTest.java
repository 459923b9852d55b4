package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PeachyCrontabOracleTest {
    private static final long SEED = 20_261_125L;
    private static final int SCHEDULES = 1_000;
    private static final int SOAK_FACTOR = 100;
    private static final LocalDate SAT_2000_01_01 = LocalDate.of(2000, 1, 1);
    private static final LocalDate SAT_2400_01_01 = LocalDate.of(2400, 1, 1);

    @Test
    @Fact("OUT-31")
    void random_schedules_equal_a_day_by_day_evaluation_over_400_years() {
        boolean soak = !System.getProperty("freestone.soak", "").isEmpty();
        int schedules = SCHEDULES * (soak ? SOAK_FACTOR : 1);
        System.out.println("OUT-31: seed " + SEED + ", " + schedules + " schedules");
        LocalDate[] calendar = SAT_2000_01_01.datesUntil(SAT_2400_01_01).toArray(LocalDate[]::new);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < schedules; i++) {
            assertEqualsDayByDay(new RandomSchedule(random), calendar);
        }
    }

    private static void assertEqualsDayByDay(RandomSchedule schedule, LocalDate[] calendar) {
        PeachyCrontab crontab = PeachyCrontab.parse(schedule.text());
        List<LocalDate> selected = new ArrayList<>();
        for (LocalDate date : calendar) {
            boolean expected = schedule.selects(date);
            if (crontab.matches(date) != expected) {
                assertThat(crontab.matches(date))
                        .as(schedule.text() + " on " + date)
                        .isEqualTo(expected);
            }
            if (expected) {
                selected.add(date);
            }
        }
        assertThat(crontab.neverMatches()).as(schedule.text()).isEqualTo(selected.isEmpty());

        List<LocalDate> forwards = new ArrayList<>();
        for (Optional<LocalDate> date = crontab.nextDate(SAT_2000_01_01.minusDays(1));
                date.isPresent() && date.get().isBefore(SAT_2400_01_01);
                date = crontab.nextDate(date.get())) {
            forwards.add(date.get());
        }
        assertThat(forwards.equals(selected)).as(schedule.text() + " forwards").isTrue();

        List<LocalDate> backwards = new ArrayList<>(selected.size());
        for (Optional<LocalDate> date = crontab.previousDate(SAT_2400_01_01);
                date.isPresent() && !date.get().isBefore(SAT_2000_01_01);
                date = crontab.previousDate(date.get())) {
            backwards.add(date.get());
        }
        Collections.reverse(backwards);
        assertThat(backwards.equals(selected))
                .as(schedule.text() + " backwards")
                .isTrue();
    }
}
