package dev.freestone.engagement;

import static dev.freestone.engagement.SampleLeaf.count;
import static dev.freestone.engagement.SampleLeaf.unique;

import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/spec/engagement-behaviors.md 9 that are about one thing to do, E01 to E28. */
class BehaviorFoldTest {
    private static final String NEW_YORK = "America/New_York";
    private static final long DAY = 86_400;
    private static final long WEEK = 7 * DAY;

    @Test
    void e01_three_friends_are_referred() {
        FoldExample.of(count(3).points(100))
                .on("01-02 10:00", "1/3 · 0")
                .on("01-05 10:00", "2/3 · 0")
                .on("02-09 10:00", "0/3 · 1 · +100")
                .on("02-10 10:00", "1/3 · 1");
    }

    @Test
    void e02_e03_days_follow_each_other_whatever_their_hours() {
        FoldExample.in(NEW_YORK, count(2).consecutive())
                .on("01-01 23:55", "1/2 · 0")
                .on("01-02 00:05", "0/2 · 1");
        FoldExample.in(NEW_YORK, count(2).consecutive())
                .on("01-01 23:55", "1/2 · 0")
                .on("01-03 00:05", "1/2 · 0");
    }

    @Test
    @Fact("BEH-42")
    void e04_a_period_of_a_day_is_a_day_of_the_calendar() {
        FoldExample.in(NEW_YORK, count(2).period(DAY))
                .on("01-01 00:05", "1/2 · 0")
                .on("01-02 23:55", "1/2 · 0");
    }

    @Test
    @Fact("BEH-43")
    void e05_e06_a_cap_turns_over_at_the_edge_of_a_bucket() {
        FoldExample.of(count(1).cap(10))
                .daily(11, "01-03", "01-03", "10 of 11 counted · 10")
                .daily(1, "05-01", "05-01", "0 of 1 counted · 10");
        FoldExample.of(count(1).cap(10).period(WEEK))
                .daily(11, "01-01", "01-01", "10 of 11 counted · 10")
                .daily(1, "01-07", "01-07", "0 of 1 counted · 10")
                .daily(1, "01-08", "01-08", "1 of 1 counted · 11");
    }

    @Test
    @Fact("BEH-43")
    void the_bucket_of_a_cap_does_not_begin_at_the_first_event() {
        FoldExample.of(count(1).cap(1).period(WEEK))
                .on("01-07 23:59", "0/1 · 1")
                .on("01-07 23:59:59", "0/1 · 1 ✗")
                .on("01-08 00:00", "0/1 · 2")
                .on("01-14 23:59", "0/1 · 2 ✗");
        FoldExample.of(count(1).cap(1).period(5_400))
                .on("01-01 01:29:59", "0/1 · 1")
                .on("01-01 01:30", "0/1 · 2")
                .on("01-01 02:59:59", "0/1 · 2 ✗");
    }

    @Test
    void e07_e08_a_rate_caps_what_is_counted_in_a_day() {
        FoldExample.of(count(1).rate(2, DAY))
                .daily(3, "01-01", "01-01", "2 of 3 counted · 2")
                .daily(3, "01-02", "01-02", "2 of 3 counted · 4")
                .daily(1, "01-03", "01-03", "1 of 1 counted · 5");
        FoldExample.of(count(1).rate(2, DAY).period(WEEK))
                .daily(3, "01-01", "01-01", "2 of 3 counted · 2")
                .daily(3, "01-02", "01-06", "10 of 15 counted · 12")
                .daily(3, "01-07", "01-07", "2 of 3 counted · 14");
    }

    @Test
    void e09_e10_a_rate_and_a_cap_hold_together() {
        FoldExample.of(count(1).cap(10).rate(2, DAY))
                .daily(3, "01-01", "01-04", "8 of 12 counted · 8")
                .daily(3, "01-05", "01-05", "2 of 3 counted · 10")
                .daily(3, "01-06", "01-06", "0 of 3 counted · 10");
        FoldExample.of(count(1).cap(10).period(WEEK).rate(2, DAY))
                .daily(3, "01-01", "01-05", "10 of 15 counted · 10")
                .daily(3, "01-06", "01-07", "0 of 6 counted · 10")
                .daily(3, "01-08", "01-08", "2 of 3 counted · 12");
    }

    @Test
    void e14_three_days_on_end() {
        FoldExample.of(count(3).consecutive())
                .on("01-01 10:00", "1/3 · 0")
                .on("01-02 22:00", "2/3 · 0")
                .on("01-03 06:00", "0/3 · 1");
    }

    @Test
    void e15_one_birthday_a_year() {
        FoldExample.of(count(1).cap(1).points(500))
                .on("03-14 09:00", "0/1 · 1 · +500")
                .on("03-14 18:00", "0/1 · 1 ✗");
    }

    @Test
    void e16_a_day_left_out_begins_anew() {
        FoldExample.of(count(3).consecutive())
                .on("01-01 10:00", "1/3 · 0")
                .on("01-02 10:00", "2/3 · 0")
                .on("01-04 10:00", "1/3 · 0")
                .on("01-05 10:00", "2/3 · 0")
                .on("01-06 10:00", "0/3 · 1")
                .on("01-07 10:00", "1/3 · 1");
    }

