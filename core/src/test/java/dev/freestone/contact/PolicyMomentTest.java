package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.policy.PolicyMoment;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyMomentTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void a_contact_that_is_made_now_has_the_hours_of_now() {
        assertThat(PolicyMoment.live(NOW)).isEqualTo(new PolicyMoment(NOW, NOW));
        assertThat(PolicyMoment.live(NOW).counted()).isEqualTo(NOW);
    }

    @ParameterizedTest(name = "{0}: {1} in {2}")
    @CsvSource({
        "in the morning,                 2026-03-02T15:00:00Z, America/Chicago,  2026-03-02T18:00:00Z",
        "in the evening,                 2026-03-03T05:59:59Z, America/Chicago,  2026-03-02T18:00:00Z",
        "at midnight,                    2026-03-03T06:00:00Z, America/Chicago,  2026-03-03T18:00:00Z",
        "on the day of spring,           2026-03-08T07:00:00Z, America/Chicago,  2026-03-08T17:00:00Z",
        "on the day of autumn,           2026-11-01T06:00:00Z, America/Chicago,  2026-11-01T18:00:00Z",
        "where the date is the next one, 2026-03-02T15:00:00Z, Pacific/Auckland, 2026-03-02T23:00:00Z",
        "where noon is skipped,          1896-01-13T20:00:00Z, Pacific/Honolulu, 1896-01-13T22:31:26Z",
    })
    void a_contact_of_today_has_the_hours_of_noon_at_the_company(String when, Instant at, ZoneId zone, Instant noon) {
        assertThat(PolicyMoment.companyNoon(at, zone)).isEqualTo(new PolicyMoment(at, noon));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T17:59:59.999999Z, 2026-03-02T18:00:00Z",
        "2026-03-02T18:00:00Z,        2026-03-02T18:00:00Z",
        "2026-03-02T18:00:00.000001Z, 2026-03-02T18:00:00.000001Z",
    })
    void it_counts_from_noon_or_from_its_screening_whichever_is_later(Instant at, Instant counted) {
        assertThat(PolicyMoment.companyNoon(at, ZoneId.of("America/Chicago")).counted())
                .isEqualTo(counted);
    }
}
