package dev.freestone.http;

import dev.freestone.http.BodyHouse.Target;
import java.util.List;
import java.util.function.Function;

/** Bodies of cases, their types and what fires. */
final class CaseBodySamples {
    private static final String CONDITION =
            "\"onCondition\":[{\"fieldName\":\"chapter\",\"operator\":\"eq\",\"value\":\"7\",\"dataType\":\"string\"}]";
    private static final String TYPE = "{\"onStatus\":\"initiated\"," + CONDITION + "}";
    private static final String CASE_TYPE = "{\"name\":\"Type #\",\"fields\":[{\"fieldName\":\"chapter\","
            + "\"dataType\":\"enum\",\"enum\":[\"7\",\"13\"]}]}";
    private static final String CHANGE = "{\"eventId\":\"event-#\",\"caseId\":\"BK-#\",\"caseTypeId\":\""
            + CaseApi.KIND + "\",\"borrowerIds\":[\"BO-1A2B-0001\"],\"before\":{\"status\":\"initiated\"},"
            + "\"after\":{\"status\":\"processing\",\"fields\":{\"chapter\":\"7\"}}}";

    static final List<BodySample> ALL = List.of(
            BodySample.of("createNotificationType", TYPE, at(CaseApi.TYPES)),
            BodySample.of("updateNotificationType", TYPE, made(CaseApi.TYPES, "{\"onStatus\":\"completed\"}")),
            BodySample.of("createDoNotInteractType", TYPE, at(CaseApi.STOPS)),
            BodySample.of("updateDoNotInteractType", TYPE, made(CaseApi.STOPS, "{\"onStatus\":\"completed\"}")),
            BodySample.of(
                    "simulateCaseChanges",
                    "{\"changes\":[" + CHANGE + "],\"notificationTypes\":[{\"id\":1}],\"doNotInteractTypes\":[]}",
                    plan(cases -> {
                        cases.activeType(1, "");
                        return CaseApi.TYPES + "/simulate";
                    })),
            BodySample.of("createCaseType", CASE_TYPE, at(CaseApi.CASE_TYPES)),
            BodySample.of("updateCaseType", CASE_TYPE, at(CaseApi.CASE_TYPES + "/" + CaseApi.KIND)),
            BodySample.of("createCase", "{\"caseTypeId\":\"" + CaseApi.KIND + "\"}", at(CaseApi.CASES)),
            BodySample.of(
                    "updateCase", "{\"name\":\"Case #\"}", made(CaseApi.CASES, "{\"caseTypeId\":\"KT-0000-0001\"}")),
            BodySample.of("reportCaseChange", CHANGE, at("/case-changes")));

    private CaseBodySamples() {}

    private static BodyHouse.Plan at(String path) {
        return plan(cases -> path);
    }

    /** Each body has an object of its own. */
    private static BodyHouse.Plan made(String path, String json) {
        return plan(cases -> path + "/"
                + PromoApi.data(OutreachHouse.ok(cases.house.post(path, json))).get("id"));
    }

    private static BodyHouse.Plan plan(Function<CaseApi, String> path) {
        return () -> {
            CaseApi cases = new CaseApi().caseType();
            return BodyHouse.of(cases, cases.house.api, number -> Target.of(path.apply(cases)));
        };
    }
}
