package dev.freestone.http;

import dev.freestone.engagement.CampaignQuery;
import dev.freestone.engagement.DivisionFilter;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.RetrievalAnswers;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.stream.Stream;

/** Campaigns as customers see them, and as anybody may. Source: docs/spec/engagement-campaigns.md 8. */
final class RetrievalRoutes {
    private static final String APP = "/priv/v1/apps/{api_key}";
    private static final ApiPermission READ = ApiPermission.ENGAGEMENT_READ;
    private static final QueryParameter[] DIVISIONS = {
        QueryParameter.several("division_ids", "only campaigns of these divisions; ignored without divisions"),
        QueryParameter.several("division_ids[]", "as division_ids")
    };
    private static final QueryParameter[] HOW_MUCH = {
        QueryParameter.several("sections[]", "of progress, behaviors, offers, redemptions; default none"),
        QueryParameter.several("filters[]", "of eligible, ineligible, all; default eligible"),
        QueryParameter.several("creatives[]", "of promotion, tile; default none")
    };
    private static final QueryParameter[] PAGE = {
        QueryParameter.integer("page", "from 1 on, default 1"),
        QueryParameter.integer("page_size", "campaigns of a page, 1 to 100, default 20")
    };

    static final List<Route> ALL = Stream.of(
                    CustomerPath.each(CustomerPath.V1_OR_TOKEN, RetrievalRoutes::feed),
                    CustomerPath.each(CustomerPath.V1_OR_TOKEN, RetrievalRoutes::progress),
                    CustomerPath.each(CustomerPath.V1_OR_TOKEN, RetrievalRoutes::progressByPermalink),
                    CustomerPath.each(CustomerPath.V2, RetrievalRoutes::list),
                    CustomerPath.each(CustomerPath.V2, RetrievalRoutes::one),
                    CustomerPath.each(CustomerPath.V2, RetrievalRoutes::oneByPermalink),
                    List.of(active(), info(), infoByPermalink()))
            .flatMap(List::stream)
            .toList();

    private RetrievalRoutes() {}

    private static Route feed(CustomerPath who) {
        return who.begin(Route::get, "/campaigns", "showCampaigns", "Lists what a customer is shown.", READ)
                .queryOfEngine(DIVISIONS)
                .answers(AnswerRule.bare("CampaignFeed"))
                .by(call -> Call.answer(RetrievalAnswers.feed(
                        call.campaigns().retrieval().feed(who.of(call), DivisionFilter.parse(call.query())))));
    }

    private static Route progress(CustomerPath who) {
        return who.begin(
                        Route::get,
                        "/campaigns/{ad_campaign_id}/progress",
                        "getProgress",
                        "Tells how a customer stands in a campaign, also after its end.",
                        READ)
                .answers(AnswerRule.bare("CampaignStanding"))
                .by(call -> standing(who, call, call.variable("ad_campaign_id")));
    }

    private static Route progressByPermalink(CustomerPath who) {
        return who.begin(
                        Route::get,
                        "/external/campaigns/{permalink}/progress",
                        "getProgressByPermalink",
                        "Tells how a customer stands in a campaign, also after its end.",
                        READ)
                .answers(AnswerRule.bare("CampaignStanding"))
                .by(call -> standing(who, call, permalink(call, ErrorCode.NO_CAMPAIGN_FOUND)));
    }

    private static ApiResponse standing(CustomerPath who, Call call, String campaign) {
        return Call.answer(
                RetrievalAnswers.progress(call.campaigns().retrieval().progress(who.of(call), campaign)));
    }

    private static Route list(CustomerPath who) {
        return who.begin(Route::get, "/campaigns", "listCampaigns", "Lists active campaigns of a customer.", READ)
                .queryOfEngine(HOW_MUCH)
                .queryOfEngine(DIVISIONS)
                .queryOfEngine(PAGE)
                .answers(AnswerRule.bare("CampaignPage"))
                .by(call -> Call.answer(RetrievalAnswers.page(
                        call.campaigns().retrieval().list(who.of(call), CampaignQuery.ofList(call.query())))));
    }

    private static Route one(CustomerPath who) {
        return who.begin(
                        Route::get,
                        "/campaigns/{ad_campaign_id}",
                        "getCustomerCampaign",
                        "Tells an active campaign as a customer sees it.",
                        READ)
                .queryOfEngine(HOW_MUCH)
                .answers(AnswerRule.bare("CustomerCampaign"))
                .by(call -> seen(who, call, call.variable("ad_campaign_id")));
    }

    private static Route oneByPermalink(CustomerPath who) {
        return who.begin(
                        Route::get,
                        "/external/campaigns/{permalink}",
                        "getCustomerCampaignByPermalink",
                        "Tells an active campaign as a customer sees it.",
                        READ)
                .queryOfEngine(HOW_MUCH)
                .answers(AnswerRule.bare("CustomerCampaign"))
                .by(call -> {
                    CampaignQuery query = CampaignQuery.ofOne(call.query());
                    return seen(who, call, query, permalink(call, ErrorCode.NOT_FOUND));
                });
    }

    private static ApiResponse seen(CustomerPath who, Call call, String campaign) {
        return seen(who, call, CampaignQuery.ofOne(call.query()), campaign);
    }

    private static ApiResponse seen(CustomerPath who, Call call, CampaignQuery query, String campaign) {
        return Call.answer(RetrievalAnswers.one(call.campaigns().retrieval().one(who.of(call), campaign, query)));
    }

    private static Route active() {
        return Route.get(APP + "/campaigns")
                .named("listActiveCampaigns", "Lists all active campaigns.")
                .engagement()
                .needs(READ)
                .queryOfEngine(DIVISIONS)
                .answers(AnswerRule.bare("ActiveCampaigns"))
                .by(call -> Call.answer(RetrievalAnswers.active(
                        call.campaigns().retrieval().active(DivisionFilter.parse(call.query())),
                        call.campaigns().multiOrg())));
    }

    private static Route info() {
        return info(Route.get(APP + "/campaigns/{campaign_id}/info").named("getCampaignInfo", "Tells its times."))
                .by(call -> info(call, call.variable("campaign_id")));
    }

    private static Route infoByPermalink() {
        return info(Route.get(APP + "/external/campaigns/{permalink}/info")
                        .named("getCampaignInfoByPermalink", "Tells its times."))
                .by(call -> info(call, permalink(call, ErrorCode.NO_ACTIVE_CAMPAIGN_FOUND)));
    }

    private static Route.Draft info(Route.Draft draft) {
        return draft.engagement()
                .needs(READ)
                .query(QueryParameter.text("api_version", "taken and ignored"))
                .answers(AnswerRule.bare("CampaignInfo"));
    }

    private static ApiResponse info(Call call, String campaign) {
        return Call.answer(RetrievalAnswers.info(call.campaigns().retrieval().info(campaign)));
    }

    /** The name of a campaign where only that may stand. It is never digits only, so what is would be read as an id. */
    private static String permalink(Call call, ErrorCode unknown) {
        String permalink = call.variable("permalink");
        if (permalink.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Refusals.of(unknown, "permalink: no campaign has this one, give one that an answer named");
        }
        return permalink;
    }
}
