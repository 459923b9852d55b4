package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.testkit.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below {@code /operations}. Source: docs/spec/operations-page.md 1. */
class OperationsPageTest {
    private static final PageHouse HOUSE = new PageHouse();
    private static final Pattern FOREIGN = Pattern.compile("(https?:)?//[a-z]", Pattern.CASE_INSENSITIVE);

    @AfterAll
    static void end() {
        HOUSE.close();
    }

    private static ApiResponse get(String path) {
        return HOUSE.api.handle(ApiRequest.of("GET", path));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/operations/, text/html; charset=utf-8",
        "/operations/page.css, text/css; charset=utf-8",
        "/operations/page.js, text/javascript; charset=utf-8",
        "/operations/view-today.js, text/javascript; charset=utf-8",
        "/operations/icon.svg, image/svg+xml"
    })
    @Fact("PAG-1")
    void files_are_served_to_everybody_with_their_type_and_headers(String path, String type) {
        ApiResponse answer = get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains(type);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-cache");
        assertThat(answer.text()).isNotBlank();
    }

    @Test
    @Fact("PAG-2")
    void nothing_is_run_or_loaded_but_the_files_of_the_page() {
        List<String> policy = List.of(get("/operations/")
                .header("Content-Security-Policy")
                .orElseThrow()
                .split("; "));

        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "connect-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'")
                .noneMatch(each -> each.contains("unsafe") || each.contains("*") || each.contains("http"));
    }

    @Test
    @Fact("PAG-2")
    void no_file_names_another_site_or_parses_markup() {
        for (String path : PageFiles.paths()) {
            String text = get(path).text().replace("http://www.w3.org/2000/svg", "");

            assertThat(FOREIGN.matcher(text).results().map(found -> found.group()))
                    .as("other sites in %s", path)
                    .isEmpty();
            assertThat(text)
                    .as(path)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                    .doesNotContain("new Function", "srcdoc", "<script>", " style=\"", "localStorage");
        }
    }

    @Test
    @Fact("PAG-1")
    void every_file_that_a_file_names_is_there() {
        Pattern named = Pattern.compile("\"(?:\\./)?([a-z-]+\\.(?:js|css|svg))\"");

        for (String path : PageFiles.paths()) {
            assertThat(named.matcher(get(path).text()).results().map(found -> "/operations/" + found.group(1)))
                    .as("named by %s", path)
                    .allMatch(PageFiles::has);
        }
    }

    @Test
    @Fact("PAG-1")
    void all_files_together_are_small() {
        int characters = PageFiles.paths().stream()
                .mapToInt(path -> get(path).text().length())
                .sum();

        assertThat(characters).isLessThan(300_000);
    }

    @ParameterizedTest(name = "If-None-Match: {0} is {1}")
    @CsvSource({"%s, 304", "W/%s, 304", "'\"other\", %s', 304", "*, 304", "'\"other\"', 200", "'', 200"})
    @Fact("PAG-3")
    void a_file_that_the_browser_has_is_not_sent_again(String header, int status) {
        String tag = get("/operations/page.js").header("ETag").orElseThrow();

        ApiResponse answer = HOUSE.api.handle(
                ApiRequest.of("GET", "/operations/page.js").header("If-None-Match", header.formatted(tag)));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("ETag")).contains(tag);
        assertThat(answer.text().isEmpty()).isEqualTo(status == 304);
    }

    @Test
    @Fact("PAG-1")
    void the_path_without_its_slash_leads_to_the_page_below_the_mount_too() {
        assertThat(get("/operations").status()).isEqualTo(308);
        assertThat(get("/operations").header("Location")).contains("/operations/");
        assertThat(HOUSE.api
                        .below("/bank/api")
                        .handle(ApiRequest.of("GET", "/operations"))
                        .header("Location"))
                .contains("/bank/api/operations/");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "POST, /operations/, 405, 'GET, HEAD'",
        "DELETE, /operations/page.js, 405, 'GET, HEAD'",
        "PUT, /operations/session, 405, 'GET, POST, DELETE'",
        "HEAD, /operations/, 200,",
        "GET, /operations/index.html, 404,",
        "GET, /operations/../page.js, 404,",
        "GET, /operations/page/page.js, 404,",
        "GET, /operations/%70age.js, 404,",
        "GET, /operations/session/, 404,",
        "GET, /operations/api, 404,",
        "GET, /operation, 404,"
    })
    @Fact("PAG-1")
    void other_paths_and_methods_are_refused(String method, String path, int status, String allowed) {
        ApiResponse answer = HOUSE.api.handle(PageHouse.asked(method, path));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Allow").orElse(null)).isEqualTo(allowed);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    }

    @Test
    @Fact("PAG-4")
    void no_route_of_the_surface_is_hidden_by_the_page() {
        for (Route route : Routes.ALL) {
            assertThat(PageFiles.has(route.path()) || HOUSE.page.serves(route.path()))
                    .as(route.toString())
                    .isFalse();
        }
        ApiResponse answer =
                HOUSE.api.handle(ApiRequest.of("GET", "/operations/findings").header("X-API-KEY", PageHouse.KEY));
        assertThat(answer.status()).isEqualTo(200);
        WireChecks.requireBounds(name -> answer.header(name).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operations", "/operations/", "/operations/page.js", "/operations/session"})
    @Fact("PAG-4")
    void a_surface_without_a_page_has_none_of_it(String path) {
        assertThat(HOUSE.house.api.handle(PageHouse.asked("GET", path)).status())
                .isEqualTo(404);
    }

    @Test
    void a_key_that_can_be_guessed_and_a_session_without_an_end_are_refused() {
        byte[] shorter = "a".repeat(31).getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> OperationsPage.signedWith(shorter)).hasMessage("key: 31 bytes, give at least 32");
        for (Duration length :
                List.of(Duration.ofSeconds(299), Duration.ofHours(24).plusSeconds(1))) {
            assertThatThrownBy(() -> HOUSE.page.lasting(length))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("5 minutes to 24 hours");
        }
        for (int streams : new int[] {-1, 65}) {
            assertThatThrownBy(() -> HOUSE.page.streams(streams))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0 to 64");
        }
    }
}
