package dev.freestone.http;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.Campaigns;
import dev.freestone.engine.RunArchive;
import dev.freestone.engine.RunRequest;
import dev.freestone.engine.RunUpdate;
import dev.freestone.json.RunJson;
import dev.freestone.spi.ApiPermission;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs of outreach campaigns. Source: docs/spec/outreach-campaigns.md 2.4. */
final class RunRoutes {
    static final String CAMPAIGN_ID = "borrowerCampaignId";
    static final String RUN_ID = "borrowerCampaignRunId";
    static final String RUN = "/campaigns/{borrowerCampaignId}/runs/{borrowerCampaignRunId}";

    /** What answers hold. */
    static final String SCHEMA = "CampaignRun";

    private static final String RUNS = "/campaigns/{borrowerCampaignId}/runs";
    private static final String ALL_FILES = "all";

    static final List<Route> ALL = List.of(
            Route.post(RUNS)
                    .named("runCampaign", "Begins a run, by the query of the campaign or with rows given instead.")
                    .needs(ApiPermission.OUTREACH_WRITE)
                    .body(BodyRule.optional("RunRequest").upTo(BodyRule.ROWS))
                    .answers(AnswerRule.bare(SCHEMA))
                    .by(call -> told(call, campaigns(call).run(call.variable(CAMPAIGN_ID), rows(call)))),
            Route.get(RUNS)
                    .named("listRuns", "Lists the runs of a campaign, the newest first.")
                    .needs(ApiPermission.OUTREACH_READ)
                    .cursor()
                    .answers(AnswerRule.list(SCHEMA))
                    .by(RunRoutes::listed),
            Route.get("/companies/{companyId}" + RUNS)
                    .named("listCompanyRuns", "Lists the runs of a campaign of the company, the newest first.")
                    .needs(ApiPermission.OUTREACH_READ)
                    .cursor()
                    .answers(AnswerRule.list(SCHEMA))
                    .by(call -> {
                        call.requireCompany("companyId");
                        return listed(call);
                    }),
            Route.get(RUN)
                    .named("getRun", "Tells a run.")
                    .needs(ApiPermission.OUTREACH_READ)
                    .answers(AnswerRule.bare(SCHEMA))
                    .by(call -> told(call, named(call))),
            Route.put(RUN)
                    .named("updateRun", "Takes the report of an external worker, which drives a run.")
                    .needs(ApiPermission.OUTREACH_WRITE)
                    .body(BodyRule.required("RunUpdate"))
                    .answers(AnswerRule.bare(SCHEMA))
                    .by(call -> told(
                            call,
                            campaigns(call)
                                    .updateRun(
                                            call.variable(CAMPAIGN_ID),
                                            call.variable(RUN_ID),
                                            RunUpdate.parse(call.body())))),
            Route.get(RUN + "/download")
                    .named("downloadRun", "Packs files of a run into a zip.")
                    .needs(ApiPermission.OUTREACH_READ)
                    .query(QueryParameter.text(
                            "file", "all (default), query_results.csv, campaign_input.json, contacts.csv or log.txt"))
                    .answers(new AnswerRule(AnswerRule.Shape.FILE, ""))
                    .by(RunRoutes::packed));

    private RunRoutes() {}

    static Campaigns campaigns(Call call) {
        return call.company().campaigns();
    }

    /** The run of the path. */
    static CampaignRun named(Call call) {
        return campaigns(call).getRun(call.variable(CAMPAIGN_ID), call.variable(RUN_ID));
    }

    /** A run alone, as it is now. */
    static ApiResponse told(Call call, CampaignRun run) {
        return Call.bare(RunJson.toMap(run, call.freestone().now()));
    }

    private static RunRequest rows(Call call) {
        return call.text().map(RunRequest::parse).orElse(RunRequest.none());
    }

    private static ApiResponse listed(Call call) {
        Instant now = call.freestone().now();
        return call.listed(
                campaigns(call).runs(call.variable(CAMPAIGN_ID), call.page()), run -> RunJson.toMap(run, now));
    }

    /** Whatever is refused is refused before the answer begins. */
    private static ApiResponse packed(Call call) {
        RunArchive archive = campaigns(call)
                .archive(
                        call.variable(CAMPAIGN_ID),
                        call.variable(RUN_ID),
                        call.parameter("file").orElse(ALL_FILES));
        return new ApiResponse(
                AnswerRule.Shape.FILE.status(),
                Map.of(
                        "Content-Type",
                        "application/zip",
                        "Content-Disposition",
                        "attachment; filename=\"" + archive.name() + "\""),
                new ApiBody.Streamed(archive::writeTo));
    }
}
