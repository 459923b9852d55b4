package dev.freestone.engagement;

import static dev.freestone.engagement.SampleLeaf.count;
import static dev.freestone.engagement.SampleLeaf.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/spec/engagement-behaviors.md 9 that are about several things to do, and what follows from section 4. */
class CompositeFoldTest {
    private static final EventCondition SHOES =
            event -> "shoes".equals(event.context().get("item"));
    private static final EventCondition LARGE =
            event -> Long.parseLong(String.valueOf(event.context().get("amount"))) >= 100;

    private static SampleLeaf large() {
        return count("buy").when(LARGE);
    }

    private static SampleLeaf shoes() {
        return count("buy").when(SHOES);
    }

    @Test
    @Fact("BEH-37")
    void e11_e12_an_event_can_do_two_things_or_two_events_one_each() {
        FoldExample.all(large(), shoes()).points(50).on("buy item=shoes amount=120", "0/2 · 1 · +50");
        FoldExample.all(large(), shoes())
                .points(50)
                .on("buy 10:00 item=shoes amount=40", "1/2 · 0")
                .on("buy 10:01 item=hat amount=100", "0/2 · 1 · +50");
    }

    @Test
    @Fact("BEH-38")
    void e13_any_of_two_is_completed_once_by_an_event_that_does_both() {
        FoldExample.needing(1, large().optional(), shoes().optional())
                .points(50)
                .on("buy 10:00 item=shoes amount=40", "0/1 · 1 · +50")
                .on("buy 10:01 item=shoes amount=120", "0/1 · 2 · +50");
    }

    @Test
    @Fact("BEH-36")
    void e29_the_sample_of_the_reference() {
        FoldExample example = FoldExample.all(count("loaded").points(4))
                .on("loaded 10:00", "0/1 · 1 · +4")
                .on("loaded 10:01", "0/1 · 2 · +4")
                .on("loaded 10:02", "0/1 · 3 · +4")
                .on("loaded 10:03", "0/1 · 4 · +4");

        GoalState goal =
                ((BehaviorState.Composite) example.fold().state()).goals().get(0);
        assertThat(goal.completed()).isFalse();
        assertThat(goal.leaf().counts(count("loaded").terms())).isEqualTo(new BehaviorCounts(4, 0, 1));
    }

    @Test
    @Fact("BEH-37")
    void an_event_that_completes_two_goals_and_the_behavior_pays_each_of_them_once() {
        FoldExample.all(large().points(1), shoes().points(2))
                .points(50)
                .on("buy 10:00 item=shoes amount=120", "0/2 · 1 · +53")
                .on("buy 10:01 item=hat amount=100", "1/2 · 1 · +1")
                .on("buy 10:02 item=shoes amount=100", "0/2 · 2 · +52");
    }

    @Test
    @Fact("BEH-38")
    void e30_a_required_goal_is_waited_for_and_a_completed_one_takes_no_more() {
        FoldExample.needing(2, count("a"), count("b").optional(), count("c").optional())
                .points(20)
                .on("b 10:00", "1/2 · 0")
                .on("c 10:01", "2/2 · 0")
                .on("b 10:02", "2/2 · 0 ✗")
                .on("a 10:03", "0/2 · 1 · +20");
    }

    @Test
    @Fact("BEH-38")
    void e31_a_goal_that_must_be_earned_twice_drops_its_surplus() {
        FoldExample.all(count("a").total(2).earn(2), count("b"))
                .points(20)
                .on("b 10:00", "1/2 · 0")
                .on("a 10:01 qty 3", "1/2 · 0")
                .on("a 10:02 qty 4", "0/2 · 1 · +20")
                .on("a 10:03", "0/2 · 1");
    }

    @Test
    void e32_a_period_of_the_whole_is_one_window_for_all_goals() {
        FoldExample.of(OptionalLong.of(172_800), OptionalLong.empty(), count("a"), count("b"))
                .points(20)
                .on("a 01-02 10:00", "1/2 · 0")
                .on("b 01-04 00:00", "1/2 · 0")
                .on("a 01-05 23:00", "0/2 · 1 · +20");
    }

