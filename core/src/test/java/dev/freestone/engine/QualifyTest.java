package dev.freestone.engine;

import static dev.freestone.engine.EngagementHouse.ref;
import static dev.freestone.engine.EngagementHouse.withParts;
import static dev.freestone.engine.OptInTest.assertCode;
import static dev.freestone.engine.OptInTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.CustomerTag;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualifyTest {
    private static final Map<String, Object> BY_TAGS = Map.of(
            "$and",
            List.of(
                    Map.of("user.tags", Map.of("$in", List.of("good"))),
                    Map.of("user.tags", Map.of("$not", Map.of("$in", List.of("bad"))))));

    private final EngagementHouse house = new EngagementHouse();
    private final OptIns optIns = house.freestone.engagement().optIns();
    private final CustomerTags tags = house.freestone.engagement().tags();
    private final CustomerRef customer = ref(house.customer("CU-17"));

    @Test
    void the_qualifying_tag_replaces_the_disqualifying_one() {
        EngagementCampaign campaign = campaign(BY_TAGS, Optional.of("good"), Optional.of("bad"));
        tags.count(customer, List.of("bad", "other"));

        assertThat(optIns.qualify(customer, id(campaign))).isTrue();
        assertThat(names()).containsExactly("good", "other");
        assertThat(optIns.disqualify(customer, id(campaign))).isFalse();
        assertThat(names()).containsExactly("bad", "other");
    }

    @Test
    void a_tag_that_the_customer_has_is_not_counted_again() {
        EngagementCampaign campaign = campaign(BY_TAGS, Optional.of("good"), Optional.of("bad"));
        optIns.qualify(customer, id(campaign));
        optIns.qualify(customer, id(campaign));

        assertThat(tags.list(customer))
                .extracting(tag -> tag.count().getAsLong())
                .containsExactly(1L);
    }

    @Test
    void an_expiring_tag_of_this_name_is_left_as_it_is() {
        EngagementCampaign campaign = campaign(BY_TAGS, Optional.of("good"), Optional.empty());
        List<CustomerTag> before = tags.assign(customer, List.of("good"), Duration.ofDays(1));

        assertThat(optIns.qualify(customer, id(campaign))).isTrue();
        assertThat(tags.list(customer)).isEqualTo(before);
    }

    @Test
    void a_campaign_without_the_tag_in_question_is_refused() {
        EngagementCampaign campaign = campaign(BY_TAGS, Optional.of("good"), Optional.empty());

        assertCode(() -> optIns.disqualify(customer, id(campaign)), ErrorCode.VALIDATION);
        assertThat(optIns.qualify(customer, id(campaign))).isTrue();
    }

    @Test
    @Fact("ENG-30")
    void a_qualifying_tag_that_the_query_does_not_name_changes_nobodys_qualification() {
        EngagementCampaign everyone = campaign(Map.of(), Optional.of("q"), Optional.of("d"));
        EngagementCampaign nobody =
                campaign(Map.of("user.tags", Map.of("$in", List.of("x"))), Optional.of("q"), Optional.of("d"));

        assertThat(optIns.qualify(customer, id(everyone))).isTrue();
        assertThat(optIns.disqualify(customer, id(everyone))).isTrue();
        assertThat(optIns.qualify(customer, id(nobody))).isFalse();
        assertThat(optIns.disqualify(customer, id(nobody))).isFalse();
    }

    private List<String> names() {
        return tags.list(customer).stream().map(CustomerTag::name).toList();
    }

    private EngagementCampaign campaign(
            Map<String, Object> targeting, Optional<String> qualify, Optional<String> disqualify) {
        return house.campaign(one -> withParts(
                one,
                new AdBundle(AdBundleId.of(one.id().value()), targeting, qualify, disqualify),
                one.parts().groups(),
                one.parts().units(),
                one.parts().offers()));
    }
}
