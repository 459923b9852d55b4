package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that are not there, say nothing or fall silent. Source: docs/spec/outreach-campaigns.md 6.4, 6.5. */
@Fact("OUT-70")
class RedashTransportTest extends RedashCase {
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        over.countDown();
    }

    private void silence() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RedashQuerySource impatient() {
        return options()
                .readTimeout(Duration.ofMillis(100))
                .resultTimeout(Duration.ofMillis(100))
                .build();
    }

    /** Sends the headers, then nothing. */
    private RedashAnswer stalled() {
        return new RedashAnswer(200, Map.of("Content-Type", "application/json"), 100, out -> {
            out.flush();
            silence();
        });
    }

    /** The client of the JDK repeats a GET once by itself, when the connection is closed before a byte of the answer. */
    @ParameterizedTest
    @CsvSource({"EXECUTE, 4, 4", "JOB, 5, 10", "RESULT, 5, 10"})
    void a_reset_before_the_answer_is_no_answer(Kind kind, int least, int most) {
        redash.yields(ROWS).answers(kind, RedashAnswer.reset());

        assertThat(failure()).isEqualTo("query_unreachable");
        assertThat(redash.calls(kind)).hasSizeBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({"EXECUTE, query_unreachable, 1", "JOB, query_unreachable, 5", "RESULT, query_unreachable, 5"})
    void a_server_that_says_nothing_is_not_reached(Kind kind, String code, int calls) {
        redash.yields(ROWS).answers(kind, RedashAnswer.silent(this::silence));

        assertThat(failureOf(impatient()).code().code()).isEqualTo(code);
        assertThat(redash.calls(kind)).hasSize(calls);
    }

    @ParameterizedTest
    @CsvSource({"EXECUTE, 1", "JOB, 5", "RESULT, 5"})
    void a_server_that_falls_silent_in_its_answer_has_lost_it(Kind kind, int calls) {
        redash.yields(ROWS).answers(kind, stalled());

        assertThat(failureOf(impatient()).code().code()).isEqualTo("query_incomplete");
        assertThat(redash.calls(kind)).hasSize(calls);
    }

    @Test
    void a_reset_and_a_silence_are_survived() {
        redash.yields(stalled(), RedashAnswer.reset(), RedashAnswer.json(ROWS))
                .answers(Kind.EXECUTE, RedashAnswer.reset(), FakeRedash.job(3, "", "42"));

        assertThat(ids(impatient())).containsExactly(1L, 2L);
    }

    @Test
    void a_port_that_nobody_listens_on_is_not_reached() {
        redash.close();

        assertThat(failure()).isEqualTo("query_unreachable");
    }

    @Test
    void a_host_that_nobody_knows_is_not_reached() {
        var source = options()
                .names(host -> {
                    throw new UnknownHostException(host);
                })
                .build();

        assertThat(failureOf(source).code().code()).isEqualTo("query_unreachable");
        assertThat(redash.calls()).isEmpty();
    }

    @Test
    void a_look_up_without_an_answer_is_given_up() {
        var source = options()
                .connectTimeout(Duration.ofMillis(100))
                .names(host -> {
                    silence();
                    throw new UnknownHostException(host);
                })
                .build();

        assertThat(failureOf(source).code().code()).isEqualTo("query_unreachable");
    }

    @Test
    void a_server_without_tls_gets_no_request() {
        var secure = redash.origin().replace("http:", "https:");
        var source = fixture.builder()
                .pause(time -> context.advance(time))
                .allow(AllowedOrigin.privateNetwork(secure))
                .build();

        assertThat(failureOf(RedashFixture.at(source, secure + "/queries/7"))
                        .code()
                        .code())
                .isEqualTo("query_unreachable");
        assertThat(redash.calls()).isEmpty();
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_no_request(@TempDir Path folder) throws Exception {
        try (var secure = FakeRedash.over(SelfSigned.serverSocket(folder))) {
            secure.yields(ROWS);
            var source = options()
                    .allow(AllowedOrigin.privateNetwork(secure.origin()))
                    .build();

            assertThat(failureOf(RedashFixture.at(source, secure.origin() + "/queries/7"))
                            .code()
                            .code())
                    .isEqualTo("query_unreachable");
            assertThat(secure.origin()).startsWith("https://");
            assertThat(secure.calls()).isEmpty();
        }
    }
}
