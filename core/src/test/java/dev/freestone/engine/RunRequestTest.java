package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.campaign.QueryOverride;
import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"queryResultsOverride\":null}"})
    void without_rows_the_query_is_executed(String body) {
        assertThat(RunRequest.parse(body).rows()).isEmpty();
        assertThat(RunRequest.none().rows()).isEmpty();
    }

    @Test
    void the_first_line_is_the_header_and_the_others_are_rows() {
        QueryOverride rows = RunRequest.parse(
                        "{\"queryResultsOverride\":[[\"id\",\"Id\"],[1,\"a\"],[2.50,null],[true,\"\"]]}")
                .rows()
                .orElseThrow();

        assertThat(rows.columns()).containsExactly("id", "Id");
        assertThat(JsonText.write(rows.rows())).isEqualTo("[[1,\"a\"],[2.50,null],[true,\"\"]]");
        assertThat(rows.toString()).isEqualTo("QueryOverride[2 columns, 3 rows]");
    }

    @Test
    void nothing_at_all_and_a_header_alone_are_an_empty_input() {
        assertThat(RunRequest.override(List.of()).rows().orElseThrow())
                .isEqualTo(new QueryOverride(List.of(), List.of()));
        assertThat(RunRequest.override(List.of(List.of("id"))).rows().orElseThrow())
                .isEqualTo(new QueryOverride(List.of("id"), List.of()));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("not an array", "{}", List.of(" bad_format")),
                arguments("no header", "[[]]", List.of("[0] out_of_range")),
                arguments("header not an array", "[\"id\",[1]]", List.of("[0] bad_format")),
                arguments("name not text", "[[\"id\",7],[1,2]]", List.of("[0][1] bad_format")),
                arguments("name blank", "[[\" \"],[1]]", List.of("[0][0] bad_format")),
                arguments("name twice", "[[\"id\",\"a\",\"id\"],[1,2,3]]", List.of("[0][2] duplicate_name")),
                arguments(
                        "ragged",
                        "[[\"id\",\"a\"],[1],[1,2,3],[1,2]]",
                        List.of("[1] out_of_range", "[2] out_of_range")),
                arguments("row not an array", "[[\"id\"],7,{}]", List.of("[1] bad_format", "[2] bad_format")),
                arguments("nested cells", "[[\"id\"],[[1]],[{}]]", List.of("[1][0] bad_format", "[2][0] bad_format")));
    }

    @Fact("OUT-54")
    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void other_shapes_are_refused(String name, String table, List<String> expected) {
        assertThat(violations(() -> RunRequest.parse("{\"queryResultsOverride\":" + table + "}")))
                .as(name)
                .containsExactlyElementsOf(expected.stream()
                        .map(each -> "queryResultsOverride" + each)
                        .toList());
    }

    @Test
    void the_numbers_of_columns_and_rows_are_limited() {
        assertThat(RunRequest.override(List.of(names(200))).rows().orElseThrow().columns())
                .hasSize(200);
        assertThat(violations(() -> RunRequest.override(List.of(names(201)))))
                .containsExactly("queryResultsOverride[0] out_of_range");
        List<List<?>> table = new ArrayList<>(Collections.nCopies(100_001, List.of(1L)));
        table.set(0, List.of("id"));
        assertThat(RunRequest.override(table).rows().orElseThrow().rows()).hasSize(100_000);
        table.add(List.of(1L));
        assertThat(violations(() -> RunRequest.override(table))).containsExactly("queryResultsOverride out_of_range");
    }

    @Test
    void a_table_full_of_faults_is_refused_with_a_bounded_answer() {
        List<List<?>> table = new ArrayList<>(Collections.nCopies(5_000, List.of(Map.of(), 1.5)));
        table.set(0, List.of("a", "b"));

        assertThat(violations(() -> RunRequest.override(table))).hasSize(1_000);
    }

    @Test
    void cells_are_text_numbers_booleans_and_null() {
        List<List<?>> table = List.of(List.of("a", "b", "c"), Arrays.asList("x", 1, null));

        assertThat(RunRequest.override(table).toString()).doesNotContain("x");
        assertThat(RunRequest.override(table).rows().orElseThrow().rows()).hasSize(1);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    }
}
