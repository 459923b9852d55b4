package dev.freestone.http;

import static dev.freestone.http.RetrievalRoutesTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers do, over the wire. Source: docs/spec/engagement-campaigns.md 5, 6, docs/spec/engagement-behaviors.md 2. */
class CustomerRoutesTest {
    private static final String NOTHING = "{\"status\":\"ok\",\"campaigns\":{\"tiles\":[],\"promotions\":[]}}";

    private final CustomerApiHouse house = new CustomerApiHouse();

    @ParameterizedTest
    @ValueSource(strings = {CustomerApiHouse.USER, CustomerApiHouse.EXTERNAL})
    void a_customer_opts_in_and_out_under_either_id(String customer) {
        house.campaign("A", ",\"optin_required\":true");

        assertThat(house.get(customer + "/campaigns/1/opt_in").text()).isEqualTo(NOTHING);
        assertThat(state()).contains("\"opted_in\":true");
        assertThat(house.get(customer + "/campaigns/1/opt_out").text()).isEqualTo(NOTHING);
        assertThat(state()).contains("\"opted_in\":false,\"state\":\"opted_out\"");
    }

    private String state() {
        return house.get(CustomerApiHouse.USER + "/campaigns/1/progress").text();
    }

    @Test
    void an_opt_in_tells_which_check_failed() {
        house.campaign("Open", "");
        house.campaign("Canada", ",\"optin_required\":true,\"targeting\":{\"user.country\":\"CA\"}");
        house.campaign("Ended", ",\"optin_required\":true,\"opt_in_ends_at\":\"2026-05-01T10:00:00Z\"");
        house.campaign("Small", ",\"optin_required\":true,\"opt_in_limit\":1");
        String customer = CustomerApiHouse.USER + "/campaigns/";

        assertRefused(house.get(customer + "1/opt_in"), 200, "opt_in_error");
        assertRefused(house.get(customer + "4/opt_in"), 200, "user_ineligible_for_campaign");
        assertRefused(house.get(customer + "7/opt_in"), 200, "opt_in_ended");
        assertThat(house.get(CustomerApiHouse.V1 + "/users/CU-18/campaigns/10/opt_in")
                        .text())
                .isEqualTo(NOTHING);
        assertRefused(house.get(customer + "10/opt_in"), 200, "opt_in_limit_reached");
        assertRefused(house.get(customer + "4711/opt_in"), 404, "not_found");
        assertRefused(house.get(CustomerApiHouse.V1 + "/users/CU-404/campaigns/1/opt_in"), 404, "user_not_found");
    }

    @Test
    void an_opt_in_takes_no_parameters() {
        house.campaign("A", ",\"optin_required\":true");

        assertRefused(house.get(CustomerApiHouse.USER + "/campaigns/1/opt_in?division_ids=x"), 200, "argument_error");
        assertThat(state()).doesNotContain("opted_in");
    }

    @ParameterizedTest
    @ValueSource(strings = {CustomerApiHouse.USER, CustomerApiHouse.EXTERNAL})
    void a_customer_is_qualified_and_disqualified_by_tags(String customer) {
        house.campaign(
                "A",
                ",\"qualify_tag\":\"in\",\"disqualify_tag\":\"out\",\"targeting\":{\"user.tags\":{\"$in\":[\"in\"]}}");

        assertThat(house.post(customer + "/campaigns/1/qualify", "").text())
                .isEqualTo("{\"status\":\"ok\",\"qualified\":true}");
        assertThat(house.post(customer + "/campaigns/1/disqualify", "").text())
                .isEqualTo("{\"status\":\"ok\",\"qualified\":false}");
        assertThat(house.get(customer + "/tags").text())
                .isEqualTo("{\"status\":\"ok\",\"tags\":[{\"tag\":\"out\",\"count\":1}]}");
    }

    @Test
    void a_campaign_without_tags_qualifies_nobody() {
        house.campaign("A", "");

        assertRefused(house.post(CustomerApiHouse.USER + "/campaigns/1/qualify", ""), 200, "validation");
    }

