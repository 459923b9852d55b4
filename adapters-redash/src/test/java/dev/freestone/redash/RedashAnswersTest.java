package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer to each call means. Source: docs/spec/outreach-campaigns.md 6.5. */
@Fact("OUT-70")
class RedashAnswersTest extends RedashCase {
    private static RedashAnswer answer(int status, String body) {
        return RedashAnswer.bytes(status, "text/plain", body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "404|{\"message\":\"Couldn't find resource. Please login and try again.\"}|query_auth_failed",
                "401|{\"message\":\"x\"}|query_auth_failed",
                "401|<html>|query_auth_failed",
                "400|{\"message\":\"The CSRF token is missing.\"}|query_auth_failed",
                "403|{\"message\":\"You don't have the permission\"}|query_forbidden",
                "404|{\"message\":\"The requested URL was not found on the server.\"}|query_not_found",
                "400|{\"message\":\"The following parameter values are incompatible\"}|query_rejected",
                "400|{\"job\":{\"status\":4,\"error\":\"PG is paused\"}}|query_rejected",
                "401|{\"job\":{\"status\":4,\"error\":\"Target data source not available.\"}}|query_rejected",
                "403|{\"job\":{\"status\":4,\"error\":\"potentially unsafe parameters\"}}|query_rejected",
                "405|{\"message\":\"The method is not allowed\"}|query_protocol_error",
                "404|<html>|query_protocol_error",
                "200|<html>|query_protocol_error",
                "302|<html>|query_protocol_error",
                "418|{}|query_protocol_error",
                "200|{}|query_protocol_error",
                "200|[]|query_protocol_error",
                "200|{\"job\":null}|query_protocol_error",
                "200|{\"job\":{}}|query_protocol_error",
                "200|{\"job\":{\"status\":1}}|query_protocol_error",
                "200|{\"query_result\":null}|query_protocol_error",
                "200|{\"query_result\":{\"data\":null}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":[]}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{}}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":null}}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":{}}}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":[]},\"data\":{}}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":[],\"truncated\":true}}}|query_incomplete",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"boom\"}}|query_execution_failed",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"\"}}|query_execution_failed",
                "200|{\"job\":{\"id\":\"j\",\"status\":3,\"error\":\"boom\",\"query_result_id\":1}}|query_execution_failed",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"Query cancelled by user.\"}}|query_canceled",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"Query execution cancelled.\"}}|query_canceled",
                "200|{\"job\":{\"id\":\"j\",\"status\":5,\"error\":\"\"}}|query_canceled",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"Query exceeded Redash query execution time limit.\"}}|query_timeout",
            })
    void an_answer_to_the_execution(int status, String body, String code) {
        redash.answers(Kind.EXECUTE, answer(status, body));

        assertThat(failure()).isEqualTo(code);
        assertThat(redash.calls()).as("no retry").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "JOB|404|{\"message\":\"Couldn't find resource. Please login and try again.\"}|query_auth_failed|1",
                "JOB|401|<html>|query_auth_failed|1",
                "JOB|403|{\"message\":\"no\"}|query_forbidden|1",
                "JOB|302|<html>|query_protocol_error|1",
                "JOB|200|<html>|query_protocol_error|1",
                "JOB|200|{}|query_protocol_error|1",
                "JOB|200|{\"job\":null}|query_protocol_error|1",
                "JOB|200|{\"job\":{\"status\":3|query_protocol_error|1",
                "JOB|500|{\"message\":\"Internal Server Error\"}|query_unreachable|3",
                "JOB|429|slow down|query_unreachable|5",
                "JOB|502|<html>|query_unreachable|5",
                "JOB|503|<html>|query_unreachable|5",
                "JOB|504|<html>|query_unreachable|5",
                "RESULT|404|{\"message\":\"Couldn't find resource. Please login and try again.\"}|query_auth_failed|1",
                "RESULT|403|{\"message\":\"no\"}|query_forbidden|1",
                "RESULT|404|{\"message\":\"The requested URL was not found on the server.\"}|query_incomplete|1",
                "RESULT|200|<html>|query_protocol_error|1",
                "RESULT|405|{\"message\":\"no\"}|query_protocol_error|1",
                "RESULT|500|{\"message\":\"Internal Server Error\"}|query_unreachable|3",
                "RESULT|502|<html>|query_unreachable|5",
                "RESULT|200|{\"query_result\":{\"data\":{\"rows\":[|query_incomplete|5",
                "DEFINITION|404|{\"message\":\"The requested URL was not found on the server.\"}|query_not_found|1",
                "DEFINITION|404|{\"message\":\"Couldn't find resource. Please login and try again.\"}|query_auth_failed|1",
                "DEFINITION|403|{\"message\":\"no\"}|query_forbidden|1",
                "DEFINITION|200|<html>|query_protocol_error|1",
                "DEFINITION|500|{}|query_unreachable|3",
                "EXECUTE|500|{\"message\":\"Internal Server Error\"}|query_unreachable|1",
                "EXECUTE|429|slow down|query_unreachable|4",
                "EXECUTE|502|<html>|query_unreachable|4",
                "EXECUTE|503|<html>|query_unreachable|4",
                "EXECUTE|504|<html>|query_unreachable|4",
            })
    void an_answer_that_comes_again_and_again(Kind kind, int status, String body, String code, int calls) {
        parameters.put("a", "1");
        redash.yields(ROWS).answers(Kind.DEFINITION, RedashAnswer.json("{}")).answers(kind, answer(status, body));

        assertThat(failure()).isEqualTo(code);
        assertThat(redash.calls(kind)).hasSize(calls);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401|<html>|key or address wrong",
                "405|{}|not a Redash API address",
                "200|<html>|not a Redash API address",
                "302|<html>|not a Redash API address",
                "400|{\"job\":{\"status\":4,\"error\":\"PG is paused\"}}|PG is paused",
                "400|{\"message\":\"incompatible with their definitions: x\"}|incompatible with their definitions: x",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"\"}}|no message, it may still be running",
            })
    void a_failure_says_what_to_look_at(int status, String body, String text) {
        redash.answers(Kind.EXECUTE, answer(status, body));

        assertThat(failureOf(options().build())).hasMessageContaining(text);
    }

    @Test
    void a_refusal_is_told_without_the_key_and_in_2_kilobytes() {
        String text = RedashFixture.KEY + "x".repeat(10_000);
        redash.answers(Kind.EXECUTE, RedashAnswer.json(400, "{\"message\":\"" + text + "\"}"));

        assertThat(failureOf(options().build()).getMessage())
                .startsWith("********xxx")
                .hasSize(2_048);
    }

    @Test
    void a_failed_execution_is_told_without_the_text_of_the_database() {
        redash.answers(Kind.EXECUTE, FakeRedash.job(4, "invalid input syntax for integer: 4111-1111", "null"));

        assertThat(failureOf(options().build()).getMessage()).doesNotContain("4111", "syntax");
    }
}
