package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;

/** The document of the API as a reader of OpenAPI sees it. Source: docs/spec/rest.md 7. */
class OpenApiReaderTest {
    @Test
    void a_reader_of_openapi_finds_nothing_wrong_with_the_document() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(HttpApi.openApi());

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(read.getOpenAPI().getPaths().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Routes.ALL.stream().map(Route::path).distinct().toList());
    }
}