    @ParameterizedTest
    @ValueSource(strings = {CustomerApiHouse.USER, CustomerApiHouse.EXTERNAL})
    void tags_are_assigned_listed_and_removed(String customer) {
        String tags = customer + "/tags";

        house.post(tags, "{\"tags\":[\"x\"]}");
        ApiResponse assigned = house.post(tags, "{\"tags\":[\"x\"]}");
        ApiResponse expiring = house.post(tags, "{\"tags\":[\"y\"],\"ttl\":2592000}");
        String both = "{\"status\":\"ok\",\"tags\":[{\"tag\":\"x\",\"count\":2},"
                + "{\"tag\":\"y\",\"expires_at\":\"2026-05-31T12:00:00Z\"}]}";

        assertThat(assigned.text()).isEqualTo("{\"status\":\"ok\",\"tags\":[{\"tag\":\"x\",\"count\":2}]}");
        assertThat(expiring.text()).isEqualTo(both);
        assertThat(house.get(tags).text()).isEqualTo(both);
        assertThat(house.house
                        .api
                        .handle(ApiHouse.request("DELETE", tags).body("{\"tags\":[\"x\",\"never\"]}"))
                        .text())
                .isEqualTo("{\"status\":\"ok\",\"tags\":[{\"tag\":\"y\",\"expires_at\":\"2026-05-31T12:00:00Z\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | missing_data | /tags",
                "{\"tags\":null} | missing_data | /tags",
                "{\"tags\":\"x\"} | argument_error | /tags",
                "{\"tags\":[\"x\",7]} | argument_error | /tags/1",
                "{\"tags\":[\"x\"],\"ttl\":\"1\"} | argument_error | /ttl",
                "{\"tags\":[\"x\"],\"ttl\":0} | validation | /ttl",
                "{\"tags\":[\"x\"],\"ttl\":1e30} | validation | /ttl",
                "{\"tags\":[\"a\",\"b;c\"]} | validation | /tags/1",
                "{\"tags\":[\"x\"],\"colour\":1} | argument_error | /colour",
            })
    void tags_that_cannot_be_assigned_are_refused(String body, String code, String field) {
        ApiResponse answer = house.post(CustomerApiHouse.USER + "/tags", body);

        assertRefused(answer, 200, code);
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void all_that_is_wrong_with_tags_is_told_at_once() {
        ApiResponse answer =
                house.post(CustomerApiHouse.USER + "/tags", "{\"tags\":[1,\" x\"],\"ttl\":0,\"colour\":1}");

        assertRefused(answer, 200, "argument_error");
        assertThat(answer.text()).contains("Unknown tag attributes colour.", "/tags/0", "/tags/1", "/ttl", "/colour");
    }

    @Test
    void tags_that_are_removed_have_no_life() {
        ApiResponse answer = house.house.api.handle(
                ApiHouse.request("DELETE", CustomerApiHouse.USER + "/tags").body("{\"tags\":[\"x\"],\"ttl\":1}"));

        assertRefused(answer, 200, "argument_error");
        assertRefused(house.house.delete(CustomerApiHouse.USER + "/tags"), 400, "malformed_request");
    }

    @Test
    void a_tag_that_is_counted_gets_no_end() {
        house.post(CustomerApiHouse.USER + "/tags", "{\"tags\":[\"x\"]}");

        ApiResponse answer = house.post(CustomerApiHouse.USER + "/tags", "{\"tags\":[\"x\"],\"ttl\":1}");

        assertRefused(answer, 200, "validation");
        assertThat(answer.text()).contains("tag_kind_conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {CustomerApiHouse.USER, CustomerApiHouse.EXTERNAL})
    void events_are_previewed_and_taken(String customer) {
        EngagementCampaign campaign = house.campaign("A", "");
        house.behavior(campaign.id(), "\"name\":\"Reader\",\"type\":\"count\",\"event_name\":\"read\",\"points\":20");
        String body = "{\"events\":{\"read\":{\"transaction_id\":\"1234\"},\"walk\":[{},{}]}}";
        String results = "{\"status\":\"ok\",\"results\":[{\"event_name\":\"read\",\"transaction_id\":\"1234\","
                + "\"disposition\":\"counted\",\"campaigns\":[1]},{\"event_name\":\"walk\",\"transaction_id\":null,"
                + "\"disposition\":\"ignored\",\"campaigns\":[]},{\"event_name\":\"walk\",\"transaction_id\":null,"
                + "\"disposition\":\"ignored\",\"campaigns\":[]}],\"user\":{";

        String preview = house.post(customer + "/events/preview", body).text();
        String again = house.post(customer + "/events/preview", body).text();
        String taken = house.post(customer + "/events", body).text();

        assertThat(preview).startsWith(results).isEqualTo(again).isEqualTo(taken);
        assertThat(house.post(customer + "/events", "{\"events\":{\"read\":{\"transaction_id\":\"1234\"}}}")
                        .text())
                .contains("\"disposition\":\"duplicate\"");
    }

    @Test
    void events_for_later_are_accepted() {
        assertThat(house.post(CustomerApiHouse.USER + "/events", "{\"async\":true,\"events\":{\"walk\":[{},{}]}}")
                        .text())
                .isEqualTo("{\"status\":\"ok\",\"accepted\":2}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | malformed_request",
                "{} | 200 | missing_data",
                "{\"events\":{\"a\":{\"colour\":1}}} | 200 | argument_error",
                "{\"events\":{\"a\":{\"date\":\"2027-01-01T00:00:00Z\"}}} | 200 | validation",
                "{\"events\":{\"a\":{}},\"campaign_id\":4711} | 404 | not_found",
            })
    void events_that_cannot_be_taken_are_refused(String body, int status, String code) {
        assertRefused(house.post(CustomerApiHouse.USER + "/events", body), status, code);
        assertRefused(house.post(CustomerApiHouse.USER + "/events/preview", body), status, code);
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        ApiResponse answer = house.house.api.handle(ApiHouse.request("POST", CustomerApiHouse.USER + "/events")
                .header("Content-Type", "text/plain")
                .body(new ByteArrayInputStream(new byte[] {'{', '}'})));

        assertRefused(answer, 415, "unsupported_media_type");
    }

    @Test
    void customers_of_another_company_are_out_of_reach() {
        assertRefused(house.post("/priv/v1/apps/app-2/users/CU-17/tags", "{\"tags\":[\"x\"]}"), 401, "access_denied");
    }

    @Test
    void another_method_is_told_which_there_are() {
        ApiResponse answer = house.house.put(CustomerApiHouse.USER + "/tags", "{}");

        assertRefused(answer, 405, "method_not_allowed");
        assertThat(answer.header("Allow"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("GET", "POST", "DELETE"));
    }
}
