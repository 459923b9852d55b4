package dev.freestone.http;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.Campaigns;
import dev.freestone.model.campaign.RunId;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.function.BiFunction;

/** What is done with a run on its way. Source: docs/spec/outreach-campaigns.md 4.2, 5.4; docs/spec/rest.md 5. */
final class RunControlRoutes {
    static final List<Route> ALL = List.of(
            command("/cancel", "cancelRun", "Asks for the end of a run.", Campaigns::cancel),
            command("/pause", "pauseRun", "Pauses a run.", Campaigns::pause),
            command("/resume", "resumeRun", "Resumes a paused run where it stopped.", Campaigns::resume),
            command(
                    "/redeliver",
                    "redeliverRun",
                    "Delivers the files of a run that has ended once more.",
                    Campaigns::redeliver),
            HistoryPage.route(
                    Route.get(RunRoutes.RUN + "/history")
                            .named("listRunHistory", "Lists what was decided about a run, the oldest first.")
                            .needs(ApiPermission.OUTREACH_READ),
                    (call, page) -> RunRoutes.campaigns(call)
                            .explain(RunRoutes.named(call).id(), page.after(), page.limit())));

    private RunControlRoutes() {}

    private static Route command(
            String path, String name, String says, BiFunction<Campaigns, RunId, CampaignRun> doing) {
        return Route.post(RunRoutes.RUN + path)
                .named(name, says)
                .needs(ApiPermission.OUTREACH_WRITE)
                .answers(AnswerRule.bare(RunRoutes.SCHEMA))
                .by(call -> RunRoutes.told(
                        call,
                        doing.apply(
                                RunRoutes.campaigns(call), RunRoutes.named(call).id())));
    }
}
