package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a request to its answer, and what is judged first where several things are wrong. Source: docs/spec/rest.md 2, 3, 4. */
class HttpApiTest {
    private static final ApiHouse HOUSE = ServerHouse.engine();
    private static final String ELSEWHERE = "key-of-another-company";
    private static final HttpApi API = HOUSE.api
            .withRoutes(new WireRoutes().all())
            .withCallers(KnownCallers.builder()
                    .apiKey(ApiHouse.KEY, ApiCaller.of(CompanyId.DEFAULT, ApiHouse.SOMEBODY))
                    .apiKey(
                            ApiHouse.READER,
                            new ApiCaller(
                                    CompanyId.DEFAULT,
                                    ApiHouse.SOMEBODY,
                                    Set.of(ApiPermission.OUTREACH_READ, ApiPermission.ENGAGEMENT_READ)))
                    .apiKey(ELSEWHERE, ApiCaller.of(CompanyId.of("CP-2"), ApiHouse.SOMEBODY))
                    .build());

    @AfterAll
    static void end() {
        HOUSE.close();
    }

    /** Each row mends what the one before it was refused for, and everything after it is still wrong. */
    private record Step(String name, String method, String target, String key, String ifMatch, String type, String body,
            int status, String code) {
        @Override
        public String toString() {
            return name;
        }

        ApiRequest request() {
            ApiRequest request = ApiRequest.of(method, target)
                    .header("If-Match", ifMatch)
                    .header("Content-Type", type)
                    .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
            return key.isEmpty() ? request : request.header("X-API-KEY", key);
        }
    }

    private static Stream<Step> campaignPaths() {
        String bad = "{\u00FF}";
        String large = " ".repeat(BodyRule.USUAL) + "{}";
        String body = "/wire/body";
        return Stream.of(
                new Step("a target that is too long", "PATCH", "/none/" + "a".repeat(8_192), "", "x", "text/plain", bad, 400, "malformed_request"),
                new Step("a path that cannot be decoded", "PATCH", "/none/%FF", "", "x", "text/plain", bad, 400, "malformed_request"),
                new Step("a route that is not", "PATCH", "/none?x", "", "x", "text/plain", bad, 404, "not_found"),
                new Step("a method that is not", "PATCH", body + "?x", "", "x", "text/plain", bad, 405, "method_not_allowed"),
                new Step("nobody", "POST", body + "?x=%FF", "", "x", "text/plain", bad, 401, "access_denied"),
                new Step("an unknown key", "POST", body + "?x=%FF", "key-of-nobody-at-all", "x", "text/plain", bad, 401, "access_denied"),
                new Step("no permission", "POST", body + "?x=%FF", ApiHouse.READER, "x", "text/plain", bad, 403, "forbidden"),
                new Step("a query that cannot be decoded", "POST", body + "?x=%FF", ApiHouse.KEY, "x", "text/plain", bad, 400, "malformed_request"),
                new Step("an unknown parameter", "POST", body + "?x=1", ApiHouse.KEY, "x", "text/plain", bad, 400, "unknown_attribute"),
                new Step("an unreadable version", "POST", body + "?known=1", ApiHouse.KEY, "x", "text/plain", bad, 400, "bad_format"),
                new Step("a body that is too large", "POST", body, ApiHouse.KEY, "\"1\"", "text/plain", large, 400, "too_large"),
                new Step("no body", "POST", body, ApiHouse.KEY, "1", "text/plain", "", 400, "malformed_request"),
                new Step("another type", "POST", body, ApiHouse.KEY, "*", "text/plain", bad, 415, "unsupported_media_type"),
                new Step("a body that is not UTF-8", "POST", body, ApiHouse.KEY, "*", "application/json", bad, 400, "malformed_request"),
                new Step("nothing", "POST", body, ApiHouse.KEY, "*", "application/json", "{}", 200, "\"length\":2"));
    }

