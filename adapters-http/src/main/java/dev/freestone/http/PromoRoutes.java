package dev.freestone.http;

import dev.freestone.engine.PromoCancel;
import dev.freestone.engine.PromoProgramChange;
import dev.freestone.engine.PromoProgramDraft;
import dev.freestone.engine.PromoPrograms;
import dev.freestone.json.PromoAnswers;
import dev.freestone.json.WireAnswer;
import dev.freestone.promo.PromoView;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.function.Function;

/** Promo programs of a loan. Source: docs/spec/promo-programs.md 15. */
final class PromoRoutes {
    static final String PROGRAMS = "/people/{personId}/loans/{loanId}/promo-programs";
    static final String PROGRAM = PROGRAMS + "/{promoProgramId}";
    static final String PERSON = "personId";
    static final String LOAN = "loanId";
    static final String ID = "promoProgramId";

    private static final String SCHEMA = "PromoProgram";

    static final List<Route> ALL = List.of(
            Route.post(PROGRAMS)
                    .named("createPromoProgram", "Creates a promo program of a loan; one without a start begins today.")
                    .needs(ApiPermission.PROMO_WRITE)
                    .body(BodyRule.required("PromoProgramDraft"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .tellsVersion()
                    .by(call -> told(
                            programs(call)
                                    .create(
                                            call.variable(PERSON),
                                            call.variable(LOAN),
                                            PromoProgramDraft.parse(call.body())),
                            PromoAnswers::created)),
            Route.get(PROGRAMS)
                    .named("listPromoPrograms", "Lists the promo programs of a loan in all statuses, the newest first.")
                    .needs(ApiPermission.PROMO_READ)
                    .answers(AnswerRule.bare("PromoProgramList"))
                    .by(call -> Call.answer(
                            PromoAnswers.listed(programs(call).list(call.variable(PERSON), call.variable(LOAN))))),
            Route.get(PROGRAM)
                    .named("getPromoProgram", "Tells a promo program with its amounts as of today.")
                    .needs(ApiPermission.PROMO_READ)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .tellsVersion()
                    .by(call -> told(
                            programs(call).get(call.variable(PERSON), call.variable(LOAN), call.variable(ID)),
                            PromoAnswers::found)),
            Route.put(PROGRAM)
                    .named(
                            "updatePromoProgram",
                            "Changes what is given of a promo program; the status active reactivates a canceled one.")
                    .needs(ApiPermission.PROMO_WRITE)
                    .body(BodyRule.required("PromoProgramChange"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .tellsVersion()
                    .takesVersion()
                    .by(call -> told(
                            programs(call)
                                    .update(
                                            call.variable(PERSON),
                                            call.variable(LOAN),
                                            call.variable(ID),
                                            PromoProgramChange.parse(call.body()),
                                            call.ifMatch()),
                            PromoAnswers::updated)),
            Route.delete(PROGRAM)
                    .named("cancelPromoProgram", "Cancels a promo program that is pending or active.")
                    .needs(ApiPermission.PROMO_WRITE)
                    .queryOfEngine(
                            QueryParameter.text(
                                    "promoCancelReason", "borrowerOptedOut or adminError, default borrowerOptedOut"),
                            QueryParameter.of(
                                    "sendNotice",
                                    QueryParameter.Type.BOOLEAN,
                                    "whether the borrower is told, default true"),
                            QueryParameter.text("caseId", "a case that exists, default the one that the program has"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .tellsVersion()
                    .takesVersion()
                    .by(call -> told(
                            programs(call)
                                    .cancel(
                                            call.variable(PERSON),
                                            call.variable(LOAN),
                                            call.variable(ID),
                                            PromoCancel.parse(call.query()),
                                            call.ifMatch()),
                            PromoAnswers::canceled)),
            Route.post(PROGRAM + "/activate")
                    .named("activatePromoProgram", "Activates a pending promo program.")
                    .needs(ApiPermission.PROMO_WRITE)
                    .answers(AnswerRule.NOTHING)
                    .tellsVersion()
                    .takesVersion()
                    .by(call -> told(
                            programs(call)
                                    .activate(
                                            call.variable(PERSON),
                                            call.variable(LOAN),
                                            call.variable(ID),
                                            call.ifMatch()),
                            none -> PromoAnswers.activated())));

    private PromoRoutes() {}

    static PromoPrograms programs(Call call) {
        return call.company().promoPrograms();
    }

    /** Each answer about one program has the version to be given back with a change. */
    private static ApiResponse told(PromoView view, Function<PromoView, WireAnswer> answer) {
        return Call.versioned(view.version(), Call.answer(answer.apply(view)));
    }
}
