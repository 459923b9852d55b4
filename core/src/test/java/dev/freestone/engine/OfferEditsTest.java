package dev.freestone.engine;

import static dev.freestone.engine.CampaignMaking.assertRefused;
import static dev.freestone.engine.OfferHouse.ANNA;
import static dev.freestone.engine.OfferHouse.ANY;
import static dev.freestone.engine.OfferHouse.BERT;
import static dev.freestone.engine.OfferHouse.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.OfferStock;
import dev.freestone.engine.engagement.CapacityBook;
import dev.freestone.engine.engagement.OfferDesk;
import dev.freestone.engine.engagement.OfferIssue;
import dev.freestone.engine.engagement.SlotRequest;
import dev.freestone.engine.parts.Caller;
import dev.freestone.error.ErrorCode;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.OfferId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What hosts change of offers that customers have taken already. */
class OfferEditsTest {
    private final OfferHouse house = new OfferHouse();

    @Test
    void what_a_host_sets_as_the_quantity_is_what_is_left_whatever_was_bought_before() {
        OfferId offer = house.deal(ANY, price(0, 3));
        house.wallet.purchase(ANNA, offer, "r-1");
        house.wallet.purchase(BERT, offer, "r-1");

        update(offer, sold(5));

        assertThat(house.view(offer).stock()).isEqualTo(new OfferStock(OfferStock.UNLIMITED, 5));
    }

    @Test
    void the_greatest_quantity_stays_the_greatest_whatever_was_bought_before() {
        OfferId offer = house.deal(ANY, price(0, 3));
        house.wallet.purchase(ANNA, offer, "r-1");

        update(offer, sold(Long.MAX_VALUE));

        assertThat(house.view(offer).stock().quantity()).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void a_change_that_leaves_the_deal_alone_leaves_its_quantity_alone() {
        OfferId offer = house.deal(ANY, price(0, 3));
        house.wallet.purchase(ANNA, offer, "r-1");

        update(offer, OfferDraft.builder().name("eleven off").build());

        assertThat(house.view(offer).stock().quantity()).isEqualTo(2);
    }

    @Test
    void an_offer_that_customers_have_or_are_about_to_have_cannot_be_deleted() {
        OfferId had = house.trigger(ANY);
        OfferId awaited = house.trigger(ANY);
        house.wallet.grant(ANNA, had, "r-1");
        house.house.storage.write(tx -> CapacityBook.reserve(
                tx, SlotRequest.of(new CapacityKey(CompanyId.DEFAULT, CapacityKind.OFFER, awaited.value()), "h", ANY)));

        assertRefused(() -> delete(had), ErrorCode.VALIDATION, "/offer not_allowed_in_status");
        assertRefused(() -> delete(awaited), ErrorCode.VALIDATION, "/offer not_allowed_in_status");
    }

    @Test
    void an_offer_that_nobody_has_any_more_reserved_can_be_deleted() {
        OfferId offer = house.trigger(OptionalLong.of(1));
        house.house.storage.write(tx -> CapacityBook.reserve(
                tx, SlotRequest.of(new CapacityKey(CompanyId.DEFAULT, CapacityKind.OFFER, offer.value()), "h", ANY)));
        house.house.later(SlotRequest.DEFAULT_TTL.toSeconds());

        delete(offer);

        assertRefused(() -> house.wallet.grant(ANNA, offer, "r-1"), ErrorCode.NOT_FOUND);
    }

    @Test
    void an_outcome_finds_no_offer_that_was_deleted_meanwhile() {
        OfferId offer = house.trigger(ANY);
        OfferIssue issue = new OfferIssue(offer, OfferSource.OUTCOME, "behavior-9:1", ZoneOffset.UTC);
        OfferDesk desk = new OfferDesk(RandomIdSource.secure(), Caller.host(CompanyId.DEFAULT));
        LaneKey customer = new LaneKey(CompanyId.DEFAULT, KeyedHash.of("h:1"));
        delete(offer);

        assertRefused(
                () -> house.house.storage.write(tx -> {
                    tx.customers().lock(customer);
                    return desk.issue(tx, customer, issue);
                }),
                ErrorCode.NOT_FOUND);
    }

    /** A deal of the reward store of which so many can be bought. */
    static OfferDraft sold(long quantity) {
        return OfferDraft.builder()
                .deal(DealDraft.builder()
                        .offerTypeId("fixed_amount_discount")
                        .startDate(OfferHouse.STARTS)
                        .endDate(OfferHouse.ENDS)
                        .rewardStore(true)
                        .quantity(quantity)
                        .build())
                .build();
    }

    private void update(OfferId offer, OfferDraft change) {
        campaigns().offers().update(house.campaign.id(), offer, change);
        house.campaign = campaigns().get(house.campaign.id()).value();
    }

    private void delete(OfferId offer) {
        campaigns().offers().delete(house.campaign.id(), offer);
    }

    private EngagementCampaigns campaigns() {
        return house.house.freestone.engagement().campaigns();
    }
}
