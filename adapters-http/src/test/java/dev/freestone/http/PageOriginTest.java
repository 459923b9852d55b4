package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that another site makes a browser send. Source: docs/spec/operations-page.md 3. */
class PageOriginTest {
    private static final PageHouse HOUSE = new PageHouse();
    private static final String COOKIE = HOUSE.signedIn(PageHouse.KEY);
    private static final String REASON = "{\"kind\":\"all\",\"reason\":\"maintenance\"}";

    @AfterAll
    static void end() {
        HOUSE.close();
    }

    @ParameterizedTest(name = "{0}, site {1}, origin {2}, header {3}: {4}")
    @CsvSource({
        "GET, same-origin,,, taken",
        "GET,,,, taken",
        "GET, same-site,,, refused",
        "GET, cross-site,,, refused",
        "GET, none,,, refused",
        "GET, cross-site, https://ops.example:8443, 1, refused",
        "POST, same-origin, https://ops.example:8443, 1, taken",
        "POST, same-origin,, 1, taken",
        "POST, same-origin, https://ops.example:8443,, refused",
        "POST, same-site, https://ops.example:8443, 1, refused",
        "POST, cross-site, https://ops.example:8443, 1, refused",
        "POST, none, https://ops.example:8443, 1, refused",
        "POST,, https://ops.example:8443, 1, taken",
        "POST,, http://ops.example:8443, 1, taken",
        "POST,,, 1, refused",
        "POST,, null, 1, refused",
        "POST,, https://ops.example, 1, refused",
        "POST,, https://ops.example:8443.other.example, 1, refused",
        "POST,, https://other.example, 1, refused",
        "POST,, https://ops.example:8443,, refused",
        "get, same-origin,,, refused"
    })
    @Fact("PAG-10")
    void a_request_is_taken_of_the_page_itself_only(
            String method, String site, String origin, String header, String told) {
        ApiRequest request =
                with(with(with(bare(method), "Sec-Fetch-Site", site), "Origin", origin), PageOrigin.HEADER, header);

        ApiResponse answer = HOUSE.api.handle(request);

        assertThat(answer.status() == 403 ? "refused" : "taken").isEqualTo(told);
        assertThat(answer.text().contains("\"code\":\"forbidden\"")).isEqualTo(told.equals("refused"));
    }

    private static ApiRequest bare(String method) {
        String path = method.equals("POST") ? "/operations/stops/pause" : "/operations/stops";
        return ApiRequest.received(method, "/operations/api" + path, "", Map.of(), InputStream.nullInputStream())
                .header("Host", PageHouse.HOST)
                .header("Cookie", COOKIE)
                .body(REASON);
    }

    private static ApiRequest with(ApiRequest request, String name, String value) {
        return value == null ? request : request.header(name, value);
    }

    @ParameterizedTest
    @CsvSource({"POST, /operations/session", "DELETE, /operations/session", "GET, /operations/session"})
    @Fact("PAG-10")
    void another_site_signs_nobody_in_or_out(String method, String path) {
        ApiRequest request = ApiRequest.of(method, path)
                .header("Host", PageHouse.HOST)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://other.example")
                .header(PageOrigin.HEADER, "1")
                .header("Cookie", COOKIE)
                .header("X-API-KEY", PageHouse.KEY);

        ApiResponse answer = HOUSE.api.handle(request);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(PageHouse.cookieHeader(answer)).isEmpty();
    }

    @Test
    @Fact("PAG-10")
    void a_form_of_another_site_changes_nothing() {
        try (PageHouse house = new PageHouse()) {
            ApiResponse answer = house.api.handle(ApiRequest.of("POST", "/operations/api/operations/stops/kill")
                    .header("Host", PageHouse.HOST)
                    .header("Origin", "https://other.example")
                    .header("Cookie", house.signedIn(PageHouse.KEY))
                    .body(REASON));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(house.house.own().contacts().stops()).isEmpty();
        }
    }

    @Test
    @Fact("PAG-10")
    void no_other_site_is_let_in_by_an_answer() {
        ApiResponse answer = HOUSE.api.handle(PageHouse.asked("OPTIONS", "/operations/api/campaigns", COOKIE)
                .header("Access-Control-Request-Headers", PageOrigin.HEADER));

        assertThat(answer.headers().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @Test
    @Fact("PAG-10")
    void a_header_that_stands_there_twice_says_nothing() {
        ApiRequest request = PageHouse.asked("POST", "/operations/api/operations/stops/pause", COOKIE)
                .header(PageOrigin.HEADER, "1")
                .body(REASON);

        assertThat(HOUSE.api.handle(request).status()).isEqualTo(403);
    }
}
