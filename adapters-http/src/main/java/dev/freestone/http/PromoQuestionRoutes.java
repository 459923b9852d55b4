package dev.freestone.http;

import dev.freestone.engine.WhatIfRequest;
import dev.freestone.json.DatedAmountJson;
import dev.freestone.json.PromoDecisionJson;
import dev.freestone.json.PromoReportJson;
import dev.freestone.json.PromoTimelineJson;
import dev.freestone.json.WhatIfJson;
import dev.freestone.promo.PromoReport;
import dev.freestone.spi.ApiPermission;
import java.time.LocalDate;
import java.util.List;

/** What is asked of a promo program. Source: docs/spec/promo-programs.md 8, 10, 11, docs/spec/rest.md 5. */
final class PromoQuestionRoutes {
    private static final String AS_OF = "asOf";

    static final List<Route> ALL = List.of(
            Route.get(PromoRoutes.PROGRAM + "/timeline")
                    .named("getPromoTimeline", "Tells the dated points of a promo program and the days that are left.")
                    .needs(ApiPermission.PROMO_READ)
                    .query(asOf())
                    .answers(AnswerRule.bare("PromoTimeline"))
                    .by(call -> Call.bare(
                            PromoTimelineJson.toMap(PromoRoutes.programs(call).timeline(program(call), day(call))))),
            Route.post(PromoRoutes.PROGRAM + "/what-if")
                    .named("askPromoWhatIf", "Tells what would come of payments; nothing is written.")
                    .needs(ApiPermission.PROMO_READ)
                    .body(BodyRule.required("WhatIfRequest"))
                    .answers(AnswerRule.bare("WhatIf"))
                    .by(call -> Call.bare(WhatIfJson.toMap(
                            PromoRoutes.programs(call).whatIf(program(call), WhatIfRequest.parse(call.body()))))),
            Route.get(PromoRoutes.PROGRAM + "/plan")
                    .named("planPromoExercise", "Lists equal payments that pay the loan in time.")
                    .needs(ApiPermission.PROMO_READ)
                    .query(asOf())
                    .answers(AnswerRule.counted("PlannedPayment"))
                    .by(call -> Call.counted(
                            PromoRoutes.programs(call).planToExercise(program(call), day(call)),
                            DatedAmountJson::toMap)),
            Route.get(PromoRoutes.PROGRAM + "/explain")
                    .named(
                            "explainPromoProgram",
                            "Tells the decision that the last change of status rested on, or that of today while it is open.")
                    .needs(ApiPermission.PROMO_READ)
                    .answers(AnswerRule.bare("PromoDecision"))
                    .by(call -> Call.bare(
                            PromoDecisionJson.toMap(PromoRoutes.programs(call).explain(program(call))))),
            HistoryPage.route(
                    Route.get(PromoRoutes.PROGRAM + "/history")
                            .named(
                                    "listPromoHistory",
                                    "Lists what was decided about a promo program, the oldest first.")
                            .needs(ApiPermission.PROMO_READ),
                    (call, page) -> PromoRoutes.programs(call).explain(program(call), page.after(), page.limit())),
            Route.post(PromoRoutes.PROGRAM + "/recompute")
                    .named(
                            "recomputePromoProgram",
                            "Decides a promo program from scratch by the facts as they are now.")
                    .needs(ApiPermission.PROMO_WRITE)
                    .query(QueryParameter.of(
                            AS_OF,
                            QueryParameter.Type.DATE,
                            "neither after today nor before the last decision, default today"))
                    .answers(AnswerRule.bare("PromoReport"))
                    .tellsVersion()
                    .by(PromoQuestionRoutes::recomputed));

    private PromoQuestionRoutes() {}

    private static ApiResponse recomputed(Call call) {
        String id = program(call);
        PromoReport report = call.date(AS_OF)
                .map(day -> PromoRoutes.programs(call).recompute(id, day))
                .orElseGet(() -> PromoRoutes.programs(call).recompute(id));
        return Call.versioned(report.view().version(), Call.bare(PromoReportJson.toMap(report)));
    }

    private static QueryParameter asOf() {
        return QueryParameter.of(
                AS_OF, QueryParameter.Type.DATE, "the day that counts as today, default today in the product zone");
    }

    private static LocalDate day(Call call) {
        return call.date(AS_OF).orElseGet(() -> PromoRoutes.programs(call).today());
    }

    /** Questions name a program alone, so that its path is looked at first. */
    private static String program(Call call) {
        return PromoRoutes.programs(call)
                .resolve(
                        call.variable(PromoRoutes.PERSON),
                        call.variable(PromoRoutes.LOAN),
                        call.variable(PromoRoutes.ID))
                .value();
    }
}
