package dev.freestone.model.contact;

import java.util.Optional;
import java.util.Set;

/**
 * Which intents of a company are meant: all that is given must hold. Immutable.
 *
 * @param states in one of these states; empty = in any
 * @param producer planned by this producer
 * @param occurrence of this occasion
 * @param person of this person
 * @param key of this identity
 * @param providerMessageId that the provider calls so
 * @param planned planned in this time
 */
public record IntentFilter(
        Set<IntentState> states,
        Optional<Producer> producer,
        Optional<String> occurrence,
        Optional<KeyedHash> person,
        Optional<IdempotencyKey> key,
        Optional<String> providerMessageId,
        PlannedTime planned) {
    /** All of them. */
    public static final IntentFilter ALL = new IntentFilter(
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PlannedTime.ANY);

    /**
     * Checks and copies the components.
     *
     * @param states in one of these states; empty = in any
     * @param producer planned by this producer
     * @param occurrence of this occasion
     * @param person of this person
     * @param key of this identity
     * @param providerMessageId that the provider calls so
     * @param planned planned in this time
     */
    public IntentFilter {
        states = Set.copyOf(states);
    }

    /**
     * The same, in certain states only.
     *
     * @param only the states
     * @return another filter
     */
    public IntentFilter in(IntentState... only) {
        return new IntentFilter(Set.of(only), producer, occurrence, person, key, providerMessageId, planned);
    }

    /**
     * The same, of one producer only.
     *
     * @param only the producer
     * @return another filter
     */
    public IntentFilter by(Producer only) {
        return new IntentFilter(states, Optional.of(only), occurrence, person, key, providerMessageId, planned);
    }

    /**
     * The same, of one occasion only.
     *
     * @param only the occasion
     * @return another filter
     */
    public IntentFilter at(String only) {
        return new IntentFilter(states, producer, Optional.of(only), person, key, providerMessageId, planned);
    }

    /**
     * The same, of one person only.
     *
     * @param only stands for the person
     * @return another filter
     */
    public IntentFilter of(KeyedHash only) {
        return new IntentFilter(states, producer, occurrence, Optional.of(only), key, providerMessageId, planned);
    }

    /**
     * The same, of one identity only.
     *
     * @param only the key
     * @return another filter
     */
    public IntentFilter named(IdempotencyKey only) {
        return new IntentFilter(states, producer, occurrence, person, Optional.of(only), providerMessageId, planned);
    }

    /**
     * The same, of one message of a provider only.
     *
     * @param only what the provider calls it
     * @return another filter
     */
    public IntentFilter message(String only) {
        return new IntentFilter(states, producer, occurrence, person, key, Optional.of(only), planned);
    }

    /**
     * The same, planned in a certain time only.
     *
     * @param only the time
     * @return another filter
     */
    public IntentFilter within(PlannedTime only) {
        return new IntentFilter(states, producer, occurrence, person, key, providerMessageId, only);
    }
}
