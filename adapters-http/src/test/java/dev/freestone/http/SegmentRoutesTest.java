package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why targetings match customers over the wire. Source: docs/spec/engagement-campaigns.md 4.5, 4.6, docs/spec/rest.md 5. */
class SegmentRoutesTest {
    private static final String USER = EngagementApiHouse.APP + "/users/CU-17";
    private static final String EXTERNAL = EngagementApiHouse.APP + "/external/users/crm-17";
    private static final String CHICAGO = "{\"targeting\":{\"user.city\":\"Chicago\"}}";
    private static final String NOT_MET = "{\"status\":\"ok\",\"matched\":false,\"explanation\":{\"matched\":false,"
            + "\"op\":\"$eq\",\"field\":\"user.city\",\"operand\":\"Chicago\",\"seen\":[\"Oslo\"],"
            + "\"reason\":\"not_matched\"}}";

    private final EngagementApiHouse house = new EngagementApiHouse();

    @AfterEach
    void closes() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {USER, EXTERNAL})
    void tells_which_condition_of_a_campaign_a_customer_does_not_meet(String customer) {
        String campaign = house.campaign("a", "draft");
        house.put(campaign + "/ad_bundle", "{\"ad_bundle\":{\"targeting\":{\"user.city\":\"Chicago\"}}}");

        assertThat(house.get(customer + "/campaigns/1/explain").text()).isEqualTo(NOT_MET);
        assertThat(house.get(customer + "/campaigns/99/explain").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {USER, EXTERNAL})
    void tries_a_query_on_a_customer(String customer) {
        assertThat(house.post(customer + "/segments/explain", CHICAGO).text()).isEqualTo(NOT_MET);
        assertThat(house.post(customer + "/segments/explain", "{\"targeting\":null}")
                        .text())
                .startsWith("{\"status\":\"ok\",\"matched\":true,");
    }

    @Test
    void knows_no_other_customer() {
        ApiResponse answer = house.post(EngagementApiHouse.APP + "/users/CU-18/segments/explain", CHICAGO);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("\"code\":\"user_not_found\"").doesNotContain("CU-18");
    }

    @Test
    void warns_of_a_query_that_nobody_meets() {
        String warnings = EngagementApiHouse.APP + "/segments/warnings";

        assertThat(house.post(warnings, "{\"targeting\":{\"user.tags\":{\"$in\":[]}}}")
                        .text())
                .isEqualTo(
                        "{\"status\":\"ok\",\"warnings\":[{\"pointer\":\"/user.tags/$in\",\"code\":\"never_true\"}]}");
        assertThat(house.post(warnings, CHICAGO).text()).isEqualTo("{\"status\":\"ok\",\"warnings\":[]}");
    }

    @Test
    void refuses_a_query_that_cannot_be_read() {
        assertThat(house.post(USER + "/segments/explain", "{\"targeting\":{\"user.city\":{\"$near\":1}}}")
                        .text())
                .contains("\"code\":\"validation\"", "\"problem\":\"unknown_operator\"");
        assertThat(house.post(USER + "/segments/explain", "{\"query\":{}}").text())
                .contains("\"code\":\"argument_error\"", "\"message\":\"Unknown segment attributes query.\"")
                .contains("{\"field\":\"/targeting\",\"code\":\"missing_data\",\"problem\":\"required\"}");
        assertThat(house.post(USER + "/segments/explain", "{\"targeting\":[]}").text())
                .contains("{\"field\":\"/targeting\",\"code\":\"argument_error\",\"problem\":\"bad_format\"}");
    }
}
