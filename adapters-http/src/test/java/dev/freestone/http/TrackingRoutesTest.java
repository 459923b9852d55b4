package dev.freestone.http;

import static dev.freestone.http.RetrievalRoutesTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of what customers do with creatives, over the wire. Source: docs/spec/engagement-campaigns.md 9. */
class TrackingRoutesTest {
    private static final String COUNTS = CustomerApiHouse.V1 + "/creatives/5/counts";
    private static final String CLICKABLE = "\"ad_type\":\"internal_tile\",\"click_tracking\":true,"
            + "\"action\":{\"type\":\"open_ad\",\"url\":\"%s\"}";
    private static final String FEED = CustomerApiHouse.USER + "/campaigns";
    private static final String TOKEN_FEED = CustomerApiHouse.OPEN + "/campaigns?auth_token=t%2Fk%3D";

    private final CustomerApiHouse house = new CustomerApiHouse();

    @Test
    @Fact("ENG-67")
    void the_addresses_of_an_answer_count_once_each_and_need_no_credentials() {
        show(CLICKABLE.formatted("https://x.example/go"));
        Map<String, @Nullable Object> action = action(house.get(FEED));
        String seen = seen(action);
        String click = target(String.valueOf(action.get("url")));

        ApiResponse first = house.open(seen);
        ApiResponse again = house.open(seen);
        ApiResponse clicked = house.open(click);

        assertThat(first.status()).isEqualTo(204);
        assertThat(first.text()).isEmpty();
        assertThat(again.status()).isEqualTo(204);
        assertThat(clicked.status()).isEqualTo(302);
        assertThat(clicked.header("Location")).contains("https://x.example/go");
        assertThat(clicked.text()).isEmpty();
        assertThat(house.get(COUNTS).text())
                .isEqualTo("{\"status\":\"ok\",\"counts\":{\"presented\":1,\"seen\":1,\"clicked\":1}}");
    }

    @Test
    void the_addresses_of_a_customer_with_a_token_count_too() {
        show(CLICKABLE.formatted("https://x.example/go"));
        Map<String, @Nullable Object> action = action(house.open(TOKEN_FEED));

        assertThat(seen(action)).startsWith(CustomerApiHouse.OPEN + "/creatives/5/stats/");
        assertThat(house.open(seen(action)).status()).isEqualTo(204);
        assertThat(house.open(target(String.valueOf(action.get("url")))).status())
                .isEqualTo(302);
        assertThat(house.get(COUNTS).text()).contains("\"presented\":1,\"seen\":1,\"clicked\":1");
    }

    @Test
    void a_click_on_a_creative_that_leads_nowhere_is_answered_with_nothing() {
        show("\"ad_type\":\"internal_tile\"");
        String stat = seen(action(house.get(FEED))).replaceAll(".*/stats/([^/]*)/.*", "$1");

        ApiResponse answer = house.open(
                CustomerApiHouse.OPEN + "/creatives/5/stats/" + stat + "/click/redir?auth_token=&xsid=CU-17");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "app://home?a=b#c%20d, app://home?a=b#c%20d",
        "https://x.example/\\r\\nSet-Cookie: a=b, https://x.example/%0D%0ASet-Cookie:%20a=b",
        "https://x.example/caf\u00e9, https://x.example/caf%C3%A9",
        "https://x.example/\\u0000\\u007f\\ud83d\\ude00, https://x.example/%00%7F%F0%9F%98%80",
    })
    void an_address_cannot_end_its_header(String inJson, String location) {
        show(CLICKABLE.formatted(inJson));

        ApiResponse answer =
                house.open(target(String.valueOf(action(house.get(FEED)).get("url"))));

        assertThat(answer.header("Location")).contains(location);
    }

    @Test
    void who_guesses_learns_nothing() {
        show(CLICKABLE.formatted("https://x.example/go"));
        String seen = seen(action(house.get(FEED)));
        String missing =
                house.open(seen.replaceAll("/stats/[^/]*/", "/stats/x/")).text();

        assertThat(missing).contains("\"code\":\"not_found\"");
        for (String guess : List.of(
                seen.replace("/users/CU-17/", "/users/CU-18/"),
                seen.replace("/users/CU-17/", "/users/CU-404/"),
                seen.replace("/creatives/5/", "/creatives/4711/"))) {
            assertThat(house.open(guess).status()).as(guess).isEqualTo(404);
            assertThat(house.open(guess).text()).as(guess).isEqualTo(missing);
        }
        assertRefused(house.open(seen.replace("/creatives/5/", "/creatives/one/")), 404, "not_found");
        assertThat(house.get(COUNTS).text()).contains("\"seen\":0");
    }

    @Test
    void a_report_needs_a_key_and_somebody_who_reports() {
        String path = "/creatives/5/stats/x/";

        assertRefused(house.open("/api/v1/apps/nobody" + path + "seen/track"), 401, "invalid_api_key");
        assertRefused(house.open(CustomerApiHouse.OPEN + path + "seen/track"), 401, "invalid_auth_token");
        assertRefused(
                house.open(CustomerApiHouse.OPEN + path + "click/redir?auth_token=nobody"), 401, "invalid_auth_token");
        assertRefused(house.open(CustomerApiHouse.USER + path + "seen/track?auth_token=x"), 200, "argument_error");
    }

    @Test
    void counts_need_credentials() {
        show(CLICKABLE.formatted("https://x.example/go"));

        assertRefused(house.open(COUNTS), 401, "access_denied");
        assertRefused(house.get(CustomerApiHouse.V1 + "/creatives/4711/counts"), 404, "not_found");
        assertThat(house.get(COUNTS).text())
                .isEqualTo("{\"status\":\"ok\",\"counts\":{\"presented\":0,\"seen\":0,\"clicked\":0}}");
    }

    private void show(String unit) {
        house.unit(house.campaign("A", ""), unit);
    }

    private static String seen(Map<String, @Nullable Object> action) {
        return target(String.valueOf(((List<?>) Objects.requireNonNull(action.get("tracking_urls"))).get(0)));
    }

    private static String target(String url) {
        assertThat(url).startsWith("https://ads.example/");
        return url.substring("https://ads.example".length());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> action(ApiResponse feed) {
        Map<String, @Nullable Object> campaigns = (Map<String, @Nullable Object>)
                Objects.requireNonNull(JsonText.parseObject(feed.text()).get("campaigns"));
        List<Map<String, @Nullable Object>> tiles =
                (List<Map<String, @Nullable Object>>) Objects.requireNonNull(campaigns.get("tiles"));
        Map<String, @Nullable Object> template = (Map<String, @Nullable Object>)
                Objects.requireNonNull(tiles.get(0).get("template"));
        Object action = template.get("action");
        return (Map<String, @Nullable Object>) Objects.requireNonNull(action);
    }
}
