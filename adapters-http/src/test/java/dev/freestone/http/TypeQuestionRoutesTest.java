package dev.freestone.http;

import static dev.freestone.http.CaseApi.TYPES;
import static dev.freestone.http.CaseApi.code;
import static dev.freestone.http.CaseApi.values;
import static dev.freestone.http.CaseApi.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Simulations, replays and due dates over the wire. Source: docs/spec/cases-and-notifications.md 10, 13. */
class TypeQuestionRoutesTest {
    private static final String SIMULATE = TYPES + "/simulate";
    private static final String CHANGE =
            CaseChangeRoutesTest.change("\"borrowerIds\":[\"BO-1A2B-0001\"],\"after\":{\"status\":\"initiated\"}");

    private final CaseApi cases = new CaseApi().caseType();
    private final ApiHouse house = cases.house;

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    @Fact("NOT-50")
    void a_simulation_tells_what_would_happen_and_writes_nothing() {
        cases.activeType(1, "");

        ApiResponse told = house.post(SIMULATE, "{\"changes\":[" + CHANGE + "," + CHANGE + "]}");

        assertThat(values(told, "count")).containsExactly("2");
        assertThat(values(told, "alreadyProcessed")).containsExactly("false", "true");
        assertThat(told.text())
                .startsWith("{\"count\":2,\"data\":[{\"eventId\":\"event-1\",\"alreadyProcessed\":false,"
                        + "\"explanations\":[{\"typeId\":1,\"version\":1,\"fired\":true,\"deciding\":\"fired\","
                        + "\"dueAt\":\"2026-05-01T12:00:00Z\",\"checks\":[")
                .contains("\"interactions\":[],\"endDate\":null,\"kind\":\"notification\"}],\"calledBack\":[]}");
        assertThat(values(house.get("/case-changes/BK-7/interactions"), "count"))
                .containsExactly("0");
    }

    @Test
    void a_simulation_happens_when_it_says() {
        cases.activeType(1, ",\"delay\":1,\"unit\":\"businessDays\"");

        assertThat(values(
                        house.post(SIMULATE, "{\"at\":\"2030-07-03T15:00:00Z\",\"changes\":[" + CHANGE + "]}"),
                        "dueAt"))
                .containsExactly("2030-07-05T15:00:00Z");
    }

    @Test
    void a_draft_can_be_simulated_alone() {
        cases.activeType(1, "");
        house.post(TYPES, "{\"onStatus\":\"initiated\",\"delay\":2,\"unit\":\"calendarDays\"}");
        house.send("PUT", CaseApi.CASE_TYPES + "/" + CaseApi.KIND + "/notification-types/2");
        String alone = "{\"notificationTypes\":[{\"id\":2,\"version\":1}],\"changes\":[" + CHANGE + "]}";

        assertThat(values(house.post(SIMULATE, alone), "dueAt")).containsExactly("2026-05-03T12:00:00Z");
        assertThat(values(house.post(SIMULATE, "{\"doNotInteractTypes\":[],\"changes\":[" + CHANGE + "]}"), "typeId"))
                .isEmpty();
        assertThat(code(house.post(SIMULATE, alone.replace("\"id\":2", "\"id\":9"))))
                .isEqualTo("404 not_found");
    }

    @Test
    void a_simulation_refuses_what_a_real_run_refuses_and_names_the_change() {
        assertThat(violations(house.post(
                        SIMULATE,
                        "{\"changes\":[" + CHANGE + ",{\"eventId\":\"e\",\"caseId\":\"BK:7\","
                                + "\"before\":{\"status\":\"open\"}},7],\"at\":\"2026\","
                                + "\"notificationTypes\":[{\"id\":0},{\"version\":1}],\"more\":1}")))
                .containsExactlyInAnyOrder(
                        "changes[1].caseId bad_format",
                        "changes[1].caseTypeId required",
                        "changes[1].before.status unknown_value",
                        "changes[2] bad_format",
                        "at bad_format",
                        "notificationTypes[0].id bad_format",
                        "notificationTypes[1].id required",
                        "more unknown_attribute");
        assertThat(violations(house.post(SIMULATE, "{}"))).containsExactly("changes required");
        assertThat(violations(house.post(SIMULATE, "{\"changes\":[]}"))).containsExactly("changes out_of_range");
        assertThat(code(house.post(
                        SIMULATE, "{\"changes\":[" + CHANGE + "," + CHANGE.replace("initiated", "processing") + "]}")))
                .isEqualTo("409 event_id_reused");
    }

