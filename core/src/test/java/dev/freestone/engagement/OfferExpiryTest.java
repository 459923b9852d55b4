package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferExpiryTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-12-31T00:00:00Z");

    @ParameterizedTest(name = "{0}: {2} {3} from {1} in {4}")
    @CsvSource({
        "an hour is 3600 s,            2024-03-10T07:30:00Z, 1,  HOUR,  America/Chicago, 2024-03-10T08:30:00Z",
        "a day keeps the local time,   2024-03-09T18:00:00Z, 1,  DAY,   America/Chicago, 2024-03-10T17:00:00Z",
        "a gap moves to its end,       2024-03-09T08:30:00Z, 1,  DAY,   America/Chicago, 2024-03-10T08:00:00Z",
        "an overlap is the earlier,    2024-11-02T06:30:00Z, 1,  DAY,   America/Chicago, 2024-11-03T06:30:00Z",
        "a week,                       2024-05-01T12:00:00Z, 2,  WEEK,  UTC,             2024-05-15T12:00:00Z",
        "a month ends with the month,  2024-01-31T12:00:00Z, 1,  MONTH, UTC,             2024-02-29T12:00:00Z",
        "a year from a leap day,       2023-02-28T12:00:00Z, 1,  YEAR,  UTC,             2024-02-28T12:00:00Z",
        "the local day counts,         2024-01-31T03:00:00Z, 1,  MONTH, America/Chicago, 2024-03-01T03:00:00Z",
    })
    void validity_follows_the_calendar_of_the_customer(
            String name, Instant acquired, int period, ValidityUnit unit, ZoneId zone, Instant expires) {
        DealWindow window = new DealWindow(START, END, false, Optional.of(new DealWindow.Validity(period, unit)));

        assertThat(OfferExpiry.of(window, acquired, zone)).contains(expires);
    }

    @ParameterizedTest(name = "valid after the end {0}, {1} days")
    @CsvSource({
        "false, ,   2024-12-31T00:00:00Z",
        "false, 1,  2024-12-31T00:00:00Z",
        "true,  ,   ",
        "true,  1,  2024-12-31T12:00:00Z",
    })
    void the_end_of_the_deal_counts_unless_it_is_valid_after_it(boolean after, Integer days, Instant expires) {
        DealWindow window = new DealWindow(
                START,
                END,
                after,
                Optional.ofNullable(days).map(period -> new DealWindow.Validity(period, ValidityUnit.DAY)));

        assertThat(OfferExpiry.of(window, Instant.parse("2024-12-30T12:00:00Z"), ZoneId.of("UTC")))
                .isEqualTo(Optional.ofNullable(expires));
    }

    @Test
    void the_longest_validity_is_never() {
        for (ValidityUnit unit :
                new ValidityUnit[] {ValidityUnit.DAY, ValidityUnit.WEEK, ValidityUnit.MONTH, ValidityUnit.YEAR}) {
            DealWindow window =
                    new DealWindow(START, END, true, Optional.of(new DealWindow.Validity(Integer.MAX_VALUE, unit)));

            assertThat(OfferExpiry.of(window, START, ZoneId.of("America/Chicago")))
                    .as(unit.code())
                    .isEmpty();
        }
    }
}
