package dev.freestone.engagement;

import static dev.freestone.engagement.SampleLeaf.count;

import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked examples E35 and E38 to E41 of docs/spec/engagement-behaviors.md 9: events in the order of their arrival. */
class LateEventFoldTest {
    @Test
    void e35_qualifying_dates_are_half_open() {
        BehaviorScope year = FoldExample.year(ZoneId.of("UTC"));
        FoldExample.of(count(1).points(10))
                .within(new BehaviorScope(
                        year.startsAt(),
                        year.endsAt(),
                        Optional.empty(),
                        Optional.of(Instant.parse("2024-01-05T00:00:00Z")),
                        Optional.of(Instant.parse("2024-01-07T00:00:00Z"))))
                .on("01-04 23:59", "0/1 · 0 ✗")
                .on("01-05 00:00", "0/1 · 1 · +10")
                .on("01-06 23:59", "0/1 · 2 · +10")
                .on("01-07 00:00", "0/1 · 2 ✗");
    }

    @Test
    void e38_three_days_on_end_in_any_order_of_arrival() {
        FoldExample.of(count(3).consecutive().points(1))
                .on("01-01 10:00", "1/3 · 0")
                .on("01-02 10:00", "2/3 · 0")
                .on("01-03 10:00", "0/3 · 1 · +1");
        FoldExample.of(count(3).consecutive().points(1))
                .on("01-01 10:00", "1/3 · 0")
                .on("01-03 10:00", "1/3 · 0")
                .on("01-02 10:00", "0/3 · 1 · +1");
        FoldExample.of(count(3).consecutive().points(1))
                .on("01-03 10:00", "1/3 · 0")
                .on("01-02 10:00", "2/3 · 0")
                .on("01-01 10:00", "0/3 · 1 · +1");
    }

    @Test
    @Fact("BEH-49")
    void e39_late_events_move_a_completion_and_it_is_not_granted_again() {
        FoldExample.of(count(2).points(1))
                .on("01-05", "1/2 · 0")
                .on("01-04", "0/2 · 1 · +1")
                .on("01-03", "1/2 · 1")
                .on("01-02", "0/2 · 2 · +1");
    }

    @Test
    @Fact("BEH-50")
    void e40_what_was_granted_stays_when_its_completion_is_lost_and_won_again() {
        FoldExample.of(count(3).period(172_800).points(1))
                .on("01-02 10:00", "1/3 · 0")
                .on("01-03 10:00", "2/3 · 0")
                .on("01-03 11:00", "0/3 · 1 · +1")
                .on("01-01 10:00", "2/3 · 0")
                .on("01-04 09:00", "0/3 · 1");
    }

    @Test
    void e41_events_without_an_id_count_each() {
        FoldExample.of(count(2))
                .on("01-02 10:00", "1/2 · 0")
                .on("01-02 10:00", "0/2 · 1")
                .on("01-02 10:00", "1/2 · 1");
    }
}
