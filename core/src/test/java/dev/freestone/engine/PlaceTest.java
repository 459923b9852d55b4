package dev.freestone.engine;

import static dev.freestone.engine.EngagementHouse.ref;
import static dev.freestone.engine.EngagementHouse.withOptIn;
import static dev.freestone.engine.OptInTest.assertCode;
import static dev.freestone.engine.OptInTest.id;
import static dev.freestone.engine.OptInTest.limit;
import static dev.freestone.engine.OptInTest.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.OptInRefusal;
import dev.freestone.engagement.Place;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.CapacityState;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CapacityCount;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    private final EngagementHouse house = new EngagementHouse();
    private final OptIns optIns = house.freestone.engagement().optIns();
    private final CustomerRef one = ref(house.customer("CU-1"));
    private final CustomerRef two = ref(house.customer("CU-2"));
    private final EngagementCampaign campaign = house.campaign(made -> withOptIn(made, limit(1)));

    @Test
    void a_place_is_held_for_300_seconds_by_default() {
        Place place = optIns.reserve(one, id(campaign));

        assertThat(place)
                .isEqualTo(new Place(campaign.id(), CapacityState.RESERVED, Optional.of(house.now.plusSeconds(300))));
        assertThat(count()).isEqualTo(new CapacityCount(0, 1));
    }

    @ParameterizedTest(name = "PT{0}: {1}")
    @CsvSource({"0S, false", "0.5S, false", "1S, true", "1.5S, false", "3600S, true", "3601S, false", "-1S, false"})
    void a_place_is_held_for_one_second_to_one_hour(String ttl, boolean good) {
        Duration duration = Duration.parse("PT" + ttl);

        if (good) {
            assertThat(optIns.reserve(one, id(campaign), duration).reservedUntil())
                    .contains(house.now.plus(duration));
        } else {
            assertCode(() -> optIns.reserve(one, id(campaign), duration), ErrorCode.VALIDATION);
        }
    }

    @Test
    void reserving_again_does_not_move_the_end() {
        Place first = optIns.reserve(one, id(campaign));
        house.later(100);

        assertThat(optIns.reserve(one, id(campaign), Duration.ofHours(1))).isEqualTo(first);
        assertThat(count()).isEqualTo(new CapacityCount(0, 1));
    }

    @Test
    @Fact("ENG-45")
    void a_reservation_that_has_ended_frees_its_place_without_a_sweep() {
        optIns.reserve(one, id(campaign), Duration.ofSeconds(10));
        house.later(9);
        assertCode(() -> optIns.optIn(two, id(campaign)), ErrorCode.OPT_IN_LIMIT_REACHED);
        assertThat(optIns.canOptIn(two, id(campaign))).containsExactly(OptInRefusal.LIMIT_REACHED);

        house.later(1);

        assertThat(optIns.canOptIn(two, id(campaign))).isEmpty();
        assertThat(optIns.optIn(two, id(campaign)).optedIn()).isTrue();
        assertThat(count()).isEqualTo(new CapacityCount(1, 0));
    }

    @Test
    @Fact("ENG-45")
    void an_opt_out_frees_one_place() {
        optIns.optIn(one, id(campaign));

        optIns.optOut(one, id(campaign));

        assertThat(count()).isEqualTo(CapacityCount.NONE);
        assertThat(optIns.optIn(two, id(campaign)).optedIn()).isTrue();
        assertCode(() -> optIns.optIn(one, id(campaign)), ErrorCode.OPT_IN_LIMIT_REACHED);
    }

    @Test
    void an_opt_in_takes_the_place_that_is_held() {
        optIns.reserve(one, id(campaign));

        assertThat(optIns.canOptIn(one, id(campaign))).isEmpty();
        assertThat(optIns.optIn(one, id(campaign)).changed()).isTrue();
        assertThat(count()).isEqualTo(new CapacityCount(1, 0));
    }

    @Test
    void a_place_that_is_held_can_be_taken_and_given_back() {
        optIns.reserve(one, id(campaign));

        assertThat(optIns.commit(one, id(campaign)).state()).isEqualTo(CapacityState.COMMITTED);
        assertThat(optIns.commit(one, id(campaign)).state()).isEqualTo(CapacityState.COMMITTED);
        assertThat(optIns.reserve(one, id(campaign)).state()).isEqualTo(CapacityState.COMMITTED);
        assertThat(count()).isEqualTo(new CapacityCount(1, 0));
        assertThat(optIns.release(one, id(campaign))).map(Place::state).contains(CapacityState.RELEASED);
        assertThat(optIns.release(one, id(campaign))).map(Place::state).contains(CapacityState.RELEASED);
        assertThat(count()).isEqualTo(CapacityCount.NONE);
    }

    @Test
    void what_was_never_held_can_neither_be_taken_nor_given_back() {
        assertCode(() -> optIns.commit(one, id(campaign)), ErrorCode.NOT_AVAILABLE);
        assertThat(optIns.release(one, id(campaign))).isEmpty();
    }

    @Test
    void a_place_that_was_held_too_long_is_tried_again() {
        optIns.reserve(one, id(campaign), Duration.ofSeconds(10));
        house.later(10);

        assertThat(optIns.commit(one, id(campaign)).state()).isEqualTo(CapacityState.COMMITTED);
        assertThat(count()).isEqualTo(new CapacityCount(1, 0));
    }

    @Test
    void a_place_that_was_held_too_long_is_lost_when_another_has_taken_it() {
        optIns.reserve(one, id(campaign), Duration.ofSeconds(10));
        house.later(10);
        optIns.optIn(two, id(campaign));

        assertCode(() -> optIns.commit(one, id(campaign)), ErrorCode.OPT_IN_LIMIT_REACHED);
        assertThat(count()).isEqualTo(new CapacityCount(1, 0));
    }

    @Test
    void the_place_of_a_customer_who_is_opted_in_goes_with_the_opt_out_only() {
        optIns.optIn(one, id(campaign));

        assertCode(() -> optIns.release(one, id(campaign)), ErrorCode.NOT_AVAILABLE);
        assertThat(count()).isEqualTo(new CapacityCount(1, 0));
    }

    @Test
    void a_lower_limit_removes_nobody_and_refuses_others_until_there_is_room() {
        EngagementCampaign wide = house.campaign(made -> withOptIn(made, limit(2)));
        optIns.optIn(one, id(wide));
        optIns.optIn(two, id(wide));
        house.change(withOptIn(wide, limit(1)));

        assertThat(optIns.optIn(one, id(wide)).optedIn()).isTrue();
        CustomerRef three = ref(house.customer("CU-3"));
        optIns.optOut(two, id(wide));
        assertCode(() -> optIns.optIn(three, id(wide)), ErrorCode.OPT_IN_LIMIT_REACHED);
        optIns.optOut(one, id(wide));
        assertThat(optIns.optIn(three, id(wide)).optedIn()).isTrue();
    }

    @Test
    void a_place_that_is_held_is_kept_when_the_limit_is_lowered() {
        EngagementCampaign wide = house.campaign(made -> withOptIn(made, limit(2)));
        optIns.reserve(one, id(wide));
        optIns.optIn(two, id(wide));
        house.change(withOptIn(wide, limit(1)));

        assertThat(optIns.optIn(one, id(wide)).optedIn()).isTrue();
    }

    @Test
    void without_a_limit_places_are_counted_and_never_refused() {
        EngagementCampaign open = house.campaign(made -> withOptIn(made, required()));
        for (int i = 0; i < 20; i++) {
            optIns.optIn(ref(house.customer("CU-" + i)), id(open));
        }

        assertThat(count(open)).isEqualTo(new CapacityCount(20, 0));
    }

    @Test
    void frees_more_ended_reservations_than_one_batch_holds_when_there_is_no_room() {
        EngagementCampaign wide = house.campaign(made -> withOptIn(made, limit(2_500)));
        for (int i = 0; i < 2_500; i++) {
            optIns.reserve(ref(house.customer("HOLD-" + i)), id(wide), Duration.ofSeconds(5));
        }
        house.change(withOptIn(wide, limit(1)));
        house.later(5);

        assertThat(optIns.optIn(one, id(wide)).optedIn()).isTrue();
        assertThat(count(wide)).isEqualTo(new CapacityCount(1, 0));
    }

    private CapacityCount count() {
        return count(campaign);
    }

    private CapacityCount count(EngagementCampaign of) {
        CapacityKey key =
                new CapacityKey(CompanyId.DEFAULT, CapacityKind.OPT_IN, of.id().value());
        return house.storage.read(tx -> tx.capacities().counts(Set.of(key)).getOrDefault(key, CapacityCount.NONE));
    }
}