    private static Stream<Step> engagementPaths() {
        String bad = "{\u00FF}";
        String none = "/priv/v1/apps/k-2/wire";
        String path = "/priv/v1/apps/k-1/wire";
        return Stream.of(
                new Step("a route that is not", "POST", "/priv/v1/apps/k-2/none", "", "x", "text/plain", bad, 404, "not_found"),
                new Step("a method that is not", "POST", none, "", "x", "text/plain", bad, 405, "method_not_allowed"),
                new Step("an unknown api key", "PUT", none + "?x", "", "x", "text/plain", bad, 401, "invalid_api_key"),
                new Step("an unknown api key of somebody", "PUT", none + "?x", ApiHouse.KEY, "x", "text/plain", bad, 401, "invalid_api_key"),
                new Step("nobody", "PUT", path + "?x", "", "x", "text/plain", bad, 401, "access_denied"),
                new Step("somebody of another company", "PUT", path + "?x", ELSEWHERE, "x", "text/plain", bad, 401, "access_denied"),
                new Step("no permission", "PUT", path + "?x", ApiHouse.READER, "x", "text/plain", bad, 403, "forbidden"),
                new Step("an unknown parameter", "PUT", path + "?x", ApiHouse.KEY, "x", "text/plain", bad, 200, "argument_error"),
                new Step("an unreadable version", "PUT", path, ApiHouse.KEY, "x", "text/plain", bad, 200, "validation"),
                new Step("another type", "PUT", path, ApiHouse.KEY, "*", "text/plain", bad, 415, "unsupported_media_type"),
                new Step("a body that is not UTF-8", "PUT", path, ApiHouse.KEY, "*", "application/json", bad, 400, "malformed_request"),
                new Step("nothing", "PUT", path, ApiHouse.KEY, "*", "application/json", "{}", 200, "ok"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"campaignPaths", "engagementPaths"})
    void what_is_wrong_is_judged_in_order(Step step) {
        ApiResponse answer = API.handle(step.request());

        assertThat(answer.status()).isEqualTo(step.status());
        assertThat(answer.text()).contains(step.code());
        assertThat(answer.header("Allow").isPresent()).isEqualTo(step.status() == 405);
        assertThat(answer.header("WWW-Authenticate").isPresent()).isEqualTo(step.code().equals("access_denied"));
        WireChecks.requireBounds(name -> answer.header(name).orElse(""));
        WireChecks.requireNothingOfTheInside(answer.text() + answer.headers());
    }

    @Test
    void a_stranger_and_somebody_of_another_company_are_told_the_same() {
        ApiResponse stranger = API.handle(ApiRequest.of("PUT", "/priv/v1/apps/k-1/wire"));
        ApiResponse other = API.handle(ApiRequest.of("PUT", "/priv/v1/apps/k-1/wire").header("X-API-KEY", ELSEWHERE));

        assertThat(other.status()).isEqualTo(stranger.status());
        assertThat(other.text()).isEqualTo(stranger.text());
        assertThat(other.headers()).isEqualTo(stranger.headers());
    }

    @Test
    void an_encoded_path_speaks_as_its_route_does() {
        ApiResponse answer = API.handle(ApiRequest.of("PUT", "/%70riv/v1/%61pps/k-1/wire"));

        assertThat(answer.text()).startsWith("{\"status\":\"error\"");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/api/v1/apps/k-2/form, invalid_api_key",
        "/api/v1/apps/k-1/form, invalid_auth_token",
        "/api/v1/apps/k-1/form?auth_token=, invalid_auth_token",
        "/api/v1/apps/k-1/form?auth_token=%20, invalid_auth_token",
        "/api/v1/apps/k-1/form?auth_token=abc&auth_token=def, invalid_auth_token",
        "/api/v1/apps/k-1/form?auth_token=abc&x=1, argument_error",
        "/api/v1/apps/k-1/form?auth_token=abc, '\"token\":3'"
    })
    void an_anonymous_form_needs_one_token(String target, String told) {
        ApiResponse answer = API.handle(ApiRequest.of("GET", target));

        assertThat(answer.text()).contains(told).doesNotContain("abc");
    }

