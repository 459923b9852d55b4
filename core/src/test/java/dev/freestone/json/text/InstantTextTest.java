package dev.freestone.json.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantTextTest {
    @ParameterizedTest
    @CsvSource({
        "2024-05-01T09:28:03Z, 2024-05-01T09:28:03Z",
        "2024-05-01T00:00:00Z, 2024-05-01T00:00:00Z",
        "2024-12-31T23:59:59.000001Z, 2024-12-31T23:59:59.000001Z",
        "2024-12-31T23:59:59.999999999Z, 2024-12-31T23:59:59.999999Z",
        "2024-12-31T23:59:59.000000999Z, 2024-12-31T23:59:59Z",
        "2024-12-31T23:59:59.5Z, 2024-12-31T23:59:59.500000Z",
        "1969-12-31T23:59:59.25Z, 1969-12-31T23:59:59.250000Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00Z",
    })
    void instants_are_written_to_the_microsecond(String instant, String text) {
        assertThat(InstantText.of(Instant.parse(instant))).isEqualTo(text);
        assertThat(InstantText.of(InstantText.parse(text).orElseThrow())).isEqualTo(text);
    }

    @Test
    void other_text_is_no_instant() {
        assertThat(InstantText.parse("2024-05-01")).isEmpty();
        assertThat(InstantText.parse("2024-05-01T09:28:03")).isEmpty();
    }
}
