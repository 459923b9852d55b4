package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The surface in the server of the JDK, over real connections. Source: docs/spec/rest.md 4, 6. */
class JdkHttpMountTest {
    private static final int MIB = 1 << 20;

    private ServerHouse server;

    @BeforeEach
    void begin() throws IOException {
        server = new ServerHouse();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void a_client_creates_lists_and_reads_a_campaign() throws Exception {
        HttpResponse<String> created = server.post("/api/campaigns", "{\"externalId\":\"spring\"}");
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(created.body());

        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(id.find()).isTrue();
        assertThat(server.post("/api/campaigns", "{}").statusCode()).isEqualTo(200);

        HttpResponse<String> listed = server.get("/api/campaigns?limit=1");
        assertThat(listed.statusCode()).isEqualTo(200);
        assertThat(listed.body()).contains("\"total\":2", "\"count\":1", "\"nextUrl\":\"/api/campaigns?");

        HttpResponse<String> found = server.get("/api/campaigns/" + id.group(1));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("\"message\":\"campaign found\"", "\"externalId\":\"spring\"");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/api/wire/whole, 200",
        "/api/wire/nothing, 204",
        "/api/wire/stream, 200",
        "/api/wire/failing, 500",
        "/api/wire/early, 404",
        "/api/wire/body, 405",
        "/api/campaigns/%FF, 400",
        "/api/campaigns/%00, 400",
        "/api/nothing, 404",
        "/api, 404",
        "/api/, 404",
        "/apiary/campaigns, 404",
        "/api//campaigns, 404",
        "/api/campaigns/, 404",
        "/api/campaigns/.., 404",
        "/api/campaigns/%2E%2E, 404",
        "/%61pi/campaigns, 404",
        "/api/campaigns?limit=x, 400",
        "/api/priv/v1/apps/none/wire, 405",
        "/api/api/v1/apps/none/form, 401"
    })
    void every_answer_has_the_headers_that_keep_it_from_caches_and_pages(String target, int status) throws Exception {
        HttpResponse<String> answer = server.get(target);

        assertThat(answer.statusCode()).isEqualTo(status);
        WireChecks.requireBounds(name -> answer.headers().firstValue(name).orElse(""));
        WireChecks.requireNothingOfTheInside(answer.body() + answer.headers().map());
    }

    @Test
    void a_stream_arrives_whole() throws Exception {
        HttpResponse<String> answer = server.get("/api/wire/stream");

        assertThat(answer.body()).isEqualTo(WireRoutes.CHUNK.repeat(64));
        assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
        assertThat(server.get("/api/wire/empty-stream").body()).isEmpty();
    }

    @Test
    void a_stream_that_fails_before_its_first_byte_is_an_error_answer() throws Exception {
        HttpResponse<String> answer = server.get("/api/wire/early-inside");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains(ApiResponse.JSON);
        assertThat(answer.body()).contains("internal_server_error").doesNotContain(WireRoutes.INSIDE);
    }

    @Test
    void a_stream_that_fails_after_its_first_byte_is_cut() throws Exception {
        try (RawConnection connection = server.connect()) {
            connection.sendHead("GET /api/wire/late");

            assertThat(connection.rest()).contains("HTTP/1.1 200", WireRoutes.CHUNK.substring(0, 64)).doesNotEndWith("0\r\n\r\n");
        }
        assertThatThrownBy(() -> server.get("/api/wire/late")).isInstanceOf(IOException.class);
    }

    @Test
    void a_connection_is_used_again_whether_a_body_was_wanted_or_not() throws Exception {
        try (RawConnection connection = server.connect()) {
            for (String target : new String[] {"/api/wire/unread", "/api/nothing", "/api/wire/body", "/api/wire/small"}) {
                connection.sendHead("POST " + target, "Content-Length: 100000", "Content-Type: application/json");
                connection.send(" ".repeat(100_000));

                assertThat(connection.answer().headers()).doesNotContainKey("Connection");
            }
            connection.sendHead("GET /api/wire/whole");
            assertThat(connection.answer().body()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void a_body_of_one_mebibyte_is_taken_and_one_byte_more_is_not() throws Exception {
        String fits = "{" + " ".repeat(MIB - 2) + "}";

        assertThat(server.post("/api/wire/body", fits).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = server.post("/api/wire/body", fits + " ");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"too_large\"");
    }

    @Test
    void a_body_without_a_length_is_bounded_too() throws Exception {
        HttpResponse<String> refused = server.send(server.request("/api/wire/body")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString(" ".repeat(MIB + 1)))));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"too_large\"");
    }

