package dev.freestone.http;

import static dev.freestone.http.EngagementApiHouse.CAMPAIGNS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Management of engagement campaigns over the wire. Source: docs/spec/engagement-campaigns.md 2, 12. */
class EngagementCampaignRoutesTest {
    private static final String GUID = "d4f5fc94-dcad-11ea-845e-7001986d963d";
    private static final String MAY = "\"starts_at\":\"2026-05-01T00:00:00Z\",\"ends_at\":\"2026-06-01T00:00:00Z\"";

    @ParameterizedTest
    @CsvSource({"create-campaign, 2021-12-31T05:00:00Z", "create-campaign-2020, 2020-08-12T15:02:54Z"})
    @Fact("ENG-1")
    void answers_the_samples_of_the_reference_document(String sample, Instant now) {
        try (EngagementApiHouse house = new EngagementApiHouse(now, Set.of(), UnaryOperator.identity())) {
            ApiResponse answer = house.post(CAMPAIGNS, resource(sample + "-request.json"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text().replaceFirst("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", GUID))
                    .isEqualTo(resource(sample + "-answer.json"));
        }
    }

    private static String resource(String name) {
        try (InputStream in = EngagementCampaignRoutesTest.class.getResourceAsStream("/engagement/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tells_the_division_of_a_company_that_has_some() {
        try (EngagementApiHouse house = new EngagementApiHouse(
                Instant.parse("2026-05-01T12:00:00Z"), Set.of("north"), UnaryOperator.identity())) {
            ApiResponse answer = house.post(
                    CAMPAIGNS,
                    "{\"campaign\":{\"name\":\"a\",\"status\":\"draft\",\"division_id\":\"north\"," + MAY + "}}");

            assertThat(answer.text()).contains("\"division_id\":\"north\"");
        }
    }

    @Test
    @Fact("ENG-3")
    void refuses_an_unknown_attribute_with_a_status_of_success() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            ApiResponse answer = house.post(
                    CAMPAIGNS, "{\"campaign\":{\"name\":\"a\",\"status\":\"draft\",\"test\":1," + MAY + "}}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .isEqualTo("{\"status\":\"error\",\"errors\":{\"code\":\"argument_error\","
                            + "\"message\":\"Unknown campaign attributes test.\",\"details\":["
                            + "{\"field\":\"/campaign/test\",\"code\":\"argument_error\","
                            + "\"problem\":\"unknown_attribute\"}]}}");
        }
    }

    @Test
    @Fact("ENG-3")
    void refuses_a_body_without_a_campaign() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            assertThat(house.post(CAMPAIGNS, "{}").text())
                    .contains("\"code\":\"missing_data\"")
                    .contains("{\"field\":\"/campaign\",\"code\":\"missing_data\",\"problem\":\"required\"}");
        }
    }

    @Test
    @Fact("ENG-7")
    void tells_all_that_is_wrong_at_once() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            house.campaign("a", "draft");

