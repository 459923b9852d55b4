package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyDayTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2026-03-02T06:00:00Z, America/Chicago, 2026-03-03T06:00:00Z",
        "2026-03-02T05:59:59.999999Z, America/Chicago, 2026-03-02T06:00:00Z",
        "2026-03-08T12:00:00Z, America/Chicago, 2026-03-09T05:00:00Z",
        "2026-11-01T12:00:00Z, America/Chicago, 2026-11-02T06:00:00Z",
        // Midnight of that day does not exist in Beirut: its first instant is 01:00.
        "2026-03-28T12:00:00Z, Asia/Beirut, 2026-03-28T22:00:00Z",
        "2026-03-02T23:59:59Z, UTC, 2026-03-03T00:00:00Z"
    })
    void ends_with_the_first_instant_of_the_next_day_there(Instant at, ZoneId zone, Instant end) {
        assertThat(CompanyDay.end(at, zone)).isEqualTo(end);
    }
}
