package dev.freestone.engine;

import static dev.freestone.engine.CampaignMaking.refusal;
import static dev.freestone.engine.OfferHouse.ANNA;
import static dev.freestone.engine.OfferHouse.ANY;
import static dev.freestone.engine.OfferHouse.BERT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer who is erased between the moment at which a call finds the customer and the moment at which it writes. */
class ErasedMeanwhileTest {
    private final OfferHouse house = new OfferHouse();
    private final OfferId offer = house.trigger(ANY);
    private final Map<CustomerRef, UserOfferId> held = Map.of(
            ANNA, house.wallet.grant(ANNA, offer, "r-1").id(),
            BERT, house.wallet.grant(BERT, offer, "r-1").id());

    private enum Call {
        OPT_IN,
        OPT_OUT,
        RESERVE,
        GRANT,
        LOCK,
        REDEEM,
        POINTS,
        TAG,
        UNTAG
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_for_who_is_not_there_any_more(Call call) {
        house.campaign = house.house.change(EngagementHouse.withOptIn(house.campaign, OptInTest.limit(3)));
        Faults rehearsal = Faults.none();
        make(call, BERT, engine(rehearsal));
        int write = rehearsal.trace().indexOf("Storage.write") + 1;
        Faults erasure = Faults.meanwhile(
                write,
                Faults.Moment.BEFORE,
                () -> house.house.freestone.contacts().erasePerson(PersonId.of(ANNA.text())));

        assertThat(refusal(() -> make(call, ANNA, engine(erasure))).code()).isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    private void make(Call call, CustomerRef customer, Engagement engine) {
        String campaign = house.campaign.id().toString();
        switch (call) {
            case OPT_IN -> engine.optIns().optIn(customer, campaign);
            case OPT_OUT -> engine.optIns().optOut(customer, campaign);
            case RESERVE -> engine.optIns().reserve(customer, campaign);
            case GRANT -> engine.wallet().grant(customer, offer, "r-2");
            case LOCK -> engine.wallet().lock(customer, held(customer), "r-2");
            case REDEEM -> engine.wallet().redeem(customer, held(customer), RedeemRequest.of("r-2"));
            case POINTS -> engine.points().change(customer, "r-2", 5, "goodwill");
            case TAG -> engine.tags().count(customer, List.of("gold"));
            case UNTAG -> engine.tags().remove(customer, List.of("gold"));
        }
    }

    private UserOfferId held(CustomerRef customer) {
        return held.getOrDefault(customer, UserOfferId.of(99));
    }

    private Engagement engine(Faults faults) {
        return house.house
                .engine(builder -> builder.storage(FaultyStorage.over(house.house.storage, faults)))
                .engagement();
    }
}
