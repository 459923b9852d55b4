package dev.freestone.http;

import static dev.freestone.http.CaseApi.code;
import static dev.freestone.http.CaseApi.values;
import static dev.freestone.http.CaseApi.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes of cases that a host keeps itself, over the wire. Source: docs/spec/cases-and-notifications.md 2, 12. */
class CaseChangeRoutesTest {
    private static final String CHANGES = "/case-changes";

    private final CaseApi cases = new CaseApi().caseType().activeType(1, "");
    private final ApiHouse house = cases.house;

    @AfterEach
    void close() {
        cases.close();
    }

    static String change(String more) {
        return "{\"eventId\":\"event-1\",\"caseId\":\"BK-7\",\"caseTypeId\":\"KT-0000-0001\"," + more + "}";
    }

    @Test
    @Fact("NOT-36")
    void a_change_plans_an_interaction_for_each_borrower() {
        ApiResponse answer = house.post(
                CHANGES,
                change("\"occurredAt\":\"2026-05-01T06:30:00.123456-05:00\",\"borrowerIds\":[\"BO-1A2B-0001\","
                        + "\"BO-1A2B-0002\"],\"loanIds\":[],\"before\":null,\"after\":{\"status\":\"initiated\","
                        + "\"outcome\":null,\"fields\":{\"chapter\":\"chapter13\"}}"));

        assertThat(answer.text())
                .isEqualTo("{\"eventId\":\"event-1\",\"alreadyProcessed\":false,\"candidates\":1,\"fired\":[{"
                        + "\"kind\":\"notification\",\"typeId\":1,\"version\":1,"
                        + "\"dueAt\":\"2026-05-01T11:30:00.123456Z\","
                        + "\"interactions\":[\"IN-00000001-00000002\",\"IN-00000003-00000004\"],\"endDate\":null}],"
                        + "\"canceled\":[],\"warnings\":[]}");
        assertThat(values(house.get(CHANGES + "/BK-7/interactions"), "personId"))
                .containsExactlyInAnyOrder("BO-1A2B-0001", "BO-1A2B-0002");
        assertThat(values(house.get(CHANGES + "/BK-7/events/event-1/explain"), "deciding"))
                .containsExactly("fired");
    }

    @Test
    @Fact("NOT-36")
    void a_change_without_borrowers_warns() {
        ApiResponse answer = house.post(CHANGES, change("\"after\":{\"status\":\"initiated\"}"));

        assertThat(answer.text())
                .endsWith("\"warnings\":[{\"code\":\"no_borrowers\",\"typeId\":1,\"version\":1,\"fieldName\":null}]}");
    }

    @Test
    @Fact("NOT-41")
    void the_same_event_is_answered_again_and_another_refused() {
        String change = change("\"borrowerIds\":[\"BO-1A2B-0001\"],\"after\":{\"status\":\"initiated\"}");
        house.post(CHANGES, change);

        assertThat(values(house.post(CHANGES, change), "alreadyProcessed")).containsExactly("true");
        assertThat(code(house.post(CHANGES, change.replace("initiated", "processing"))))
                .isEqualTo("409 event_id_reused");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        ApiResponse answer = house.post(
                CHANGES,
                "{\"eventId\":\"\",\"occurredAt\":\"yesterday\",\"caseId\":7,\"borrowerIds\":[\"\"],"
                        + "\"before\":{\"outcome\":\"won\",\"fields\":{\"a\":[]}},\"after\":\"initiated\",\"more\":1}");

        assertThat(violations(answer))
                .containsExactlyInAnyOrder(
                        "eventId bad_format",
                        "occurredAt bad_format",
                        "caseId bad_format",
                        "caseTypeId required",
                        "borrowerIds[0] bad_format",
                        "before.status required",
                        "before.outcome unknown_value",
                        "before.fields.a bad_format",
                        "after bad_format",
                        "more unknown_attribute");
    }

    @Test
    void what_a_change_must_not_be_is_told() {
        assertThat(violations(house.post(
                        CHANGES, change("\"occurredAt\":\"2026-05-02T00:00:00Z\",\"before\":null,\"after\":null"))))
                .containsExactlyInAnyOrder("occurredAt out_of_range", "after neither_given");
        assertThat(violations(house.post(
                        CHANGES,
                        "{\"eventId\":\"e\",\"caseId\":\"BK:7\",\"caseTypeId\":\"bankruptcy\","
                                + "\"after\":{\"status\":\"initiated\"}}")))
                .containsExactlyInAnyOrder("caseId bad_format", "caseTypeId bad_format");
        assertThat(code(house.post(
                        CHANGES,
                        change("\"after\":{\"status\":\"initiated\"}").replace("KT-0000-0001", "KT-0000-0009"))))
                .isEqualTo("404 not_found");
        assertThat(code(house.post(CHANGES, "[]"))).isEqualTo("400 malformed_request");
    }

    @Test
    void a_case_that_the_library_keeps_is_changed_by_its_commands_only() {
        cases.aCase("");

        assertThat(violations(house.post(
                        CHANGES, change("\"after\":{\"status\":\"processing\"}").replace("BK-7", "CS-0000-0001"))))
                .containsExactly("caseId read_only");
    }

    @Test
    void a_deleted_case_of_the_host_stays_deleted() {
        house.post(CHANGES, change("\"before\":{\"status\":\"initiated\"},\"after\":null"));

        assertThat(code(house.post(
                        CHANGES, change("\"after\":{\"status\":\"initiated\"}").replace("event-1", "event-2"))))
                .isEqualTo("409 case_closed");
    }
}
