package dev.freestone.http;

import static dev.freestone.http.CaseApi.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customers behind the numbers of engagement campaigns. Source: docs/spec/operations.md 6. */
class EngagementCustomersTest {
    private static final String CAMPAIGN = "/operations/engagement-campaigns/spring";
    private static final String OPT_INS = CAMPAIGN + "/opt-ins";
    private static final List<String> CUSTOMERS = List.of("CU-17", "CU-18", "CU-19");

    private final CustomerApiHouse house = new CustomerApiHouse();

    EngagementCustomersTest() {
        var unused = house.customers.put(CompanyId.DEFAULT, Customer.of(PersonId.of("CU-19"), Map.of()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @Fact("OPS-40")
    void lists_the_customers_who_are_opted_in_with_the_time() {
        spring();
        CUSTOMERS.forEach(customer -> calls(customer, "opt_in"));
        calls("CU-18", "opt_out");

        ApiResponse answer = house.get(OPT_INS);

        assertThat(answer.text()).startsWith("{\"count\":2,\"data\":[{\"customer\":\"");
        assertThat(values(answer, "customer")).hasSize(2).isSorted();
        assertThat(values(answer, "since")).containsOnly("2026-05-01T12:00:00Z");
    }

    @Test
    @Fact("OPS-40")
    void lists_the_customers_who_have_completed_an_achievement_with_how_often() {
        String completions = spring();
        CUSTOMERS.forEach(customer -> calls(customer, "opt_in"));
        reads("CU-17", 7);
        reads("CU-18", 2);
        reads("CU-19", 4);

        ApiResponse answer = house.get(completions);

        assertThat(answer.text()).startsWith("{\"count\":3,\"data\":[{\"customer\":\"");
        assertThat(values(answer, "customer")).hasSize(3).isSorted();
        assertThat(values(answer, "times")).containsExactlyInAnyOrder("7", "2", "4");
    }

    @Test
    @Fact("OPS-40")
    void a_list_goes_on_after_a_customer_and_tells_the_same_customer_by_the_same_text() {
        String completions = spring();
        CUSTOMERS.forEach(customer -> {
            calls(customer, "opt_in");
            reads(customer, 1);
        });
        List<String> all = values(house.get(OPT_INS), "customer");

        assertThat(values(house.get(OPT_INS + "?limit=2"), "customer")).isEqualTo(all.subList(0, 2));
        assertThat(values(house.get(completions + "?after=" + all.get(1)), "customer"))
                .isEqualTo(all.subList(2, 3));
        assertThat(values(house.get(OPT_INS + "?after=" + all.get(2)), "customer"))
                .isEmpty();
    }

    @Test
    @Fact("OPS-40")
    void nothing_of_a_customer_is_told() {
        String completions = spring();
        calls("CU-17", "opt_in");
        reads("CU-17", 1);

        assertThat(house.get(OPT_INS).text() + house.get(completions).text()).doesNotContain("CU-17");
    }

    @Test
    @Fact("OPS-40")
    void a_limit_beyond_its_bounds_and_a_place_that_is_none_are_refused() {
        spring();

        ApiResponse answer = house.get(OPT_INS + "?limit=1001");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("{\"field\":\"limit\",\"code\":\"out_of_range\"");
        assertThat(house.get(OPT_INS + "?after=").text()).contains("{\"field\":\"after\",\"code\":\"unknown_cursor\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404/opt-ins",
                "summer/opt-ins",
                "404/achievements/4/completions",
                "spring/achievements/404/completions",
                "spring/achievements/x/completions"
            })
    @Fact("OPS-40")
    void a_campaign_or_an_achievement_that_is_none_is_not_found(String path) {
        spring();

        ApiResponse answer = house.get("/operations/engagement-campaigns/" + path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("\"code\":\"not_found\"");
    }

    @Test
    @Fact("OPS-35")
    void customers_of_another_company_are_told_to_nobody_here() {
        EngagementCampaign other =
                CustomerApiHouse.campaign(house.house.freestone.engagement(CustomerApiHouse.OTHER_APP), "Spring", "");

        assertThat(house.get("/operations/engagement-campaigns/" + other.id() + "/opt-ins")
                        .status())
                .isEqualTo(404);
        assertThat(house.house
                        .api
                        .handle(ApiRequest.of("GET", OPT_INS).header("X-API-KEY", ApiHouse.READER))
                        .status())
                .isEqualTo(403);
    }

    /** Its path to completions. */
    private String spring() {
        EngagementCampaign campaign = house.campaign("Spring", ",\"external_id\":\"spring\",\"optin_required\":true");
        house.behavior(campaign.id(), "\"name\":\"Reader\",\"type\":\"count\",\"event_name\":\"read\",\"points\":20");
        String achievement =
                values(house.get("/operations/engagement-campaigns"), "id").get(1);
        return CAMPAIGN + "/achievements/" + achievement + "/completions";
    }

    private void calls(String customer, String decision) {
        ApiResponse answer = house.get(CustomerApiHouse.V1 + "/users/" + customer + "/campaigns/spring/" + decision);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void reads(String customer, int times) {
        ApiResponse answer = house.post(
                CustomerApiHouse.V1 + "/users/" + customer + "/events",
                "{\"events\":{\"read\":[{}" + ",{}".repeat(times - 1) + "]}}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
