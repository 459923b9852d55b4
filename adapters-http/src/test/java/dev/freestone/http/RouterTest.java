package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a path to its routes. Source: docs/spec/rest.md 2. */
class RouterTest {
    private static final Router ROUTER = Router.of(List.of(
            route(Route.get("/things")),
            route(Route.post("/things")),
            route(Route.get("/things/{id}")),
            route(Route.get("/things/new")),
            route(Route.get("/things/{id}/parts")),
            route(Route.get("/things/new/{kind}/last")),
            route(Route.get("/things/{id}/{part}/first"))));

    private static Route route(Route.Draft draft) {
        return draft.named("a", "A.").needs(ApiPermission.OUTREACH_READ).by(call -> Call.done());
    }

    private static String found(String path) {
        return ROUTER.find(path)
                .flatMap(place -> place.route("GET"))
                .map(Route::path)
                .orElse("");
    }

    private static Map<String, String> variables(String path) {
        Router.Place place = ROUTER.find(path).orElseThrow();
        return place.variables(place.route("GET").orElseThrow());
    }

    @Test
    void a_literal_segment_wins_over_a_variable_one() {
        assertThat(found("/things/new")).isEqualTo("/things/new");
        assertThat(found("/things/old")).isEqualTo("/things/{id}");
    }

    @Test
    void a_literal_segment_that_leads_nowhere_is_taken_back() {
        assertThat(found("/things/new/parts")).isEqualTo("/things/{id}/parts");
        assertThat(variables("/things/new/parts")).containsExactly(Map.entry("id", "new"));
        assertThat(found("/things/new/x/first")).isEqualTo("/things/{id}/{part}/first");
        assertThat(found("/things/new/x/last")).isEqualTo("/things/new/{kind}/last");
    }

    @Test
    void an_encoded_slash_stays_inside_its_segment() {
        assertThat(found("/things/a%2Fparts")).isEqualTo("/things/{id}");
        assertThat(variables("/things/a%2Fparts")).containsExactly(Map.entry("id", "a/parts"));
        assertThat(found("/things%2Fnew")).isEmpty();
    }

    @Test
    void a_segment_can_be_encoded_without_need() {
        assertThat(found("/%74hings/ne%77")).isEqualTo("/things/new");
    }

    @Test
    void a_variable_takes_every_text() {
        assertThat(variables("/things/%7B%2F%7D")).containsExactly(Map.entry("id", "{/}"));
        assertThat(variables("/things/%7Bid%7D")).containsExactly(Map.entry("id", "{id}"));
        assertThat(variables("/things/a+b%20c;v=1%C3%A9")).containsExactly(Map.entry("id", "a+b c;v=1é"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "/",
                "things",
                "//",
                "//things",
                "/things/",
                "/things//",
                "//things/x",
                "/things//parts",
                "/things/.",
                "/things/..",
                "/things/%2e",
                "/things/.%2E/parts",
                "/Things",
                "/things/a/b",
                "/things/a/parts/",
                "*"
            })
    void an_empty_segment_or_one_of_dots_leads_nowhere(String path) {
        assertThat(ROUTER.find(path)).isEmpty();
    }

    @Test
    void a_path_of_slashes_only_costs_nothing() {
        assertThat(ROUTER.find("/".repeat(8_192))).isEmpty();
    }

    @Test
    void the_methods_of_a_path_are_known() {
        assertThat(ROUTER.find("/things").orElseThrow().methods()).containsExactly("GET", "POST");
        assertThat(ROUTER.find("/things").orElseThrow().route("DELETE")).isEmpty();
    }

    @Test
    void two_routes_of_one_method_and_path_are_refused() {
        assertThatThrownBy(() -> Router.of(List.of(route(Route.get("/a/{b}")), route(Route.get("/a/{c}")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("routes: GET /a/{b} and GET /a/{c} are one");
    }

    @Test
    void the_table_of_all_routes_can_be_routed() {
        for (Route route : Routes.ALL) {
            String path = route.path().replace("{", "").replace("}", "");

            assertThat(Router.of(Routes.ALL)
                            .find(path)
                            .orElseThrow()
                            .route(route.method().name()))
                    .as(route.toString())
                    .contains(route);
        }
    }
}
