package dev.freestone.http;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.Campaigns;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.ScheduleJson;
import dev.freestone.spi.ApiPermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schedules of campaigns: what they will do, and what became of their days. Source: docs/spec/outreach-campaigns.md 3.5. */
final class ScheduleRoutes {
    private static final String CAMPAIGN = "/campaigns/{borrowerCampaignId}";
    private static final String ID = "borrowerCampaignId";
    private static final String LIMIT = "limit";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int MOST = 1_000;
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_LIMIT = 100;

    static final List<Route> ALL = List.of(
            Route.get(CAMPAIGN + "/next-runs")
                    .named(
                            "listNextRuns",
                            "Lists the days that the schedule selects from now on, and what keeps one from firing.")
                    .needs(ApiPermission.OUTREACH_READ)
                    .query(QueryParameter.integer("days", "the greatest number of days, 1 to 1000, default 30"))
                    .answers(AnswerRule.counted("ScheduledDay"))
                    .by(call -> Call.counted(
                            campaigns(call)
                                    .preview(
                                            call.variable(ID),
                                            call.integer("days", 1, MOST).orElse(USUAL_DAYS)),
                            ScheduleJson::toMap)),
            Route.get(CAMPAIGN + "/slots")
                    .named("listSlots", "Lists the instants of a period at which the schedule fires, past ones too.")
                    .needs(ApiPermission.OUTREACH_READ)
                    .query(
                            QueryParameter.of(FROM, QueryParameter.Type.INSTANT, "the begin of the period, required"),
                            QueryParameter.of(TO, QueryParameter.Type.INSTANT, "the end, excluded, required"),
                            QueryParameter.integer(LIMIT, "the greatest number of instants, 1 to 1000, default 100"))
                    .answers(AnswerRule.counted("Slot"))
                    .by(call -> Call.counted(slots(call), ScheduleJson::toMap)),
            Route.get(CAMPAIGN + "/occurrences")
                    .named("listOccurrences", "Lists what became of the days of the schedule, the latest first.")
                    .needs(ApiPermission.OUTREACH_READ)
                    .query(
                            QueryParameter.of("before", QueryParameter.Type.DATE, "earlier days only, default all"),
                            QueryParameter.integer(LIMIT, "the greatest number of days, 1 to 1000, default 100"))
                    .answers(AnswerRule.counted("ScheduleOccurrence"))
                    .by(call -> Call.counted(
                            campaigns(call).occurrences(call.variable(ID), call.date("before"), limit(call)),
                            ScheduleJson::toMap)),
            Route.post(CAMPAIGN + "/schedule/pause")
                    .named("pauseSchedule", "Pauses the schedule: slots that come due are skipped.")
                    .needs(ApiPermission.OUTREACH_WRITE)
                    .by(call -> {
                        campaigns(call).pauseSchedule(call.variable(ID));
                        return Call.done();
                    }),
            Route.post(CAMPAIGN + "/schedule/resume")
                    .named("resumeSchedule", "Resumes the schedule from its next slot on.")
                    .needs(ApiPermission.OUTREACH_WRITE)
                    .by(call -> {
                        campaigns(call).resumeSchedule(call.variable(ID));
                        return Call.done();
                    }));

    private ScheduleRoutes() {}

    private static Campaigns campaigns(Call call) {
        return call.company().campaigns();
    }

    private static int limit(Call call) {
        return call.integer(LIMIT, 1, MOST).orElse(USUAL_LIMIT);
    }

    private static List<Instant> slots(Call call) {
        Optional<Instant> from = call.instant(FROM);
        Optional<Instant> to = call.instant(TO);
        List<Violation> problems = new ArrayList<>();
        if (from.isEmpty()) {
            problems.add(Violation.of(FROM, ViolationCode.REQUIRED, "missing, give the begin of the period"));
        }
        if (to.isEmpty()) {
            problems.add(Violation.of(TO, ViolationCode.REQUIRED, "missing, give the end of the period"));
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            problems.add(Violation.of(TO, ViolationCode.OUT_OF_RANGE, "before from, exchange them"));
        }
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
        int limit = limit(call);
        Campaign campaign = campaigns(call).get(call.variable(ID));
        return campaigns(call).between(campaign, from.orElseThrow(), to.orElseThrow(), limit);
    }
}
