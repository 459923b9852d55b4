package dev.freestone.http;

import static dev.freestone.http.CaseApi.STOPS;
import static dev.freestone.http.CaseApi.code;
import static dev.freestone.http.CaseApi.values;
import static dev.freestone.http.CaseApi.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Do-not-interact types over the wire. Source: docs/spec/cases-and-notifications.md 6. */
class DoNotInteractTypeRoutesTest {
    private static final String STOPPING =
            "{\"name\":\"Cease and desist\",\"status\":\"active\",\"onStatus\":\"initiated\","
                    + "\"channel\":\"all\",\"theme\":\"all\",\"duration\":5,\"unit\":\"businessDays\"}";

    private final CaseApi cases = new CaseApi().caseType();
    private final ApiHouse house = cases.house;

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void a_type_is_created_with_its_duration() {
        assertThat(house.post(STOPS, STOPPING).text())
                .isEqualTo(
                        "{\"status\":200,\"message\":\"do-not-interact type created\",\"data\":{\"id\":1,\"version\":1,"
                                + "\"derivedFromTypeId\":null,\"companyId\":\"default\",\"name\":\"Cease and desist\","
                                + "\"description\":\"\",\"status\":\"active\",\"onStatus\":\"initiated\",\"onOutcome\":null,"
                                + "\"onCondition\":null,\"channel\":\"all\",\"theme\":\"all\",\"duration\":5,"
                                + "\"unit\":\"businessDays\",\"createdAt\":\"2026-05-01T12:00:00Z\",\"updatedAt\":null,"
                                + "\"publishedAt\":\"2026-05-01T12:00:00Z\",\"deprecatedAt\":null}}");
    }

    @Test
    void it_has_versions_like_a_notification_type() {
        house.post(STOPS, STOPPING);
        house.post(STOPS + "?typeId=1", "{\"duration\":null,\"unit\":null}");

        assertThat(values(house.get(STOPS + "/1/versions"), "duration")).containsExactly("5", "null");
        assertThat(values(house.put(STOPS + "/1", "{\"status\":\"active\"}"), "version"))
                .containsExactly("2");
        assertThat(values(house.get(STOPS + "/1?version=1"), "status")).containsExactly("200", "deprecated");
        assertThat(values(house.get(STOPS), "version")).containsExactly("2");
        assertThat(values(house.get(STOPS + "/1/history"), "event")).contains("created");
    }

    @Test
    void what_belongs_to_notifications_only_is_unknown() {
        assertThat(violations(house.post(STOPS, "{\"onStatus\":\"initiated\",\"templateId\":1,\"channel\":\"gui\"}")))
                .containsExactlyInAnyOrder("templateId unknown_attribute", "channel unknown_value");
    }

    @Test
    void it_is_associated_with_case_types() {
        house.post(STOPS, STOPPING);
        String link = CaseApi.CASE_TYPES + "/" + CaseApi.KIND + "/do-not-interact-types/1";

        assertThat(house.send("PUT", link).status()).isEqualTo(204);
        assertThat(values(house.get(STOPS + "/1/case-types"), "id")).containsExactly(CaseApi.KIND);
        assertThat(house.delete(link).status()).isEqualTo(204);
        assertThat(values(house.get(STOPS + "/1/case-types"), "count")).containsExactly("0");
    }

    @Test
    void a_notification_type_is_not_one() {
        house.post(CaseApi.TYPES, "{\"onStatus\":\"initiated\"}");

        for (String path : List.of("/1", "/1/versions", "/1/case-types", "/1/history")) {
            assertThat(code(house.get(STOPS + path))).as(path).isEqualTo("404 not_found");
        }
    }

    @Test
    void a_type_of_another_company_is_not_found() {
        house.post(STOPS, STOPPING);

        assertThat(code(cases.asOther("GET", STOPS + "/1"))).isEqualTo("404 not_found");
    }
}
