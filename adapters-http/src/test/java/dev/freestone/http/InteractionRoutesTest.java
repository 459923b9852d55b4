package dev.freestone.http;

import static dev.freestone.http.CaseApi.CASE;
import static dev.freestone.http.CaseApi.code;
import static dev.freestone.http.CaseApi.values;
import static dev.freestone.http.CaseApi.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interactions over the wire. Source: docs/spec/cases-and-notifications.md 11, 13. */
class InteractionRoutesTest {
    private static final String INTERACTION = "/interactions/IN-00000001-00000002";

    private final CaseApi cases = new CaseApi()
            .caseType()
            .activeType(1, ",\"delay\":1,\"unit\":\"calendarDays\"")
            .aCase(",\"borrowerIds\":[\"BO-1A2B-0001\",\"BO-1A2B-0002\"]");
    private final ApiHouse house = cases.house;

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void an_interaction_is_told() {
        assertThat(house.get(INTERACTION).text())
                .isEqualTo(
                        "{\"status\":200,\"message\":\"interaction found\",\"data\":{\"id\":\"IN-00000001-00000002\","
                                + "\"caseId\":\"CS-0000-0001\",\"personId\":\"BO-1A2B-0001\",\"typeId\":1,\"typeVersion\":1,"
                                + "\"triggerEventId\":\"CS-0000-0001:1\",\"direction\":\"outbound\",\"channel\":\"email\","
                                + "\"theme\":\"opsServicing\",\"templateId\":4711,\"status\":\"scheduled\","
                                + "\"statusDetails\":null,\"triggeredAt\":\"2026-05-01T12:00:00Z\","
                                + "\"dueAt\":\"2026-05-02T12:00:00Z\",\"holdUntil\":null,\"complianceGuardRuleId\":null,"
                                + "\"createdAt\":\"2026-05-01T12:00:00Z\",\"updatedAt\":\"2026-05-01T12:00:00Z\","
                                + "\"endedAt\":null}}");
    }

    @Test
    void those_of_a_case_are_listed_in_parts() {
        List<String> all = values(house.get(CASE + "/interactions"), "id");

        assertThat(all).containsExactlyInAnyOrder("IN-00000001-00000002", "IN-00000003-00000004");
        assertThat(values(house.get(CASE + "/interactions?limit=1"), "id")).isEqualTo(all.subList(0, 1));
        assertThat(values(house.get(CASE + "/interactions?after=" + all.get(0)), "id"))
                .isEqualTo(all.subList(1, 2));
        assertThat(violations(house.get(CASE + "/interactions?limit=1001"))).containsExactly("limit out_of_range");
        assertThat(violations(house.get(CASE + "/interactions?after=1"))).containsExactly("after bad_format");
        assertThat(code(house.get(CASE + "/interactions?after=IN-0000-0009"))).isEqualTo("404 not_found");
    }

    @Test
    void an_explanation_holds_the_interaction_its_trigger_and_its_history() {
        ApiResponse told = house.get(INTERACTION + "/explain");

        assertThat(told.text())
                .startsWith("{\"interaction\":{\"id\":\"IN-00000001-00000002\",")
                .contains("\"trigger\":{\"typeId\":1,\"version\":1,\"fired\":true,\"deciding\":\"fired\",")
                .contains("\"history\":[{\"number\":");
        assertThat(values(told, "event")).containsExactly("plan");
    }

    @Test
    void one_that_is_scheduled_can_be_called_back_once() {
        assertThat(house.send("POST", INTERACTION + "/cancel").text()).isEqualTo("{\"answer\":\"canceled\"}");
        assertThat(house.send("POST", INTERACTION + "/cancel").text()).isEqualTo("{\"answer\":\"already_terminal\"}");
        assertThat(values(house.get(INTERACTION), "statusDetails")).containsExactly("canceled_by_user");
    }

    @Test
    void one_that_is_due_is_sent() {
        house.clock.advance(Duration.ofDays(1));
        house.freestone.tick();

        assertThat(values(house.get(INTERACTION), "status")).contains("succeeded");
    }

    @Test
    void what_is_unknown_malformed_or_of_others_is_refused() {
        assertThat(code(house.get("/interactions/IN-0000-0009"))).isEqualTo("404 not_found");
        assertThat(violations(house.get("/interactions/7"))).containsExactly("interactionId bad_format");
        assertThat(code(cases.asOther("GET", INTERACTION))).isEqualTo("404 not_found");
        assertThat(code(cases.asOther("GET", INTERACTION + "/explain"))).isEqualTo("404 not_found");
        assertThat(code(cases.asOther("POST", INTERACTION + "/cancel"))).isEqualTo("404 not_found");
    }
}
