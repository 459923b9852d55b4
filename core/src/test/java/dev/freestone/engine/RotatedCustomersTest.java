package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.PersonId;
import dev.freestone.spi.KeySource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of customers when another key has become current. Source: docs/spec/conventions.md 10. */
class RotatedCustomersTest {
    private static final KeySource BEFORE = KeySource.of(CaseHouse.KEY);
    private static final KeySource ROTATED = KeySource.of(CaseHouse.key("2026", 2), CaseHouse.KEY);
    private static final KeySource ROTATED_AGAIN =
            KeySource.of(CaseHouse.key("2027", 3), CaseHouse.key("2026", 2), CaseHouse.KEY);

    private final EventHouse house = new EventHouse();

    RotatedCustomersTest() {
        house.under(BEFORE);
    }

    @Test
    void an_event_of_before_the_rotation_is_a_duplicate_after_it() {
        house.campaign(count(7, "visit").points(10).made());
        EventAnswer first = house.post("visit", event -> event.transactionId("A-1"));

        house.under(ROTATED);
        EventAnswer again = house.post("visit", event -> event.transactionId("A-1"));
        house.under(ROTATED_AGAIN);
        EventAnswer late = house.post("visit", event -> event.transactionId("A-1"));

        assertThat(first.duplicate()).isFalse();
        assertThat(List.of(again, late)).allMatch(EventAnswer::duplicate);
        assertThat(house.points()).isEqualTo(10);
        assertThat(house.stored()).hasSize(1);
    }

    @Test
    void keeps_the_progress_of_a_customer_when_the_key_is_rotated() {
        EngagementCampaign campaign =
                house.campaign(count(7, "visit").total(3).points(10).made());
        house.post("visit");
        house.post("visit");

        house.under(ROTATED);
        assertThat(house.cell(campaign, 7)).isEqualTo("2/3 · 0");
        house.post("visit");

        assertThat(house.cell(campaign, 7)).isEqualTo("0/3 · 1");
        assertThat(house.points()).isEqualTo(10);
        assertThat(house.differences(campaign)).isEmpty();
    }

    @Test
    void keeps_tags_points_and_opt_outs_of_a_customer_when_the_key_is_rotated() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withOptIn(one, OptInTest.required()),
                count(7, "visit").made());
        String id = campaign.id().toString();
        house.engagement.tags().count(ANNA, List.of("vip"));
        house.engagement.points().change(ANNA, "r-1", 25, "welcome");
        house.engagement.optIns().optOut(ANNA, id);

        house.under(ROTATED);

        assertThat(house.engagement.tags().list(ANNA)).hasSize(1);
        assertThat(house.points()).isEqualTo(25);
        assertThat(house.engagement.optIns().optOut(ANNA, id).changed()).isFalse();
    }

    @Test
    void an_erasure_after_the_rotation_takes_away_what_was_stored_before_it() {
        house.campaign(count(7, "visit").points(10).made());
        house.post("visit");
        assertThat(house.stored()).hasSize(1);

        house.under(ROTATED).contacts().erasePerson(PersonId.of("CU-1"));

        house.house.hashes = PersonHashes.under(BEFORE);
        assertThat(house.stored()).isEmpty();
    }
}
