package dev.freestone.http;

import static dev.freestone.http.CaseApi.CASE_TYPES;
import static dev.freestone.http.CaseApi.KIND;
import static dev.freestone.http.CaseApi.code;
import static dev.freestone.http.CaseApi.values;
import static dev.freestone.http.CaseApi.violations;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Case types over the wire. Source: docs/spec/cases-and-notifications.md 3. */
class CaseTypeRoutesTest {
    private static final String LISTED = "{\"name\":\"Bankruptcy\",\"fields\":[{\"fieldName\":\"chapter\","
            + "\"dataType\":\"enum\",\"enum\":[\"chapter7\",\"chapter13\"]}]}";

    private final CaseApi cases = new CaseApi();
    private final ApiHouse house = cases.house;

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void a_case_type_is_created_found_and_updated() {
        String made = house.post(CASE_TYPES, LISTED).text();

        assertThat(made)
                .isEqualTo("{\"status\":200,\"message\":\"case type created\",\"data\":{\"id\":\"KT-0000-0001\","
                        + "\"companyId\":\"default\",\"name\":\"Bankruptcy\",\"loanTypeId\":null,\"fields\":[{"
                        + "\"fieldName\":\"chapter\",\"dataType\":\"enum\",\"enum\":[\"chapter7\",\"chapter13\"]}],"
                        + "\"createdAt\":\"2026-05-01T12:00:00Z\",\"updatedAt\":null}}");
        assertThat(house.get(CASE_TYPES + "/" + KIND).text()).isEqualTo(made.replace("created\",", "found\","));
        assertThat(values(house.put(CASE_TYPES + "/" + KIND, "{\"fields\":null}"), "fields"))
                .containsExactly("null");
        assertThat(values(house.get(CASE_TYPES + "/" + KIND + "/history"), "event"))
                .containsExactly("created", "updated");
    }

    @Test
    void a_list_names_its_next_page() {
        cases.caseType().caseType();

        ApiResponse page = house.get(CASE_TYPES + "?limit=1");

        assertThat(page.text())
                .startsWith("{\"status\":200,\"total\":2,\"count\":1,"
                        + "\"nextUrl\":\"/case-types?limit=1&startingAfter=KT-0000-0002\",\"previousUrl\":null,");
    }

    @Test
    void all_that_is_wrong_with_a_body_is_told() {
        assertThat(violations(house.post(CASE_TYPES, "{\"name\":\"\",\"colour\":1,\"id\":\"KT-1A2B-0001\"}")))
                .contains("colour unknown_attribute", "id read_only");
        assertThat(violations(house.get(CASE_TYPES + "/nothing"))).containsExactly("id bad_format");
    }

    @Test
    void an_association_is_made_and_ended_once_or_more() {
        cases.caseType();
        house.post(CaseApi.TYPES, "{\"onStatus\":\"initiated\"}");
        String link = CASE_TYPES + "/" + KIND + "/notification-types/1";

        for (String method : new String[] {"PUT", "PUT", "DELETE", "DELETE"}) {
            ApiResponse answer = house.send(method, link);

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.text()).isEmpty();
        }
    }

    @Test
    void a_condition_on_a_field_that_a_closed_case_type_lacks_blocks_the_association() {
        house.post(CASE_TYPES, LISTED);
        house.post(
                CaseApi.TYPES,
                "{\"status\":\"active\",\"onStatus\":\"initiated\",\"channel\":\"email\",\"theme\":\"opsServicing\","
                        + "\"templateId\":4711,\"onCondition\":[{\"fieldName\":\"state\",\"operator\":\"eq\","
                        + "\"value\":\"TX\",\"dataType\":\"string\"}]}");

        assertThat(violations(house.send("PUT", CASE_TYPES + "/" + KIND + "/notification-types/1")))
                .containsExactly("onCondition[0].fieldName condition_unknown_field");
    }

    @Test
    void unknown_types_and_malformed_ids_are_told_apart() {
        cases.caseType();

        assertThat(code(house.send("PUT", CASE_TYPES + "/" + KIND + "/notification-types/9")))
                .isEqualTo("404 not_found");
        assertThat(violations(house.send("PUT", CASE_TYPES + "/" + KIND + "/notification-types/x")))
                .containsExactly("notificationTypeId bad_format");
        assertThat(violations(house.send("DELETE", CASE_TYPES + "/nothing/do-not-interact-types/1")))
                .containsExactly("caseTypeId bad_format");
        assertThat(code(cases.asOther("GET", CASE_TYPES + "/" + KIND))).isEqualTo("404 not_found");
    }
}