    @Test
    void e17_one_event_a_day_and_once() {
        FoldExample.of(count(2).consecutive())
                .on("01-01 10:00 qty 4", "1/2 · 0")
                .on("01-01 11:00", "1/2 · 0 ✗")
                .on("01-02 10:00", "0/2 · 1")
                .on("01-02 12:00", "0/2 · 1 ✗")
                .on("01-03 09:00", "1/2 · 1");
    }

    @Test
    @Fact("BEH-35")
    void e18_a_surplus_carries_over_and_a_cap_that_is_reached_drops_it() {
        FoldExample.of(count(2).points(7))
                .on("01-02 10:00 qty 5", "1/2 · 2 · +14")
                .on("01-03 10:00", "0/2 · 3 · +7");
        FoldExample.of(count(2).points(7).max(1))
                .on("01-02 10:00 qty 5", "0/2 · 1 · +7")
                .on("01-03 10:00", "0/2 · 1 ✗");
    }

    @Test
    void e19_a_cap_of_a_day_drops_the_surplus_too() {
        FoldExample.of(count(2).cap(2).period(DAY).points(5))
                .on("01-02 09:00 qty 7", "0/2 · 2 · +10")
                .on("01-02 10:00", "0/2 · 2 ✗")
                .on("01-03 09:00", "1/2 · 2");
    }

    @Test
    void e20_a_gap_lasts_to_its_last_second_and_counts_once() {
        FoldExample.of(count(2).gap(3_600))
                .on("10:00:00", "1/2 · 0")
                .on("10:59:59", "1/2 · 0 ✗")
                .on("11:00:00", "0/2 · 1")
                .on("12:00:00 qty 9", "1/2 · 1");
    }

    @Test
    void e21_a_rate_counts_a_part_of_a_quantity() {
        FoldExample.of(count(3).rate(4, DAY).points(10))
                .on("01-02 09:00 qty 3", "0/3 · 1 · +10")
                .on("01-02 10:00 qty 3", "1/3 · 1")
                .on("01-02 11:00", "1/3 · 1 ✗")
                .on("01-03 09:00 qty 2", "0/3 · 2 · +10");
    }

    @Test
    @Fact("BEH-41")
    void e22_a_rolling_window_ends_with_its_period() {
        FoldExample.of(count(2).period(5_400))
                .on("10:00:00", "1/2 · 0")
                .on("11:29:59", "0/2 · 1")
                .on("12:00:00", "1/2 · 1")
                .on("13:30:00", "1/2 · 1");
    }

    @Test
    @Fact("BEH-42")
    void e23_a_window_of_a_week_ends_with_its_seventh_day() {
        FoldExample.of(count(2).period(WEEK))
                .on("01-02 10:00", "1/2 · 0")
                .on("01-08 23:59", "0/2 · 1")
                .on("01-10 10:00", "1/2 · 1")
                .on("01-17 00:00", "1/2 · 1");
    }

    @Test
    @Fact("BEH-44")
    void e24_a_gap_is_elapsed_time_when_clocks_change() {
        FoldExample.in(NEW_YORK, count(9).gap(DAY))
                .on("03-09 12:00", "1/9 · 0")
                .on("03-10 12:30", "1/9 · 0 ✗")
                .on("03-10 13:00", "2/9 · 0");
    }

    @Test
    @Fact("BEH-42")
    void e25_a_day_of_25_hours_is_one_day() {
        FoldExample.in(NEW_YORK, count(2).period(DAY))
                .on("11-03 00:10", "1/2 · 0")
                .on("11-03 23:50", "0/2 · 1");
        FoldExample.in(NEW_YORK, count(2).period(DAY - 1))
                .on("11-03 00:10", "1/2 · 0")
                .on("11-03 23:50", "1/2 · 0");
    }

    @Test
    void e26_a_date_that_goes_back_on_a_journey_west_does_not_count() {
        FoldExample.of(count(2).consecutive())
                .on("01-02 09:00 in Pacific/Auckland", "1/2 · 0")
                .on("01-01 20:00 in America/Los_Angeles", "1/2 · 0 ✗")
                .on("01-02 08:00 in America/Los_Angeles", "1/2 · 0 ✗")
                .on("01-03 08:00 in America/Los_Angeles", "0/2 · 1");
    }

    @Test
    @Fact("BEH-40")
    void e27_names_are_collected_once_each() {
        FoldExample.of(unique("a", "b", "c").total(3).points(30))
                .on("a 10:00 qty 5", "1/3 · 0")
                .on("a 10:01", "1/3 · 0 ✗")
                .on("b 10:02", "2/3 · 0")
                .on("c 10:03", "0/3 · 1 · +30")
                .on("b 10:04", "1/3 · 1");
    }

    @Test
    @Fact("BEH-40")
    void e28_values_of_a_key_are_collected_once_each() {
        FoldExample.of(unique("x").key("store").total(2))
                .on("10:00 store=S1", "1/2 · 0")
                .on("10:01 store=S1", "1/2 · 0 ✗")
                .on("10:02 store=", "1/2 · 0 ✗")
                .on("10:03 store=S2", "0/2 · 1")
                .on("10:04 store=S2", "1/2 · 1");
    }
}
