package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a result may hold. Source: docs/spec/outreach-campaigns.md 6.5, 7.3. */
@Fact("OUT-70")
class RedashLimitsTest extends RedashCase {
    private static final Logger LOG = Logger.getLogger("dev.freestone.redash");
    private static final QueryLimits SMALL = new QueryLimits(10, 100, 150, Duration.ofMinutes(30));

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(",", "\"rows\":[", "]"));
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }

    private String codeOf(String data) {
        redash.yields(document(data));
        try {
            ids();
            return "rows";
        } catch (FreestoneException e) {
            return e.code().code();
        }
    }

    @ParameterizedTest
    @CsvSource({"10, rows", "11, query_limit_exceeded"})
    void rows_of_a_result(int count, String end) {
        limit(SMALL);

        assertThat(codeOf(rows(count))).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"100, rows", "101, query_limit_exceeded", "70000, query_limit_exceeded"})
    void characters_of_a_cell(int length, String end) {
        limit(SMALL);

        assertThat(codeOf("\"rows\":[{\"a\":" + text(length) + "}]")).isEqualTo(end);
    }

    @Test
    void characters_of_a_cell_by_default() {
        assertThat(codeOf("\"rows\":[{\"a\":" + text(65_536) + "}]")).isEqualTo("rows");
        assertThat(codeOf("\"rows\":[{\"a\":" + text(65_537) + "}]")).isEqualTo("query_limit_exceeded");
    }

    /** The object itself, its key, its value and its end count. */
    @ParameterizedTest
    @CsvSource({"97, rows", "98, query_limit_exceeded"})
    void characters_of_a_cell_with_members(int length, String end) {
        limit(SMALL);

        assertThat(codeOf("\"rows\":[{\"a\":{" + text(length) + ":1}}]")).isEqualTo(end);
    }

    @Test
    void a_column_name_may_be_longer_than_a_cell() {
        limit(SMALL);

        assertThat(codeOf("\"columns\":[{\"name\":" + text(256) + "}],\"rows\":[]"))
                .isEqualTo("rows");
    }

    @ParameterizedTest
    @CsvSource({"50, rows", "51, query_limit_exceeded"})
    void characters_of_a_row(int length, String end) {
        limit(SMALL);

        assertThat(codeOf("\"rows\":[{\"a\":" + text(100) + ",\"b\":" + text(length) + "}]"))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"200, rows", "201, query_limit_exceeded"})
    void columns_of_a_result(int count, String end) {
        var names = IntStream.range(0, count)
                .mapToObj(i -> "{\"name\":\"c" + i + "\"}")
                .collect(Collectors.joining(","));

        assertThat(codeOf("\"columns\":[" + names + "],\"rows\":[]")).isEqualTo(end);
        assertThat(codeOf("\"rows\":[{" + names.replace("{\"name\":", "").replace("}", ":1") + "}]"))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"256, rows", "257, query_limit_exceeded", "60000, query_limit_exceeded"})
    void characters_of_a_column_name(int length, String end) {
        assertThat(codeOf("\"columns\":[{\"name\":" + text(length) + "}],\"rows\":[]"))
                .isEqualTo(end);
        assertThat(codeOf("\"rows\":[{" + text(length) + ":1}]")).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"32, rows", "33, query_protocol_error", "10000, query_protocol_error"})
    void depth_of_a_cell(int depth, String end) {
        assertThat(codeOf("\"rows\":[{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}]"))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rows\":[{\"id\":1},null]",
                "\"rows\":[{\"id\":1},7]",
                "\"rows\":[{\"id\":1},[]]",
                "\"rows\":[{\"id\":1},{\"id\":1,\"id\":2}]",
                "\"rows\":[{\"id\":1},{\"id\":NaN}]",
                "\"rows\":[{\"id\":1},{\"id\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}]",
            })
    void a_row_that_is_none_is_named(String data) {
        redash.yields(document(data));

        var failure = failureOf(options().build());

        assertThat(failure.code().code()).isEqualTo("query_protocol_error");
        assertThat(failure).hasMessageContaining("row 2");
    }

    @Test
    void text_after_the_document_is_refused() {
        redash.yields(ROWS + " x");
        assertThat(failure()).isEqualTo("query_protocol_error");
        redash.yields(ROWS + ROWS);
        assertThat(failure()).isEqualTo("query_protocol_error");
        redash.yields(ROWS + "\n");
        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void a_body_is_limited_as_it_comes_and_as_it_unfolds() throws IOException {
        var source = options().maxBody(10_000).build();
        redash.yields(ROWS + " ".repeat(10_000 - ROWS.length()));
        assertThat(ids(source)).containsExactly(1L, 2L);
        redash.yields(ROWS + " ".repeat(10_001 - ROWS.length()));
        assertThat(failureOf(source).code().code()).isEqualTo("query_limit_exceeded");

        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write((ROWS + " ".repeat(10_001 - ROWS.length())).getBytes(StandardCharsets.UTF_8));
        }
        redash.yields(RedashAnswer.bytes(200, "application/json", packed.toByteArray())
                .with("Content-Encoding", "gzip"));
        assertThat(failureOf(source).code().code()).isEqualTo("query_limit_exceeded");
        assertThat(redash.calls(Kind.RESULT)).as("no retry").hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"999, 0", "1000, 1", "1001, 0"})
    void exactly_1000_rows_are_suspected_to_be_cut(int count, int lines) {
        var said = new ArrayList<String>();
        var ear = new Ear(said);
        LOG.addHandler(ear);
        try {
            redash.yields(document(rows(count)));
            assertThat(ids()).hasSize(count);
        } finally {
            LOG.removeHandler(ear);
        }

        assertThat(said)
                .hasSize(lines)
                .allSatisfy(
                        line -> assertThat(line).isEqualTo("WARNING redash_auto_limit_suspected query=7 rows=1000"));
    }

    private static final class Ear extends Handler {
        private final List<String> said;

        Ear(List<String> said) {
            this.said = said;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            said.add(line.getLevel() + " " + MessageFormat.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
