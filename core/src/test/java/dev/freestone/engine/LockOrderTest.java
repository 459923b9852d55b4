package dev.freestone.engine;

import static dev.freestone.engine.OfferHouse.ANNA;
import static dev.freestone.engine.OfferHouse.ANY;
import static dev.freestone.engine.OfferHouse.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.UserOffer;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that concerns engagement campaigns takes its locks in one order, so that nothing waits in a circle. */
class LockOrderTest {
    private static final String CUSTOMER = "CustomerStore.lock";
    private static final String HELD = "EngagementCampaignStore.hold";
    private static final String LOCKED = "EngagementCampaignStore.lock";
    private static final String CAPACITY = "CapacityStore.lock";
    private static final String REVISION = "EngagementCampaignStore.nextRevision";
    private static final Set<String> LOCKS = Set.of(CUSTOMER, HELD, LOCKED, CAPACITY, REVISION);

    private final OfferHouse offers = new OfferHouse();
    private final Faults calls = Faults.none();
    private final Engagement engagement = offers.house
            .engine(builder -> builder.storage(FaultyStorage.over(offers.house.storage, calls)))
            .engagement();

    @Test
    void opting_in_and_out_takes_the_customer_then_the_campaign_then_the_places() {
        offers.campaign = offers.house.change(EngagementHouse.withOptIn(offers.campaign, OptInTest.limit(3)));
        String campaign = offers.campaign.id().toString();

        engagement.optIns().optIn(ANNA, campaign);
        engagement.optIns().optOut(ANNA, campaign);

        assertThat(locks()).containsExactly(CUSTOMER, HELD, CAPACITY, CUSTOMER, HELD, CAPACITY);
    }

    @Test
    void places_take_the_customer_then_the_campaign_then_the_places() {
        offers.campaign = offers.house.change(EngagementHouse.withOptIn(offers.campaign, OptInTest.limit(3)));
        String campaign = offers.campaign.terms().permalink();

        engagement.optIns().reserve(ANNA, campaign);

        assertThat(locks()).containsExactly(CUSTOMER, HELD, CAPACITY);
    }

    @Test
    void a_purchase_takes_the_customer_then_the_campaign_then_stock_and_quantity() {
        OfferId offer = offers.deal(OptionalLong.of(5), price(0, 2));

        engagement.wallet().purchase(ANNA, offer, "r-1");

        assertThat(locks()).containsExactly(CUSTOMER, HELD, CAPACITY, CAPACITY);
    }

    @Test
    void a_redemption_takes_the_customer_then_the_campaign() {
        UserOffer got = offers.wallet.grant(ANNA, offers.trigger(ANY), "r-1");

        engagement.wallet().redeem(ANNA, got.id(), RedeemRequest.of("r-1"));

        assertThat(locks()).containsExactly(CUSTOMER, HELD);
    }

    @Test
    void a_change_of_a_deal_takes_the_campaign_then_the_quantity_then_the_revision() {
        OfferId offer = offers.deal(ANY, price(0, 2));

        engagement.campaigns().offers().update(offers.campaign.id(), offer, OfferEditsTest.sold(7));

        assertThat(locks()).containsExactly(LOCKED, CAPACITY, REVISION);
    }

    private List<String> locks() {
        return calls.trace().stream().filter(LOCKS::contains).toList();
    }
}
