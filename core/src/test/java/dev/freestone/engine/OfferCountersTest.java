package dev.freestone.engine;

import static dev.freestone.engine.OfferHouse.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.DealPrice;
import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.OfferStock;
import dev.freestone.engagement.PointsChange;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.WalletItem;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.OfferId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever customers do in whatever order, counters tell what the rows tell. */
class OfferCountersTest {
    private static final int STEPS = 400;
    private static final int TOTAL = 12;
    private static final int QUANTITY = 7;
    private static final int RECURRENCE = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void counters_are_what_customers_hold(long seed) {
        OfferHouse house = new OfferHouse();
        Random random = new Random(seed);
        List<CustomerRef> customers = new ArrayList<>();
        for (int one = 0; one < 4; one++) {
            house.house.customer("CU-" + (100 + one));
            customers.add(CustomerRef.user("CU-" + (100 + one)));
        }
        OfferId offer =
                house.deal(OptionalLong.of(TOTAL), new DealPrice(3, OptionalLong.of(RECURRENCE), QUANTITY, true));
        OfferId other = house.trigger(ANY);

        for (int step = 0; step < STEPS; step++) {
            CustomerRef who = customers.get(random.nextInt(customers.size()));
            try {
                act(house, random, who, random.nextInt(4) == 0 ? other : offer);
            } catch (FreestoneException refused) {
                assertThat(refused.code()).isIn(ErrorCode.NOT_AVAILABLE, ErrorCode.VALIDATION);
            }
            check(house, customers, offer);
        }
        assertThat(house.view(offer).stock().available()).isZero();
    }

    private static void act(OfferHouse house, Random random, CustomerRef who, OfferId offer) {
        String request = "r-" + random.nextInt(20);
        List<UserOffer> held = held(house, who);
        switch (random.nextInt(7)) {
            case 0 -> house.wallet.grant(who, offer, request);
            case 1 -> house.wallet.purchase(who, offer, request);
            case 2 -> house.points.change(who, request, random.nextInt(12) - 4L, "goodwill");
            case 3 -> house.house.later(random.nextInt(600));
            default -> {
                if (!held.isEmpty()) {
                    use(house, random, who, held.get(random.nextInt(held.size())), request);
                }
            }
        }
    }

    private static void use(OfferHouse house, Random random, CustomerRef who, UserOffer offer, String request) {
        switch (random.nextInt(4)) {
            case 0 -> house.wallet.lock(who, offer.id(), request);
            case 1 -> house.wallet.unlock(who, offer.id(), request);
            case 2 -> house.wallet.redeem(who, offer.id(), RedeemRequest.of(request));
            default -> house.wallet.reinstate(who, offer.id(), request);
        }
    }

    private static void check(OfferHouse house, List<CustomerRef> customers, OfferId offer) {
        long issued = 0;
        long bought = 0;
        for (CustomerRef who : customers) {
            List<UserOffer> held = held(house, who).stream()
                    .filter(one -> one.offer().equals(offer))
                    .toList();
            assertThat(held.size()).isLessThanOrEqualTo(RECURRENCE);
            issued += held.size();
            bought += held.stream()
                    .filter(one -> one.origin().source() == OfferSource.PURCHASE)
                    .count();
            long sum = house.points.history(who, 0, 100).stream()
                    .mapToLong(PointsChange::amount)
                    .sum();
            assertThat(house.points.balance(who).available()).isEqualTo(sum).isNotNegative();
        }
        assertThat(house.view(offer).stock()).isEqualTo(new OfferStock(TOTAL - issued, QUANTITY - bought));
    }

    private static List<UserOffer> held(OfferHouse house, CustomerRef who) {
        return house.wallet.page(who, 1, 100).items().stream()
                .map(WalletItem::offer)
                .toList();
    }
}
