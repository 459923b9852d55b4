package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.SenderRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerTest {
    private static final Instant NOW = MON_2026_03_02;
    private static final SenderRow HEALTHY = SenderRow.healthy(SenderId.of("text"));

    @ParameterizedTest
    @CsvSource({"0, true", "4, true", "5, false"})
    void five_failures_in_a_row_open_it(int failures, boolean closed) {
        assertThat(Breaker.room(failed(failures), NOW)).isEqualTo(closed ? Integer.MAX_VALUE : 0);
    }

    @Test
    void a_call_that_gets_through_begins_the_count_anew() {
        SenderRow row = Breaker.passed(failed(4));

        assertThat(Breaker.room(Breaker.failed(row, 0, NOW), NOW)).isEqualTo(Integer.MAX_VALUE);
        assertThat(row).isEqualTo(HEALTHY);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "1, 1"})
    void it_lets_one_contact_pass_from_the_end_of_its_pause_on(long microseconds, int room) {
        assertThat(Breaker.room(failed(5), NOW.plusSeconds(60).plusNanos(microseconds * 1_000)))
                .isEqualTo(room);
    }

    @Test
    void a_failed_probe_doubles_the_pause_up_to_15_minutes() {
        List<Duration> pauses = new ArrayList<>();
        SenderRow row = failed(5);
        for (int opening = 0; opening < 8; opening++) {
            Instant end = row.openUntil().orElseThrow();
            row = Breaker.failed(Breaker.probing(row, end), row.openings(), end);
            pauses.add(Duration.between(end, row.openUntil().orElseThrow()));
        }

        assertThat(pauses)
                .extracting(Duration::toSeconds)
                .containsExactly(120L, 240L, 480L, 900L, 900L, 900L, 900L, 900L);
    }

    @Test
    void while_one_contact_finds_out_no_other_passes_for_a_minute() {
        Instant end = NOW.plusSeconds(60);

        SenderRow probing = Breaker.probing(failed(5), end);

        assertThat(Breaker.room(probing, end.plusSeconds(59))).isZero();
        assertThat(Breaker.room(probing, end.plusSeconds(60))).isEqualTo(1);
    }

    @Test
    void a_probe_that_gets_through_closes_it() {
        SenderRow probing = Breaker.probing(failed(5), NOW.plusSeconds(60));

        assertThat(Breaker.passed(probing)).isEqualTo(HEALTHY);
    }

    @Test
    void calls_that_were_claimed_before_it_opened_do_not_lengthen_its_pause() {
        SenderRow open = failed(5);

        assertThat(Breaker.failed(open, 0, NOW.plusSeconds(10))).isEqualTo(open);
    }

    @Test
    void openings_without_end_are_counted_and_not_overflowed() {
        SenderRow row = new SenderRow(HEALTHY.sender(), 2_000_000, failed(5).openUntil(), 2_000_000);

        assertThat(Breaker.failed(row, 2_000_000, NOW).openUntil()).hasValue(NOW.plus(Duration.ofMinutes(15)));
    }

    private static SenderRow failed(int times) {
        SenderRow row = HEALTHY;
        for (int i = 0; i < times; i++) {
            row = Breaker.failed(row, row.openings(), NOW);
        }
        return row;
    }
}
