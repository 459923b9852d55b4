package dev.freestone.http;

import dev.freestone.campaign.DryRunGuards;
import dev.freestone.engine.CampaignChange;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.DryRunRequest;
import dev.freestone.json.CampaignJson;
import dev.freestone.json.DryRunJson;
import dev.freestone.spi.ApiPermission;
import java.util.List;

/** Outreach campaigns. Source: docs/spec/outreach-campaigns.md 2. */
final class CampaignRoutes {
    private static final String CAMPAIGNS = "/campaigns";
    private static final String CAMPAIGN = "/campaigns/{borrowerCampaignId}";
    private static final String ID = "borrowerCampaignId";
    private static final String SCHEMA = "Campaign";

    static final List<Route> ALL = List.of(
            Route.post(CAMPAIGNS)
                    .named("createCampaign", "Creates a campaign.")
                    .needs(ApiPermission.OUTREACH_WRITE)
                    .body(BodyRule.required("CampaignDraft"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.wrapped(
                            "campaign created",
                            CampaignJson.toMap(call.company().campaigns().create(CampaignDraft.parse(call.body()))))),
            Route.get(CAMPAIGNS)
                    .named("listCampaigns", "Lists campaigns, the newest first.")
                    .needs(ApiPermission.OUTREACH_READ)
                    .cursor()
                    .query(QueryParameter.several(
                            "sortBy", "1 to 5 of id, externalId, createdAt, updatedAt, schedule; - in front descends"))
                    .answers(AnswerRule.list(SCHEMA))
                    .by(call -> call.listed(call.company().campaigns().list(call.page()), CampaignJson::toMap)),
            Route.get(CAMPAIGN)
                    .named("getCampaign", "Tells a campaign.")
                    .needs(ApiPermission.OUTREACH_READ)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.wrapped(
                            "campaign found",
                            CampaignJson.toMap(call.company().campaigns().get(call.variable(ID))))),
            Route.put(CAMPAIGN)
                    .named("updateCampaign", "Changes what is given of a campaign; null clears.")
                    .needs(ApiPermission.OUTREACH_WRITE)
                    .body(BodyRule.required("CampaignChange"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.wrapped(
                            "campaign updated",
                            CampaignJson.toMap(call.company()
                                    .campaigns()
                                    .update(call.variable(ID), CampaignChange.parse(call.body()))))),
            Route.delete(CAMPAIGN)
                    .named("deleteCampaign", "Deletes a campaign that has no run in progress.")
                    .needs(ApiPermission.OUTREACH_WRITE)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.wrapped(
                            "campaign deleted",
                            CampaignJson.toMap(call.company().campaigns().delete(call.variable(ID))))),
            Route.post(CAMPAIGN + "/dry-run")
                    .named("dryRunCampaign", "Tells what a run started now would do, without doing any of it.")
                    .needs(ApiPermission.OUTREACH_WRITE)
                    .body(BodyRule.optional("DryRunRequest").upTo(BodyRule.ROWS))
                    .answers(AnswerRule.bare("DryRunReport"))
                    .by(call -> Call.bare(
                            DryRunJson.toMap(call.company().campaigns().dryRun(call.variable(ID), dryRun(call))))),
            HistoryPage.route(
                    Route.get(CAMPAIGN + "/history")
                            .named("listCampaignHistory", "Lists what was decided about a campaign, the oldest first.")
                            .needs(ApiPermission.OUTREACH_READ),
                    (call, page) -> call.company().campaigns().explain(call.variable(ID), page.after(), page.limit())));

    private CampaignRoutes() {}

    private static DryRunRequest dryRun(Call call) {
        return call.text().map(DryRunRequest::parse).orElse(DryRunRequest.guardedBy(DryRunGuards.DEFAULT));
    }
}
