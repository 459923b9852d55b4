package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualQueryContext;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the source waits for and how long, on a virtual clock. Source: docs/spec/outreach-campaigns.md 6.4. */
@Fact("OUT-72")
class RedashTimesTest extends RedashCase {
    /** Milliseconds that were waited after so many calls. */
    private final Map<Integer, Long> waited = new TreeMap<>();

    private RedashQuerySource noting() {
        return fixture.builder()
                .pause(time -> {
                    assertThat(time).isLessThanOrEqualTo(Duration.ofMillis(250)).isPositive();
                    waited.merge(redash.calls().size(), time.toMillis(), Long::sum);
                    context.advance(time);
                })
                .build();
    }

    @Test
    void polls_come_after_half_a_second_and_then_ever_more_slowly() {
        var jobs = new RedashAnswer[10];
        Arrays.fill(jobs, FakeRedash.job(2, "", "null"));
        jobs[9] = FakeRedash.job(3, "", "42");
        redash.yields(ROWS).answers(Kind.JOB, jobs);

        assertThat(ids(noting())).containsExactly(1L, 2L);

        var middles = List.of(500, 750, 1125, 1688, 2531, 3797, 5000, 5000, 5000, 5000);
        assertThat(waited).hasSize(10);
        for (int i = 0; i < 10; i++) {
            double middle = middles.get(i);
            assertThat((double) waited.getOrDefault(i + 1, 0L))
                    .as("before poll " + i)
                    .isBetween(middle * 0.8 - 1, middle * 1.2 + 1);
        }
        assertThat(waited.values().stream().mapToLong(Long::longValue).sum())
                .as("spread, so not all in the middle")
                .isNotEqualTo(middles.stream().mapToLong(Integer::longValue).sum());
    }

    static Stream<Arguments> retries() {
        return Stream.of(
                Arguments.of(Kind.EXECUTE, List.of(1000L, 2000L, 4000L)),
                Arguments.of(Kind.JOB, List.of(1000L, 2000L, 4000L, 8000L)),
                Arguments.of(Kind.RESULT, List.of(1000L, 2000L, 4000L, 8000L)));
    }

    @ParameterizedTest
    @MethodSource
    void retries(Kind kind, List<Long> millis) {
        redash.yields(ROWS)
                .answers(Kind.EXECUTE, FakeRedash.job(3, "", kind == Kind.JOB ? "null" : "42"))
                .answers(kind, RedashAnswer.html(503));

        assertThat(failureOf(noting()).code().code()).isEqualTo("query_unreachable");

        var waits = List.copyOf(waited.values());
        assertThat(waits.subList(waits.size() - millis.size(), waits.size())).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 20, 20000",
        "503, 'Mon, 09 Mar 2026 15:00:20 GMT', 20000",
        "429, 86400, 60000",
        "429, -5, 1000",
        "503, soon, 1000",
    })
    void the_server_says_how_long_to_wait(int status, String retryAfter, long millis) {
        redash.yields(ROWS)
                .answers(
                        Kind.EXECUTE,
                        RedashAnswer.html(status).with("Retry-After", retryAfter),
                        FakeRedash.job(3, "", "42"));

        assertThat(ids(noting())).containsExactly(1L, 2L);
        assertThat(waited.values()).containsExactly(millis);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 250, 251, 1_900, 7_777, 120_001})
    void no_wait_goes_beyond_the_deadline(long millis) {
        context.endIn(Duration.ofMillis(millis));
        redash.yields(ROWS).answers(Kind.JOB, FakeRedash.job(99, "", "null"));
        assertThat(failureOf(noting()).code().code()).isEqualTo("query_timeout");
        assertThat(context.now()).isEqualTo(ManualQueryContext.START.plusMillis(millis));

        context.endIn(Duration.ofMillis(millis));
        redash.answers(Kind.EXECUTE, RedashAnswer.html(429).with("Retry-After", "60"));
        assertThat(failureOf(noting()).code().code()).isIn("query_timeout", "query_unreachable");
        assertThat(context.now()).isBeforeOrEqualTo(ManualQueryContext.START.plusMillis(2 * millis));
    }

    @Test
    void the_deadline_of_the_source_counts_when_it_comes_first() {
        redash.yields(ROWS).answers(Kind.JOB, FakeRedash.job(2, "", "null"));
        var source = fixture.builder()
                .timeout(Duration.ofSeconds(90))
                .pause(time -> context.advance(time))
                .build();

        assertThat(failureOf(source).code().code()).isEqualTo("query_timeout");
        assertThat(context.now()).isEqualTo(ManualQueryContext.START.plusSeconds(90));
    }

    @Test
    void one_byte_a_second_ends_at_the_deadline() {
        redash.yields(RedashAnswer.streamed(out -> {
            while (true) {
                out.write(' ');
                out.flush();
                context.advance(Duration.ofSeconds(1));
            }
        }));

        assertThat(failure()).isEqualTo("query_timeout");
    }
}