    @Test
    void e33_all_groups_are_needed() {
        FoldExample.needing(
                        1,
                        count("a").group("must"),
                        count("b").optional().group("any"),
                        count("c").optional().group("any"))
                .points(20)
                .on("a 10:00", "1/1 0/1 · 0")
                .on("b 10:01", "0/1 0/1 · 1 · +20")
                .on("c 10:02", "0/1 1/1 · 1");
    }

    @Test
    @Fact("BEH-39")
    void what_other_goals_have_begun_is_dropped_when_the_whole_is_completed() {
        FoldExample.needing(
                        1,
                        count("a").total(3).optional(),
                        unique("b", "c", "d").total(2).optional())
                .points(9)
                .on("a 10:00 qty 2", "0/1 · 0")
                .on("b 10:01", "0/1 · 0")
                .on("c 10:02", "0/1 · 1 · +9")
                .on("a 10:03", "0/1 · 1")
                .on("a 10:04", "0/1 · 1")
                .on("a 10:05", "0/1 · 2 · +9");
    }

    @Test
    void e34_nothing_counts_before_the_prerequisite_and_its_wait() {
        FoldExample.of(count("buy").points(5))
                .after(count("signup"), 3_600, OptionalLong.empty())
                .on("buy 01-02 10:00", "0/1 · 0 ✗")
                .on("signup 01-03 10:00", "0/1 · 0 ✗")
                .on("buy 01-03 10:00", "0/1 · 0 ✗")
                .on("buy 01-03 10:59", "0/1 · 0 ✗")
                .on("buy 01-03 11:00", "0/1 · 1 · +5");
        FoldExample.of(count("buy").points(5))
                .after(count("signup"), 0, OptionalLong.empty())
                .on("buy 01-02 10:00", "0/1 · 0 ✗")
                .on("signup 01-03 10:00", "0/1 · 0 ✗")
                .on("buy 01-03 10:00", "0/1 · 1 · +5")
                .on("buy 01-03 10:59", "0/1 · 2 · +5")
                .on("buy 01-03 11:00", "0/1 · 3 · +5");
    }

    @Test
    @Fact("BEH-51")
    void the_event_that_completes_a_prerequisite_never_counts_for_what_depends_on_it() {
        FoldExample.of(count("buy").points(5))
                .after(count("buy").total(2), 0, OptionalLong.empty())
                .on("buy 01-02 10:00", "0/1 · 0 ✗")
                .on("buy 01-03 10:00", "0/1 · 0 ✗")
                .on("buy 01-04 10:00", "0/1 · 1 · +5")
                .on("buy 01-01 10:00", "0/1 · 2 · +5 ✗");
    }

    @Test
    void the_timeframe_of_a_prerequisite_replaces_the_period() {
        FoldExample.of(count("buy").total(2).period(86_400))
                .after(count("signup"), 0, OptionalLong.of(172_800))
                .on("signup 01-02 09:00", "0/2 · 0 ✗")
                .on("buy 01-02 10:00", "1/2 · 0")
                .on("buy 01-03 23:59", "0/2 · 1")
                .on("buy 01-05 10:00", "1/2 · 1")
                .on("buy 01-07 00:00", "1/2 · 1");
    }

    @Test
    @Fact("BEH-45")
    void a_later_zone_leaves_the_days_of_old_events_as_they_were() {
        FoldExample.in("America/New_York", count(2).consecutive())
                .on("01-01 23:55", "1/2 · 0")
                .on("01-02 14:00 in Asia/Tokyo", "0/2 · 1")
                .on("01-02 23:59 in Asia/Tokyo", "0/2 · 1 ✗")
                .on("01-03 00:00 in Asia/Tokyo", "1/2 · 1");
    }

    @Test
    void a_thousand_completions_by_one_event_at_most() {
        FoldExample.of(count(1)).on("qty 1500", "0/1 · 1000").on("10:01", "0/1 · 1001");
    }

    @Test
    void what_was_added_late_ignores_what_was_before_it() {
        BehaviorScope year = FoldExample.year(ZoneId.of("UTC"));
        FoldExample.of(count(1))
                .within(new BehaviorScope(
                        year.startsAt(),
                        year.endsAt(),
                        Optional.of(Instant.parse("2024-02-01T10:00:00Z")),
                        Optional.empty(),
                        Optional.empty()))
                .on("02-01 09:59:59", "0/1 · 0 ✗")
                .on("02-01 10:00", "0/1 · 1");
    }
}