            assertThat(house.post(
                                    CAMPAIGNS,
                                    "{\"campaign\":{\"name\":\"A\",\"status\":\"draft\",\"starts_at\":\"soon\","
                                            + "\"ends_at\":\"2026-06-01T00:00:00Z\",\"test\":1}}")
                            .text())
                    .startsWith("{\"status\":\"error\",\"errors\":{\"code\":\"argument_error\"")
                    .contains(
                            "\"field\":\"/campaign/starts_at\"",
                            "\"problem\":\"duplicate\"",
                            "\"field\":\"/campaign/test\"");
        }
    }

    @Test
    void refuses_what_is_no_json() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            ApiResponse answer = house.post(CAMPAIGNS, "[]");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("\"code\":\"malformed_request\"");
        }
    }

    @Test
    void tells_a_campaign_with_its_revision() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            String campaign = house.campaign("a", "draft");

            ApiResponse answer = house.get(campaign);

            assertThat(answer.header("ETag")).contains("\"1\"");
            assertThat(answer.text())
                    .startsWith("{\"status\":\"ok\",\"campaign\":{\"id\":1,")
                    .contains("\"name\":\"a\"");
        }
    }

    @Test
    void changes_what_is_given() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            String campaign = house.campaign("a", "draft");

            ApiResponse answer = house.put(campaign, "{\"campaign\":{\"weight\":7}}");

            assertThat(answer.header("ETag")).contains("\"2\"");
            assertThat(answer.text()).contains("\"name\":\"a\"", "\"weight\":7");
        }
    }

    @Test
    void refuses_a_change_of_what_somebody_else_has_changed() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            String campaign = house.campaign("a", "draft");
            house.put(campaign, "{\"campaign\":{\"weight\":7}}");

            ApiResponse put = house.api.handle(EngagementApiHouse.request("PUT", campaign)
                    .header("If-Match", "\"1\"")
                    .body("{\"campaign\":{\"weight\":8}}"));
            ApiResponse delete = house.api.handle(
                    EngagementApiHouse.request("DELETE", campaign).header("If-Match", "\"1\""));

            assertThat(put.status()).isEqualTo(409);
            assertThat(put.text()).contains("\"code\":\"conflict\"");
            assertThat(delete.status()).isEqualTo(409);
            assertThat(house.get(campaign).text()).contains("\"weight\":7");
        }
    }

    @Test
    @Fact("ENG-11")
    void refuses_a_status_that_does_not_follow() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            String campaign = house.campaign("a", "draft");

            ApiResponse answer = house.put(campaign, "{\"campaign\":{\"status\":\"paused\"}}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .contains("\"code\":\"validation\"")
                    .contains(
                            "{\"field\":\"/campaign/status\",\"code\":\"validation\",\"problem\":\"illegal_transition\"}");
        }
    }

    @Test
    void deletes_a_draft() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            String campaign = house.campaign("a", "draft");

            assertThat(house.delete(campaign).text()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(house.get(campaign).status()).isEqualTo(404);
        }
    }

    @Test
    void keeps_a_campaign_that_is_live() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            String campaign = house.campaign("a", "live");

            assertThat(house.delete(campaign).text()).contains("\"problem\":\"not_allowed_in_status\"");
            assertThat(house.get(campaign).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"99", "spring", "0", "-1", "99999999999999999999"})
    void knows_no_campaign_of_another_id(String id) {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            ApiResponse answer = house.get(CAMPAIGNS + "/" + id);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("\"code\":\"not_found\"");
        }
    }

    @Test
    void knows_no_campaign_of_another_company() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            String campaign = house.campaign("a", "draft").replace("app-1", "app-2");

            ApiResponse answer =
                    house.api.handle(ApiRequest.of("GET", campaign).header("X-API-KEY", EngagementApiHouse.OTHER_KEY));

            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void lets_nobody_of_one_company_use_the_key_of_another() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            ApiResponse answer = house.get("/priv/v1/apps/app-2/campaigns/1");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).contains("\"code\":\"access_denied\"");
        }
    }

    @Test
    @Fact("ENG-72")
    void looks_at_the_api_key_before_anything_else() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            ApiResponse answer = house.api.handle(
                    ApiRequest.of("POST", "/priv/v1/apps/app-9/campaigns?no=1").body("{"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).contains("\"code\":\"invalid_api_key\"");
        }
    }

    @Test
    void lets_a_reader_read_only() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            String campaign = house.campaign("a", "draft");

            assertThat(house.api
                            .handle(ApiRequest.of("GET", campaign).header("X-API-KEY", EngagementApiHouse.READER))
                            .status())
                    .isEqualTo(200);
            assertThat(house.api
                            .handle(ApiRequest.of("DELETE", campaign).header("X-API-KEY", EngagementApiHouse.READER))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void refuses_an_unknown_parameter() {
        try (EngagementApiHouse house = new EngagementApiHouse()) {
            ApiResponse answer = house.get(house.campaign("a", "draft") + "?page=1");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("\"code\":\"argument_error\"", "\"field\":\"page\"");
        }
    }
}
