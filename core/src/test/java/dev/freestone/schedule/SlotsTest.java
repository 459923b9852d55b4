package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SlotPolicy;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {
    private static final Instant FROM = Instant.parse("2010-06-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2012-06-01T00:00:00Z");
    private static final int YEAR = 366;

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 02:30, 2024-03-10, 2024-03-10T07:00:00Z, gap",
        "America/New_York, 01:59, 2024-03-10, 2024-03-10T06:59:00Z, before a gap",
        "America/New_York, 03:00, 2024-03-10, 2024-03-10T07:00:00Z, end of a gap",
        "America/New_York, 01:30, 2024-11-03, 2024-11-03T05:30:00Z, overlap",
        "America/New_York, 01:00, 2024-11-03, 2024-11-03T05:00:00Z, begin of an overlap",
        "America/New_York, 02:00, 2024-11-03, 2024-11-03T07:00:00Z, end of an overlap",
        "Australia/Lord_Howe, 02:15, 2024-10-06, 2024-10-05T15:30:00Z, gap of half an hour",
        "America/Nuuk, 23:30, 2024-03-30, 2024-03-31T01:00:00Z, gap up to midnight",
        "Pacific/Apia, 05:00, 2011-12-29, 2011-12-29T15:00:00Z, before an absent date",
        "Pacific/Apia, 05:00, 2011-12-31, 2011-12-30T15:00:00Z, after an absent date",
        "UTC, 05:00, 2024-03-10, 2024-03-10T05:00:00Z, no clock changes"
    })
    void a_slot_is_local_time_made_an_instant(
            String zone, LocalTime time, LocalDate date, Instant instant, String situation) {
        assertThat(daily(zone, SlotPolicies.fixed(time)).on(date)).as(situation).contains(new Slot(date, instant));
    }

    @Test
    void a_date_that_the_zone_skipped_has_no_slot() {
        Slots apia = daily("Pacific/Apia", SlotPolicies.spread());
        assertThat(apia.on(LocalDate.of(2011, 12, 30))).isEmpty();
        Slot before = apia.on(LocalDate.of(2011, 12, 29)).orElseThrow();
        Slot after = apia.on(LocalDate.of(2011, 12, 31)).orElseThrow();
        assertThat(apia.next(before.at())).contains(after);
        assertThat(apia.previous(after.at())).contains(before);
    }

    @Test
    void a_day_that_the_schedule_does_not_select_has_no_slot() {
        Slots slots = slots("P P * * wed", SlotPolicies.spread(), "UTC");
        assertThat(slots.on(LocalDate.of(2024, 3, 12))).isEmpty();
        assertThat(slots.on(LocalDate.of(2024, 3, 13))).isPresent();
    }

    @Test
    void the_slot_of_today_is_next_before_it_and_previous_after_it() {
        Slots slots = daily("America/New_York", SlotPolicies.fixed(LocalTime.of(6, 0)));
        Instant slot = Instant.parse("2024-07-01T10:00:00Z");
        assertThat(slots.next(slot.minusNanos(1)).orElseThrow().at()).isEqualTo(slot);
        assertThat(slots.next(slot).orElseThrow().at()).isEqualTo("2024-07-02T10:00:00Z");
        assertThat(slots.previous(slot.plusNanos(1)).orElseThrow().at()).isEqualTo(slot);
        assertThat(slots.previous(slot).orElseThrow().at()).isEqualTo("2024-06-30T10:00:00Z");
    }

    @Test
    void midnight_belongs_to_the_date_it_was_selected_for() {
        Slots nuuk = daily("America/Nuuk", SlotPolicies.fixed(LocalTime.of(23, 30)));
        Instant endOfGap = Instant.parse("2024-03-31T01:00:00Z");
        assertThat(nuuk.next(endOfGap.minusSeconds(1))).contains(new Slot(LocalDate.of(2024, 3, 30), endOfGap));
        assertThat(nuuk.previous(endOfGap.plusSeconds(1))).contains(new Slot(LocalDate.of(2024, 3, 30), endOfGap));
    }

    @Test
    void a_policy_that_varies_by_date_is_searched_in_order() {
        SlotPolicy varying =
                (company, id, date) -> date.getDayOfMonth() % 2 == 0 ? LocalTime.MIN : LocalTime.of(23, 59);
        Slots slots = daily("America/New_York", varying);
        List<Slot> listed = slots.between(FROM, TO, Slots.MOST_LISTED);
        assertThat(listed).hasSize(731).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(listed).isEqualTo(repeatedNext(slots, FROM, TO, Slots.MOST_LISTED));
    }

    @Test
    @Fact("OUT-41")
    void between_repeats_next_previous_inverts_next_and_describe_tells_or_from_and() {
        for (String zone : List.of("America/New_York", "Pacific/Apia", "America/Nuuk", "Australia/Lord_Howe", "UTC")) {
            for (String text : List.of("P P * * *", "P P 13 * fri", "P P */2 * mon", "P P 29 2 *", "P P 30 2 *")) {
                for (String time : List.of("00:00", "02:30", "23:59")) {
                    Slots slots = slots(text, SlotPolicies.fixed(LocalTime.parse(time)), zone);
                    List<Slot> listed = slots.between(FROM, TO, YEAR);
                    assertThat(listed).isEqualTo(repeatedNext(slots, FROM, TO, YEAR));
                    for (int i = 1; i < listed.size(); i++) {
                        assertThat(slots.previous(listed.get(i).at())).contains(listed.get(i - 1));
                        assertThat(slots.next(listed.get(i - 1).at())).contains(listed.get(i));
                    }
                }
            }
        }
        assertThat(PeachyCrontab.parse("P P 13 * fri").describe())
                .isEqualTo("on day 13 of the month and every Friday, at a time chosen by Freestone");
        assertThat(PeachyCrontab.parse("P P */10 * fri").describe())
                .isEqualTo("every Friday that is day 1, 11, 21 or 31 of the month, at a time chosen by Freestone");
    }

    @Test
    void between_includes_its_begin_excludes_its_end_and_keeps_its_limit() {
        Slots slots = daily("UTC", SlotPolicies.fixed(LocalTime.of(6, 0)));
        Instant first = Instant.parse("2024-07-01T06:00:00Z");
        Instant third = Instant.parse("2024-07-03T06:00:00Z");
        assertThat(slots.between(first, third, 10))
                .extracting(Slot::at)
                .containsExactly(first, first.plusSeconds(86_400));
        assertThat(slots.between(first, third, 1)).extracting(Slot::at).containsExactly(first);
        assertThat(slots.between(first, first, 10)).isEmpty();
        assertThat(slots.between(Instant.MIN, Instant.MAX, Slots.MOST_LISTED)).hasSize(1000);
    }

    @Test
    void answers_at_the_ends_of_time() {
        for (String zone : List.of("America/New_York", "Pacific/Apia", "UTC")) {
            Slots slots = daily(zone, SlotPolicies.spread());
            assertThat(slots.next(Instant.MAX)).isEmpty();
            assertThat(slots.previous(Instant.MIN)).isEmpty();
            assertThat(slots.next(Instant.MIN)).isPresent();
            assertThat(slots.previous(Instant.MAX)).isPresent();
        }
    }

    @Test
    void refuses_a_limit_out_of_range_and_a_period_that_runs_backwards() {
        Slots slots = daily("UTC", SlotPolicies.spread());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slots.between(FROM, TO, 0))
                .withMessage("limit: 0, give 1 to 1000");
        assertThatIllegalArgumentException().isThrownBy(() -> slots.between(FROM, TO, 1001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slots.between(TO, FROM, 1))
                .withMessageStartingWith("from: 2012-06-01T00:00:00Z is after to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+02:00", "UTC+2", "GMT-05:00", "UT+1"})
    void refuses_a_zone_that_is_only_an_offset(String zone) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daily(zone, SlotPolicies.spread()))
                .withMessageContaining("is an offset, give an IANA region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "GMT", "Etc/GMT+5", "America/Chicago"})
    void takes_a_region(String zone) {
        assertThat(daily(zone, SlotPolicies.spread()).next(FROM)).isPresent();
    }

    private static List<Slot> repeatedNext(Slots slots, Instant from, Instant to, int limit) {
        List<Slot> found = new ArrayList<>();
        for (Optional<Slot> slot = slots.next(from.minusNanos(1));
                slot.isPresent() && slot.get().at().isBefore(to) && found.size() < limit;
                slot = slots.next(slot.get().at())) {
            found.add(slot.get());
        }
        return found;
    }

    private static Slots daily(String zone, SlotPolicy policy) {
        return slots("P P * * *", policy, zone);
    }

    private static Slots slots(String text, SlotPolicy policy, String zone) {
        return new Slots(PeachyCrontab.parse(text), policy, CompanyId.DEFAULT, "CG-4T2K-9QXD", ZoneId.of(zone));
    }
}