    @Test
    @Fact("NOT-50")
    void a_replay_tells_how_often_a_version_would_have_fired() {
        cases.activeType(1, "");
        house.post("/case-changes", CHANGE);
        house.post(TYPES + "?typeId=1", "{\"onStatus\":\"processing\"}");

        ApiResponse told =
                house.get(TYPES + "/1/replay?version=2&from=2026-05-01T00:00:00Z&to=2026-05-02T00:00:00%2B02:00");

        assertThat(told.text())
                .isEqualTo("{\"events\":1,\"fired\":0,\"activeFired\":1,\"unknown\":0,\"differences\":[{"
                        + "\"caseId\":\"BK-7\",\"eventId\":\"event-1\",\"draft\":\"status_differs\","
                        + "\"active\":\"fired\"}]}");
    }

    @Test
    void do_not_interact_types_are_replayed_as_well() {
        house.post(CaseApi.STOPS, "{\"onStatus\":\"initiated\",\"channel\":\"all\",\"theme\":\"all\"}");
        String time = "/1/replay?version=1&from=2026-05-01T00:00:00Z&to=2026-05-02T00:00:00Z";

        assertThat(house.get(CaseApi.STOPS + time).text())
                .isEqualTo("{\"events\":0,\"fired\":0,\"activeFired\":0,\"unknown\":0,\"differences\":[]}");
        assertThat(code(house.get(TYPES + time))).isEqualTo("404 not_found");
    }

    @Test
    void a_replay_needs_its_version_and_its_time() {
        assertThat(violations(house.get(TYPES + "/1/replay")))
                .containsExactly("version required", "from required", "to required");
        assertThat(violations(house.get(TYPES + "/1/replay?version=0&from=x&to=y")))
                .containsExactly("version out_of_range");
        assertThat(violations(house.get(
                        TYPES + "/1/replay?version=1&from=%2B999999999-01-01T00:00:00Z&to=2026-05-02T00:00:00Z")))
                .containsExactly("from out_of_range");
    }

    @Test
    void a_due_date_tells_the_days_that_it_steps_over() {
        assertThat(house.get(TYPES + "/due-date?trigger=2026-05-22T15:00:00Z&delay=1&unit=businessDays")
                        .text())
                .isEqualTo("{\"dueAt\":\"2026-05-26T15:00:00Z\",\"skippedDays\":["
                        + "{\"date\":\"2026-05-23\",\"reason\":\"weekend\"},"
                        + "{\"date\":\"2026-05-24\",\"reason\":\"weekend\"},"
                        + "{\"date\":\"2026-05-25\",\"reason\":\"Memorial Day\"}]}");
        assertThat(house.get(TYPES + "/due-date?trigger=2026-05-22T15:00:00Z").text())
                .isEqualTo("{\"dueAt\":\"2026-05-22T15:00:00Z\",\"skippedDays\":[]}");
    }

    @Test
    void a_due_date_that_cannot_be_computed_is_refused() {
        String dueDate = TYPES + "/due-date";

        assertThat(violations(house.get(dueDate))).containsExactly("trigger required");
        assertThat(violations(house.get(dueDate + "?trigger=2026-05-22T15:00:00Z&delay=3651")))
                .containsExactlyInAnyOrder("delay out_of_range", "unit required");
        assertThat(violations(house.get(dueDate + "?trigger=2026-05-22T15:00:00Z&unit=weeks")))
                .containsExactly("unit unknown_value");
        assertThat(violations(house.get(dueDate + "?trigger=%2B999999999-12-31T23:59:59Z")))
                .containsExactly("trigger out_of_range");
        assertThat(violations(house.get(dueDate + "?trigger=Friday&zone=UTC")))
                .containsExactly("zone unknown_attribute");
    }
}