    @Test
    void a_huge_body_is_refused_by_its_length_and_ends_the_connection() throws Exception {
        try (RawConnection connection = server.connect()) {
            connection.sendHead(
                    "POST /api/wire/body", "Content-Length: 10000000000", "Content-Type: application/json");
            connection.send(" ".repeat(2 * MIB));

            RawConnection.Answer answer = connection.answer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("too_large");
            assertThat(answer.headers()).containsEntry("Connection", "close");
            assertThat(connection.rest()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"HEAD", "OPTIONS", "PATCH", "TRACE", "get", "BREW"})
    void an_unknown_method_is_told_which_there_are(String method) throws Exception {
        try (RawConnection connection = server.connect()) {
            connection.sendHead(method + " /api/campaigns");

            RawConnection.Answer answer = connection.answer(!method.equals("HEAD"));
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.headers()).containsEntry("Allow", "GET, POST");
            WireChecks.requireBounds(name -> answer.headers().getOrDefault(name, ""));

            connection.sendHead("GET /api/wire/whole");
            assertThat(connection.answer().body()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void an_older_client_and_one_that_names_the_host_are_answered_too() throws Exception {
        try (RawConnection older = server.connect()) {
            older.send("GET /api/wire/stream HTTP/1.0\r\nX-API-KEY: " + ApiHouse.KEY + "\r\n\r\n");
            assertThat(older.rest()).endsWith("\r\n\r\n" + WireRoutes.CHUNK.repeat(64));
        }
        try (RawConnection proxied = server.connect()) {
            proxied.sendHead("GET http://localhost/api/wire/whole");
            assertThat(proxied.answer().body()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void a_client_that_waits_to_be_asked_for_its_body_is_asked() throws Exception {
        HttpResponse<String> answer = server.send(server.request("/api/wire/body")
                .expectContinue(true)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GET /api/campaigns/%zz",
        "GET /api/campaigns#part",
        "GET //x/api/campaigns",
        "GET //api/campaigns",
        "GET /api/campaigns?a=%c3%28",
        "GET api/campaigns",
        "GET /api/campaigns/é"
    })
    void a_malformed_target_is_refused(String line) throws Exception {
        try (RawConnection connection = server.connect()) {
            connection.sendHead(line);

            RawConnection.Answer answer = connection.answer();
            assertThat(answer.status()).isBetween(400, 404);
            WireChecks.requireNothingOfTheInside(answer.body().replace("URISyntaxException", ""));
        }
    }

    @Test
    void a_path_of_ten_thousand_characters_is_malformed() throws Exception {
        HttpResponse<String> answer = server.get("/api/campaigns/" + "a".repeat(10_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("malformed_request");
    }

    @Test
    void two_lengths_are_refused_and_end_the_connection() throws Exception {
        for (String other : new String[] {"Transfer-Encoding: chunked", "Content-Length: 5"}) {
            try (RawConnection connection = server.connect()) {
                connection.sendHead(
                        "POST /api/wire/body", "Content-Length: 5", other, "Content-Type: application/json");
                connection.send("0\r\n\r\n");

                assertThat(connection.answer().status()).isEqualTo(400);
                assertThat(connection.rest()).isEmpty();
            }
        }
    }

    @Test
    void a_header_that_would_split_the_answer_is_never_sent() throws Exception {
        HttpResponse<String> answer = server.get("/api/wire/split");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().map()).doesNotContainKeys("Location", "x");
    }

    @Test
    void no_route_makes_an_answer_cacheable() throws Exception {
        HttpResponse<String> answer = server.get("/api/wire/cached");

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void one_request_more_than_are_taken_is_too_many() throws Exception {
        try (ServerHouse bounded = new ServerHouse(mount -> mount.atMost(1))) {
            CompletableFuture<HttpResponse<String>> first = bounded.client.sendAsync(
                    bounded.request("/api/wire/waiting").build(), HttpResponse.BodyHandlers.ofString());
            bounded.routes.begun.await();

            HttpResponse<String> second = bounded.get("/api/campaigns");
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.body()).contains("\"code\":\"too_many_requests\"");
            assertThat(second.headers().firstValue("Retry-After")).contains("1");
            assertThat(bounded.send(bounded.request("/api/priv/v1/apps/k-1/wire")).body())
                    .startsWith("{\"status\":\"error\",\"errors\":{\"code\":\"too_many_requests\"");

            bounded.routes.ended.countDown();
            assertThat(first.get().statusCode()).isEqualTo(204);
            assertThat(bounded.get("/api/campaigns").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_bound_that_lets_nobody_in_is_refused() {
        JdkHttpMount mount = JdkHttpMount.of(server.house.api, "");

        assertThatThrownBy(() -> mount.atMost(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"/", "api", "/api/", "//api", "/a b", "/a%20b", "/..", "/a/../b", "https://a.example"})
    void a_prefix_that_is_no_plain_path_is_refused(String prefix) {
        assertThatThrownBy(() -> JdkHttpMount.of(server.house.api, prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("path");
    }

    @Test
    void what_the_server_lacks_is_told_by_name() {
        Map<String, String> slow =
                Map.of("sun.net.httpserver.nodelay", "false", "sun.net.httpserver.maxReqTime", "-1");
        Map<String, String> right = Map.of(
                "sun.net.httpserver.nodelay", "true",
                "sun.net.httpserver.maxReqTime", "30",
                "sun.net.httpserver.maxRspTime", "600");

        assertThat(JdkServerSettings.advice(slow::get).orElseThrow()).contains("nodelay", "maxReqTime", "maxRspTime");
        assertThat(JdkServerSettings.advice(right::get)).isEmpty();
    }
}
