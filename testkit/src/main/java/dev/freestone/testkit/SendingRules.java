package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Scope;
import dev.freestone.model.contact.SenderTraits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for each message, whether it is sent alone or with others. */
abstract class SendingRules {
    private static final String TITLE = "Title-7f3a91";
    private static final String BODY = "Body-52c0de";
    private static final Duration BUDGET = Duration.ofMinutes(1);
    private static final Duration SCHEDULING = Duration.ofSeconds(2);

    final ManualClock clock = ManualClock.create();

    abstract ProviderFixture provider();

    abstract SenderTraits traits();

    abstract SendResult send(SendRequest request);

    @Test
    void says_accepted_for_the_key_that_it_was_given() {
        var result = send(request(1));

        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        assertThat(result.idempotencyKey()).isEqualTo(key(1));
    }

    @Test
    void makes_one_request_a_call() {
        send(request(1));
        assertThat(provider().requests()).isEqualTo(1);

        send(request(2));
        assertThat(provider().requests()).isEqualTo(2);
    }

    @Test
    void passes_the_key_where_the_provider_has_a_place_for_it() {
        send(request(1));
        send(request(2));

        assertThat(provider().requests()).isEqualTo(2);
        if (provider().takesKeys()) {
            assertThat(provider().keys()).containsExactly(key(1), key(2));
        }
    }

    @Test
    void tells_a_refused_destination() {
        provider().answer(ProviderAnswer.REFUSES_DESTINATION);

        assertThat(send(request(1))).isEqualTo(new SendResult.Refused(key(1), RefusalCode.BAD_DESTINATION, false));
    }

    @Test
    void tells_refused_content() {
        provider().answer(ProviderAnswer.REFUSES_CONTENT);

        assertThat(send(request(1))).isEqualTo(new SendResult.Refused(key(1), RefusalCode.CONTENT_BLOCKED, false));
    }

    @Test
    void waits_as_long_as_the_provider_asks() {
        provider().answer(ProviderAnswer.ASKS_TO_COME_LATER);

        var later = later(send(request(1)), Scope.SENDER);

        assertThat(later.after()).isGreaterThanOrEqualTo(provider().later());
        assertThat(provider().requests()).isLessThanOrEqualTo(1);
    }

    @Test
    void tells_that_its_configuration_is_wrong_when_the_credentials_fail() {
        provider().answer(ProviderAnswer.FAILS_CREDENTIALS);

        later(send(request(1)), Scope.CONFIGURATION);
        assertThat(provider().requests()).isLessThanOrEqualTo(1);
    }

    @Test
    void proves_that_nothing_was_taken_when_the_connection_is_refused() {
        provider().answer(ProviderAnswer.REFUSES_CONNECTION);

        later(send(request(1)), Scope.SENDER);
        assertThat(provider().requests()).isZero();
    }

    @Test
    void does_not_know_the_outcome_when_the_connection_drops_after_the_request() {
        provider().answer(ProviderAnswer.DROPS_CONNECTION);

        requireUnknownAfterOneRequest(send(request(1)));
    }

    @Test
    void does_not_know_the_outcome_without_an_answer_in_time_and_returns_by_then() {
        provider().answer(ProviderAnswer.STAYS_SILENT);
        long start = System.nanoTime();

        var result = send(request(1));

        var taken = Duration.ofNanos(System.nanoTime() - start);
        requireUnknownAfterOneRequest(result);
        assertThat(taken).isLessThan(traits().callTimeout().plus(SCHEDULING));
    }

    @Test
    void sends_nothing_at_or_after_the_deadline() {
        var request = request(1);
        for (var late : new Duration[] {Duration.ZERO, Duration.ofNanos(1), Duration.ofHours(1)}) {
            clock.set(request.sendBefore().plus(late));

            assertThat(later(send(request), Scope.INTENT).after())
                    .as("late by " + late)
                    .isZero();
        }
        assertThat(provider().requests()).isZero();
    }

    @Test
    void sends_until_just_before_the_deadline() {
        var request = request(1);
        clock.set(request.sendBefore().minusNanos(1));

        assertThat(send(request)).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void shows_neither_destination_nor_content_in_any_result() {
        for (var answer : ProviderAnswer.values()) {
            provider().answer(answer);

            assertThat(send(request(1)).toString())
                    .as(answer.toString())
                    .contains(key(1).value())
                    .doesNotContain(provider().destination().value(), TITLE, BODY);
        }
        assertThat(provider().requests()).isPositive();
    }

    @Test
    void sends_again_after_a_failed_connection() {
        provider().answer(ProviderAnswer.REFUSES_CONNECTION);
        later(send(request(1)), Scope.SENDER);

        provider().answer(ProviderAnswer.ACCEPTS);

        assertThat(send(request(1))).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void keeps_calls_of_several_threads_apart() {
        var calls = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> send(request(number)), task -> new Thread(task, "conformance").start()))
                .toList();

        for (int number = 0; number < calls.size(); number++) {
            var result = calls.get(number).orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(result).isInstanceOf(SendResult.Accepted.class);
            assertThat(result.idempotencyKey()).isEqualTo(key(number));
        }
        assertThat(provider().requests()).isEqualTo(calls.size());
    }

    final SendRequest request(int number) {
        return new SendRequest(
                key(number),
                1,
                CompanyId.DEFAULT,
                provider().channel(),
                provider().destination(),
                MessageContent.titled(TITLE, BODY),
                ManualClock.START.plus(BUDGET),
                Optional.empty(),
                Map.of());
    }

    /** Keys of the numbers 0 to 25. */
    static IdempotencyKey key(int number) {
        return new IdempotencyKey("fs1" + "a".repeat(31) + (char) ('a' + number));
    }

    static SendResult.RetryLater later(SendResult result, Scope scope) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        SendResult.RetryLater.class,
                        later -> assertThat(later.scope()).isEqualTo(scope));
        return (SendResult.RetryLater) result;
    }

    private void requireUnknownAfterOneRequest(SendResult result) {
        assertThat(result).isInstanceOf(SendResult.Unknown.class);
        assertThat(result.idempotencyKey()).isEqualTo(key(1));
        assertThat(provider().requests()).isEqualTo(1);
    }
}
