package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.http.BodySamples.Sample;
import dev.freestone.json.text.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies made from the document of the API: what the document takes the surface takes, what it refuses the surface refuses. */
class OpenApiBodyTest {
    private static final Map<String, Object> WRONG = wrong();

    static Stream<Sample> samples() {
        return Stream.concat(BodySamples.PEACH.stream(), BodySamples.ENGAGEMENT.stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_body_of_the_form_is_taken(Sample sample) {
        try (Asked asked = new Asked(sample)) {
            asked.taken(sample.body(0), "the sample");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void attributes_that_may_be_null_are_taken_as_null(Sample sample) {
        try (Asked asked = new Asked(sample)) {
            for (Place place : places(sample)) {
                for (Map.Entry<?, ?> each : place.attributes().entrySet()) {
                    String name = String.valueOf(each.getKey());
                    Map<String, @Nullable Object> body = asked.body();
                    boolean isGiven = place.in(body).containsKey(name);
                    if (!isGiven && types(each.getValue()).contains("null")) {
                        place.in(body).put(name, null);
                        asked.taken(body, name + " as null");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void required_attributes_that_are_missing_are_refused(Sample sample) {
        try (Asked asked = new Asked(sample)) {
            for (Place place : places(sample)) {
                for (String name : place.required()) {
                    Map<String, @Nullable Object> body = asked.body();
                    place.in(body).remove(name);
                    asked.refused(body, "without " + name);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void attributes_of_another_type_are_refused(Sample sample) {
        try (Asked asked = new Asked(sample)) {
            for (Place place : places(sample)) {
                for (Map.Entry<?, ?> each : place.attributes().entrySet()) {
                    List<String> types = types(each.getValue());
                    WRONG.forEach((type, value) -> {
                        if (!types.isEmpty() && !types.contains(type)) {
                            Map<String, @Nullable Object> body = asked.body();
                            place.in(body).put(String.valueOf(each.getKey()), value);
                            asked.refused(body, each.getKey() + " as " + type);
                        }
                    });
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void unknown_attributes_are_refused(Sample sample) {
        try (Asked asked = new Asked(sample)) {
            for (Place place : places(sample)) {
                Map<String, @Nullable Object> body = asked.body();
                place.in(body).put("favorite_color", "blue");
                asked.refused(body, "with an unknown attribute of " + place);
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

    private static List<String> types(Object form) {
        Object type = Contract.map(form).get("type");
        if (type instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return type == null ? List.of() : List.of(String.valueOf(type));
    }

    /** The body itself, and the object in it where the form has nothing but one. */
    private static List<Place> places(Sample sample) {
        Map<?, ?> form = Contract.form(Types.ref(sample.route().body().schema()).get("$ref"));
        List<Place> places = new ArrayList<>(List.of(new Place("", form)));
        Map<?, ?> attributes = Contract.map(form.get("properties"));
        if (attributes.size() == 1) {
            String only = String.valueOf(attributes.keySet().iterator().next());
            Map<?, ?> inner = Contract.map(attributes.get(only));
            if (inner.containsKey("properties")) {
                places.add(new Place(only, inner));
            }
        }
        return places;
    }

    /**
     * An object of a body.
     *
     * @param name the attribute that holds it; empty = the body itself
     * @param form its form
     */
    private record Place(String name, Map<?, ?> form) {
        Map<?, ?> attributes() {
            return Contract.map(form.get("properties"));
        }

        List<String> required() {
            return form.get("required") instanceof List<?> names
                    ? names.stream().map(String::valueOf).toList()
                    : List.of();
        }

        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> in(Map<String, @Nullable Object> body) {
            return name.isEmpty() ? body : (Map<String, @Nullable Object>) Contract.map(body.get(name));
        }
    }

    /** An operation of a house that has a campaign and a customer. */
    private static final class Asked implements AutoCloseable {
        private final Sample sample;
        private final EngagementApiHouse house = new EngagementApiHouse();
        private int number;

        Asked(Sample sample) {
            this.sample = sample;
            house.campaign("First", "live");
        }

        Map<String, @Nullable Object> body() {
            return sample.body(++number);
        }

        void taken(Map<String, @Nullable Object> body, String what) {
            assertThat(Contract.problems(sample.route(), JsonText.write(body)))
                    .as("%s, by the document", what)
                    .isEmpty();
            ApiResponse answer = sent(body);
            assertThat(isRefused(answer))
                    .as("%s: %s %s", what, answer.status(), answer.text())
                    .isFalse();
        }

        void refused(Map<String, @Nullable Object> body, String what) {
            assertThat(Contract.problems(sample.route(), JsonText.write(body)))
                    .as("%s, by the document", what)
                    .isNotEmpty();
            ApiResponse answer = sent(body);
            assertThat(isRefused(answer))
                    .as("%s: %s %s", what, answer.status(), answer.text())
                    .isTrue();
        }

        private ApiResponse sent(Map<String, @Nullable Object> body) {
            String json = JsonText.write(body);
            return sample.route().method() == HttpMethod.PUT
                    ? house.put(sample.path(), json)
                    : house.post(sample.path(), json);
        }

        private boolean isRefused(ApiResponse answer) {
            return sample.route().style() == WireStyle.ENGAGEMENT
                    ? answer.text().startsWith("{\"status\":\"error\"")
                    : answer.status() == 400;
        }

        @Override
        public void close() {
            house.close();
        }
    }
}
