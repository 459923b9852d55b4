package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RowStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How a query must end: at its end, closed, failed, canceled or out of time, and never holding anything. */
abstract class QueryEndRules extends QuerySourceCase {
    static final long MANY = 200_000;

    private static final long PATIENCE_SECONDS = 30;

    @Test
    void frees_what_it_held_at_close_and_closes_repeatedly() {
        RowStream rows = open(fixture.counting(5));
        assertThat(rows.next()).isTrue();
        assertThat(fixture.openResources()).isPositive();

        rows.close();
        rows.close();

        assertThat(fixture.openResources()).isZero();
    }

    @Test
    void closes_after_the_end_too() {
        RowStream rows = open(fixture.counting(1));
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isFalse();

        rows.close();
        rows.close();

        assertThat(fixture.openResources()).isZero();
    }

    @Test
    void tells_a_failure_by_its_code_without_values_and_holds_nothing() {
        var failure = failureOf(fixture.failing("4111-1111-SECRET"), ManualQueryContext.create());

        assertThat(failure.code().code()).startsWith("query_");
        assertThat(failure.getMessage()).doesNotContain("4111", "SECRET");
        assertThat(fixture.openResources()).isZero();
    }

    @Test
    void ends_between_two_rows_when_the_run_is_canceled() {
        var context = ManualQueryContext.create();

        requireEndAfterFirstRow(context, context::cancel, ErrorCode.RUN_CANCELED);
    }

    @Test
    void does_not_open_for_a_canceled_run() {
        var context = ManualQueryContext.create();
        context.cancel();

        assertThat(failureOf(fixture.counting(5), context).code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(fixture.openResources()).isZero();
    }

    @Test
    void ends_a_query_that_is_being_executed_when_the_run_is_canceled() {
        var context = ManualQueryContext.create();
        var ended = failureElsewhere(fixture.unending(), context);
        fixture.awaitUnending();

        context.cancel();

        assertThat(await(ended).code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(fixture.openResources()).isZero();
    }

    @Test
    void ends_between_two_rows_when_the_deadline_passes() {
        var context = ManualQueryContext.create().endIn(Duration.ofMinutes(1));

        requireEndAfterFirstRow(context, () -> context.advance(Duration.ofMinutes(2)), ErrorCode.QUERY_TIMEOUT);
    }

    @Test
    void does_not_open_after_the_deadline() {
        var context = ManualQueryContext.create().endIn(Duration.ofSeconds(-1));

        assertThat(failureOf(fixture.counting(5), context).code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
        assertThat(fixture.openResources()).isZero();
    }

    @Test
    void ends_a_query_that_is_being_executed_when_the_deadline_passes() {
        var context = ManualQueryContext.create().endIn(Duration.ofSeconds(1));
        var ended = failureElsewhere(fixture.unending(), context);
        fixture.awaitUnending();

        context.advance(Duration.ofSeconds(2));

        assertThat(await(ended).code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
        assertThat(fixture.openResources()).isZero();
    }

    @Test
    void keeps_the_flag_of_an_interrupted_thread() {
        Optional<ErrorCode> failure = Optional.empty();
        int read = 0;
        boolean kept;

        Thread.currentThread().interrupt();
        try (var rows = open(fixture.counting(3))) {
            while (rows.next()) {
                read++;
            }
        } catch (FreestoneException e) {
            failure = Optional.of(e.code());
        } finally {
            kept = Thread.interrupted();
        }

        assertThat(kept).isTrue();
        assertThat(failure.isPresent() ? failure.get() == ErrorCode.RUN_CANCELED : read == 3)
                .as("either every row or run_canceled")
                .isTrue();
        assertThat(fixture.openResources()).isZero();
    }

    private void requireEndAfterFirstRow(QueryContext context, Runnable event, ErrorCode expected) {
        try (var rows = fixture.counting(MANY).open(request(), context)) {
            assertThat(rows.next()).isTrue();
            event.run();
            var failure = catchThrowableOfType(FreestoneException.class, () -> remaining(rows));
            assertThat(failure).isNotNull();
            assertThat(failure.code()).isEqualTo(expected);
        }
        assertThat(fixture.openResources()).isZero();
    }

    private static CompletableFuture<FreestoneException> failureElsewhere(QuerySource source, QueryContext context) {
        return CompletableFuture.supplyAsync(
                () -> failureOf(source, context), task -> new Thread(task, "conformance").start());
    }

    private static FreestoneException await(CompletableFuture<FreestoneException> ended) {
        return ended.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
