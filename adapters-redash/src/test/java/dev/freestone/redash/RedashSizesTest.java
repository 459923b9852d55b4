package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are larger than one expects: read whole up to a limit, and never kept beyond it. */
class RedashSizesTest extends RedashCase {
    private static final int MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(ints = {1, 70_000, 4 * MEBIBYTE - 1_000})
    void reads_the_defaults_of_a_definition_of_any_length(int length) {
        parameters.put("a", "1");
        redash.yields(ROWS).answers(Kind.DEFINITION, RedashAnswer.json(definition(length)));

        assertThat(ids()).containsExactly(1L, 2L);

        assertThat(redash.calls(Kind.EXECUTE).get(0).body()).contains("\"parameters\":{\"b\":\"2\",\"a\":\"1\"}");
    }

    private static String definition(int length) {
        return "{\"query\":\"" + "-".repeat(length)
                + "\",\"options\":{\"parameters\":[{\"name\":\"b\",\"type\":\"text\",\"value\":\"2\"}]}}";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 70_000, 4 * MEBIBYTE - 1_000})
    void reads_a_job_of_any_length(int length) {
        redash.yields(ROWS).answers(Kind.JOB, RedashAnswer.json(job(length)));

        assertThat(ids()).containsExactly(1L, 2L);
    }

    private static String job(int length) {
        return "{\"note\":\"" + "-".repeat(length) + "\",\"job\":{\"id\":\"j-1\",\"status\":3,\"query_result_id\":42}}";
    }

    @Test
    void a_job_that_is_too_long_is_no_job() {
        redash.yields(ROWS).answers(Kind.JOB, RedashAnswer.json(job(4 * MEBIBYTE)));

        assertThat(failure()).isEqualTo("query_limit_exceeded");
    }

    @Test
    void a_definition_that_is_too_long_is_no_definition() {
        parameters.put("a", "1");
        redash.yields(ROWS).answers(Kind.DEFINITION, RedashAnswer.json(definition(4 * MEBIBYTE)));

        assertThat(failure()).isEqualTo("query_limit_exceeded");
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 2 * MEBIBYTE})
    void headers_that_are_too_long_end_the_query(int length) {
        redash.yields(ROWS).answers(Kind.JOB, FakeRedash.job(3, "", "42").with("X-Long", "x".repeat(length)));

        assertThat(failure()).isEqualTo("query_limit_exceeded");
        assertThat(redash.calls(Kind.JOB)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 503})
    void an_error_page_without_an_end_is_read_no_further_than_needed(int status) {
        var sent = new AtomicLong();
        redash.yields(ROWS).answers(Kind.JOB, new RedashAnswer(status, Map.of("Content-Type", "text/html"), -1, out -> {
            byte[] part = new byte[MEBIBYTE];
            while (true) {
                out.write(part);
                sent.addAndGet(part.length);
            }
        }));

        assertThat(failure()).isEqualTo("query_limit_exceeded");

        assertThat(sent.get()).as("what the buffers of the sockets may take").isLessThan(64L * MEBIBYTE);
    }
}
