package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.testkit.Fact;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns as customers see them, over the wire. Source: docs/spec/engagement-campaigns.md 8. */
class RetrievalRoutesTest {
    private static final String TILE = "\"ad_type\":\"internal_tile\"";

    private final CustomerApiHouse house = new CustomerApiHouse();

    @Test
    void v1_of_nobody_has_two_empty_lists() {
        ApiResponse answer = house.get(CustomerApiHouse.EXTERNAL + "/campaigns");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"ok\",\"campaigns\":{\"tiles\":[],\"promotions\":[]}}");
    }

    @Test
    @Fact("ENG-72")
    void an_unknown_api_key_is_told_before_anything_else() {
        ApiResponse answer = house.open("/priv/v1/apps/nobody/users/CU-404/campaigns?wrong=1");

        assertRefused(answer, 401, "invalid_api_key");
    }

    @Test
    void the_api_key_of_another_company_denies_access() {
        assertRefused(house.get("/priv/v1/apps/app-2/users/CU-17/campaigns"), 401, "access_denied");
        assertRefused(house.get("/priv/v2/apps/app-2/users/CU-17/campaigns"), 401, "access_denied");
    }

    @Test
    void a_caller_without_credentials_is_denied() {
        assertRefused(house.open(CustomerApiHouse.USER + "/campaigns"), 401, "access_denied");
    }

    @Test
    void a_caller_without_the_permission_is_refused() {
        ApiResponse answer = house.house.api.handle(
                ApiRequest.of("GET", CustomerApiHouse.USER + "/campaigns").header("X-API-KEY", ApiHouse.READER));

        assertRefused(answer, 403, "forbidden");
    }

    @Test
    void a_token_is_asked_for_and_judged() {
        String path = CustomerApiHouse.OPEN + "/campaigns";

        assertRefused(house.open(path), 401, "invalid_auth_token");
        assertRefused(house.open(path + "?auth_token="), 401, "invalid_auth_token");
        assertRefused(house.open(path + "?auth_token=nobody"), 401, "invalid_auth_token");
        assertThat(house.open(path + "?auth_token=t%2Fk%3D").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/priv/v1/apps/app-1/users/CU-404/campaigns",
                "/priv/v1/apps/app-1/external/users/crm-404/campaigns",
                "/priv/v1/apps/app-1/users/CU-404/campaigns/1/progress",
                "/priv/v2/apps/app-1/users/CU-404/campaigns",
                "/priv/v2/apps/app-1/external/users/crm-404/campaigns/1",
            })
    void an_unknown_customer_is_not_found(String target) {
        assertRefused(house.get(target), 404, "user_not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "/priv/v1/apps/app-1/users/CU-17/campaigns?page=1, page",
        "/priv/v1/apps/app-1/campaigns?sections[]=offers, sections[]",
        "/priv/v1/apps/app-1/users/CU-17/campaigns/1/progress?locale=en, locale",
        "/priv/v1/apps/app-1/campaigns/1/info?xsid=1, xsid",
        "/priv/v2/apps/app-1/users/CU-17/campaigns?sections=offers, sections",
        "/priv/v2/apps/app-1/users/CU-17/campaigns/1?page=1, page",
    })
    void an_unknown_parameter_is_told(String target, String name) {
        ApiResponse answer = house.get(target);

        assertRefused(answer, 200, "argument_error");
        assertThat(answer.text()).contains("\"field\":\"" + name + "\"").contains("\"problem\":\"unknown_attribute\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sections[]=behaviors&sections[]=offers",
                "sections[]=behaviors,offers",
                "sections%5B%5D=behaviors%2Coffers",
                "sections[]=,behaviors,&sections[]=&sections[]=%20offers%20",
            })
    void values_are_repeated_or_have_commas_between_them(String query) {
        house.campaign("A", "");

        String text = house.get(CustomerApiHouse.V2 + "/users/CU-17/campaigns?" + query)
                .text();

        assertThat(text).contains("\"behaviors\":{},\"offers\":[]").doesNotContain("progress");
    }

    @Test
    @Fact("ENG-61")
    void an_unknown_value_is_told() {
        ApiResponse answer = house.get(CustomerApiHouse.V2
                + "/users/CU-17/campaigns?sections[]=all&filters[]=some&creatives[]=x&page=0&page_size=101");

        assertRefused(answer, 200, "argument_error");
        assertThat(answer.text())
                .contains("sections[]", "filters[]", "creatives[]", "\"field\":\"page\"", "\"field\":\"page_size\"");
    }

    @Test
    @Fact({"ENG-60", "ENG-63"})
    void campaigns_that_are_not_for_a_customer_are_shown_when_asked_for() {
        house.campaign("A", ",\"external_id\":\"a\",\"targeting\":{\"user.country\":\"CA\"}");
        String list = CustomerApiHouse.V2 + "/users/CU-17/campaigns";

        assertThat(house.get(list).text())
                .isEqualTo("{\"page\":1,\"page_size\":20,\"number_of_pages\":1,\"status\":\"ok\",\"campaigns\":[]}");
        assertThat(house.get(list + "?filters[]=ineligible").text()).contains("\"qualified\":false");
        assertRefused(house.get(list + "/1"), 200, "not_available");
        assertThat(house.get(list + "/1?filters[]=all").text())
                .startsWith("{\"status\":\"ok\",\"campaign\":{\"campaign_id\":1,");
    }

    @Test
    @Fact("ENG-62")
    void a_page_behind_the_last_one_is_empty() {
        house.campaign("A", "");
        house.campaign("B", "");
        house.campaign("C", "");

        assertThat(house.get(CustomerApiHouse.V2 + "/external/users/crm-5012/campaigns?page=9&page_size=2")
                        .text())
                .isEqualTo("{\"page\":9,\"page_size\":2,\"number_of_pages\":2,\"status\":\"ok\",\"campaigns\":[]}");
    }

    @Test
    @Fact("ENG-58")
    void a_draft_has_no_progress_and_no_info() {
        house.campaign("A", "");
        var unused = house.engagement()
                .campaigns()
                .create(EngagementCampaignDraft.parse(
                        "{\"campaign\":{\"name\":\"B\",\"status\":\"draft\",\"external_id\":\"b\","
                                + "\"starts_at\":\"2026-05-01T09:04:18Z\",\"ends_at\":\"2026-06-01T09:04:18Z\"}}"));

        assertRefused(house.get(CustomerApiHouse.USER + "/campaigns/4/progress"), 404, "no_campaign_found");
        assertRefused(house.get(CustomerApiHouse.USER + "/external/campaigns/b/progress"), 404, "no_campaign_found");
        assertRefused(house.get(CustomerApiHouse.V1 + "/campaigns/4/info"), 200, "no_active_campaign_found");
    }

    @Test
    void a_permalink_of_digits_is_not_read_as_an_id() {
        house.campaign("A", "");

        assertRefused(house.get(CustomerApiHouse.USER + "/external/campaigns/1/progress"), 404, "no_campaign_found");
        assertRefused(house.get(CustomerApiHouse.V2 + "/users/CU-17/external/campaigns/1"), 404, "not_found");
        assertRefused(house.get(CustomerApiHouse.V1 + "/external/campaigns/1/info"), 200, "no_active_campaign_found");
    }

    @Test
    void progress_of_a_customer_with_a_token_is_told_by_id_and_permalink() {
        house.campaign("A", ",\"external_id\":\"a\"");
        String answer = "{\"status\":\"ok\",\"campaign\":{\"state\":\"completed\"}}";

        assertThat(house.open(CustomerApiHouse.OPEN + "/campaigns/1/progress?auth_token=t%2Fk%3D")
                        .text())
                .isEqualTo(answer);
        assertThat(house.open(CustomerApiHouse.OPEN + "/external/campaigns/a/progress?auth_token=t%2Fk%3D")
                        .text())
                .isEqualTo(answer);
    }

    @Test
    void a_campaign_of_another_company_is_not_found() {
        EngagementCampaign other =
                CustomerApiHouse.campaign(house.house.freestone.engagement(CustomerApiHouse.OTHER_APP), "Theirs", "");
        String id = other.terms().permalink();

        assertRefused(house.get(CustomerApiHouse.USER + "/campaigns/" + id + "/progress"), 404, "no_campaign_found");
        assertRefused(house.get(CustomerApiHouse.V2 + "/users/CU-17/campaigns/" + id), 404, "not_found");
        assertRefused(house.get(CustomerApiHouse.V1 + "/campaigns/" + id + "/info"), 200, "no_active_campaign_found");
        assertThat(house.get(CustomerApiHouse.V1 + "/campaigns").text())
                .isEqualTo("{\"status\":\"ok\",\"campaigns\":[]}");
    }

    @Test
    @Fact("ENG-65")
    void divisions_filter_where_the_company_has_them() {
        try (CustomerApiHouse divided = new CustomerApiHouse(
                builder -> builder.companies(new CustomerApiHouse.Companies(Set.of("north", "south"))))) {
            divided.unit(divided.campaign("N", ",\"division_id\":\"north\""), TILE);
            divided.unit(divided.campaign("S", ",\"division_id\":\"south\""), TILE);

            String active = divided.get(CustomerApiHouse.V1 + "/campaigns?division_ids[]=north,east")
                    .text();
            String feed = divided.get(CustomerApiHouse.USER + "/campaigns?division_ids=south&division_ids=west")
                    .text();

            assertThat(active).contains("\"division_id\":\"north\"").doesNotContain("south");
            assertThat(feed).contains("\"division_id\":\"south\"").doesNotContain("north");
        }
    }

    @Test
    @Fact("ENG-64")
    void all_active_leaves_out_what_is_paused() {
        house.campaign("A", "");
        var unused = house.engagement()
                .campaigns()
                .update(
                        EngagementCampaignId.of(1),
                        EngagementCampaignDraft.parse("{\"campaign\":{\"status\":\"paused\"}}"));

        assertThat(house.get(CustomerApiHouse.V1 + "/campaigns").text())
                .isEqualTo("{\"status\":\"ok\",\"campaigns\":[]}");
    }

    static void assertRefused(ApiResponse answer, int status, String code) {
        assertThat(answer.text())
                .startsWith("{\"status\":\"error\",\"errors\":{\"code\":\"" + code + "\",\"message\":\"");
        assertThat(answer.status()).isEqualTo(status);
    }
}
