package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.freestone.json.text.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The document of the API in a validator of another house. The houses of the tests show it every answer: what a test sees on the wire
 * is what the document says. Static and thread-safe.
 */
final class Contract {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String RESPONSES = "#/components/responses/";
    private static final Router ROUTER = Router.of(Routes.ALL);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private Contract() {}

    /** Asks, and compares the answer with the document. */
    static ApiResponse answer(HttpApi api, ApiRequest request) {
        ApiResponse answer = api.handle(request);
        ROUTER.find(request.path())
                .flatMap(place -> place.route(request.method()))
                .ifPresent(route -> requireTold(route, answer));
        return answer;
    }

    private static void requireTold(Route route, ApiResponse answer) {
        Map<?, ?> responses = map(OpenApiOperation.of(route).get("responses"));
        Object told = responses.get(Integer.toString(answer.status()));
        assertThat(told)
                .as("%s answers %s, which the document does not tell", route, answer.status())
                .isNotNull();
        Optional<Map<?, ?>> form = form(map(told));
        assertThat(form.isEmpty() && answer.body() instanceof ApiBody.Whole && answer.body() != ApiBody.NONE)
                .as("%s answers %s with a body, which the document does not tell", route, answer.status())
                .isFalse();
        boolean isRefused = answer.status() != route.answer().shape().status() || isError(answer);
        assertThat(answer.header("ETag").isPresent())
                .as("%s answers %s: whether it has an ETag", route, answer.status())
                .isEqualTo(route.tellsVersion() && !isRefused);
        if (form.isPresent() && answer.body() instanceof ApiBody.Whole) {
            String where = route.id() + " " + answer.status();
            List<Error> wrong = schema(where, form.get()).validate(answer.text(), InputFormat.JSON);
            assertThat(wrong)
                    .as("%s answers what the document does not tell: %s", where, answer.text())
                    .isEmpty();
        }
    }

    /** Engagement paths refuse with 200 too. */
    private static boolean isError(ApiResponse answer) {
        return answer.body() instanceof ApiBody.Whole && answer.text().startsWith("{\"status\":\"error\"");
    }

    /** What is wrong with a body, as the document has it. */
    static List<Error> problems(Route route, String body) {
        return schema(route.body().schema(), Types.ref(route.body().schema())).validate(body, InputFormat.JSON);
    }

    private static Optional<Map<?, ?>> form(Map<?, ?> told) {
        Map<?, ?> answer = told;
        if (told.get("$ref") instanceof String ref) {
            answer = map(OpenApiRefusals.all().get(ref.substring(RESPONSES.length())));
        }
        return answer.get("content") instanceof Map<?, ?> content
                        && content.get("application/json") instanceof Map<?, ?> json
                ? Optional.of(map(json.get("schema")))
                : Optional.empty();
    }

    private static Schema schema(String name, Map<?, ?> form) {
        return KNOWN.computeIfAbsent(name, missing -> {
            Map<String, Object> whole = new LinkedHashMap<>();
            form.forEach((key, value) -> whole.put(String.valueOf(key), value));
            whole.put("components", Map.of("schemas", Schemas.ALL));
            return REGISTRY.getSchema(JsonText.write(whole), InputFormat.JSON);
        });
    }

    /** A form of the document by its name. */
    static Map<?, ?> form(@Nullable Object reference) {
        return map(Schemas.ALL.get(String.valueOf(reference).substring(SCHEMAS.length())));
    }

    static Map<?, ?> map(@Nullable Object json) {
        return (Map<?, ?>) Objects.requireNonNull(json);
    }
}
