package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.EventRequest;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Progress of customers beside their events over the wire. Source: docs/spec/engagement-behaviors.md 6.2, docs/spec/rest.md 5. */
class AuditRoutesTest {
    private static final String CLEAN = "{\"status\":\"ok\",\"audit\":{\"campaign_id\":1,\"clean\":true,"
            + "\"from_beginning\":true,\"repaired\":false,\"differences\":[],\"outcomes\":[]}}";

    private final EngagementApiHouse house = new EngagementApiHouse();

    @BeforeEach
    void counts_an_event() {
        String campaign = house.campaign("a", "draft");
        house.part(
                campaign,
                "achievements",
                "{\"achievement\":{\"name\":\"visit\",\"type\":\"count\",\"event_name\":\"visit\"}}");
        house.put(campaign, "{\"campaign\":{\"status\":\"live\"}}");
        house.freestone
                .engagement("app-1")
                .events()
                .post(
                        CustomerRef.user("CU-17"),
                        EventRequest.builder().event("visit").build());
    }

    @AfterEach
    void closes() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/CU-17", "/external/users/crm-17"})
    @Fact("BEH-56")
    void finds_nothing_wrong_where_nothing_is(String customer) {
        String audit = EngagementApiHouse.APP + customer + "/campaigns/1/audit";

        assertThat(house.get(audit).text()).isEqualTo(CLEAN);
        assertThat(house.send("POST", audit + "/repair").text()).isEqualTo(CLEAN);
    }

    @ParameterizedTest
    @CsvSource({"/users/CU-18/campaigns/1, user_not_found", "/users/CU-17/campaigns/9, not_found"})
    void knows_no_other_customer_and_no_other_campaign(String path, String code) {
        ApiResponse verified = house.get(EngagementApiHouse.APP + path + "/audit");
        ApiResponse repaired = house.send("POST", EngagementApiHouse.APP + path + "/audit/repair");

        assertThat(verified.status()).isEqualTo(404);
        assertThat(verified.text()).contains("\"code\":\"" + code + "\"");
        assertThat(repaired.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"GET, /audit, 200", "POST, /audit/repair, 403"})
    void lets_a_reader_look_only(String method, String path, int status) {
        assertThat(house.api
                        .handle(ApiRequest.of(method, EngagementApiHouse.APP + "/users/CU-17/campaigns/1" + path)
                                .header("X-API-KEY", EngagementApiHouse.READER))
                        .status())
                .isEqualTo(status);
    }
}
