package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.OptInInterval;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.BehaviorStore;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.CreativeCounts;
import dev.freestone.spi.EventAnswerRow;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.UserOfferRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What an erasure takes away of a customer of engagement campaigns, and what it leaves. */
class EngagementErasureTest {
    private static final PersonId ID = PersonId.of("BO-7");
    private static final LaneKey ERASED = ImportHouse.lane("BO-7");
    private static final LaneKey OTHER = ImportHouse.lane("BO-8");
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    private static final OfferId OFFER = OfferId.of(70);
    private static final AchievementId BEHAVIOR = AchievementId.of(71);
    private static final AdUnitId CREATIVE = AdUnitId.of(700);
    private static final CapacityKey PLACES = new CapacityKey(CompanyId.DEFAULT, CapacityKind.OPT_IN, 7);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    private final LedgerHouse house = new ImportHouse().ledger;

    @Test
    void of_an_erased_customer_no_tag_opt_in_point_offer_showing_event_or_progress_is_kept() {
        engage(ERASED);
        assertThat(kept(ERASED)).isEqualTo(new Kept(1, 1, new PointsRow(5, 5), 1, 1, 5));

        house.contacts().erasePerson(ID);

        assertThat(kept(ERASED)).isEqualTo(new Kept(0, 0, PointsRow.NONE, 0, 0, 0));
    }

    @Test
    void other_customers_keep_what_they_have() {
        engage(ERASED);
        engage(OTHER);

        house.contacts().erasePerson(ID);

        assertThat(kept(OTHER)).isEqualTo(new Kept(1, 1, new PointsRow(5, 5), 1, 1, 5));
    }

    @Test
    void places_and_showings_of_an_erased_customer_stay_counted() {
        engage(ERASED);

        house.contacts().erasePerson(ID);

        CapacityCount places = house.storage.write(
                tx -> tx.capacities().counts(List.of(PLACES)).get(PLACES));
        CreativeCounts showings = house.storage.write(tx -> tx.creatives().counts(CompanyId.DEFAULT, CREATIVE));
        assertThat(places).isEqualTo(new CapacityCount(1, 0));
        assertThat(showings).isEqualTo(new CreativeCounts(0, 1, 0));
    }

    private void engage(LaneKey customer) {
        house.storage.write(tx -> {
            tx.customers().lock(customer);
            tx.customers().saveTags(customer, List.of(TagRow.counter("t", 1)));
            tx.customers()
                    .saveStanding(
                            customer,
                            new StandingRow(CAMPAIGN, List.of(new OptInInterval(true, NOON, Optional.empty()))));
            tx.customers().addPoints(customer, new PointsEntry("k", 5, "grant", NOON), new PointsRow(5, 5));
            tx.userOffers().insert(offer(customer));
            tx.creatives()
                    .record(
                            customer,
                            CREATIVE,
                            CreativeSignal.SEEN,
                            "of " + customer.person().value(),
                            NOON);
            act(tx.behaviors(), customer);
            tx.capacities().lock(PLACES);
            return tx.capacities().count(PLACES, 1, 0, OptionalLong.empty());
        });
    }

    private static void act(BehaviorStore behaviors, LaneKey customer) {
        EventRow event = new EventRow(
                1,
                1,
                Optional.of("0".repeat(64)),
                NOON,
                NOON,
                EventDisposition.COUNTED,
                0,
                NOON,
                List.of(CAMPAIGN),
                Document.of("{}"));
        behaviors.addEvents(customer, List.of(event));
        behaviors.saveBehaviors(customer, List.of(new BehaviorRow(BEHAVIOR, CAMPAIGN, 0, 1, Document.of("{}"))));
        behaviors.addOutcomes(customer, List.of(new OutcomeRow(CAMPAIGN, BEHAVIOR, -1, 1, 0, NOON, Document.of("{}"))));
        behaviors.addAnswer(customer, new EventAnswerRow(1, 1, NOON, Document.of("{}")));
    }

    private static UserOfferRow offer(LaneKey customer) {
        return new UserOfferRow(
                UserOfferId.of(1),
                customer,
                CAMPAIGN,
                OFFER,
                "grant",
                UserOfferStatus.ISSUED,
                NOON,
                Optional.empty(),
                Optional.empty(),
                1,
                Document.of("{}"));
    }

    /** What is kept of a customer. */
    private record Kept(int tags, int standings, PointsRow points, long offers, int creatives, long behaviors) {}

    private Kept kept(LaneKey customer) {
        return house.storage.write(tx -> kept(tx, customer));
    }

    private static Kept kept(Tx tx, LaneKey customer) {
        return new Kept(
                tx.customers().tags(customer).size(),
                tx.customers().standings(customer).size(),
                tx.customers().points(customer),
                tx.userOffers().count(customer),
                tx.creatives()
                        .seen(customer, Map.of(CREATIVE, NOON.minusSeconds(1)))
                        .size(),
                kept(tx.behaviors(), customer));
    }

    private static long kept(BehaviorStore behaviors, LaneKey customer) {
        return behaviors.lastSeq(customer)
                + behaviors.admitted(customer, CAMPAIGN, NOON).size()
                + behaviors.behaviors(customer, List.of(CAMPAIGN)).size()
                + behaviors.outcomes(customer, CAMPAIGN).size()
                + behaviors.answer(customer, 1).stream().count();
    }
}
