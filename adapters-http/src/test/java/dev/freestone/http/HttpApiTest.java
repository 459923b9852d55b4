package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a request to its answer. Source: docs/spec/rest.md 1 to 4. */
class HttpApiTest {
    private static final ApiHouse HOUSE = ServerHouse.engine();
    private static final HttpApi API = HOUSE.api.withRoutes(new WireRoutes().all());

    @AfterAll
    static void end() {
        HOUSE.close();
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
    void an_operator_is_told_of_a_failure_without_its_message() {
        IllegalStateException failure =
                new IllegalStateException(WireRoutes.INSIDE, new IOException(WireRoutes.INSIDE));

        assertThat(Refusals.name(failure))
                .startsWith("java.lang.IllegalStateException at dev.freestone.http.HttpApiTest.")
                .endsWith(", caused by java.io.IOException")
                .doesNotContain(WireRoutes.INSIDE);
        assertThat(Refusals.name(Refusals.noRoute())).isEqualTo("not_found");
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
    void authorization_counts_before_a_key_even_where_it_is_wrong() {
        ApiRequest request = ApiHouse.request("GET", "/campaigns").header("Authorization", "Bearer of-nobody");

        assertThat(API.handle(request).status()).isEqualTo(401);
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
}
