package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 400, 500, 600",
        "1, 600, 750, 900",
        "2, 900, 1125, 1350",
        "3, 1350, 1688, 2025",
        "4, 2025, 2531, 3038",
        "5, 3038, 3797, 4556",
        "6, 4000, 5000, 6000",
        "7, 4000, 5000, 6000",
        "1000000, 4000, 5000, 6000",
    })
    void polls_grow_by_half_up_to_5_seconds_spread_by_a_fifth(int number, long least, long middle, long most) {
        assertThat(Backoff.poll(number, 0)).hasMillis(least);
        assertThat(Backoff.poll(number, 0.5)).hasMillis(middle);
        assertThat(Backoff.poll(number, 1)).hasMillis(most);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8", "4, 16", "5, 30", "6, 30", "1000000, 30"})
    void retries_double_up_to_30_seconds(int number, long seconds) {
        assertThat(Backoff.retry(number, "", MON_2026_03_09)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "2, 2",
        " 59 , 59",
        "60, 60",
        "61, 60",
        "86400, 60",
        "999999999999999999, 60",
        "'Mon, 9 Mar 2026 15:00:07 GMT', 7",
        "'Mon, 09 Mar 2026 15:00:59 GMT', 59",
        "'Mon, 09 Mar 2026 16:00:00 GMT', 60",
        "'Mon, 09 Mar 2026 15:00:00 GMT', 0",
    })
    void the_server_may_ask_for_up_to_60_seconds(String header, long seconds) {
        assertThat(Backoff.retry(0, header, MON_2026_03_09)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "-1",
        "+5",
        "1.5",
        "soon",
        "''",
        "9999999999999999999",
        "'Mon, 09 Mar 2026 14:59:00 GMT'",
        "'Tue, 09 Mar 2026 15:00:07 GMT'",
        "2026-03-09T15:00:07Z",
    })
    void nonsense_is_ignored(String header) {
        assertThat(Backoff.retry(1, header, MON_2026_03_09)).isEqualTo(Duration.ofSeconds(2));
    }
}
