package dev.freestone.http;

import static dev.freestone.http.CaseApi.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engagement campaigns as an operator sees them. Source: docs/spec/operations.md 6. */
class EngagementOverviewTest {
    private static final String LIST = "/operations/engagement-campaigns";
    private static final String READING =
            "\"name\":\"Reader\",\"type\":\"count\",\"event_name\":\"read\",\"points\":20";
    private static final String OPT_IN = ",\"optin_required\":true,\"opt_in_limit\":9";

    private final CustomerApiHouse house = new CustomerApiHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @Fact("OPS-33")
    void tells_a_campaign_with_its_opt_ins_and_who_has_completed_its_behaviors() {
        EngagementCampaign campaign = house.campaign("Spring", ",\"external_id\":\"spring\"" + OPT_IN);
        house.behavior(campaign.id(), READING);
        house.behavior(campaign.id(), "\"name\":\"Walker\",\"type\":\"count\",\"event_name\":\"walk\",\"points\":1");
        house.get(CustomerApiHouse.USER + "/campaigns/spring/opt_in");
        reads("CU-17", 2);
        reads("CU-18", 1);

        assertThat(house.get(LIST).text())
                .isEqualTo("{\"count\":1,\"data\":[{\"id\":1,\"name\":\"Spring\",\"permalink\":\"spring\","
                        + "\"status\":\"live\",\"startsAt\":\"2026-05-01T09:04:18Z\","
                        + "\"endsAt\":\"2026-06-01T09:04:18Z\",\"optInRequired\":true,\"optIns\":1,\"optInLimit\":9,"
                        + "\"achievements\":[{\"id\":4,\"name\":\"Reader\",\"type\":\"count\","
                        + "\"completions\":{\"count\":1,\"atLeast\":false}},{\"id\":5,\"name\":\"Walker\","
                        + "\"type\":\"count\",\"completions\":{\"count\":0,\"atLeast\":false}}]}]}");
    }

    @Test
    @Fact("OPS-33")
    void counts_opt_ins_of_a_campaign_without_a_limit_and_customers_once_however_often_they_complete() {
        EngagementCampaign campaign = house.campaign("Spring", ",\"optin_required\":true");
        house.behavior(campaign.id(), READING);
        for (String customer : new String[] {"CU-17", "CU-18"}) {
            house.get(CustomerApiHouse.V1 + "/users/" + customer + "/campaigns/" + campaign.id() + "/opt_in");
            reads(customer, 3);
        }

        ApiResponse answer = house.get(LIST);

        assertThat(values(answer, "optIns")).containsExactly("2");
        assertThat(values(answer, "optInLimit")).containsExactly("null");
        assertThat(answer.text()).contains("\"completions\":{\"count\":2,\"atLeast\":false}");

        house.get(CustomerApiHouse.USER + "/campaigns/" + campaign.id() + "/opt_out");

        assertThat(values(house.get(LIST), "optIns")).containsExactly("1");
    }

    @Test
    @Fact("OPS-33")
    void the_newest_campaign_comes_first_with_its_status_now_and_the_list_goes_on_after_any_of_them() {
        EngagementCampaign first = house.campaign("First", "");
        EngagementCampaign second = house.campaign("Second", "");
        EngagementCampaign third = house.campaign("Third", "");

        ApiResponse all = house.get(LIST);

        assertThat(values(all, "name")).containsExactly("Third", "Second", "First");
        assertThat(values(all, "status")).containsOnly("live");
        assertThat(values(house.get(LIST + "?limit=1"), "name")).containsExactly("Third");
        assertThat(values(house.get(LIST + "?after=" + third.id()), "name")).containsExactly("Second", "First");
        assertThat(values(house.get(LIST + "?after=" + second.id() + "&limit=1"), "name"))
                .containsExactly("First");
        assertThat(values(house.get(LIST + "?after=" + first.id()), "name")).isEmpty();

        house.house.clock.set(Instant.parse("2026-06-02T00:00:00Z"));

        assertThat(values(house.get(LIST), "status")).containsOnly("completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "404", "spring"})
    @Fact("OPS-35")
    void a_place_that_is_none_is_refused(String after) {
        house.campaign("Spring", ",\"external_id\":\"spring\"");

        ApiResponse answer = house.get(LIST + "?after=" + after);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("{\"field\":\"after\",\"code\":\"unknown_cursor\"");
    }

    @Test
    @Fact("OPS-35")
    void campaigns_of_another_company_are_neither_told_nor_a_place() {
        EngagementCampaign other =
                CustomerApiHouse.campaign(house.house.freestone.engagement(CustomerApiHouse.OTHER_APP), "Spring", "");

        assertThat(house.get(LIST).text()).isEqualTo("{\"count\":0,\"data\":[]}");
        assertThat(house.get(LIST + "?after=" + other.id()).text()).contains("unknown_cursor");
        assertThat(house.get(LIST + "/" + other.id() + "/customers/CU-17").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/promo-programs", "/case-changes", "/engagement-campaigns"})
    @Fact("OPS-35")
    void a_list_is_told_within_bounds_and_to_whoever_may_see_operations(String list) {
        for (String limit : new String[] {"0", "1001"}) {
            assertThat(house.get("/operations" + list + "?limit=" + limit).text())
                    .contains("{\"field\":\"limit\",\"code\":\"out_of_range\"");
        }
        assertThat(house.get("/operations" + list + "?limit=1000").text()).isEqualTo("{\"count\":0,\"data\":[]}");
        assertThat(asReader("/operations" + list).status()).isEqualTo(403);
    }

    @Test
    @Fact("OPS-34")
    void tells_how_a_customer_stands_as_the_customers_own_call_does() {
        EngagementCampaign campaign = house.campaign("Spring", ",\"external_id\":\"spring\"" + OPT_IN);
        house.behavior(campaign.id(), READING);
        house.get(CustomerApiHouse.USER + "/campaigns/spring/opt_in");
        reads("CU-17", 1);

        for (String name : new String[] {campaign.id().toString(), "spring"}) {
            ApiResponse answer = house.get(LIST + "/" + name + "/customers/CU-17");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .contains("\"opted_in\":true", "\"name\":\"Reader\"")
                    .isEqualTo(house.get(CustomerApiHouse.USER + "/campaigns/spring/progress")
                            .text());
        }
        assertThat(asReader(LIST + "/spring/customers/CU-17").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"404, CU-17", "summer, CU-17", "spring, CU-404", "spring, crm-5012", "spring, ' '"})
    @Fact("OPS-34")
    void a_campaign_or_customer_that_is_none_is_not_found(String campaign, String customer) {
        house.campaign("Spring", ",\"external_id\":\"spring\"");

        ApiResponse answer = house.get(LIST + "/" + campaign + "/customers/" + customer.replace(" ", "%20"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("\"code\":\"not_found\"").doesNotContain("CU-404");
    }

    private ApiResponse asReader(String target) {
        return house.house.api.handle(ApiRequest.of("GET", target).header("X-API-KEY", ApiHouse.READER));
    }

    private void reads(String customer, int times) {
        String event = "{}" + ",{}".repeat(times - 1);
        ApiResponse answer = house.post(
                CustomerApiHouse.V1 + "/users/" + customer + "/events", "{\"events\":{\"read\":[" + event + "]}}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
