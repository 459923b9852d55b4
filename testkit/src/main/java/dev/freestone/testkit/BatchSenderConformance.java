package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link BatchSender} must do. Extend it in a test and give it a fixture whose sender takes three messages a call
 * or more. Source: docs/spec/contact-ledger.md 8.
 */
public abstract class BatchSenderConformance extends SendingRules {
    private BatchSenderFixture fixture;
    private BatchSender sender;

    /** For the tests that extend this suite. */
    protected BatchSenderConformance() {}

    /**
     * The fixture of one test.
     *
     * @return a new one
     */
    protected abstract BatchSenderFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
        sender = fixture.sender(clock);
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    @Test
    void gives_one_result_for_each_message_of_one_request() {
        var results = sender.sendAll(batch());

        assertThat(results).hasSize(3).allSatisfy(result -> assertThat(result).isInstanceOf(SendResult.Accepted.class));
        requireOneEach(results);
        assertThat(fixture.requests()).isEqualTo(1);
    }

    @Test
    void gives_one_result_for_each_message_whatever_the_provider_does() {
        for (var answer : ProviderAnswer.values()) {
            fixture.answer(answer);

            requireOneEach(sender.sendAll(batch()));
        }
        assertThat(fixture.requests()).isPositive();
    }

    @Test
    void leaves_out_a_message_whose_deadline_has_come_and_sends_the_others() {
        var early = withDeadlineNow(request(2));

        var results = sender.sendAll(List.of(request(1), early, request(3)));

        requireOneEach(results);
        for (var result : results) {
            if (result.idempotencyKey().equals(key(2))) {
                assertThat(later(result, SendResult.Scope.INTENT).after()).isZero();
            } else {
                assertThat(result).isInstanceOf(SendResult.Accepted.class);
            }
        }
        assertThat(fixture.keys()).doesNotContain(key(2));
    }

    private SendRequest withDeadlineNow(SendRequest request) {
        return new SendRequest(
                request.idempotencyKey(),
                request.attemptNo(),
                request.company(),
                request.channel(),
                request.destination(),
                request.content(),
                clock.instant(),
                request.adType(),
                request.correlation());
    }

    private List<SendRequest> batch() {
        return IntStream.rangeClosed(1, 3).mapToObj(this::request).toList();
    }

    private static void requireOneEach(List<SendResult> results) {
        assertThat(results).extracting(SendResult::idempotencyKey).containsExactlyInAnyOrder(key(1), key(2), key(3));
    }

    @Override
    final ProviderFixture provider() {
        return fixture;
    }

    @Override
    final SenderTraits traits() {
        return sender.traits();
    }

    @Override
    final SendResult send(SendRequest request) {
        var results = sender.sendAll(List.of(request));
        assertThat(results).hasSize(1);
        return results.get(0);
    }
}
