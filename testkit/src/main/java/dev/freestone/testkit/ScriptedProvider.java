package dev.freestone.testkit;

import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Scope;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import dev.freestone.spi.Sender;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider in memory with the senders that reach it, for tests of what stands above a sender. It accepts all until told
 * otherwise, does not de-duplicate, and never waits: silence is answered as unknown at once. Thread-safe.
 */
public final class ScriptedProvider {
    /** How long {@link ProviderAnswer#ASKS_TO_COME_LATER} asks to wait. */
    public static final Duration LATER = Duration.ofSeconds(90);

    private final InstantSource clock;
    private final Map<IdempotencyKey, ProviderAnswer> answers = new HashMap<>();
    private final List<IdempotencyKey> keys = new ArrayList<>();
    private ProviderAnswer usual = ProviderAnswer.ACCEPTS;
    private int requests;

    private ScriptedProvider(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A provider that accepts all.
     *
     * @param clock what its senders compare {@code sendBefore} with
     * @return the provider
     */
    public static ScriptedProvider at(InstantSource clock) {
        return new ScriptedProvider(clock);
    }

    /**
     * A sender of single messages.
     *
     * @return a sender to this provider
     */
    public Sender sender() {
        return request -> exchange(List.of(request)).get(0);
    }

    /**
     * A sender of several messages a request.
     *
     * @param most the greatest number, 1 to 10,000
     * @return a sender to this provider
     */
    public BatchSender batchSender(int most) {
        var traits = SenderTraits.none().maxBatch(most);
        return new BatchSender() {
            @Override
            public List<SendResult> sendAll(List<SendRequest> batch) {
                return exchange(batch);
            }

            @Override
            public SenderTraits traits() {
                return traits;
            }
        };
    }

    /**
     * Sets how the provider treats every message that has no answer of its own.
     *
     * @param answer the behaviour from now on
     */
    public synchronized void answer(ProviderAnswer answer) {
        usual = answer;
    }

    /**
     * Sets how the provider treats one message.
     *
     * @param key the message
     * @param answer the behaviour from now on
     */
    public synchronized void answer(IdempotencyKey key, ProviderAnswer answer) {
        answers.put(key, answer);
    }

    /**
     * The requests that reached the provider.
     *
     * @return how many; several messages in one request are one
     */
    public synchronized int requests() {
        return requests;
    }

    /**
     * The keys that reached the provider.
     *
     * @return in the order of arrival, a repeated one as often as it came
     */
    public synchronized List<IdempotencyKey> keys() {
        return List.copyOf(keys);
    }

    private synchronized List<SendResult> exchange(List<SendRequest> batch) {
        var now = clock.instant();
        var results = new ArrayList<SendResult>();
        boolean reached = false;
        for (var request : batch) {
            var key = request.idempotencyKey();
            var answer = answers.getOrDefault(key, usual);
            if (!now.isBefore(request.sendBefore())) {
                results.add(new SendResult.RetryLater(key, Duration.ZERO, Scope.INTENT));
                continue;
            }
            if (answer != ProviderAnswer.REFUSES_CONNECTION) {
                keys.add(key);
                reached = true;
            }
            results.add(result(key, answer));
        }
        requests += reached ? 1 : 0;
        return List.copyOf(results);
    }

    private static SendResult result(IdempotencyKey key, ProviderAnswer answer) {
        return switch (answer) {
            case ACCEPTS -> new SendResult.Accepted(key, Optional.of("message-" + key));
            case REFUSES_DESTINATION -> new SendResult.Refused(key, RefusalCode.BAD_DESTINATION, false);
            case REFUSES_CONTENT -> new SendResult.Refused(key, RefusalCode.CONTENT_BLOCKED, false);
            case ASKS_TO_COME_LATER -> new SendResult.RetryLater(key, LATER, Scope.SENDER);
            case FAILS_CREDENTIALS -> new SendResult.RetryLater(key, Duration.ZERO, Scope.CONFIGURATION);
            case DROPS_CONNECTION -> new SendResult.Unknown(key, "connection_lost");
            case STAYS_SILENT -> new SendResult.Unknown(key, "timeout");
            case REFUSES_CONNECTION -> new SendResult.RetryLater(key, Duration.ZERO, Scope.SENDER);
        };
    }
}
