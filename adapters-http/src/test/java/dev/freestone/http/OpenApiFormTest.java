package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.freestone.json.text.JsonText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the document of the API is what OpenAPI 3.1 asks for. */
class OpenApiFormTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema META =
            REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    /** What section 4 of OpenAPI 3.1 says of the objects that the document has. */
    private static final Schema OPEN_API = REGISTRY.getSchema("""
            {"type":"object","required":["openapi","info","paths","components"],"additionalProperties":false,
            "properties":{
              "openapi":{"pattern":"^3\\\\.1\\\\.\\\\d+$"},
              "info":{"type":"object","required":["title","version"]},
              "servers":{"type":"array","items":{"type":"object","required":["url"]}},
              "security":{"type":"array","items":{"$ref":"#/$defs/need"}},
              "tags":{"type":"array","items":{"type":"object","required":["name"]}},
              "paths":{"type":"object","propertyNames":{"pattern":"^/"},"additionalProperties":{
                "type":"object","additionalProperties":false,
                "properties":{"get":{"$ref":"#/$defs/operation"},"put":{"$ref":"#/$defs/operation"},
                  "post":{"$ref":"#/$defs/operation"},"delete":{"$ref":"#/$defs/operation"}}}},
              "components":{"type":"object","additionalProperties":false,"properties":{
                "schemas":{"propertyNames":{"pattern":"^[a-zA-Z0-9._-]+$"}},
                "responses":{"additionalProperties":{"$ref":"#/$defs/response"}},
                "securitySchemes":{"additionalProperties":{"required":["type"]}}}}},
            "$defs":{
              "need":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},
              "content":{"type":"object","minProperties":1,"propertyNames":{"pattern":"/"},
                "additionalProperties":{"type":"object","properties":{"schema":{"type":"object"}}}},
              "reference":{"type":"object","required":["$ref"],"additionalProperties":false,
                "properties":{"$ref":{"type":"string"}}},
              "response":{"type":"object","required":["description"],"additionalProperties":false,"properties":{
                "description":{"type":"string"},"content":{"$ref":"#/$defs/content"},
                "headers":{"additionalProperties":{"type":"object","required":["schema"]}}}},
              "parameter":{"type":"object","required":["name","in","schema"],"additionalProperties":false,
                "properties":{"name":{"type":"string"},"in":{"enum":["path","query","header"]},
                  "description":{"type":"string"},"required":{"type":"boolean"},"schema":{"type":"object"}},
                "if":{"properties":{"in":{"const":"path"}}},
                "then":{"required":["required"],"properties":{"required":{"const":true}}}},
              "operation":{"type":"object","required":["operationId","summary","tags","responses"],
                "additionalProperties":false,
                "properties":{"operationId":{"type":"string"},"summary":{"type":"string"},
                  "tags":{"type":"array","items":{"type":"string"}},
                  "parameters":{"type":"array","uniqueItems":true,"items":{"$ref":"#/$defs/parameter"}},
                  "requestBody":{"type":"object","required":["content"],"additionalProperties":false,
                    "properties":{"description":{"type":"string"},"required":{"type":"boolean"},
                      "content":{"$ref":"#/$defs/content"}}},
                  "responses":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[2-5][0-9]{2}$"},
                    "additionalProperties":{"anyOf":[{"$ref":"#/$defs/reference"},{"$ref":"#/$defs/response"}]}},
                  "security":{"type":"array","items":{"$ref":"#/$defs/need"}},
                  "x-permission":{"type":"string"}}}}}
            """, InputFormat.JSON);

    static Stream<String> forms() {
        return Schemas.ALL.keySet().stream();
    }

    @Test
    void the_document_is_one_of_open_api() {
        assertThat(OPEN_API.validate(HttpApi.openApi(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_is_a_schema(String name) {
        assertThat(META.validate(JsonText.write(Schemas.ALL.get(name)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void operations_declare_the_variables_of_their_paths() {
        assertThat(Routes.ALL).allSatisfy(route -> {
            Set<String> variables = VARIABLE.matcher(route.path())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(parameters(route, "path")).isEqualTo(variables);
        });
    }

    @Test
    void paths_that_differ_in_the_names_of_variables_only_are_one() {
        List<String> plain = Routes.ALL.stream()
                .map(Route::path)
                .distinct()
                .map(path -> VARIABLE.matcher(path).replaceAll((MatchResult found) -> "{}"))
                .toList();

        assertThat(plain).doesNotHaveDuplicates();
    }

    @Test
    void operations_without_credentials_say_so() {
        assertThat(Routes.ALL).allSatisfy(route -> {
            Map<String, Object> operation = OpenApiOperation.of(route);
            boolean isOpen = List.of().equals(operation.get("security"));
            assertThat(isOpen).isEqualTo(route.access() != Access.CREDENTIALS);
            assertThat(operation.containsKey("x-permission")).isEqualTo(!isOpen);
        });
    }

    @Test
    void a_token_is_a_parameter_that_must_be_there() {
        assertThat(Routes.ALL)
                .filteredOn(route -> route.access() == Access.AUTH_TOKEN)
                .isNotEmpty()
                .allSatisfy(route -> assertThat(
                                String.valueOf(OpenApiOperation.of(route).get("parameters")))
                        .contains("name=auth_token")
                        .contains("required=true"));
    }

    private static Set<String> parameters(Route route, String place) {
        Set<String> names = new HashSet<>();
        if (OpenApiOperation.of(route).get("parameters") instanceof List<?> all) {
            for (Object each : all) {
                Map<?, ?> parameter = Contract.map(each);
                if (place.equals(parameter.get("in"))) {
                    names.add(String.valueOf(parameter.get("name")));
                }
            }
        }
        return names;
    }
}
