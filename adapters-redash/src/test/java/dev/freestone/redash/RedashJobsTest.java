package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a job as the source sees it. Source: docs/spec/outreach-campaigns.md 6.4, 6.5. */
@Fact("OUT-70")
class RedashJobsTest extends RedashCase {
    private static RedashAnswer job(String members) {
        return RedashAnswer.json("{\"job\":{" + members + "}}");
    }

    @ParameterizedTest
    @CsvSource({"failed, query_execution_failed", "canceled, query_canceled"})
    void a_status_may_be_a_word_that_ends_the_query(String status, String code) {
        redash.yields(ROWS).answers(Kind.JOB, job("\"status\":\"" + status + "\",\"error\":\"\""));

        assertThat(failure()).isEqualTo(code);
    }

    @Test
    void a_status_may_be_a_word_and_the_result_may_have_the_other_name() {
        redash.yields(ROWS)
                .answers(
                        Kind.JOB,
                        job("\"status\":\"queued\""),
                        job("\"status\":\"started\""),
                        job("\"status\":\"2\""),
                        job("\"status\":\"finished\",\"result_id\":17"));

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(redash.calls(Kind.RESULT).get(0).target()).isEqualTo("/api/queries/7/results/17.json");
    }

    @Test
    void any_other_status_is_waited_out() {
        redash.yields(ROWS)
                .answers(
                        Kind.JOB,
                        Stream.of(6, 7, 99, 1, 2, 3)
                                .map(status -> FakeRedash.job(status, "", "42"))
                                .toArray(RedashAnswer[]::new));

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(redash.calls(Kind.JOB)).hasSize(6);
    }

    @Test
    void a_done_job_without_result_is_asked_five_times_more() {
        redash.yields(ROWS)
                .answers(Kind.EXECUTE, FakeRedash.job(3, "", "null"))
                .answers(Kind.JOB, FakeRedash.job(3, "", "null"));

        assertThat(failure()).isEqualTo("query_protocol_error");
        assertThat(redash.calls(Kind.JOB)).hasSize(5);
    }

    @Test
    void a_done_job_may_name_its_result_at_the_fifth_time() {
        var without = FakeRedash.job(3, "", "null");
        redash.yields(ROWS)
                .answers(Kind.EXECUTE, without)
                .answers(
                        Kind.JOB,
                        without,
                        FakeRedash.job(3, "None", "\\\"None\\\"".replace("\\", "")),
                        without,
                        without,
                        FakeRedash.job(3, "", "42"));

        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void a_done_job_in_the_first_answer_is_not_asked_for() {
        redash.yields(ROWS).answers(Kind.EXECUTE, FakeRedash.job(3, "", "42"));

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(redash.calls(Kind.JOB)).isEmpty();
    }

    @Test
    void a_hiccup_of_the_server_is_survived() {
        redash.yields(ROWS)
                .answers(Kind.JOB, RedashAnswer.json(500, "{}"), RedashAnswer.html(502), FakeRedash.job(3, "", "42"));

        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void an_odd_id_cannot_leave_its_place_in_the_path() {
        redash.yields(ROWS)
                .answers(Kind.EXECUTE, job("\"id\":\"a/../b?x=1#\\u00e9\",\"status\":1"))
                .answers(Kind.OTHER, RedashAnswer.html(404));

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(redash.calls(Kind.JOB).get(0).target()).isEqualTo("/api/queries/7/jobs/a%2F..%2Fb%3Fx%3D1%23%C3%A9");
    }

    @Test
    void a_job_that_never_ends_is_given_up_at_the_deadline_and_left_alone() {
        redash.yields(ROWS).answers(Kind.JOB, FakeRedash.job(2, "", "null"));

        assertThat(failure()).isEqualTo("query_timeout");
        assertThat(redash.calls(Kind.CANCEL)).isEmpty();
    }
}
