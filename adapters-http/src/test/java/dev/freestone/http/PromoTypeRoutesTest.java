package dev.freestone.http;

import static dev.freestone.http.PromoApi.TYPES;
import static dev.freestone.http.PromoApi.data;
import static dev.freestone.http.PromoApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promo program types over the wire. Source: docs/spec/promo-programs.md 2. */
class PromoTypeRoutesTest {
    private static final String TYPE = TYPES + "/PT-0000-0001";

    private final PromoApi promo = new PromoApi();

    @AfterEach
    void closes() {
        promo.close();
    }

    @Test
    void creates_a_type() {
        ApiResponse answer = promo.activeType();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"status\":200,\"message\":\"promo program type created\",\"data\":{\"id\":\"PT-0000-0001\","
                                + "\"companyId\":\"default\",\"promoType\":\"sameAsCash\",\"externalId\":null,"
                                + "\"status\":\"active\",\"displayName\":\"90 days same as cash\",\"description\":null,"
                                + "\"metaData\":null,\"timestamps\":{\"createdAt\":\"2025-01-01T15:00:00Z\","
                                + "\"updatedAt\":null,\"activatedAt\":\"2025-01-01T15:00:00Z\",\"deprecatedAt\":null}}}");
    }

    @Test
    void tells_a_type() {
        promo.activeType();

        assertThat(promo.house.get(TYPE).text())
                .startsWith(
                        "{\"status\":200,\"message\":\"promo program type found\",\"data\":{\"id\":\"PT-0000-0001\",");
    }

    @Test
    void updates_a_type() {
        promo.activeType();

        ApiResponse answer = promo.house.put(TYPE, "{\"status\":\"deprecated\",\"externalId\":\"sac\"}");

        assertThat(answer.text()).startsWith("{\"status\":200,\"message\":\"promo program type updated\",");
        assertThat(data(answer).get("status")).isEqualTo("deprecated");
        assertThat(data(promo.house.get(TYPES + "/ext-sac")).get("id")).isEqualTo("PT-0000-0001");
    }

    @Test
    void lists_types_by_pages_that_are_named_by_the_path_of_the_request() {
        promo.activeType();
        promo.day("2025-01-02").activeType();

        String text = promo.house.get(TYPES + "?limit=1").text();

        assertThat(text)
                .startsWith("{\"status\":200,\"total\":2,\"count\":1,\"nextUrl\":"
                        + "\"/companies/default/promo-program-types?limit=1&startingAfter=PT-0000-0002\","
                        + "\"previousUrl\":null,\"data\":[{\"id\":\"PT-0000-0002\",");
        assertThat(promo.house
                        .get(TYPES + "?limit=1&startingAfter=PT-0000-0002")
                        .text())
                .contains("\"nextUrl\":null,")
                .contains("\"data\":[{\"id\":\"PT-0000-0001\",");
    }

    @Test
    void tells_the_history_of_a_type() {
        promo.activeType();
        promo.house.put(TYPE, "{\"displayName\":\"Same as cash\"}");

        String text = promo.house.get(TYPE + "/history").text();

        assertThat(text)
                .startsWith("{\"count\":2,\"data\":[{\"number\":")
                .contains("\"event\":\"created\",")
                .endsWith(
                        "\"event\":\"updated\",\"row\":null,\"version\":2,\"details\":{\"attributes\":[\"displayName\"]}}]}");
    }

    @Test
    void tells_all_that_is_wrong_with_a_new_type() {
        assertThat(refusal(promo.house.post(TYPES, "{\"promoType\":\"other\",\"name\":\"x\",\"id\":\"PT-0000-0009\"}")))
                .isEqualTo("400 validation, promoType unknown_value, name unknown_attribute, id read_only,"
                        + " displayName required");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, /PT-0000-0009, 404 not_found",
        "GET, /x, '400 validation, id bad_format'",
        "GET, ?limit=0&page=1, '400 validation, page unknown_attribute, limit out_of_range'",
        "DELETE, /PT-0000-0001, 405 method_not_allowed",
        "GET, /PT-0000-0001?a=1, '400 validation, a unknown_attribute'",
    })
    void refuses_what_is_not_there(String method, String more, String refused) {
        promo.activeType();

        assertThat(refusal(promo.house.send(method, TYPES + more))).isEqualTo(refused);
    }

    @Test
    void takes_nothing_out_of_a_deprecated_type() {
        promo.activeType();
        promo.house.put(TYPE, "{\"status\":\"deprecated\"}");

        assertThat(refusal(promo.house.put(TYPE, "{\"status\":\"active\"}"))).isEqualTo("409 illegal_transition");
    }

    @Test
    void finds_no_types_in_the_path_of_another_company() {
        promo.activeType();

        assertThat(refusal(promo.house.get("/companies/other/promo-program-types")))
                .isEqualTo("404 not_found");
        assertThat(refusal(promo.house.post("/companies/other/promo-program-types", "{}")))
                .isEqualTo("404 not_found");
        assertThat(refusal(promo.other("GET", TYPES))).isEqualTo("404 not_found");
        assertThat(refusal(promo.other("GET", "/companies/other/promo-program-types/PT-0000-0001")))
                .isEqualTo("404 not_found");
    }
}
