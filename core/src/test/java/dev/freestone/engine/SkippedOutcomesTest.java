package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.BehaviorShape;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryPromoCodePool;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Outcomes that cannot be granted. Source: docs/spec/engagement-behaviors.md 7. */
class SkippedOutcomesTest {
    private static final CustomerRef ANNA = CustomerRef.user("CU-1");
    private static final CustomerRef BERT = CustomerRef.user("CU-2");

    private final InMemoryPromoCodePool pool = InMemoryPromoCodePool.create();
    private boolean failing;
    private final EngagementHouse house =
            new EngagementHouse(builder -> builder.promoCodes((company, name, customer, key) -> {
                if (failing) {
                    throw new IllegalStateException("out of order");
                }
                return pool.take(company, name, customer, key);
            }));

    SkippedOutcomesTest() {
        house.customer("CU-1");
        house.customer("CU-2");
    }

    /** A visit brings the only offer, a code and two tags, of which the second is of the other kind. */
    private void campaign() {
        house.campaign(one -> {
            Offer offer = new Offer(OfferId.of(4), "a coffee", OfferType.TRIGGER, OptionalLong.of(1), Optional.empty());
            CampaignParts parts = one.parts();
            return one.withParts(new CampaignParts(
                    parts.bundle(),
                    parts.lineItems(),
                    parts.groups(),
                    parts.units(),
                    List.of(visits(offer.id())),
                    List.of(offer)));
        });
        house.storage.write(tx -> {
            for (int id = 2; id <= 4; id++) {
                tx.engagementCampaigns()
                        .nextId(CompanyId.DEFAULT, EngagementKind.OFFER, Optional.of(EngagementCampaignId.of(1)));
            }
            return true;
        });
    }

    private static Achievement visits(OfferId offer) {
        return new Achievement(
                AchievementId.of(9),
                "visits",
                "3ea16f4d-9285-4031-adae-000000000009",
                "visit",
                20,
                new AchievementTask.Leaf(
                        LeafType.COUNT,
                        List.of("visit"),
                        Optional.empty(),
                        1,
                        Map.of(),
                        RepeatLimits.NONE,
                        EventPace.ANY),
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Outcome.IssuedOffer(offer),
                        new Outcome.PromoCode("SPRING"),
                        new Outcome.AssignedTag("vip", OptionalLong.empty()),
                        new Outcome.AssignedTag("vip", OptionalLong.of(60))));
    }

    private EventAnswer visit(CustomerRef customer) {
        return house.freestone
                .engagement()
                .events()
                .post(customer, EventRequest.builder().event("visit").build());
    }

    private static List<String> told(EventAnswer answer) {
        return answer.outcomes().stream()
                .map(each -> each.type() + " " + each.skipped().orElse("granted"))
                .toList();
    }

    @Test
    @Fact("BEH-61")
    void a_skipped_offer_code_or_tag_leaves_the_behavior_achieved_and_names_its_reason() {
        campaign();
        pool.put(CompanyId.DEFAULT, "SPRING", "S-1");

        EventAnswer anna = visit(ANNA);
        EventAnswer bert = visit(BERT);

        assertThat(told(anna))
                .containsExactly(
                        "points granted",
                        "offer granted",
                        "promo_code granted",
                        "tag granted",
                        "tag tag_kind_conflict");
        assertThat(told(bert))
                .containsExactly(
                        "points granted",
                        "offer total_available",
                        "promo_code no_code_available",
                        "tag granted",
                        "tag tag_kind_conflict");
        assertThat(bert.changes())
                .singleElement()
                .extracting(change ->
                        ((BehaviorShape.Leaf) change.after().shape()).counts().achieved())
                .isEqualTo(1L);
        assertThat(bert.deltaPoints()).isEqualTo(20);
    }

    @Test
    void pools_that_fail_fail_the_request_and_leave_nothing_of_it() {
        campaign();
        failing = true;

        assertThatThrownBy(() -> visit(ANNA))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.DIRECTORY_UNAVAILABLE));

        failing = false;
        EventAnswer later = visit(ANNA);
        assertThat(later.availablePoints()).isEqualTo(20);
        assertThat(later.outcomes()).allMatch(each -> each.ordinal() == 1);
    }
}
