package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads request bodies of promo programs. */
final class PromoProgramBody {
    /** What the engine sets, in the order of the wire. */
    private static final List<String> SET_BY_ENGINE = List.of(
            "id",
            "companyId",
            "personId",
            "loanId",
            "promoType",
            "displayName",
            "description",
            "promoEffectiveEndDate",
            "promoCancelReason",
            "promoCanceledBy",
            "sacExcercisedRateId",
            "timestamps");

    /** What is computed at each answer, so that a body may repeat an earlier one. */
    private static final List<String> COMPUTED = List.of("remainingAmountToExercise", "totalDeferredInterestAmount");

    private static final String THRESHOLD = "sacDisqualifyOverdueDays";
    private static final String ALIAS = "disqualifyOverdueDays";

    private PromoProgramBody() {}

    static PromoProgramChange create(String json) {
        List<String> all = new ArrayList<>(SET_BY_ENGINE);
        all.addAll(COMPUTED);
        PromoProgramChange.Builder change = read(json, all, List.of());
        change.problems = ReadOnly.refused(change.problems, change.echoed);
        change.echoed = Map.of();
        return change.build();
    }

    static PromoProgramChange update(String json) {
        return read(json, SET_BY_ENGINE, COMPUTED).build();
    }

    private static PromoProgramChange.Builder read(String json, List<String> echoed, List<String> ignored) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        PromoProgramChange.Builder change = PromoProgramChange.builder()
                .promoTypeId(body.text("promoTypeId"))
                .status(body.text("status"))
                .promoStartDate(body.date("promoStartDate"))
                .promoEndDate(body.date("promoEndDate"))
                .promoDurationDays(body.whole("promoDurationDays"))
                .promoGracePeriodDays(body.whole("promoGracePeriodDays"))
                .sacDisqualifyOverdueDays(threshold(body))
                .externalId(body.text("externalId"))
                .metaData(body.data("metaData"))
                .caseId(body.text("caseId"));
        ignored.forEach(body::ignored);
        change.echoed = body.echoed(echoed);
        body.end();
        change.problems = problems;
        return change;
    }

    /** Both spellings mean the same; null counts as a value. */
    private static Change<Integer> threshold(BodyReader body) {
        Change<Integer> named = body.whole(THRESHOLD);
        Change<Integer> alias = body.whole(ALIAS);
        if (named.equals(Change.keep()) || alias.equals(Change.keep())) {
            return named.equals(Change.keep()) ? alias : named;
        }
        if (!named.equals(alias)) {
            body.problem(Violation.of(
                    ALIAS,
                    ViolationCode.CONFLICTING_VALUES,
                    "differs from sacDisqualifyOverdueDays, which means the same, give one of them"));
        }
        return named;
    }
}
