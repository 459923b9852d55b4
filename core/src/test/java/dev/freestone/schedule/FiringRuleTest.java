package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.SkipReason;
import dev.freestone.model.common.CompanyId;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiringRuleTest {
    private static final Duration ON_TIME = Duration.ofMinutes(15);
    private static final LocalDate MON_2024_05_06 = LocalDate.of(2024, 5, 6);
    private static final Slots DAILY = new Slots(
            PeachyCrontab.parse("P P * * *"),
            SlotPolicies.fixed(LocalTime.of(5, 0)),
            CompanyId.DEFAULT,
            "CG-0000-0001",
            ZoneId.of("UTC"));

    /** Of a daily schedule at 05:00: the slots of the last so many days, and what becomes of each, the first day first. */
    @ParameterizedTest
    @CsvSource({
        // at the slot, a moment before it is missed, a moment after
        "1, 05:00, RUN_IF_SAME_DAY, fires",
        "1, 05:15, RUN_IF_SAME_DAY, fires",
        "1, 05:15:00.000001, RUN_IF_SAME_DAY, catches_up",
        "1, 05:15:00.000001, SKIP, missed",
        "1, 05:15:00.000001, RUN_ONCE, catches_up",
        // three days without anybody, then today's slot on time, late, or not due yet
        "4, 05:10, RUN_IF_SAME_DAY, missed missed missed fires",
        "4, 05:10, SKIP, missed missed missed fires",
        "4, 05:10, RUN_ONCE, missed missed missed fires",
        "4, 09:00, RUN_IF_SAME_DAY, missed missed missed catches_up",
        "4, 09:00, SKIP, missed missed missed missed",
        "4, 09:00, RUN_ONCE, missed missed missed catches_up",
        "4, 04:00, RUN_IF_SAME_DAY, missed missed missed",
        "4, 04:00, SKIP, missed missed missed",
        "4, 04:00, RUN_ONCE, missed missed catches_up"
    })
    @Fact("OUT-39")
    void decides_about_each_slot_of_an_outage(int days, LocalTime time, MissedRuns policy, String expected) {
        Instant now = MON_2024_05_06.atTime(time).toInstant(ZoneOffset.UTC);
        Instant evaluated = MON_2024_05_06.minusDays(days - 1L).atTime(4, 59).toInstant(ZoneOffset.UTC);

        List<DueSlot> decided =
                FiringRule.decide(FiringRule.due(DAILY, evaluated, now), now, MON_2024_05_06, ON_TIME, policy, false);

        assertThat(decided.stream().map(FiringRuleTest::text)).containsExactly(expected.split(" ", -1));
        assertThat(decided).extracting(slot -> slot.slot().date()).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"05:10", "09:00"})
    void a_paused_schedule_skips_what_is_due_whether_late_or_not(LocalTime time) {
        Instant now = MON_2024_05_06.atTime(time).toInstant(ZoneOffset.UTC);

        List<DueSlot> decided = FiringRule.decide(
                FiringRule.due(DAILY, now.minus(Duration.ofDays(2)), now),
                now,
                MON_2024_05_06,
                ON_TIME,
                MissedRuns.RUN_ONCE,
                true);

        assertThat(decided).hasSize(2).allMatch(slot -> slot.skipped().equals(Optional.of(SkipReason.PAUSED)));
    }

    @Test
    void of_a_long_outage_the_latest_367_slots_are_due() {
        Instant now = Instant.parse("2024-05-06T09:00:00Z");

        List<Slot> due = FiringRule.due(DAILY, Instant.parse("2014-01-01T00:00:00Z"), now);

        assertThat(due).hasSize(FiringRule.MOST_DUE);
        assertThat(due.get(due.size() - 1).date()).isEqualTo(MON_2024_05_06);
        assertThat(FiringRule.decide(due, now, MON_2024_05_06, ON_TIME, MissedRuns.RUN_ONCE, false).stream()
                        .filter(slot -> slot.skipped().isPresent()))
                .hasSize(366);
    }

    @Test
    void a_slot_is_due_at_its_instant_and_not_again_after_it_was_decided() {
        Instant slot = Instant.parse("2024-05-06T05:00:00Z");

        assertThat(FiringRule.due(DAILY, slot.minusNanos(1_000), slot)).hasSize(1);
        assertThat(FiringRule.due(DAILY, slot, slot.plusSeconds(60))).isEmpty();
        assertThat(FiringRule.due(DAILY, slot.minusSeconds(60), slot.minusNanos(1_000)))
                .isEmpty();
    }

    @Test
    void nothing_due_is_nothing_decided() {
        assertThat(Stream.of(MissedRuns.values())
                        .map(policy ->
                                FiringRule.decide(List.of(), Instant.EPOCH, MON_2024_05_06, ON_TIME, policy, false)))
                .allMatch(List::isEmpty);
    }

    private static String text(DueSlot slot) {
        return slot.skipped().map(SkipReason::code).orElse(slot.catchUp() ? "catches_up" : "fires");
    }
}