    @Test
    void what_fails_inside_is_not_told() {
        ApiResponse answer = API.handle(ApiHouse.request("GET", "/wire/failing"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text())
                .isEqualTo("{\"status\":500,\"message\":\"the call failed, ask the operator\","
                        + "\"code\":\"internal_server_error\",\"violations\":[]}");
    }

    @Test
    void a_port_of_callers_that_fails_lets_nobody_in_and_tells_nothing() {
        HttpApi api = HOUSE.api.withCallers(credentials -> {
            throw FreestoneException.of(ErrorCode.NOT_FOUND, WireRoutes.INSIDE, Map.of());
        });

        ApiResponse answer = api.handle(ApiHouse.request("GET", "/campaigns"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain(WireRoutes.INSIDE);
    }

    @Test
    void nobody_is_let_in_before_callers_are_known() {
        HttpApi api = HttpApi.over(HOUSE.freestone);

        assertThat(api.handle(ApiHouse.request("GET", "/campaigns")).status()).isEqualTo(401);
    }

    @Test
    void an_operator_is_told_of_a_failure_without_its_message() {
        IllegalStateException failure = new IllegalStateException(WireRoutes.INSIDE, new IOException(WireRoutes.INSIDE));

        assertThat(Refusals.name(failure))
                .startsWith("java.lang.IllegalStateException at dev.freestone.http.HttpApiTest.")
                .endsWith(", caused by java.io.IOException")
                .doesNotContain(WireRoutes.INSIDE);
        assertThat(Refusals.name(Refusals.noRoute())).isEqualTo("not_found");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "application/json, 200",
        "'application/json; charset=utf-8', 200",
        "'APPLICATION/JSON;charset=\"UTF-8\"', 200",
        "application/merge-patch+json, 200",
        "'application/json; charset=utf-16', 415",
        "'application/json; charset=latin1; x=utf-8', 415",
        "application/jsonp, 415",
        "text/json, 415",
        "'text/plain; a=+json', 415",
        "application/x-www-form-urlencoded, 415",
        "multipart/form-data, 415",
        "'', 415"
    })
    void a_body_is_json_in_utf_8(String type, int status) {
        ApiRequest request = ApiHouse.request("POST", "/wire/body")
                .header("Content-Type", type)
                .body(new ByteArrayInputStream(new byte[] {'{', '}'}));

        assertThat(API.handle(request).status()).isEqualTo(status);
    }

    @Test
    void a_packed_body_is_not_unpacked() {
        ApiRequest request = ApiHouse.request("POST", "/wire/body");

        assertThat(API.handle(request.body("{}").header("Content-Encoding", "gzip")).status()).isEqualTo(415);
        assertThat(API.handle(request.body("{}").header("Content-Encoding", "identity")).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} bytes are {1}")
    @CsvSource({"0, 200", "4, 200", "5, 400"})
    void the_bound_of_a_body_is_exact(int bytes, int status) {
        ApiRequest request = ApiHouse.request("POST", "/wire/small").body(" ".repeat(bytes));

        assertThat(API.handle(request).status()).isEqualTo(status);
    }

    @Test
    void a_body_that_is_too_large_by_its_length_is_not_read() {
        InputStream untouched = new FailingStream(new IOException("read"));
        ApiRequest request = ApiHouse.request("POST", "/wire/small").body(untouched).header("Content-Length", "5");

        assertThat(API.handle(request).text()).contains("too_large");
    }

    @Test
    void a_body_without_an_end_is_read_as_far_as_its_bound() {
        CountingStream endless = new CountingStream();

        assertThat(API.handle(ApiHouse.request("POST", "/wire/body").body(endless)).text()).contains("too_large");
        assertThat(endless.read).isEqualTo(BodyRule.USUAL + 1);
    }

    @Test
    void a_body_that_breaks_off_is_malformed_and_one_that_is_late_has_timed_out() {
        ApiRequest request = ApiHouse.request("POST", "/wire/body");

        assertThat(API.handle(request.body(new FailingStream(new IOException("reset")))).status()).isEqualTo(400);
        assertThat(API.handle(request.body(new FailingStream(new SocketTimeoutException("late")))).status())
                .isEqualTo(408);
    }

    @Test
    void a_body_that_nobody_wants_is_not_looked_at() {
        InputStream untouched = new FailingStream(new IOException("read"));

        assertThat(API.handle(ApiHouse.request("POST", "/wire/unread").body(untouched)).status()).isEqualTo(204);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{", "[]", "{}{}", "{\"externalId\":}", "null", "\"a\"", "{'a':1}", "{\"a\":1,\"a\":2}"})
    void a_body_that_is_no_json_object_is_malformed(String json) {
        ApiResponse answer = API.handle(ApiHouse.request("POST", "/campaigns").body(json));

        assertThat(answer.status()).isEqualTo(400);
        WireChecks.requireNothingOfTheInside(answer.text());
    }

    @Test
    void a_body_of_brackets_only_is_malformed_and_not_a_failure() {
        ApiResponse answer = API.handle(ApiHouse.request("POST", "/campaigns")
                .body("{\"metaData\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}"));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_name_or_value_of_a_header_that_would_begin_another_is_refused() {
        for (String value : new String[] {"a\r\nb: c", "a\nb", "a\u0000", "\u010A", "\u560A", "é", "\t"}) {
            assertThatThrownBy(() -> ApiResponse.empty(204).with("Location", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Location: has what is not to be seen in ASCII, encode it");
        }
        assertThatThrownBy(() -> ApiResponse.empty(204).with("a: b", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiResponse.empty(204).with("", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ApiResponse.empty(204).with("ETag", "\"1\"").header("ETag")).contains("\"1\"");
    }

    @Test
    void a_header_of_credentials_that_stands_twice_shows_nobody() {
        ApiRequest once = ApiHouse.request("GET", "/campaigns");

        assertThat(Credentials.of(once)).contains(new ApiCredentials.ApiKey(ApiHouse.KEY));
        assertThat(Credentials.of(once.header("x-api-key", ApiHouse.KEY))).isEmpty();
        assertThat(Credentials.of(once.header("Authorization", "Bearer a").header("authorization", "Bearer a")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "none", value = {
        "Bearer abc, Bearer",
        "bearer   abc  , Bearer",
        "Basic YTpi, Basic",
        "BASIC YTpi, Basic",
        "Bearer, none",
        "'Bearer ', none",
        "Basic YWI, none",
        "Basic !!!!, none",
        "Basic /zph, none",
        "Digest a, none",
        "abc, none"
    })
    void credentials_are_read_from_their_header(String header, String kind) {
        Optional<ApiCredentials> shown =
                Credentials.of(ApiRequest.of("GET", "/").header("Authorization", header));

        assertThat(shown.map(each -> each.getClass().getSimpleName())).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void authorization_counts_before_a_key_even_where_it_is_wrong() {
        ApiRequest request = ApiHouse.request("GET", "/campaigns").header("Authorization", "Bearer of-nobody");

        assertThat(API.handle(request).status()).isEqualTo(401);
    }

    private static final class FailingStream extends InputStream {
        private final IOException failure;

        FailingStream(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }
    }

    private static final class CountingStream extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return ' ';
        }
    }
}
