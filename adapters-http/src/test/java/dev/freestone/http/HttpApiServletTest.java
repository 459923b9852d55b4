package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The surface in a container of servlets. Source: docs/spec/rest.md 6. */
class HttpApiServletTest {
    private static final ApiHouse HOUSE = ServerHouse.engine();
    private static final HttpApiServlet SERVLET =
            HttpApiServlet.of(HOUSE.api.withRoutes(new WireRoutes().all()));

    @AfterAll
    static void end() {
        HOUSE.close();
    }

    private static ServletExchange answered(ServletExchange exchange) throws IOException {
        SERVLET.service(exchange.request(), exchange.response());
        return exchange;
    }

    private static ServletExchange get(String uri) {
        return new ServletExchange("GET", uri).mapped("/app", "/v1", MappingMatch.PATH);
    }

    @Test
    void a_campaign_is_created_and_listed_below_the_path_of_the_mapping() throws IOException {
        ServletExchange created = answered(new ServletExchange("POST", "/app/v1/campaigns")
                .mapped("/app", "/v1", MappingMatch.PATH)
                .json("{}"));
        assertThat(created.status).isEqualTo(200);
        assertThat(answered(new ServletExchange("POST", "/app/v1/campaigns")
                                .mapped("/app", "/v1", MappingMatch.PATH)
                                .json("{}"))
                        .status)
                .isEqualTo(200);

        ServletExchange listed = answered(get("/app/v1/campaigns").query("limit=1"));

        assertThat(listed.status).isEqualTo(200);
        assertThat(listed.text()).contains("\"nextUrl\":\"/app/v1/campaigns?");
        assertThat(listed.headers).containsEntry("Content-Length", Integer.toString(listed.text().length()));
        WireChecks.requireBounds(name -> listed.headers.getOrDefault(name, ""));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "/wire/whole, '', '', PATH, 200",
        "/wire/whole, '', /wire/whole, DEFAULT, 200",
        "/wire/whole, '', /wire/whole, EXACT, 200",
        "/app/wire/whole, /app, '', PATH, 200",
        "/app/v1/wire/whole, /app, /v1, PATH, 200",
        "/app/%761/wire/whole, /app, /v1, PATH, 404",
        "/app;a=b/v1/wire/whole, /app, /v1, PATH, 404",
        "/app//v1/wire/whole, /app, /v1, PATH, 404",
        "/app/v1, /app, /v1, PATH, 404",
        "/app/v1//wire/whole, /app, /v1, PATH, 404",
        "/app/v1/wire/whole;jsessionid=1, /app, /v1, PATH, 404",
        "/a%20b/wire/whole, /a%20b, '', PATH, 404",
        "/app/v1/wire%2Fwhole, /app, /v1, PATH, 404"
    })
    void only_a_path_that_is_written_as_it_is_mapped_leads_to_a_route(
            String uri, String context, String servlet, MappingMatch match, int status) throws IOException {
        ServletExchange exchange = answered(new ServletExchange("GET", uri).mapped(context, servlet, match));

        assertThat(exchange.status).isEqualTo(status);
        WireChecks.requireBounds(name -> exchange.headers.getOrDefault(name, ""));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "PATCH"})
    void every_method_is_answered_by_the_surface(String method) throws IOException {
        ServletExchange exchange = answered(
                new ServletExchange(method, "/app/v1/campaigns").mapped("/app", "/v1", MappingMatch.PATH));

        assertThat(exchange.status).isEqualTo(405);
        assertThat(exchange.headers).containsEntry("Allow", "GET, POST");
        assertThat(exchange.text().isEmpty()).isEqualTo(method.equals("HEAD"));
    }

    @Test
    void an_answer_without_a_body_has_no_length() throws IOException {
        ServletExchange exchange = answered(get("/app/v1/wire/nothing"));

        assertThat(exchange.status).isEqualTo(204);
        assertThat(exchange.headers).doesNotContainKey("Content-Length");
    }

    @Test
    void a_stream_has_no_length() throws IOException {
        ServletExchange exchange = answered(get("/app/v1/wire/stream"));

        assertThat(exchange.text()).isEqualTo(WireRoutes.CHUNK.repeat(64));
        assertThat(exchange.headers).doesNotContainKey("Content-Length");
    }

    @Test
    void a_stream_that_fails_is_an_error_as_long_as_nothing_has_left() throws IOException {
        ServletExchange early = answered(get("/app/v1/wire/early"));
        ServletExchange late = answered(get("/app/v1/wire/late").committedAfter(Integer.MAX_VALUE));

        assertThat(early.status).isEqualTo(404);
        assertThat(late.status).isEqualTo(500);
        assertThat(late.text()).startsWith("{\"status\":500").doesNotContain(WireRoutes.INSIDE);
        assertThat(late.headers).containsEntry("Content-Type", ApiResponse.JSON);
    }

    @Test
    void a_stream_that_fails_later_is_left_to_the_container_to_cut() {
        ServletExchange exchange = get("/app/v1/wire/late").committedAfter(1);

        assertThatThrownBy(() -> answered(exchange))
                .isInstanceOf(IOException.class)
                .hasMessage("the answer was broken off");
        assertThat(exchange.status).isEqualTo(200);
    }

    @Test
    void headers_that_a_container_keeps_to_itself_are_none() throws IOException {
        ServletExchange exchange = answered(get("/app/v1/campaigns").headers(Map.of()));

        assertThat(exchange.status).isEqualTo(401);
    }
}
