package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTimesTest {
    private static final Instant FAR = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an hour is 3,600 seconds, also when clocks are put forward"
                        + " | America/New_York | 2024-03-10T06:30:00Z | 1 hour | 06:30 07:30 08:30",
                "a day keeps the local time when clocks are put forward"
                        + " | America/New_York | 2024-03-09T14:00:00Z | 1 day | 2024-03-09T14:00 2024-03-10T13:00 2024-03-11T13:00",
                "a day keeps the local time when clocks are put back"
                        + " | America/New_York | 2024-11-02T13:00:00Z | 1 day | 2024-11-02T13:00 2024-11-03T14:00 2024-11-04T14:00",
                "a time in a gap becomes the first instant after it, and only on that day"
                        + " | America/New_York | 2024-03-09T07:30:00Z | 1 day | 2024-03-09T07:30 2024-03-10T07:00 2024-03-11T06:30",
                "a time in an overlap is the earlier of both"
                        + " | America/New_York | 2024-11-02T05:30:00Z | 1 day | 2024-11-02T05:30 2024-11-03T05:30 2024-11-04T06:30",
                "the first one stays where it is, be it the later of both"
                        + " | America/New_York | 2024-11-03T06:30:00Z | 1 day | 2024-11-03T06:30 2024-11-04T06:30 2024-11-05T06:30",
                "a week is seven days of the calendar"
                        + " | Europe/Paris | 2024-03-24T09:00:00Z | 1 week | 2024-03-24T09:00 2024-03-31T08:00 2024-04-07T08:00",
                "a month end comes back"
                        + " | UTC | 2024-01-31T10:00:00Z | 1 month | 2024-01-31T10:00 2024-02-29T10:00 2024-03-31T10:00 2024-04-30T10:00",
                "several units at once"
                        + " | UTC | 2024-01-31T10:00:00Z | 13 month | 2024-01-31T10:00 2025-02-28T10:00",
                "the month is that of the company, not that of Greenwich"
                        + " | Asia/Tokyo | 2024-01-30T16:00:00Z | 1 month | 2024-01-30T16:00 2024-02-28T16:00 2024-03-30T16:00",
                "a day that is left out comes as its first instant"
                        + " | Pacific/Apia | 2011-12-29T22:00:00Z | 1 day | 2011-12-29T22:00 2011-12-30T10:00 2011-12-30T22:00",
            })
    @Fact("ENG-35")
    void repeats(String name, String zone, String first, String repeat, String expected) {
        DeliveryTimes times = times(first, Optional.of(repeat(repeat, Optional.empty())), FAR, zone);
        List<String> wanted = List.of(expected.trim().split(" ", -1));

        List<String> walked = new ArrayList<>();
        Optional<Instant> next = times.first();
        while (walked.size() < wanted.size() && next.isPresent()) {
            String text = next.get().toString();
            walked.add(text.substring(wanted.get(0).length() < 6 ? 11 : 0, 16));
            next = times.next(next.get());
        }

        assertThat(walked).isEqualTo(wanted);
    }

    @Test
    void without_a_repeat_there_is_one() {
        DeliveryTimes times = times("2024-05-01T14:00:00Z", Optional.empty(), FAR, "UTC");

        assertThat(times.first()).contains(Instant.parse("2024-05-01T14:00:00Z"));
        assertThat(times.next(Instant.parse("2024-05-01T13:59:59Z"))).contains(Instant.parse("2024-05-01T14:00:00Z"));
        assertThat(times.next(Instant.parse("2024-05-01T14:00:00Z"))).isEmpty();
        assertThat(times.last(Instant.parse("2024-05-01T13:59:59Z"))).isEmpty();
        assertThat(times.last(FAR)).contains(Instant.parse("2024-05-01T14:00:00Z"));
    }

    @ParameterizedTest(name = "until {0}, the campaign to {1}: the last one is at {2}")
    @CsvSource({
        "2024-05-15T14:00:00Z, 2024-06-01T00:00:00Z, 2024-05-08T14:00:00Z",
        "2024-05-15T14:00:01Z, 2024-06-01T00:00:00Z, 2024-05-15T14:00:00Z",
        ", 2024-05-22T14:00:00Z, 2024-05-15T14:00:00Z",
        ", 2024-05-22T14:00:01Z, 2024-05-22T14:00:00Z",
        "2024-05-31T00:00:00Z, 2024-05-10T00:00:00Z, 2024-05-08T14:00:00Z"
    })
    void nothing_is_delivered_at_the_end_or_later(String until, String campaignEnd, String last) {
        UnitDelivery.Repeat weekly = repeat("1 week", Optional.ofNullable(until).map(Instant::parse));
        DeliveryTimes times = times("2024-05-01T14:00:00Z", Optional.of(weekly), Instant.parse(campaignEnd), "UTC");

        assertThat(times.last(FAR)).contains(Instant.parse(last));
        assertThat(times.next(Instant.parse(last))).isEmpty();
    }

    @Test
    void a_message_at_the_end_of_its_campaign_is_never_delivered() {
        Instant end = Instant.parse("2024-05-01T14:00:00Z");
        DeliveryTimes times = times("2024-05-01T14:00:00Z", Optional.empty(), end, "UTC");

        assertThat(times.first()).isEmpty();
        assertThat(times.last(FAR)).isEmpty();
        assertThat(times.next(Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "1 hour, America/New_York",
        "7 hour, Europe/Paris",
        "1 day, Pacific/Apia",
        "3 day, America/New_York",
        "2 week, Asia/Tokyo",
        "1 month, Europe/Paris",
        "1000 month, UTC"
    })
    void next_last_and_contains_agree_with_a_walk(String repeat, String zone) {
        DeliveryTimes times = times("2011-12-28T11:30:00Z", Optional.of(repeat(repeat, Optional.empty())), FAR, zone);
        Optional<Instant> at = times.first();
        for (int i = 0; i < 200 && at.isPresent(); i++) {
            Instant instant = at.get();
            Optional<Instant> next = times.next(instant);

            assertThat(times.contains(instant)).isTrue();
            assertThat(times.contains(instant.plusSeconds(1))).isFalse();
            assertThat(times.last(instant)).contains(instant);
            assertThat(times.next(instant.minusSeconds(1))).contains(instant);
            next.ifPresent(later -> assertThat(times.last(later.minusNanos(1))).contains(instant));
            at = next;
        }
    }

    @Test
    void the_ends_of_time_are_reached_without_an_error() {
        UnitDelivery.Repeat monthly = repeat("1000 month", Optional.empty());
        DeliveryTimes times = times("2024-01-31T10:00:00Z", Optional.of(monthly), Instant.MAX, "UTC");

        assertThat(times.last(Instant.MAX)).contains(Instant.parse("9940-09-30T10:00:00Z"));
        assertThat(times.next(Instant.MAX)).isEmpty();
        assertThat(times.next(Instant.MIN)).contains(Instant.parse("2024-01-31T10:00:00Z"));
    }

    private static DeliveryTimes times(String first, Optional<UnitDelivery.Repeat> repeat, Instant end, String zone) {
        return DeliveryTimes.of(new UnitDelivery.Scheduled(Instant.parse(first), repeat), end, ZoneId.of(zone));
    }

    private static UnitDelivery.Repeat repeat(String text, Optional<Instant> until) {
        String[] words = text.split(" ", -1);
        return new UnitDelivery.Repeat(
                Integer.parseInt(words[0]), RepeatUnit.parse(words[1]).orElseThrow(), until);
    }
}
