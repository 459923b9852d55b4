package dev.freestone.http;

import static dev.freestone.http.RetrievalRoutesTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points of customers over the wire. Source: docs/spec/engagement-campaigns.md 10.2. */
class PointsRoutesTest {
    private static final String CHANGES = CustomerApiHouse.USER + "/points/changes";

    private final CustomerApiHouse house = new CustomerApiHouse();

    @ParameterizedTest
    @ValueSource(strings = {CustomerApiHouse.USER, CustomerApiHouse.EXTERNAL})
    void points_are_changed_once_and_told(String customer) {
        String changes = customer + "/points/changes";
        String change = "{\"request_id\":\"r-1\",\"amount\":200,\"reason\":\"goodwill\"}";
        String told = "{\"cause\":\"change:r-1\",\"amount\":200,\"reason\":\"goodwill\","
                + "\"changed_at\":\"2026-05-01 12:00:00\"}";

        assertThat(house.get(customer + "/points").text())
                .isEqualTo("{\"status\":\"ok\",\"total_points\":0,\"available_points\":0}");
        assertThat(house.post(changes, change).text()).isEqualTo("{\"status\":\"ok\",\"points_change\":" + told + "}");
        assertThat(house.post(changes, change).text()).isEqualTo("{\"status\":\"ok\",\"points_change\":" + told + "}");
        assertThat(house.get(changes).text()).isEqualTo("{\"status\":\"ok\",\"points_changes\":[" + told + "]}");
        assertThat(house.get(customer + "/points").text())
                .isEqualTo("{\"status\":\"ok\",\"total_points\":200,\"available_points\":200}");
    }

    @Test
    void changes_come_in_pages_the_latest_first() {
        for (int i = 1; i <= 3; i++) {
            house.house.clock.advance(Duration.ofSeconds(1));
            house.post(CHANGES, "{\"request_id\":\"r-" + i + "\",\"amount\":" + i + ",\"reason\":\"x\"}");
        }

        assertThat(house.get(CHANGES + "?page=2&page_size=2").text())
                .isEqualTo("{\"status\":\"ok\",\"points_changes\":[{\"cause\":\"change:r-1\",\"amount\":1,"
                        + "\"reason\":\"x\",\"changed_at\":\"2026-05-01 12:00:01\"}]}");
        assertThat(house.get(CHANGES + "?page=3&page_size=2").text())
                .isEqualTo("{\"status\":\"ok\",\"points_changes\":[]}");
        assertRefused(house.get(CHANGES + "?page=0"), 200, "argument_error");
        assertRefused(house.get(CHANGES + "?limit=5"), 200, "argument_error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | missing_data | /request_id",
                "{\"request_id\":\"r\",\"reason\":\"x\"} | missing_data | /amount",
                "{\"request_id\":\"r\",\"amount\":1} | missing_data | /reason",
                "{\"request_id\":1,\"amount\":1,\"reason\":\"x\"} | argument_error | /request_id",
                "{\"request_id\":\"r\",\"amount\":1.5,\"reason\":\"x\"} | argument_error | /amount",
                "{\"request_id\":\"r\",\"amount\":0,\"reason\":\"x\"} | validation | /amount",
                "{\"request_id\":\"r\",\"amount\":1e30,\"reason\":\"x\"} | validation | /amount",
                "{\"request_id\":\"r\",\"amount\":-1,\"reason\":\"x\"} | validation | /amount",
                "{\"request_id\":\"a b\",\"amount\":1,\"reason\":\"x\"} | validation | /request_id",
                "{\"request_id\":\"r\",\"amount\":1,\"reason\":\"No!\"} | validation | /reason",
                "{\"request_id\":\"r\",\"amount\":1,\"reason\":\"x\",\"y\":1} | argument_error | /y",
            })
    void a_change_that_cannot_be_made_is_refused(String body, String code, String field) {
        ApiResponse answer = house.post(CHANGES, body);

        assertRefused(answer, 200, code);
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"");
        assertThat(house.get(CustomerApiHouse.USER + "/points").text()).contains("\"available_points\":0");
    }

    @Test
    void an_unknown_customer_has_no_points() {
        assertRefused(house.get(CustomerApiHouse.V1 + "/users/CU-404/points"), 404, "user_not_found");
    }
}
