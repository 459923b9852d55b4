package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies made from the document of the API: what the document takes the surface takes, what it refuses the surface refuses. */
class OpenApiBodyTest {
    private static final Map<String, Object> WRONG = wrong();
    private static final Set<String> REFUSED = Set.of("validation", "argument_error", "missing_data");

    /** An id that no object can have is one that no object has. */
    private static final Set<String> NOT_REFERRED = Set.of("validation", "argument_error", "missing_data", "not_found");

    static List<BodySample> samples() {
        return BodySamples.ALL;
    }

    @Test
    void every_operation_with_a_body_has_a_sample_or_a_reason() {
        Set<String> taking = Routes.ALL.stream()
                .filter(each -> !each.body().schema().isEmpty())
                .map(Route::id)
                .collect(Collectors.toSet());
        Set<String> known = Stream.concat(
                        BodySamples.ALL.stream().map(BodySample::id), BodySamples.NEVER_TAKEN.keySet().stream())
                .collect(Collectors.toSet());

        assertThat(known).isEqualTo(taking);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_body_of_the_form_is_taken(BodySample sample) {
        try (Asked asked = new Asked(sample)) {
            asked.taken(asked.next(), "the sample");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_body_that_is_required_is_missed(BodySample sample) {
        try (Asked asked = new Asked(sample)) {
            if (sample.route().body().isRequired()) {
                asked.missed();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void attributes_that_may_be_null_are_taken_as_null(BodySample sample) {
        try (Asked asked = new Asked(sample)) {
            asked.eachAttribute((place, name, type) -> {
                BodySample.Filled filled = asked.next();
                if (!place.in(filled.body()).containsKey(name)
                        && BodyPlace.types(type).contains("null")) {
                    place.in(filled.body()).put(name, null);
                    asked.taken(filled, place + " with " + name + " as null");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void attributes_that_may_not_be_null_are_refused_as_null(BodySample sample) {
        try (Asked asked = new Asked(sample)) {
            asked.eachAttribute((place, name, type) -> {
                Set<String> types = BodyPlace.types(type);
                if (!types.isEmpty() && !types.contains("null")) {
                    asked.refused(place, name, null, "null");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void required_attributes_that_are_missing_are_refused(BodySample sample) {
        try (Asked asked = new Asked(sample)) {
            for (BodyPlace place : asked.places) {
                for (String name : place.required()) {
                    BodySample.Filled filled = asked.next();
                    place.in(filled.body()).remove(name);
                    asked.refused(filled, place + " without " + name);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void attributes_of_another_type_are_refused(BodySample sample) {
        try (Asked asked = new Asked(sample)) {
            asked.eachAttribute((place, name, type) -> {
                Set<String> types = BodyPlace.types(type);
                WRONG.forEach((other, value) -> {
                    if (!types.isEmpty() && !types.contains(other)) {
                        asked.refused(place, name, value, other);
                    }
                });
            });
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void words_that_a_vocabulary_does_not_have_are_refused(BodySample sample) {
        try (Asked asked = new Asked(sample)) {
            asked.eachAttribute((place, name, type) -> {
                if (Contract.map(type).get("enum") instanceof List<?> words && words.get(0) instanceof String) {
                    asked.refused(place, name, "no such word", "another word");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void values_beyond_their_bounds_are_refused(BodySample sample) {
        try (Asked asked = new Asked(sample)) {
            asked.eachAttribute((place, name, type) ->
                    BodyPlace.beyond(type).forEach((what, value) -> asked.refused(place, name, value, what)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void unknown_attributes_are_refused(BodySample sample) {
        try (Asked asked = new Asked(sample)) {
            for (BodyPlace place : asked.places) {
                if (place.isClosed()) {
                    asked.refused(place, "favorite_color", "blue", "an unknown attribute");
                }
            }
        }
    }

    /** Values of all types but null; whole numbers are numbers too. */
    private static Map<String, Object> wrong() {
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("string", "not of this type");
        wrong.put("boolean", true);
        wrong.put("array", List.of());
        wrong.put("object", Map.of());
        wrong.put("number", new BigDecimal("7.5"));
        return wrong;
    }

    /** Does something with an attribute of the document. */
    @FunctionalInterface
    private interface AttributeCheck {
        void of(BodyPlace place, String name, Object type);
    }

    /** An operation, in a house that has what it names. */
    private static final class Asked implements AutoCloseable {
        private final BodySample sample;
        private final BodyHouse house;
        private final Route route;
        private final SoftAssertions all = new SoftAssertions();
        final List<BodyPlace> places;

        Asked(BodySample sample) {
            this.sample = sample;
            this.route = sample.route();
            this.house = sample.plan().build();
            this.places = BodyPlace.of(route, next().body());
        }

        BodySample.Filled next() {
            return house.next(sample);
        }

        void eachAttribute(AttributeCheck check) {
            for (BodyPlace place : places) {
                place.attributes()
                        .forEach((name, type) -> check.of(place, String.valueOf(name), Objects.requireNonNull(type)));
            }
        }

        void taken(BodySample.Filled filled, String what) {
            String json = JsonText.write(filled.body());
            all.assertThat(Contract.problems(route, json))
                    .as("%s, by the document", what)
                    .isEmpty();
            ApiResponse answer = house.send(route.method(), filled.path(), json);
            all.assertThat(answer.status() + " " + answer.text())
                    .as("%s to %s", what, filled.path())
                    .startsWith(route.answer().shape().status() + " ")
                    .doesNotContain("{\"status\":\"error\"");
        }

        void refused(BodyPlace place, String name, @Nullable Object value, String what) {
            BodySample.Filled filled = next();
            place.in(filled.body()).put(name, value);
            refused(filled, place + " with " + name + " as " + what, name.endsWith("_id") ? NOT_REFERRED : REFUSED);
        }

        void refused(BodySample.Filled filled, String what) {
            refused(filled, what, REFUSED);
        }

        private void refused(BodySample.Filled filled, String what, Set<String> codes) {
            String json = JsonText.write(filled.body());
            all.assertThat(Contract.problems(route, json))
                    .as("%s, by the document", what)
                    .isNotEmpty();
            assertRefused(house.send(route.method(), filled.path(), json), codes, what);
        }

        void missed() {
            assertRefused(house.send(route.method(), next().path()), Set.of("malformed_request"), "no body");
        }

        private void assertRefused(ApiResponse answer, Set<String> codes, String what) {
            all.assertThat(codes)
                    .as("%s: %s %s", what, answer.status(), answer.text())
                    .contains(code(answer));
        }

        private static String code(ApiResponse answer) {
            Map<String, @Nullable Object> body =
                    answer.text().isEmpty() ? Map.of() : JsonText.parseObject(answer.text());
            Object told = body.get("errors") instanceof Map<?, ?> errors ? errors.get("code") : body.get("code");
            return String.valueOf(told);
        }

        @Override
        public void close() {
            house.close();
            all.assertAll();
        }
    }
}
