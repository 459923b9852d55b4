package dev.freestone.engine;

import static dev.freestone.engine.MessageHouse.TEN;
import static dev.freestone.engine.MessageHouse.WED_2024_05_01;
import static dev.freestone.engine.MessageHouse.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.RepeatUnit;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When messages are looked at, and what becomes of that when their campaigns change. */
class MessageSchedulesTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final MessageHouse house = new MessageHouse().customers(1, "a");

    @Test
    void a_message_is_looked_at_at_its_next_instant() {
        house.scheduled(TEN, every(1, RepeatUnit.DAY), campaign -> campaign);
        assertThat(house.wakesAt()).contains(TEN);

        house.at(TEN).tick();

        assertThat(house.wakesAt()).contains(TEN.plus(DAY));
    }

    @Test
    void after_the_last_delivery_nothing_is_looked_at() {
        house.scheduled(TEN).at(TEN).tick();

        assertThat(house.wakesAt()).isEmpty();
        assertThat(house.statuses()).containsExactly("done");
    }

    @Test
    void a_message_that_is_moved_is_looked_at_at_its_new_instant() {
        house.scheduled(TEN).moved(TEN.plus(DAY), Optional.empty());
        assertThat(house.wakesAt()).contains(TEN.plus(DAY));

        house.at(TEN.plus(DAY)).tick();

        assertThat(house.statuses()).containsExactly("done");
    }

    @Test
    void a_message_that_was_skipped_can_be_moved_to_an_earlier_time_of_another_day() {
        house.scheduled(TEN.plus(Duration.ofHours(8)))
                .change(campaign -> EngagementHouse.withStatus(campaign, EngagementStatus.PAUSED))
                .at(TEN.plus(Duration.ofHours(8)))
                .tick()
                .change(campaign -> EngagementHouse.withStatus(campaign, EngagementStatus.LIVE));
        assertThat(house.hasBegun()).isFalse();

        house.moved(TEN.plus(DAY), every(1, RepeatUnit.DAY));

        assertThat(house.wakesAt()).contains(TEN.plus(DAY));
        house.at(TEN.plus(DAY)).tick();
        assertThat(house.statuses()).containsExactly("skipped not_live", "done", "pending");
        assertThat(house.hasBegun()).isTrue();
    }

    @Test
    void one_that_is_canceled_ahead_and_moved_to_before_it_has_begun_when_it_is_delivered() {
        house.scheduled(TEN.plus(DAY));
        house.deliveries().cancel(house.unit, TEN.plus(DAY));
        assertThat(house.hasBegun()).isFalse();

        house.moved(TEN, every(1, RepeatUnit.DAY)).at(TEN).tick();

        assertThat(house.statuses()).containsExactly("done", "canceled", "pending");
        assertThat(house.hasBegun()).isTrue();
        assertThat(house.wakesAt()).contains(TEN.plus(DAY));
    }

    @Test
    void a_later_end_of_the_campaign_brings_more_deliveries() {
        house.scheduled(
                TEN,
                every(1, RepeatUnit.DAY),
                campaign -> EngagementHouse.withWindow(campaign, WED_2024_05_01, TEN.plusSeconds(60)));
        house.at(TEN).tick();
        assertThat(house.wakesAt()).isEmpty();

        house.change(campaign -> EngagementHouse.withWindow(
                campaign, WED_2024_05_01, TEN.plus(DAY).plusSeconds(60)));

        assertThat(house.wakesAt()).contains(TEN.plus(DAY));
    }

    @Test
    void a_change_of_something_else_keeps_the_wake_up() {
        house.scheduled(TEN).change(campaign -> EngagementHouse.withStatus(campaign, EngagementStatus.PAUSED));

        assertThat(house.wakesAt()).contains(TEN);
    }

    @Test
    void a_completed_campaign_delivers_nothing_more() {
        house.scheduled(TEN, every(1, RepeatUnit.DAY), campaign -> campaign)
                .change(campaign -> EngagementHouse.withStatus(campaign, EngagementStatus.COMPLETED));

        assertThat(house.wakesAt()).isEmpty();
        assertThat(house.list()).isEmpty();
    }

    @Test
    void a_message_that_is_deleted_is_not_looked_at() {
        house.scheduled(TEN)
                .change(campaign ->
                        EngagementHouse.withUnits(campaign, campaign.parts().groups(), List.of()));

        assertThat(house.wakesAt()).isEmpty();
    }

    @Test
    void nothing_of_a_message_that_is_gone_is_delivered() {
        house.scheduled(TEN);
        Optional<Instant> due = house.wakesAt();
        house.change(
                campaign -> EngagementHouse.withUnits(campaign, campaign.parts().groups(), List.of()));
        house.wakeAt(due.orElseThrow()).at(TEN).tick();

        assertThat(house.list()).isEmpty();
        assertThat(house.wakesAt()).isEmpty();
    }

    @Test
    void an_instant_of_today_that_was_over_when_the_message_was_made_is_delivered_at_once() {
        house.at(TEN.plusSeconds(600)).scheduled(TEN, Optional.<UnitDelivery.Repeat>empty(), campaign -> campaign);
        assertThat(house.wakesAt()).contains(TEN);

        house.tick();

        assertThat(house.statuses()).containsExactly("done");
    }
}
