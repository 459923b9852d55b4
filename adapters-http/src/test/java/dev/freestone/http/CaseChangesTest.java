package dev.freestone.http;

import static dev.freestone.http.CaseApi.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The latest changes of cases. Source: docs/spec/operations.md 6. */
class CaseChangesTest {
    private static final String LIST = "/operations/case-changes";

    private final CaseApi cases = new CaseApi().caseType().activeType(1, "");
    private final ApiHouse house = cases.house;

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    @Fact("OPS-32")
    void tells_a_change_of_a_case_with_what_it_brought_and_where_it_is_explained() {
        cases.aCase(",\"name\":\"of Mrs. Doe\",\"fields\":{\"chapter\":\"chapter13\"}");

        ApiResponse answer = house.get(LIST);

        assertThat(answer.text())
                .isEqualTo(
                        "{\"count\":1,\"data\":[{\"id\":\"CS-0000-0001/CS-0000-0001%3A1\",\"caseId\":\"CS-0000-0001\","
                                + "\"eventId\":\"CS-0000-0001:1\",\"caseTypeId\":\"KT-0000-0001\","
                                + "\"occurredAt\":\"2026-05-01T12:00:00Z\",\"personId\":\"BO-1A2B-0001\",\"before\":null,"
                                + "\"after\":{\"status\":\"initiated\",\"outcome\":null},\"fired\":1,\"forbidden\":0,"
                                + "\"canceled\":0,\"explainPath\":\"/people/BO-1A2B-0001/cases/CS-0000-0001/events/"
                                + "CS-0000-0001%3A1/explain\"}]}");
        assertThat(explained(answer, 0)).containsExactly("fired");
    }

    @Test
    @Fact("OPS-32")
    void a_change_of_a_case_of_the_host_names_nobody_and_is_explained_all_the_same() {
        report(
                "BK/7 %",
                "e/1?",
                "\"borrowerIds\":[\"BO-1A2B-0001\",\"BO-1A2B-0002\"],"
                        + "\"before\":{\"status\":\"processing\",\"outcome\":\"approved\"},"
                        + "\"after\":{\"status\":\"initiated\",\"outcome\":null,\"fields\":{\"chapter\":\"chapter13\"}}");

        ApiResponse answer = house.get(LIST);

        assertThat(answer.text())
                .contains("\"id\":\"BK%2F7%20%25/e%2F1%3F\"", "\"personId\":null")
                .contains("\"before\":{\"status\":\"processing\",\"outcome\":\"approved\"},"
                        + "\"after\":{\"status\":\"initiated\",\"outcome\":null},\"fired\":2,")
                .contains("\"explainPath\":\"/case-changes/BK%2F7%20%25/events/e%2F1%3F/explain\"")
                .doesNotContain("chapter");
        assertThat(explained(answer, 0)).containsExactly("fired");
    }

    @Test
    @Fact("OPS-32")
    void the_latest_change_comes_first_and_the_list_goes_on_after_any_of_them() {
        report("BK/7", "e 1", "\"after\":{\"status\":\"initiated\"}");
        house.clock.advance(Duration.ofSeconds(1));
        cases.aCase("");
        report("BK/8", "e 1", "\"after\":{\"status\":\"processing\"}");

        ApiResponse all = house.get(LIST);

        assertThat(values(all, "caseId")).containsExactly("BK/8", "CS-0000-0001", "BK/7");
        assertThat(values(house.get(LIST + "?limit=2"), "caseId")).containsExactly("BK/8", "CS-0000-0001");
        assertThat(values(house.get(LIST + "?after=BK%252F8%2Fe%25201"), "caseId"))
                .containsExactly("CS-0000-0001", "BK/7");
        assertThat(values(house.get(LIST + "?after=CS-0000-0001%2FCS-0000-0001%253A1"), "caseId"))
                .containsExactly("BK/7");
        assertThat(values(house.get(LIST + "?after=BK%252F7%2Fe%25201"), "caseId"))
                .isEmpty();
    }

    @Test
    @Fact("OPS-32")
    void a_deleted_case_is_found_at_no_path_of_a_person_and_explained_by_the_other() {
        cases.aCase("");
        assertThat(house.delete(CaseApi.CASE).status()).isEqualTo(200);

        ApiResponse answer = house.get(LIST);

        assertThat(answer.text())
                .startsWith("{\"count\":1,")
                .contains("\"personId\":null", "\"explainPath\":\"/case-changes/CS-0000-0001/events/");
        assertThat(explained(answer, 0)).containsExactly("fired");
    }

    @Test
    @Fact("OPS-32")
    void counts_do_not_interact_types_apart_from_interactions() {
        house.post(
                CaseApi.STOPS,
                "{\"status\":\"active\",\"onStatus\":\"processing\",\"channel\":\"all\",\"theme\":\"all\"}");
        house.send("PUT", CaseApi.CASE_TYPES + "/" + CaseApi.KIND + "/do-not-interact-types/2");
        cases.aCase("");
        house.put(CaseApi.CASE, "{\"status\":\"processing\"}");

        assertThat(house.get(LIST).text())
                .contains("\"before\":{\"status\":\"initiated\",\"outcome\":null},"
                        + "\"after\":{\"status\":\"processing\",\"outcome\":null},\"fired\":0,\"forbidden\":1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BK-7", "/e-1", "BK-7/", "BK-7/e-2", "BK-7/%25zz", "BK-7%25/e-1"})
    @Fact("OPS-35")
    void a_place_that_is_none_is_refused(String after) {
        report("BK-7", "e-1", "\"after\":{\"status\":\"initiated\"}");

        ApiResponse answer = house.get(LIST + "?after=" + after);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("{\"field\":\"after\",\"code\":\"unknown_cursor\"");
    }

    @Test
    @Fact("OPS-35")
    void changes_of_cases_of_another_company_are_neither_told_nor_a_place() {
        report("BK-7", "e-1", "\"after\":{\"status\":\"initiated\"}");

        assertThat(cases.asOther("GET", LIST).text()).isEqualTo("{\"count\":0,\"data\":[]}");
        assertThat(cases.asOther("GET", LIST + "?after=BK-7%2Fe-1").text()).contains("unknown_cursor");
    }

    private void report(String caseId, String eventId, String more) {
        ApiResponse answer = house.post(
                "/case-changes",
                "{\"eventId\":\"" + eventId + "\",\"caseId\":\"" + caseId + "\",\"caseTypeId\":\"KT-0000-0001\"," + more
                        + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private List<String> explained(ApiResponse answer, int place) {
        return values(house.get(values(answer, "explainPath").get(place)), "deciding");
    }
}
