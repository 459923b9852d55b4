package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.QuerySource;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualQueryContext;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedashFailuresTest {
    private static final String ROWS = document("\"rows\":[{\"id\":1},{\"id\":2}]");

    private final RedashFixture fixture = new RedashFixture();
    private final FakeRedash redash = fixture.redash;
    private final ManualQueryContext context = ManualQueryContext.create();
    private final QuerySource source =
            RedashFixture.at(fixture.builder().pause(context::advance).build(), redash.origin() + "/queries/7");

    @AfterEach
    void close() {
        assertThat(fixture.openResources()).isZero();
        fixture.close();
    }

    private static String document(String data) {
        return "{\"query_result\":{\"data\":{" + data + "}}}";
    }

    private List<@Nullable Object> ids() {
        var request =
                new QueryRequest(CompanyId.DEFAULT, RunId.of("CR-5F0Q-77TL"), "query:any", Optional.empty(), Map.of());
        var ids = new ArrayList<@Nullable Object>();
        try (var rows = source.open(request, context)) {
            while (rows.next()) {
                ids.add(rows.value(0));
            }
        }
        return ids;
    }

    private String failure() {
        var failure = catchThrowableOfType(FreestoneException.class, this::ids);
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).doesNotContain(RedashFixture.KEY);
        return failure.code().code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "404|{\"message\":\"Couldn't find resource. Please login and try again.\"}|query_auth_failed",
                "401|{\"message\":\"x\"}|query_auth_failed",
                "400|{\"message\":\"The CSRF token is missing.\"}|query_auth_failed",
                "403|{\"message\":\"You don't have the permission\"}|query_forbidden",
                "404|{\"message\":\"The requested URL was not found on the server.\"}|query_not_found",
                "400|{\"message\":\"The following parameter values are incompatible\"}|query_rejected",
                "400|{\"job\":{\"status\":4,\"error\":\"PG is paused\"}}|query_rejected",
                "401|{\"job\":{\"status\":4,\"error\":\"Target data source not available.\"}}|query_rejected",
                "403|{\"job\":{\"status\":4,\"error\":\"potentially unsafe parameters\"}}|query_rejected",
                "405|{\"message\":\"The method is not allowed\"}|query_protocol_error",
                "200|<html>|query_protocol_error",
                "302|<html>|query_protocol_error",
                "200|{}|query_protocol_error",
                "200|[]|query_protocol_error",
                "200|{\"job\":null}|query_protocol_error",
                "200|{\"job\":{}}|query_protocol_error",
                "200|{\"query_result\":null}|query_protocol_error",
                "200|{\"query_result\":{\"data\":null}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":null}}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":[1]}}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":[{\"id\":1,\"id\":2}]}}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":[{\"id\":NaN}]}}}|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":[]}}} x|query_protocol_error",
                "200|{\"query_result\":{\"data\":{\"rows\":[],\"truncated\":true}}}|query_incomplete",
                "429|slow down|query_unreachable",
                "503|down|query_unreachable",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"boom\"}}|query_execution_failed",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"\"}}|query_execution_failed",
                "200|{\"job\":{\"id\":\"j\",\"status\":3,\"error\":\"boom\",\"query_result_id\":1}}|query_execution_failed",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"Query cancelled by user.\"}}|query_canceled",
                "200|{\"job\":{\"id\":\"j\",\"status\":5,\"error\":\"\"}}|query_canceled",
                "200|{\"job\":{\"id\":\"j\",\"status\":4,\"error\":\"Query exceeded Redash query execution time limit.\"}}|query_timeout",
            })
    void tells_each_answer_to_the_execution_by_its_code(int status, String body, String code) {
        redash.answers(Kind.EXECUTE, RedashAnswer.bytes(status, "text/plain", body.getBytes(StandardCharsets.UTF_8)));

        assertThat(failure()).isEqualTo(code);
    }

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
    void sends_the_key_once_in_the_header_and_asks_for_a_fresh_and_whole_result() {
        redash.yields(ROWS);

        assertThat(ids()).containsExactly(1L, 2L);

        assertThat(redash.calls()).hasSize(3).allSatisfy(call -> {
            assertThat(call.headers().get("authorization")).containsExactly("Key " + RedashFixture.KEY);
            assertThat(call.headers()).doesNotContainKeys("cookie", "accept-encoding");
            assertThat(call.target() + call.body()).doesNotContain(RedashFixture.KEY);
        });
        assertThat(redash.calls(Kind.EXECUTE).get(0).body())
                .isEqualTo("{\"max_age\":0,\"parameters\":{},\"apply_auto_limit\":false}");
    }

    @Test
    void a_redirect_target_gets_no_request() {
        try (var other = FakeRedash.start()) {
            redash.answers(Kind.EXECUTE, RedashAnswer.html(302).with("Location", other.origin() + "/login"));

            assertThat(failure()).isEqualTo("query_protocol_error");

            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void a_job_that_never_ends_ends_at_the_deadline() {
        redash.yields(ROWS).answers(Kind.JOB, FakeRedash.job(99, "", "null"));
        context.endIn(Duration.ofMinutes(2));

        assertThat(failure()).isEqualTo("query_timeout");

        assertThat(redash.calls(Kind.JOB)).hasSizeBetween(20, 40);
        assertThat(redash.calls(Kind.CANCEL)).isEmpty();
    }

    @Test
    void waits_as_long_as_the_server_asks() {
        redash.yields(ROWS)
                .answers(Kind.EXECUTE, RedashAnswer.html(429).with("Retry-After", "20"), FakeRedash.job(3, "", "42"));

        assertThat(ids()).containsExactly(1L, 2L);

        assertThat(context.now()).isEqualTo(ManualQueryContext.START.plusSeconds(20));
    }

    @Test
    void runs_again_for_a_query_key_whose_result_is_not_stored() {
        redash.yields(RedashAnswer.json(404, "{\"message\":\"No cached result found for this query.\"}"))
                .answers(Kind.EXECUTE, FakeRedash.job(3, "", "42"), RedashAnswer.json(ROWS));

        assertThat(ids()).containsExactly(1L, 2L);

        assertThat(redash.calls(Kind.EXECUTE).get(1).body()).doesNotContain("max_age");
    }

    @Test
    void survives_a_reset_before_the_answer() {
        redash.yields(ROWS).answers(Kind.EXECUTE, RedashAnswer.reset(), FakeRedash.job(3, "", "42"));

        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void cancels_the_job_once_when_the_run_is_canceled() throws InterruptedException {
        redash.yields(ROWS).answers(Kind.CANCEL, RedashAnswer.json("null"));
        var canceling = RedashFixture.at(
                fixture.builder().pause(time -> context.cancel()).build(), redash.origin() + "/queries/7");
        var request =
                new QueryRequest(CompanyId.DEFAULT, RunId.of("CR-5F0Q-77TL"), "query:any", Optional.empty(), Map.of());

        var failure = catchThrowableOfType(FreestoneException.class, () -> canceling.open(request, context));

        assertThat(failure.code().code()).isEqualTo("run_canceled");
        redash.awaitCall(Kind.CANCEL);
        assertThat(redash.calls(Kind.CANCEL))
                .hasSize(1)
                .allSatisfy(call -> assertThat(call.target()).isEqualTo("/api/jobs/j-1"));
    }
}
