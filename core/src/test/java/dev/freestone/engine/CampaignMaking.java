package dev.freestone.engine;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Campaigns that tests make through the facade, and what they say of refusals. */
final class CampaignMaking {
    static final String BODY = "{\"campaign\":{\"name\":\"Campaign Example\",\"status\":\"%s\","
            + "\"starts_at\":\"2024-05-10T15:02:54Z\",\"ends_at\":\"2024-05-20T15:02:54Z\"%s}}";

    private CampaignMaking() {}

    static EngagementCampaignDraft body(String status, String more) {
        return EngagementCampaignDraft.parse(BODY.formatted(status, more));
    }

    static EngagementCampaignDraft change(String members) {
        return EngagementCampaignDraft.parse("{\"campaign\":{" + members + "}}");
    }

    static EngagementCampaign made(EngagementHouse house, String status, String more) {
        return campaigns(house).create(body(status, more)).value();
    }

    static EngagementCampaigns campaigns(EngagementHouse house) {
        return house.freestone.engagement().campaigns();
    }

    static EngagementCampaign now(EngagementHouse house, EngagementCampaignId id) {
        return campaigns(house).get(id).value();
    }

    static AdGroup group(EngagementHouse house, EngagementCampaign campaign, String more) {
        long item = campaign.parts().lineItems().get(0).id().value();
        return campaigns(house)
                .groups()
                .create(
                        campaign.id(),
                        AdGroupDraft.parse("{\"ad_group\":{\"line_item_id\":" + item + ",\"name\":\"g\"" + more + "}}"))
                .value();
    }

    static AdUnit tile(EngagementHouse house, EngagementCampaign campaign) {
        return campaigns(house)
                .units()
                .create(
                        campaign.id(),
                        AdUnitDraft.builder()
                                .group(group(house, campaign, "").id())
                                .name("tile")
                                .type(AdType.INTERNAL_TILE)
                                .build())
                .value();
    }

    static AdUnitDraft unit(AdGroup group, String more) {
        return AdUnitDraft.parse(
                "{\"ad_unit\":{\"ad_group_id\":" + group.id().value() + ",\"name\":\"u\"," + more + "}}");
    }

    static EngagementStatus status(EngagementHouse house, EngagementCampaignId id) {
        return now(house, id).terms().status();
    }

    /** Code and fields of a refusal. */
    static void assertRefused(ThrowingCallable call, ErrorCode code, String... details) {
        FreestoneException refused = refusal(call);
        Assertions.assertThat(refused.code()).isEqualTo(code);
        Assertions.assertThat(details(refused)).containsExactlyInAnyOrder(details);
    }

    static FreestoneException refusal(ThrowingCallable call) {
        FreestoneException refused = catchThrowableOfType(FreestoneException.class, call);
        Assertions.assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    private static List<String> details(FreestoneException refused) {
        return refused.violations().stream()
                .map((Violation each) -> each.path() + " " + each.code().code())
                .toList();
    }
}
