package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.GoldenFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document of the API and the table of routes it is made from. */
class OpenApiTest {
    private static final Map<String, ?> DOCUMENT = JsonText.parseObject(HttpApi.openApi());

    @Test
    void the_committed_document_is_the_one_that_the_code_makes() {
        GoldenFile.of("docs/api/openapi.json").matches(DocumentLayout.of(DOCUMENT));
    }

    @Test
    void everybody_is_told_the_document() {
        try (ApiHouse house = new ApiHouse()) {
            ApiResponse answer = house.api.handle(ApiRequest.of("GET", "/openapi.json"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo(HttpApi.openApi());
        }
    }

    @Test
    void the_document_takes_no_parameters() {
        try (ApiHouse house = new ApiHouse()) {
            ApiResponse answer = house.api.handle(ApiRequest.of("GET", "/openapi.json?company=1"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("\"unknown_attribute\"");
        }
    }

    @Test
    void every_route_is_an_operation() {
        long operations = map(DOCUMENT, "paths").values().stream()
                .mapToLong(path -> ((Map<?, ?>) path).size())
                .sum();

        assertThat(operations).isEqualTo(Routes.ALL.size());
    }

    @Test
    void operations_have_names_of_their_own() {
        List<String> names = Routes.ALL.stream().map(Route::id).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z0-9]+"));
    }

    @Test
    void every_route_says_what_it_does_and_what_a_caller_must_be_allowed() {
        assertThat(Routes.ALL).allSatisfy(route -> {
            assertThat(route.says()).matches("(?s)[A-Z].*\\.");
            assertThat(route.permission().isPresent()).isEqualTo(route.access() == Access.CREDENTIALS);
        });
    }

    @Test
    void every_form_that_is_named_exists_and_every_form_is_named() {
        Set<String> named = new TreeSet<>();
        collect(DOCUMENT, named);

        assertThat(named)
                .isEqualTo(new TreeSet<>(
                        map(map(DOCUMENT, "components"), "schemas").keySet()));
    }

    @Test
    void every_refusal_that_is_named_exists_and_every_refusal_is_named() {
        Map<String, ?> refusals = map(map(DOCUMENT, "components"), "responses");
        Set<String> named = new HashSet<>();
        Routes.ALL.forEach(route -> OpenApiRefusals.of(route).values().forEach(each -> {
            String ref = String.valueOf(((Map<?, ?>) each).get("$ref"));
            named.add(ref.substring(ref.lastIndexOf('/') + 1));
        }));

        assertThat(named).isEqualTo(refusals.keySet());
    }

    private static void collect(Object node, Set<String> named) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals("$ref") && String.valueOf(value).startsWith("#/components/schemas/")) {
                    named.add(String.valueOf(value).substring("#/components/schemas/".length()));
                } else {
                    collect(value, named);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> collect(each, named));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(Map<String, ?> of, String name) {
        return (Map<String, ?>) Objects.requireNonNull(of.get(name));
    }
}
