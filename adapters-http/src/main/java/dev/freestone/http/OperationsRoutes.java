package dev.freestone.http;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.doctor.Finding;
import dev.freestone.engine.Campaigns;
import dev.freestone.engine.ContactStops;
import dev.freestone.engine.Examination;
import dev.freestone.engine.StopRequest;
import dev.freestone.json.CampaignOverviewJson;
import dev.freestone.json.ContactDaysJson;
import dev.freestone.json.ControlRowJson;
import dev.freestone.json.ExaminationJson;
import dev.freestone.json.RunJson;
import dev.freestone.json.UpcomingRunJson;
import dev.freestone.spi.ApiPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** What an operator looks at, and the stops. Source: docs/spec/operations.md 5, 6. */
final class OperationsRoutes {
    private static final String STOPS = "/operations/stops";
    private static final int MOST = 1_000;
    private static final int USUAL = 100;
    private static final int DAYS = 366;
    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int FORTNIGHT = 14;

    static final List<Route> ALL = List.of(
            Route.get("/operations/findings")
                    .named("listFindings", "Examines what silently does not happen in the company.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .query(QueryParameter.integer(
                            "limit", "the greatest number of findings told, 1 to 1000, default 100"))
                    .answers(AnswerRule.bare("Examination"))
                    .by(OperationsRoutes::findings),
            Route.get("/operations/next-runs")
                    .named(
                            "listUpcomingRuns",
                            "Lists the runs that schedules of all campaigns will start, the earliest first.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .query(
                            QueryParameter.integer("days", "how many days, today among them, 1 to 366, default 7"),
                            QueryParameter.integer("limit", "the greatest number of runs, 1 to 1000, default 100"))
                    .answers(AnswerRule.counted("UpcomingRun"))
                    .by(call -> Call.counted(
                            call.company()
                                    .campaigns()
                                    .upcoming(call.integer("days", 1, DAYS).orElse(WEEK), limit(call)),
                            UpcomingRunJson::toMap)),
            Route.get("/operations/contacts/tally")
                    .named(
                            "countContactsByDay",
                            "Counts the contacts that were planned in the last days by day and state.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .query(QueryParameter.integer("days", "how many days, today the last of them, 1 to 31, default 14"))
                    .answers(AnswerRule.bare("ContactDays"))
                    .by(call -> Call.bare(ContactDaysJson.toMap(call.company()
                            .contacts()
                            .tally(call.integer("days", 1, MONTH).orElse(FORTNIGHT))))),
            runs(
                    Route.get("/operations/runs")
                            .named(
                                    "listRunsInProgress",
                                    "Lists the runs of all campaigns that have not ended, the latest begun first."),
                    Campaigns::inProgress),
            runs(
                    Route.get("/operations/latest-runs")
                            .named("listLatestRuns", "Lists the runs of all campaigns, the latest begun first."),
                    Campaigns::latestRuns),
            Route.get("/operations/campaigns")
                    .named(
                            "listCampaignOverviews",
                            "Lists campaigns with what they did last and will do next, the newest first.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .cursor()
                    .answers(AnswerRule.list("CampaignOverview"))
                    .by(call -> call.listed(
                            call.company().campaigns().overviews(call.page()),
                            overview -> CampaignOverviewJson.toMap(
                                    overview, call.freestone().now()))),
            Route.get("/operations/campaigns/{borrowerCampaignId}")
                    .named("getCampaignOverview", "Tells a campaign with what it did last and will do next.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .answers(AnswerRule.wrapped("CampaignOverview"))
                    .by(call -> Call.wrapped(
                            "campaign found",
                            CampaignOverviewJson.toMap(
                                    call.company().campaigns().overview(call.variable("borrowerCampaignId")),
                                    call.freestone().now()))),
            Route.get(STOPS)
                    .named("listStops", "Lists what is paused or killed, the latest first.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .answers(AnswerRule.counted("Stop"))
                    .by(call -> Call.counted(call.company().contactStops().list(), ControlRowJson::toMap)),
            stopping("pause", "pauseContacts", "Pauses contacts of the company.", ContactStops::pause),
            going("resume", "resumeContacts", "Lets paused contacts of the company go on.", ContactStops::resume),
            stopping("kill", "killContacts", "Stops contacts of the company for good.", ContactStops::kill),
            going("lift", "liftKill", "Lifts a kill of contacts of the company.", ContactStops::lift));

    private OperationsRoutes() {}

    private interface Runs {
        List<CampaignRun> of(Campaigns campaigns, Optional<String> after, int limit);
    }

    private static Route runs(Route.Draft draft, Runs runs) {
        return draft.needs(ApiPermission.OPERATIONS_READ)
                .query(
                        QueryParameter.text("after", "the run after which the list goes on"),
                        QueryParameter.integer("limit", "the greatest number of runs, 1 to 1000, default 100"))
                .answers(AnswerRule.counted("CampaignRun"))
                .by(call -> Call.counted(
                        runs.of(call.company().campaigns(), call.parameter("after"), limit(call)),
                        run -> RunJson.toMap(run, call.freestone().now())));
    }

    private static Route stopping(
            String verb, String name, String says, BiConsumer<ContactStops, StopRequest> command) {
        return Route.post(STOPS + "/" + verb)
                .named(name, says)
                .needs(ApiPermission.OPERATIONS_WRITE)
                .body(BodyRule.required("StopRequest"))
                .by(call -> {
                    command.accept(call.company().contactStops(), StopRequest.parse(call.body()));
                    return Call.done();
                });
    }

    private static Route going(String verb, String name, String says, BiPredicate<ContactStops, StopRequest> command) {
        return Route.post(STOPS + "/" + verb)
                .named(name, says)
                .needs(ApiPermission.OPERATIONS_WRITE)
                .body(BodyRule.required("StopEnd"))
                .answers(AnswerRule.bare("StopAnswer"))
                .by(call -> Call.bare(Map.of(
                        "changed", command.test(call.company().contactStops(), StopRequest.parse(call.body())))));
    }

    private static int limit(Call call) {
        return call.integer("limit", 1, MOST).orElse(USUAL);
    }

    /** Counts all findings, and keeps no more than are told. */
    private static ApiResponse findings(Call call) {
        int limit = limit(call);
        List<Finding> told = new ArrayList<>();
        Examination examination = call.freestone()
                .doctor()
                .examine(call.caller().orElseThrow().company(), finding -> {
                    if (told.size() < limit) {
                        told.add(finding);
                    }
                });
        return Call.bare(ExaminationJson.toMap(examination, told));
    }
}
