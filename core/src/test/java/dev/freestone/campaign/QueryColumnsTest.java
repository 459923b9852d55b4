package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryColumnsTest {
    @Test
    void prefers_the_exact_name() {
        assertThat(columns("ID", "id").findPerson().place()).isEqualTo(1);
    }

    @Test
    void takes_the_only_name_that_is_equal_without_case() {
        assertThat(columns("x", "ID").findPerson().place()).isEqualTo(1);
    }

    @Test
    void refuses_several_names_that_are_equal_without_case() {
        assertThat(fault(columns("Id", "ID")).code()).isEqualTo(ErrorCode.AMBIGUOUS_COLUMN);
    }

    @Test
    void takes_borrowerId_when_there_is_no_id() {
        assertThat(columns("loanId", "borrowerId").findPerson().place()).isEqualTo(1);
        assertThat(columns("borrowerId", "id").findPerson().place()).isEqualTo(1);
    }

    @Test
    void ignores_case_of_ascii_letters_only() {
        assertThat(columns("ıd").findPerson().fault()).isPresent();
    }

    @Test
    void lists_the_columns_and_those_that_are_near() {
        assertThat(fault(columns("id::filter", "loanId")))
                .isEqualTo(
                        new InputFault(
                                ErrorCode.MISSING_COLUMN,
                                "no column \"id\" among \"id::filter\", \"loanId\"; near: \"id::filter\"; select it AS \"id\""));
        assertThat(fault(columns(" id ")).message()).contains("near: \" id \"");
        assertThat(fault(columns("\uFEFFid")).message()).contains("near: \"\uFEFFid\"");
    }

    @Test
    void refuses_a_repeated_name() {
        assertThat(columns("id", "a", "a").fault().orElseThrow().code()).isEqualTo(ErrorCode.DUPLICATE_COLUMN);
    }

    @Test
    void takes_200_columns_and_refuses_201() {
        assertThat(columns(200).fault()).isEmpty();
        assertThat(columns(201).fault().orElseThrow().code()).isEqualTo(ErrorCode.QUERY_LIMIT_EXCEEDED);
    }

    @Test
    void takes_a_name_of_256_characters_and_refuses_257() {
        assertThat(columns("é".repeat(256)).fault()).isEmpty();
        assertThat(columns("é".repeat(257)).fault().orElseThrow().code()).isEqualTo(ErrorCode.QUERY_LIMIT_EXCEEDED);
    }

    private static QueryColumns columns(String... names) {
        return new QueryColumns(List.of(names));
    }

    private static QueryColumns columns(int count) {
        return new QueryColumns(IntStream.range(0, count).mapToObj(i -> "c" + i).toList());
    }

    private static InputFault fault(QueryColumns columns) {
        return columns.findPerson().fault().orElseThrow();
    }

    @Test
    void finds_nothing_among_no_columns() {
        assertThat(new QueryColumns(Collections.emptyList()).findPerson().fault())
                .isPresent();
    }
}
