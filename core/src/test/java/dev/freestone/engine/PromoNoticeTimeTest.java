package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.promo.PromoStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice of an evaluation waits for the next day in the product zone, however long that day is. */
class PromoNoticeTimeTest {
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "2025-03-04T12:00:00Z, America/Chicago, 2025-03-05T06:00:00Z, an ordinary day",
        "2025-03-05T05:59:59Z, America/Chicago, 2025-03-05T06:00:00Z, the last second of a day",
        "2025-03-05T06:00:00Z, America/Chicago, 2025-03-06T06:00:00Z, midnight itself",
        "2025-03-08T18:00:00Z, America/Chicago, 2025-03-09T06:00:00Z, before the clocks go forward",
        "2025-03-09T06:30:00Z, America/Chicago, 2025-03-10T05:00:00Z, a day of 23 hours",
        "2025-11-01T18:00:00Z, America/Chicago, 2025-11-02T05:00:00Z, before the clocks go back",
        "2025-11-02T05:30:00Z, America/Chicago, 2025-11-03T06:00:00Z, a day of 25 hours",
        "2025-04-24T18:00:00Z, Africa/Cairo, 2025-04-24T22:00:00Z, a day whose first hour does not exist",
        "2025-03-04T12:00:00Z, Pacific/Auckland, 2025-03-05T11:00:00Z, a day that began before it does in UTC",
    })
    void it_is_due_when_the_next_day_begins(Instant now, ZoneId zone, Instant due, String why) {
        PromoHouse house = new PromoHouse();
        house.also = builder ->
                builder.companies(id -> Optional.of(new CompanyProfile(PromoHouse.ZONE).withProductZone(zone)));
        house.create(PromoStatus.ACTIVE);
        house.clock.set(now);

        house.programs().sweep().run();

        assertThat(house.intents()).as(why).singleElement().satisfies(intent -> {
            assertThat(intent.dueAt()).isEqualTo(due);
            assertThat(intent.expiresAt()).isEqualTo(due.plus(Duration.ofDays(7)));
        });
    }

    @ParameterizedTest
    @CsvSource({"PENDING", "ACTIVE"})
    void the_notice_of_a_person_is_due_at_once(PromoStatus status) {
        PromoHouse house = new PromoHouse();

        house.cancel(house.in(status));

        assertThat(house.intents()).extracting(ContactIntent::dueAt).containsExactly(house.clock.instant());
    }
}
