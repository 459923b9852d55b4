package dev.freestone.model.contact;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a sender promises. Immutable. Source: docs/spec/contact-ledger.md 8.
 *
 * @param channels the codes of the channels that it serves; empty = the channel that it is registered for
 * @param maxBatch the greatest number of messages in one call, 1 to 10,000; a single {@code Sender} gets one
 * @param callTimeout the longest time that a call takes, more than 0; the engine allows at most its lease less 15 s
 * @param dedupesByKey how long the provider, counted from the first request that it did not put off, delivers a key at most
 *     once
 * @param queryByKey whether the provider can be asked later what became of a key
 * @param honorsDeadline whether the provider takes nothing that reaches it at or after {@code sendBefore}
 */
public record SenderTraits(
        Set<String> channels,
        int maxBatch,
        Duration callTimeout,
        Optional<Duration> dedupesByKey,
        boolean queryByKey,
        boolean honorsDeadline) {
    /** The call timeout of a sender that says nothing. */
    public static final Duration DEFAULT_CALL_TIMEOUT = Duration.ofSeconds(30);

    private static final int MOST_BATCH = 10_000;
    private static final SenderTraits NONE =
            new SenderTraits(Set.of(), 1, DEFAULT_CALL_TIMEOUT, Optional.empty(), false, false);

    /**
     * Checks and copies the components.
     *
     * @param channels the codes of the channels that it serves; empty = the channel that it is registered for
     * @param maxBatch the greatest number of messages in one call, 1 to 10,000; a single {@code Sender} gets one
     * @param callTimeout the longest time that a call takes, more than 0; the engine allows at most its lease less 15 s
     * @param dedupesByKey how long the provider, counted from the first request, delivers a key at most once
     * @param queryByKey whether the provider can be asked later what became of a key
     * @param honorsDeadline whether the provider takes nothing that reaches it at or after {@code sendBefore}
     */
    public SenderTraits {
        channels = Set.copyOf(channels);
        if (maxBatch < 1 || maxBatch > MOST_BATCH) {
            throw new IllegalArgumentException("SenderTraits: maxBatch " + maxBatch + ", give 1 to " + MOST_BATCH);
        }
        if (callTimeout.isNegative() || callTimeout.isZero()) {
            throw new IllegalArgumentException("SenderTraits: callTimeout " + callTimeout + ", give more than 0");
        }
    }

    /**
     * No promise: one message a call, 30 s.
     *
     * @return the traits
     */
    public static SenderTraits none() {
        return NONE;
    }

    /**
     * The same, for certain channels.
     *
     * @param codes such as {@code email}
     * @return other traits
     */
    public SenderTraits channels(String... codes) {
        return new SenderTraits(Set.of(codes), maxBatch, callTimeout, dedupesByKey, queryByKey, honorsDeadline);
    }

    /**
     * The same, with another greatest batch.
     *
     * @param most messages in one call, 1 to 10,000
     * @return other traits
     */
    public SenderTraits maxBatch(int most) {
        return new SenderTraits(channels, most, callTimeout, dedupesByKey, queryByKey, honorsDeadline);
    }

    /**
     * The same, with another timeout.
     *
     * @param timeout the longest time of a call
     * @return other traits
     */
    public SenderTraits callTimeout(Duration timeout) {
        return new SenderTraits(channels, maxBatch, timeout, dedupesByKey, queryByKey, honorsDeadline);
    }

    /**
     * The same, of a provider that delivers a key at most once.
     *
     * @param window how long, counted from the first request with the key
     * @return other traits
     */
    public SenderTraits dedupesByKey(Duration window) {
        return new SenderTraits(channels, maxBatch, callTimeout, Optional.of(window), queryByKey, honorsDeadline);
    }

    /**
     * The same, of a provider that can be asked about a key.
     *
     * @return other traits
     */
    public SenderTraits answersByKey() {
        return new SenderTraits(channels, maxBatch, callTimeout, dedupesByKey, true, honorsDeadline);
    }

    /**
     * The same, of a provider that takes nothing after the deadline of a request.
     *
     * @return other traits
     */
    public SenderTraits deadlineHonored() {
        return new SenderTraits(channels, maxBatch, callTimeout, dedupesByKey, queryByKey, true);
    }
}
