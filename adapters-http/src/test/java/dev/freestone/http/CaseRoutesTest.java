package dev.freestone.http;

import static dev.freestone.http.CaseApi.CASE;
import static dev.freestone.http.CaseApi.CASES;
import static dev.freestone.http.CaseApi.KIND;
import static dev.freestone.http.CaseApi.code;
import static dev.freestone.http.CaseApi.values;
import static dev.freestone.http.CaseApi.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cases of people over the wire. Source: docs/spec/cases-and-notifications.md 2, 13. */
class CaseRoutesTest {
    private static final String OF_OTHER = "/people/BO-1A2B-0002/cases";

    private final CaseApi cases = new CaseApi().caseType();
    private final ApiHouse house = cases.house;

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void a_case_is_about_the_person_of_the_path() {
        ApiResponse made = house.post(
                CASES,
                "{\"caseTypeId\":\"KT-0000-0001\",\"name\":\"Chapter 13\",\"externalId\":\"bk-7\","
                        + "\"loanIds\":[\"LN-1A2B-0001\"],\"fields\":{\"chapter\":\"chapter13\",\"amount\":1.50}}");

        assertThat(made.text())
                .isEqualTo("{\"status\":200,\"message\":\"case created\",\"data\":{\"id\":\"CS-0000-0001\","
                        + "\"companyId\":\"default\",\"caseTypeId\":\"KT-0000-0001\",\"externalId\":\"bk-7\","
                        + "\"status\":\"initiated\",\"outcome\":null,\"name\":\"Chapter 13\","
                        + "\"borrowerIds\":[\"BO-1A2B-0001\"],\"loanIds\":[\"LN-1A2B-0001\"],"
                        + "\"fields\":{\"chapter\":\"chapter13\",\"amount\":1.50},\"version\":1,"
                        + "\"timestamps\":{\"createdAt\":\"2026-05-01T12:00:00Z\",\"updatedAt\":null,"
                        + "\"statusUpdatedAt\":\"2026-05-01T12:00:00Z\",\"deletedAt\":null}}}");
        assertThat(made.header("ETag")).contains("\"1\"");
        assertThat(house.get(CASE).text()).isEqualTo(made.text().replace("created\",", "found\","));
        assertThat(house.get(CASES + "/ext-bk-7").header("ETag")).contains("\"1\"");
    }

    @Test
    void others_can_be_given_beside_the_person_of_the_path() {
        cases.aCase(",\"borrowerIds\":[\"BO-1A2B-0002\",\"BO-1A2B-0001\"]");

        assertThat(house.get(OF_OTHER + "/CS-0000-0001").status()).isEqualTo(200);
        assertThat(violations(
                        house.post(CASES, "{\"caseTypeId\":\"" + KIND + "\",\"borrowerIds\":[\"BO-1A2B-0002\"]}")))
                .containsExactly("borrowerIds not_allowed_with");
        assertThat(violations(house.post(CASES, "{\"borrowerIds\":[],\"loanIds\":[7]}")))
                .containsExactlyInAnyOrder("caseTypeId required", "borrowerIds out_of_range", "loanIds[0] bad_format");
    }

    @Test
    void a_case_of_others_is_not_found() {
        cases.aCase("");

        for (String method : List.of("GET", "DELETE")) {
            assertThat(code(house.send(method, OF_OTHER + "/CS-0000-0001"))).isEqualTo("404 not_found");
            assertThat(code(cases.asOther(method, CASE))).isEqualTo("404 not_found");
        }
        assertThat(code(house.put(OF_OTHER + "/CS-0000-0001", "{\"name\":\"Mine\"}")))
                .isEqualTo("404 not_found");
        for (String path : List.of("/history", "/interactions", "/events/CS-0000-0001:1/explain")) {
            assertThat(code(house.get(OF_OTHER + "/CS-0000-0001" + path)))
                    .as(path)
                    .isEqualTo("404 not_found");
        }
        assertThat(house.get(CASE).status()).isEqualTo(200);
    }

    @Test
    void a_person_can_be_named_by_an_external_id() {
        cases.aCase("");

        assertThat(house.get("/people/ext-doe/cases/CS-0000-0001").status()).isEqualTo(200);
        assertThat(values(house.get("/people/ext-doe/cases"), "total")).containsExactly("1");
        assertThat(code(house.get("/people/ext-nobody/cases"))).isEqualTo("404 not_found");
        assertThat(violations(house.get("/people/some%20body/cases"))).containsExactly("personId bad_format");
    }

    @Test
    void a_directory_that_fails_is_told() {
        try (CaseApi failing = new CaseApi((company, refs) -> {
            throw new IllegalStateException("down");
        })) {
            assertThat(code(failing.house.get("/people/ext-doe/cases"))).isEqualTo("502 directory_unavailable");
            assertThat(failing.house.get(CASES).status()).isEqualTo(200);
        }
    }

    @Test
    void a_person_s_cases_are_listed_newest_first() {
        cases.aCase("").aCase("").aCase(",\"borrowerIds\":[\"BO-1A2B-0001\",\"BO-1A2B-0002\"]");

        ApiResponse page = house.get(CASES + "?limit=2");

        assertThat(values(page, "total")).containsExactly("3");
        assertThat(values(page, "id")).containsExactly("CS-0000-0003", "CS-0000-0002");
        assertThat(values(page, "nextUrl")).containsExactly(CASES + "?limit=2&startingAfter=CS-0000-0002");
        assertThat(values(house.get(OF_OTHER), "id")).containsExactly("CS-0000-0003");
        assertThat(violations(house.get(OF_OTHER + "?startingAfter=CS-0000-0001")))
                .containsExactly("startingAfter unknown_cursor");
    }

