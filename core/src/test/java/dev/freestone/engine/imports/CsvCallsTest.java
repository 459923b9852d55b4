package dev.freestone.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.contact.CallField;
import dev.freestone.contact.ReportedCall;
import dev.freestone.contact.RowFault;
import dev.freestone.contact.RowProblem;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Result files as dialers write them, and as they should not. */
class CsvCallsTest {
    private static final String HEADER = String.join(",", CallField.HEADER);
    private static final String MALFORMED = "malformed";

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void a_line_ends_with_crlf_lf_or_cr_and_the_last_may_end_with_the_file(String end) {
        String file = HEADER + end + row("call-1") + end + row("call-2");

        assertThat(read(file)).isEqualTo(Map.of(2L, "call-1", 3L, "call-2"));
        assertThat(read(file + end)).isEqualTo(Map.of(2L, "call-1", 3L, "call-2"));
    }

    @Test
    void kinds_of_line_ends_may_be_mixed() {
        assertThat(read(HEADER + "\n" + row("a") + "\r" + row("b") + "\r\n" + row("c") + "\n"))
                .isEqualTo(Map.of(2L, "a", 3L, "b", 4L, "c"));
    }

    @Test
    void a_byte_order_mark_before_the_header_is_no_part_of_it() {
        assertThat(read("\uFEFF" + HEADER + "\n" + row("call-1"))).isEqualTo(Map.of(2L, "call-1"));
    }

    @Test
    void a_file_without_rows_has_none() {
        assertThat(read(HEADER)).isEmpty();
        assertThat(read(HEADER + "\r\n")).isEmpty();
    }

    @Test
    void cells_may_be_quoted_with_commas_and_doubled_quotes_inside() {
        String header = "\"" + String.join("\",\"", CallField.HEADER) + "\"";
        String quoted = "\"call, \"\"one\"\"\",,\"BO-77\",,,,2026-03-02T10:00:00Z,\"Y\",\"\",,\"é🎯\",";

        assertThat(read(header + "\n" + quoted)).isEqualTo(Map.of(2L, "call, \"one\""));
        assertThat(calls(header + "\n" + quoted).get(0).disposition()).contains("é🎯");
    }

    static Stream<Arguments> wrongHeaders() {
        return Stream.of(
                Arguments.of("", "it has 0 cells instead of 12"),
                Arguments.of(row("call-1"), "cell 1 is not external_call_id"),
                Arguments.of(HEADER.replace("person_id", "personId"), "cell 3 is not person_id"),
                Arguments.of(HEADER.replace("external", "External"), "cell 1 is not external_call_id"),
                Arguments.of(HEADER.replace(",", ";"), "cell 1 is not external_call_id"),
                Arguments.of(HEADER + ",agent", "it has 13 cells instead of 12"),
                Arguments.of(HEADER.replace(",consent_code", ""), "it has 11 cells instead of 12"),
                Arguments.of(HEADER.replace("run_id", " run_id"), "cell 2 is not run_id"),
                Arguments.of(HEADER + "\"", "cell 12 is not consent_code"),
                Arguments.of("\n" + HEADER, "cell 1 is not external_call_id"));
    }

    @ParameterizedTest
    @MethodSource("wrongHeaders")
    void another_header_is_refused_without_showing_what_it_says(String file, String difference) {
        FreestoneException refused = catchThrowableOfType(FreestoneException.class, () -> read(file));

        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refused).hasMessageContaining(difference).hasMessageContaining(HEADER);
        assertThat(refused.getMessage()).doesNotContain("BO-77", "call-1");
    }

    @Test
    void a_row_that_cannot_be_read_costs_no_other() {
        String file = String.join(
                "\n",
                HEADER,
                row("good-1"),
                "call-1,too,short",
                row("good-2") + ",",
                "",
                "\"call-2,,BO-77,,,,2026-03-02T10:00:00Z,,,,,",
                row("good-3"),
                "\"call-3\"x,,BO-77,,,,2026-03-02T10:00:00Z,,,,,",
                "call-4,,BO-77,,,sideways,2026-03-02T10:00:00Z,,,,,",
                "c".repeat(LineReader.MAX_LENGTH) + row("call-5"),
                row("good-4"));

        Map<Long, String> expected = new TreeMap<>(Map.of(
                2L, "good-1",
                3L, "cell_count",
                4L, "cell_count",
                5L, "cell_count",
                6L, MALFORMED,
                7L, "good-3",
                8L, MALFORMED,
                9L, "malformed direction",
                10L, MALFORMED,
                11L, "good-4"));
        assertThat(read(file)).isEqualTo(expected);
    }

    @Test
    void a_quoted_line_break_is_no_part_of_a_cell() {
        String file = HEADER + "\n" + "call-1,,BO-77,,,,2026-03-02T10:00:00Z,,,,\"left\nmessage\",\n" + row("good");

        assertThat(read(file)).isEqualTo(Map.of(2L, MALFORMED, 3L, "cell_count", 4L, "good"));
    }

    @Test
    void bytes_that_are_no_utf_8_make_their_row_malformed() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write((HEADER + "\ncall-").getBytes(StandardCharsets.UTF_8));
        file.write(0xE9);
        file.write((row("") + "\n" + row("good")).getBytes(StandardCharsets.UTF_8));

        assertThat(read(new ByteArrayInputStream(file.toByteArray())))
                .isEqualTo(Map.of(2L, "malformed external_call_id", 3L, "good"));
    }

    @Test
    void a_line_is_numbered_by_where_it_stands_also_in_a_long_file() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 2; i <= 3_000; i++) {
            file.append("\r\n").append(row("call-" + i));
        }

        Map<Long, String> rows = read(file.toString());

        assertThat(rows).hasSize(2_999);
        rows.forEach((line, call) -> assertThat(call).isEqualTo("call-" + line));
    }

    @Test
    void a_file_that_breaks_off_says_so() {
        InputStream broken = new InputStream() {
            private final InputStream begin =
                    new ByteArrayInputStream((HEADER + "\n" + row("a")).getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int next = begin.read();
                if (next < 0) {
                    throw new IOException("connection reset");
                }
                return next;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = begin.read(bytes, from, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };

        assertThat(catchThrowableOfType(UncheckedIOException.class, () -> read(broken)))
                .hasMessage("the result file could not be read further, import it again");
    }

    /** By line: the call, or what is wrong. */
    private static Map<Long, String> read(String file) {
        return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<Long, String> read(InputStream file) {
        Map<Long, String> rows = new TreeMap<>();
        CsvCalls.open(file)
                .forEachRemaining(line -> rows.put(
                        line.number(),
                        line.cells()
                                .call()
                                .map(ReportedCall::externalCallId)
                                .or(() -> line.cells().fault().map(CsvCallsTest::text))
                                .orElseThrow()));
        return rows;
    }

    private static List<ReportedCall> calls(String file) {
        List<ReportedCall> calls = new ArrayList<>();
        CsvCalls.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(line -> line.cells().call().ifPresent(calls::add));
        return calls;
    }

    private static String text(RowFault fault) {
        RowProblem problem = fault.problem();
        Optional<CallField> field = fault.field();
        return problem.code() + field.map(each -> " " + each.column()).orElse("");
    }

    private static String row(String call) {
        return call + ",,BO-77,,,,2026-03-02T10:00:00Z,,,,,";
    }
}
