package dev.freestone.json.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "2024-12-31T24:00:00Z, 2025-01-01T00:00:00Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "2024-05-01t09:28:03z, 2024-05-01T09:28:03Z",
        "2024-05-01T09:28:03.25Z, 2024-05-01T09:28:03.250000Z",
        "2024-05-01T09:28:03.123456Z, 2024-05-01T09:28:03.123456Z",
        "2024-02-29T09:28:03Z, 2024-02-29T09:28:03Z",
    })
    void instants_are_read_in_every_form_of_iso_8601_in_utc(String text, String written) {
        assertThat(InstantText.parse(text).map(InstantText::of)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T09:28:03Z",
                "2024-13-01T09:28:03Z",
                "2024-05-01T25:28:03Z",
                "2024-05-01T09:60:03Z",
                "2024-05-01T09:28:61Z",
                "2024-05-01 09:28:03Z",
                "2024-05-01T09:28:03.00000aZ",
                "2024-05-01T09:28:0\u0663Z",
            })
    void days_and_times_that_do_not_exist_are_no_instants(String text) {
        assertThat(InstantText.parse(text)).isEmpty();
    }

    @Test
    void other_text_is_no_instant() {
        assertThat(InstantText.parse("2024-05-01")).isEmpty();
        assertThat(InstantText.parse("2024-05-01T09:28:03")).isEmpty();
    }
}