    @Test
    void a_case_moves_on_from_the_version_that_was_seen() {
        cases.aCase("");

        ApiResponse moved = house.api.handle(ApiHouse.request("PUT", CASE)
                .header("If-Match", "\"1\"")
                .body("{\"status\":\"completed\",\"outcome\":\"approved\"}"));
        ApiResponse late = house.api.handle(
                ApiHouse.request("PUT", CASE).header("If-Match", "\"1\"").body("{\"outcome\":\"denied\"}"));

        assertThat(moved.header("ETag")).contains("\"2\"");
        assertThat(values(moved, "outcome")).containsExactly("approved");
        assertThat(code(late)).isEqualTo("409 conflict");
        assertThat(code(house.api.handle(ApiHouse.request("DELETE", CASE).header("If-Match", "\"1\""))))
                .isEqualTo("409 conflict");
    }

    @Test
    @Fact("NOT-20")
    void a_completed_case_takes_no_other_edit() {
        cases.aCase("");
        assertThat(violations(house.put(CASE, "{\"outcome\":\"approved\"}")))
                .containsExactly("outcome not_allowed_in_status");
        house.put(CASE, "{\"status\":\"completed\",\"outcome\":\"approved\"}");

        assertThat(code(house.put(CASE, "{\"fields\":{\"a\":1}}"))).isEqualTo("409 case_closed");
        assertThat(code(house.put(CASE, "{\"status\":\"processing\"}"))).isEqualTo("409 illegal_transition");
        assertThat(values(house.put(CASE, "{\"status\":\"reopened\"}"), "outcome"))
                .containsExactly("null");
    }

    @Test
    @Fact("NOT-19")
    void the_data_of_an_answer_can_be_sent_back_and_change_nothing() {
        cases.aCase("");
        String found = house.get(CASE).text();

        ApiResponse same = house.put(CASE, found.substring(found.indexOf("\"data\":") + 7, found.length() - 1));

        assertThat(same.text()).isEqualTo(found.replace("found\",", "updated\","));
    }

    @Test
    void a_deleted_case_is_gone_but_its_history_stays() {
        cases.aCase("");

        ApiResponse deleted = house.delete(CASE);

        assertThat(values(deleted, "message")).containsExactly("case deleted");
        assertThat(values(deleted, "deletedAt")).containsExactly("2026-05-01T12:00:00Z");
        assertThat(code(house.get(CASE))).isEqualTo("404 not_found");
        assertThat(values(house.get(CASE + "/history"), "event")).containsExactly("created", "deleted");
    }

    @Test
    @Fact("NOT-49")
    void an_event_tells_what_fired_and_why_the_rest_did_not() {
        cases.activeType(1, ",\"delay\":1,\"unit\":\"businessDays\"")
                .activeType(
                        2,
                        ",\"onCondition\":[{\"fieldName\":\"chapter\",\"operator\":\"eq\",\"value\":\"chapter13\","
                                + "\"dataType\":\"string\"}]")
                .aCase(",\"fields\":{\"chapter\":\"chapter7\"}");

        ApiResponse told = house.get(CASE + "/events/CS-0000-0001:1/explain");

        assertThat(told.text())
                .startsWith(
                        "{\"count\":2,\"data\":[{\"typeId\":1,\"version\":1,\"fired\":true,\"deciding\":\"fired\","
                                + "\"dueAt\":\"2026-05-04T12:00:00Z\",\"checks\":[{\"check\":\"active_version\",\"result\":true,")
                .contains("\"skippedDays\":[{\"date\":\"2026-05-02\",\"reason\":\"weekend\"},"
                        + "{\"date\":\"2026-05-03\",\"reason\":\"weekend\"}],\"interactions\":[\"IN-00000001-00000002\"],"
                        + "\"endDate\":null,\"kind\":\"notification\"}")
                .contains(
                        "{\"check\":\"condition\",\"index\":0,\"result\":false,\"fieldName\":\"chapter\","
                                + "\"operator\":\"eq\",\"dataType\":\"string\",\"expected\":\"chapter13\",\"saw\":\"chapter7\"}");
        assertThat(values(told, "deciding")).containsExactly("fired", "condition_false");
    }

    @Test
    void an_event_can_be_asked_about_one_type() {
        cases.activeType(1, "").aCase("");
        house.post(CaseApi.TYPES, "{\"onStatus\":\"initiated\"}");
        String explain = CASE + "/events/CS-0000-0001:1/explain";

        assertThat(values(house.get(explain + "?typeId=2"), "deciding")).containsExactly("no_active_version");
        assertThat(code(house.get(explain + "?typeId=9"))).isEqualTo("404 not_found");
        assertThat(violations(house.get(explain + "?typeId=x"))).containsExactly("typeId bad_format");
        assertThat(violations(house.get(explain + "?type=1"))).containsExactly("type unknown_attribute");
        assertThat(code(house.get(CASE + "/events/none/explain"))).isEqualTo("404 not_found");
    }
}
