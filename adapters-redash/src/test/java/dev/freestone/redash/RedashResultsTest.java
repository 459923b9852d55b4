package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results in every form that a server or a proxy gives them. Source: docs/spec/outreach-campaigns.md 6.4, 6.5. */
@Fact("OUT-70")
class RedashResultsTest extends RedashCase {
    @Test
    @Fact("OUT-73")
    void a_body_cut_at_any_byte_yields_all_rows_or_a_failure() {
        for (int sent = 0; sent < ROWS.length(); sent++) {
            context.endIn(Duration.ofMinutes(30));
            redash.yields(RedashAnswer.cut(ROWS, sent));
            assertThat(failure()).as("connection cut at " + sent).isEqualTo("query_incomplete");
            redash.yields(ROWS.substring(0, sent));
            assertThat(failure()).as("document cut at " + sent).isIn("query_incomplete", "query_protocol_error");
            if (sent % 7 == 0) {
                redash.yields(RedashAnswer.cut(ROWS, sent), RedashAnswer.json(ROWS));
                assertThat(ids()).containsExactly(1L, 2L);
            }
        }
    }

    @Test
    void a_cut_body_and_a_cut_document_share_their_tries() {
        redash.yields(RedashAnswer.cut(ROWS, 20), RedashAnswer.json(ROWS.substring(0, 20)), RedashAnswer.cut(ROWS, 20));

        assertThat(failure()).isEqualTo("query_incomplete");
        assertThat(redash.calls(Kind.RESULT)).hasSize(5);
    }

    @Test
    void a_packed_body_is_unfolded() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        var whole = RedashAnswer.bytes(200, "application/json", packed.toByteArray());

        redash.yields(whole.with("Content-Encoding", "gzip"));
        assertThat(ids()).containsExactly(1L, 2L);
        redash.yields(whole.with("Content-Encoding", "X-GZIP"));
        assertThat(ids()).containsExactly(1L, 2L);
        redash.yields(whole.with("Content-Encoding", "br"));
        assertThat(failure()).isEqualTo("query_protocol_error");
        redash.yields(RedashAnswer.json(ROWS).with("Content-Encoding", "gzip"));
        assertThat(failure()).isEqualTo("query_incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "Application/JSON; charset=utf-8"})
    void a_byte_order_mark_is_skipped_whatever_the_type_says(String type) {
        redash.yields(RedashAnswer.bytes(200, type, ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_8)));

        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void members_come_in_any_order_and_unknown_ones_are_skipped() {
        redash.yields(
                "{\"z\":[{\"rows\":[1]}],\"query_result\":{\"query\":\"{\",\"data\":{\"log\":[[]],\"rows\":"
                        + "[{\"b\":\"\\u00e9\uD83C\uDF51\",\"x\":[1],\"id\":12.0},{\"id\":null}],"
                        + "\"columns\":[{\"type\":null,\"name\":\"id\"},{\"name\":\"b\"}],\"metadata\":{}},\"id\":9},\"y\":null}");

        try (var rows = open(options().build())) {
            assertThat(rows.columns()).containsExactly("id", "b");
            assertThat(rows.next()).isTrue();
            assertThat(rows.value(0)).isEqualTo(new BigDecimal("12.0"));
            assertThat(rows.value(1)).isEqualTo("\u00e9\uD83C\uDF51");
            assertThat(rows.next()).isTrue();
            assertThat(rows.value(0)).isNull();
            assertThat(rows.value(1)).isNull();
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"columns\":null", ",\"columns\":[]"})
    void without_announced_columns_the_rows_name_them_in_order(String columns) {
        redash.yields(document("\"rows\":[{\"b\":1},{\"a\":2,\"b\":3}]" + columns));

        try (var rows = open(options().build())) {
            assertThat(rows.columns()).containsExactly("b", "a");
        }
    }

    @Test
    void no_rows_are_an_empty_result_with_or_without_columns() {
        redash.yields(document("\"columns\":[{\"name\":\"id\"}],\"rows\":[]"));
        try (var rows = open(options().build())) {
            assertThat(rows.columns()).containsExactly("id");
            assertThat(rows.next()).isFalse();
        }
        redash.yields(document("\"rows\":[]"));
        try (var rows = open(options().build())) {
            assertThat(rows.columns()).isEmpty();
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void an_inline_result_is_taken_without_asking_for_it() {
        redash.answers(Kind.EXECUTE, RedashAnswer.json(ROWS.replaceFirst("\\{", "{\"retrieved_at\":\"x\",")));

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(redash.calls()).hasSize(1);
    }

    @Test
    void an_inline_result_that_is_cut_fails_since_asking_again_would_execute_again() {
        redash.answers(Kind.EXECUTE, RedashAnswer.cut(ROWS, 50));
        assertThat(failure()).isEqualTo("query_incomplete");
        redash.answers(Kind.EXECUTE, RedashAnswer.json(ROWS.substring(0, 50)));
        assertThat(failure()).isEqualTo("query_incomplete");
        assertThat(redash.calls()).hasSize(2);
    }

    @Test
    void a_result_that_is_not_stored_for_the_key_is_asked_for_once_more_without_age() {
        redash.yields(RedashAnswer.json(404, "{\"message\":\"No cached result found for this query.\"}"))
                .answers(Kind.EXECUTE, FakeRedash.job(3, "", "42"), RedashAnswer.json(ROWS));

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(redash.calls(Kind.EXECUTE).get(1).body())
                .isEqualTo("{\"parameters\":{},\"apply_auto_limit\":false}");
    }

    @Test
    void given_values_are_laid_over_the_saved_ones_and_fitted_to_their_types() {
        parameters.put("days", Map.of("start", "1", "end", "2"));
        parameters.put("tag", List.of("a", "b"));
        redash.yields(ROWS).answers(Kind.DEFINITION, RedashAnswer.json(DEFINITION));

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(redash.calls(Kind.EXECUTE).get(0).body())
                .contains("\"days\":\"1--2\"", "\"tag\":[\"a\",\"b\"]", "\"state\":\"TX\"")
                .doesNotContain("unset");
    }

    private static final String DEFINITION = "{\"api_key\":\"x\",\"options\":{\"parameters\":["
            + "{\"name\":\"days\",\"type\":\"text\",\"value\":\"9\"},{\"name\":\"state\",\"type\":\"enum\",\"value\":\"TX\"},"
            + "{\"name\":\"unset\",\"value\":null},{\"name\":\"tag\",\"type\":\"enum\",\"value\":\"z\"}]}}";

    @Test
    void saved_values_are_looked_up_once_when_the_server_misses_one() {
        redash.yields(ROWS)
                .answers(Kind.DEFINITION, RedashAnswer.json(DEFINITION))
                .answers(
                        Kind.EXECUTE,
                        RedashAnswer.json(
                                400, "{\"job\":{\"status\":4,\"error\":\"Missing parameter value for: state\"}}"));

        assertThat(failure()).isEqualTo("query_rejected");
        assertThat(redash.calls(Kind.DEFINITION)).hasSize(1);
        assertThat(redash.calls(Kind.EXECUTE)).hasSize(2);
        assertThat(redash.calls(Kind.EXECUTE).get(1).body()).contains("\"state\":\"TX\"", "\"days\":\"9\"");
    }
}
