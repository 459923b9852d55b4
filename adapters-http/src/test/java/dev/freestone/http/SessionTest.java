package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who signs in, and what the browser keeps of it. Source: docs/spec/operations-page.md 2. */
class SessionTest {
    private static final String SESSION = "/operations/session";
    private static final int MOST_OF_A_COOKIE = 4096; // RFC 6265 6.1

    private PageHouse house;

    @BeforeEach
    void begin() {
        house = new PageHouse();
    }

    @AfterEach
    void end() {
        house.close();
    }

    static String[][] credentials() {
        return new String[][] {
            {"X-API-KEY", PageHouse.KEY, "user:4711"},
            {"Authorization", "Bearer " + PageHouse.TOKEN, "user:2"},
            {"Authorization", PageHouse.PASSWORD, "user:3"}
        };
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("credentials")
    @Fact("PAG-5")
    void who_shows_credentials_is_told_who_that_is_and_stays_signed_in(String header, String value, String actor) {
        ApiResponse answer = house.api.handle(PageHouse.asked("POST", SESSION).header(header, value));
        String cookie = PageHouse.cookie(answer);

        assertThat(answer.text())
                .contains("\"company\":\"default\"", "\"actor\":\"" + actor + "\"", "\"zone\":\"America/Chicago\"")
                .contains("\"until\":\"2026-05-01T20:00:00Z\"", "\"now\":\"2026-05-01T12:00:00Z\"")
                .doesNotContain(value);
        assertThat(house.answer("GET", SESSION, cookie).text()).isEqualTo(answer.text());
        assertThat(house.answer("GET", "/operations/api/operations/findings", cookie)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "X-API-KEY, key-of-nobody-123",
        "Authorization, Bearer token-of-nobody-1",
        "Authorization, Basic YW5uOndyb25n",
        "Authorization, Basic !",
        "X-Other, key-of-somebody-1"
    })
    @Fact("PAG-5")
    void wrong_credentials_sign_nobody_in(String header, String value) {
        ApiResponse answer = house.api.handle(PageHouse.asked("POST", SESSION).header(header, value));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(PageHouse.cookieHeader(answer)).isEmpty();
        assertThat(answer.text()).contains("access_denied").doesNotContain(value);
    }

    @Test
    @Fact("PAG-5")
    void a_session_begins_no_other_one() {
        String cookie = house.signedIn(PageHouse.KEY);

        assertThat(house.answer("POST", SESSION, cookie).status()).isEqualTo(401);
    }

    @Test
    @Fact("PAG-6")
    void the_cookie_is_for_the_page_alone_and_no_script_can_read_it() {
        ApiResponse answer =
                house.api.below("/bank").handle(PageHouse.asked("POST", SESSION).header("X-API-KEY", PageHouse.KEY));

        assertThat(PageHouse.cookieHeader(answer).orElseThrow().split("; "))
                .startsWith(PageHouse.cookie(answer))
                .containsExactlyInAnyOrder(
                        PageHouse.cookie(answer),
                        "Max-Age=28800",
                        "Path=/bank/operations",
                        "HttpOnly",
                        "SameSite=Strict",
                        "Secure");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest(name = "Host {0}, Origin {1}: secure {2}")
    @CsvSource({
        "localhost, http://localhost, false",
        "localhost:8080, http://localhost:8080, false",
        "127.0.0.1:8080, http://127.0.0.1:8080, false",
        "[::1]:8080, http://[::1]:8080, false",
        "localhost:8080,, false",
        "localhost:8080, https://ops.example, true",
        "localhost:8080, http://ops.example, true",
        "localhost:8443, https://localhost:8443, true",
        "ops.example, https://ops.example, true",
        "localhost.example, http://localhost.example, true",
        "127.0.0.1.example, http://127.0.0.1.example, true"
    })
    @Fact("PAG-6")
    void only_a_browser_on_the_machine_of_the_server_goes_without_tls(String host, String origin, boolean isSecure) {
        ApiRequest request = ApiRequest.of("POST", SESSION)
                .header("Host", host)
                .header("Sec-Fetch-Site", "same-origin")
                .header(PageOrigin.HEADER, "1")
                .header("X-API-KEY", PageHouse.KEY);

        ApiResponse answer = house.api.handle(origin == null ? request : request.header("Origin", origin));

        assertThat(PageHouse.cookieHeader(answer).orElseThrow().contains("; Secure"))
                .isEqualTo(isSecure);
    }

    @Test
    @Fact("PAG-6")
    void the_longest_session_fits_into_a_cookie() {
        PageSession longest = new PageSession(
                ApiCaller.of(CompanyId.DEFAULT, ActorId.of("\u4eba".repeat(120))),
                Instant.parse("2026-05-01T12:00:00Z"));

        assertThat(SessionSeal.with(PageHouse.key('a')).seal(longest)).hasSizeLessThan(MOST_OF_A_COOKIE);
    }
}
