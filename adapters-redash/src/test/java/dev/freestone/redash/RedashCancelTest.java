package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.FreestoneException;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RedashCancelTest extends RedashCase {
    @Test
    void a_canceled_run_cancels_its_job_once() throws InterruptedException {
        redash.yields(ROWS).answers(Kind.CANCEL, RedashAnswer.json("null"));
        var canceling = fixture.builder().pause(time -> context.cancel()).build();

        assertThat(failureOf(canceling).code().code()).isEqualTo("run_canceled");

        redash.awaitCall(Kind.CANCEL);
        assertThat(redash.calls(Kind.CANCEL))
                .hasSize(1)
                .allSatisfy(call -> assertThat(call.target()).isEqualTo("/api/jobs/j-1"));
    }

    @Test
    void a_look_up_without_an_answer_holds_up_no_cancel() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var source = options()
                .names(host -> {
                    asked.countDown();
                    uninterruptibly(never);
                    return new InetAddress[0];
                })
                .build();
        var ended = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(FreestoneException.class, () -> open(source)),
                task -> new Thread(task, "run").start());
        try {
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

            context.cancel();

            assertThat(ended.get(30, TimeUnit.SECONDS).code().code()).isEqualTo("run_canceled");
        } finally {
            never.countDown();
        }
    }

    @Test
    void an_answer_that_does_not_end_holds_up_no_cancel() {
        redash.yields(RedashAnswer.streamed(out -> {
            out.write("{\"query_result\":".getBytes(StandardCharsets.US_ASCII));
            context.cancel();
            while (true) {
                out.write(' ');
                out.flush();
            }
        }));

        assertThat(failure()).isEqualTo("run_canceled");
    }

    private static void uninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
