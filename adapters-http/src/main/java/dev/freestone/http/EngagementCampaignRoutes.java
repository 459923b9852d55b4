package dev.freestone.http;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.EngagementCampaigns;
import dev.freestone.engine.Saved;
import dev.freestone.json.EngagementAnswers;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.ApiPermission;
import java.util.List;

/** Management of engagement campaigns. Source: docs/spec/engagement-campaigns.md 2.2. */
final class EngagementCampaignRoutes {
    private static final AnswerRule ANSWER = AnswerRule.bare("EngagementCampaignAnswer");

    static final List<Route> ALL = List.of(
            Route.post(EngagementPath.CAMPAIGNS)
                    .named("createEngagementCampaign", "Creates a campaign with its bundle and one line item.")
                    .engagement()
                    .needs(ApiPermission.ENGAGEMENT_WRITE)
                    .body(BodyRule.required("EngagementCampaignBody"))
                    .answers(ANSWER)
                    .tellsVersion()
                    .by(call -> answer(
                            call, call.campaigns().campaigns().create(EngagementCampaignDraft.parse(call.body())))),
            Route.get(EngagementPath.CAMPAIGN)
                    .named("getEngagementCampaign", "Tells a campaign, whatever its status.")
                    .engagement()
                    .needs(ApiPermission.ENGAGEMENT_READ)
                    .answers(ANSWER)
                    .tellsVersion()
                    .by(call -> answer(call, call.campaigns().campaigns().get(EngagementPath.campaign(call)))),
            Route.put(EngagementPath.CAMPAIGN)
                    .named("updateEngagementCampaign", "Changes what is given of a campaign; null sets the default.")
                    .engagement()
                    .needs(ApiPermission.ENGAGEMENT_WRITE)
                    .body(BodyRule.required("EngagementCampaignChange"))
                    .answers(ANSWER)
                    .tellsVersion()
                    .takesVersion()
                    .by(call -> answer(call, updated(call))),
            Route.delete(EngagementPath.CAMPAIGN)
                    .named(
                            "deleteEngagementCampaign",
                            "Deletes a campaign that is draft or inreview, with all its parts.")
                    .engagement()
                    .needs(ApiPermission.ENGAGEMENT_WRITE)
                    .answers(AnswerRule.bare("EngagementDone"))
                    .takesVersion()
                    .by(EngagementCampaignRoutes::deleted));

    private EngagementCampaignRoutes() {}

    private static Saved<EngagementCampaign> updated(Call call) {
        EngagementCampaigns campaigns = call.campaigns().campaigns();
        EngagementCampaignDraft change = EngagementCampaignDraft.parse(call.body());
        EngagementCampaignId id = EngagementPath.campaign(call);
        return call.ifMatch().isPresent()
                ? campaigns.update(id, change, call.ifMatch().getAsLong())
                : campaigns.update(id, change);
    }

    private static ApiResponse deleted(Call call) {
        EngagementCampaigns campaigns = call.campaigns().campaigns();
        EngagementCampaignId id = EngagementPath.campaign(call);
        if (call.ifMatch().isPresent()) {
            campaigns.delete(id, call.ifMatch().getAsLong());
        } else {
            campaigns.delete(id);
        }
        return Call.answer(EngagementAnswers.deleted());
    }

    private static ApiResponse answer(Call call, Saved<EngagementCampaign> saved) {
        return Call.versioned(
                saved.revision(),
                Call.answer(EngagementAnswers.campaign(
                        saved.value(), call.campaigns().multiOrg())));
    }
}
