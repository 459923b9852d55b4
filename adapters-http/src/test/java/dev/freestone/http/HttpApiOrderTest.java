package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiPermission;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is judged first where several things are wrong. Source: docs/spec/rest.md 2, 3. */
class HttpApiOrderTest {
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
    private record Step(
            String name,
            String method,
            String target,
            String key,
            String ifMatch,
            String type,
            String body,
            int status,
            String code) {
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
        String target = "/wire/body";
        return Stream.of(
                new Step(
                        "a target that is too long",
                        "PATCH",
                        "/none/" + "a".repeat(8_192),
                        "",
                        "x",
                        "text/plain",
                        bad,
                        400,
                        "malformed_request"),
                new Step(
                        "a path that cannot be decoded",
                        "PATCH",
                        "/none/%FF",
                        "",
                        "x",
                        "text/plain",
                        bad,
                        400,
                        "malformed_request"),
                new Step("a route that is not", "PATCH", "/none?x", "", "x", "text/plain", bad, 404, "not_found"),
                new Step(
                        "a method that is not",
                        "PATCH",
                        target + "?x",
                        "",
                        "x",
                        "text/plain",
                        bad,
                        405,
                        "method_not_allowed"),
                new Step("nobody", "POST", target + "?x=%FF", "", "x", "text/plain", bad, 401, "access_denied"),
                new Step(
                        "an unknown key",
                        "POST",
                        target + "?x=%FF",
                        "key-of-nobody-at-all",
                        "x",
                        "text/plain",
                        bad,
                        401,
                        "access_denied"),
                new Step(
                        "no permission",
                        "POST",
                        target + "?x=%FF",
                        ApiHouse.READER,
                        "x",
                        "text/plain",
                        bad,
                        403,
                        "forbidden"),
                new Step(
                        "a query that cannot be decoded",
                        "POST",
                        target + "?x=%FF",
                        ApiHouse.KEY,
                        "x",
                        "text/plain",
                        bad,
                        400,
                        "malformed_request"),
                new Step(
                        "an unknown parameter",
                        "POST",
                        target + "?x=1",
                        ApiHouse.KEY,
                        "x",
                        "text/plain",
                        bad,
                        400,
                        "unknown_attribute"),
                new Step(
                        "an unreadable version",
                        "POST",
                        target + "?known=1",
                        ApiHouse.KEY,
                        "x",
                        "text/plain",
                        bad,
                        400,
                        "bad_format"),
                new Step(
                        "a target that is too large",
                        "POST",
                        target,
                        ApiHouse.KEY,
                        "\"1\"",
                        "text/plain",
                        large,
                        400,
                        "too_large"),
                new Step("no body", "POST", target, ApiHouse.KEY, "1", "text/plain", "", 400, "malformed_request"),
                new Step(
                        "another type",
                        "POST",
                        target,
                        ApiHouse.KEY,
                        "*",
                        "text/plain",
                        bad,
                        415,
                        "unsupported_media_type"),
                new Step(
                        "a target that is not UTF-8",
                        "POST",
                        target,
                        ApiHouse.KEY,
                        "*",
                        "application/json",
                        bad,
                        400,
                        "malformed_request"),
                new Step("nothing", "POST", target, ApiHouse.KEY, "*", "application/json", "{}", 200, "\"length\":2"));
    }

    private static Stream<Step> engagementPaths() {
        String bad = "{\u00FF}";
        String none = "/priv/v1/apps/k-2/wire";
        String path = "/priv/v1/apps/k-1/wire";
        return Stream.of(
                new Step(
                        "a route that is not",
                        "POST",
                        "/priv/v1/apps/k-2/none",
                        "",
                        "x",
                        "text/plain",
                        bad,
                        404,
                        "not_found"),
                new Step("a method that is not", "POST", none, "", "x", "text/plain", bad, 405, "method_not_allowed"),
                new Step("an unknown api key", "PUT", none + "?x", "", "x", "text/plain", bad, 401, "invalid_api_key"),
                new Step(
                        "an unknown api key of somebody",
                        "PUT",
                        none + "?x",
                        ApiHouse.KEY,
                        "x",
                        "text/plain",
                        bad,
                        401,
                        "invalid_api_key"),
                new Step("nobody", "PUT", path + "?x", "", "x", "text/plain", bad, 401, "access_denied"),
                new Step(
                        "somebody of another company",
                        "PUT",
                        path + "?x",
                        ELSEWHERE,
                        "x",
                        "text/plain",
                        bad,
                        401,
                        "access_denied"),
                new Step(
                        "no permission", "PUT", path + "?x", ApiHouse.READER, "x", "text/plain", bad, 403, "forbidden"),
                new Step(
                        "an unknown parameter",
                        "PUT",
                        path + "?x",
                        ApiHouse.KEY,
                        "x",
                        "text/plain",
                        bad,
                        200,
                        "argument_error"),
                new Step("an unreadable version", "PUT", path, ApiHouse.KEY, "x", "text/plain", bad, 200, "validation"),
                new Step(
                        "another type",
                        "PUT",
                        path,
                        ApiHouse.KEY,
                        "*",
                        "text/plain",
                        bad,
                        415,
                        "unsupported_media_type"),
                new Step(
                        "a body that is not UTF-8",
                        "PUT",
                        path,
                        ApiHouse.KEY,
                        "*",
                        "application/json",
                        bad,
                        400,
                        "malformed_request"),
                new Step("nothing", "PUT", path, ApiHouse.KEY, "*", "application/json", "{}", 200, "ok"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"campaignPaths", "engagementPaths"})
    void what_is_wrong_is_judged_in_order(Step step) {
        ApiResponse answer = API.handle(step.request());

        assertThat(answer.status()).isEqualTo(step.status());
        assertThat(answer.text()).contains(step.code());
        assertThat(answer.header("Allow").isPresent()).isEqualTo(step.status() == 405);
        assertThat(answer.header("WWW-Authenticate").isPresent()).isEqualTo(step.status() == 401);
        WireChecks.requireBounds(name -> answer.header(name).orElse(""));
        WireChecks.requireNothingOfTheInside(answer.text() + answer.headers());
    }

    @Test
    void a_stranger_and_somebody_of_another_company_are_told_the_same() {
        ApiResponse stranger = API.handle(ApiRequest.of("PUT", "/priv/v1/apps/k-1/wire"));
        ApiResponse other =
                API.handle(ApiRequest.of("PUT", "/priv/v1/apps/k-1/wire").header("X-API-KEY", ELSEWHERE));

        assertThat(other.status()).isEqualTo(stranger.status());
        assertThat(other.text()).isEqualTo(stranger.text());
        assertThat(other.headers()).isEqualTo(stranger.headers());
    }
}
