package dev.freestone.lifecycle;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The words with which a table is written down, to be imported statically: {@code row("T3", at(A), GO, when(READY),
 * to(B))}. Static and thread-safe.
 */
public final class Rows {
    private Rows() {}

    /**
     * The object does not exist before the row.
     *
     * @param <S> the states
     * @return no state
     */
    public static <S> Set<S> start() {
        return Set.of();
    }

    /**
     * The states before the row.
     *
     * @param states at least one
     * @param <S> the states
     * @return them, in this order
     */
    @SafeVarargs
    public static <S> Set<S> at(S... states) {
        if (states.length == 0) {
            throw new IllegalArgumentException("at: names no state, name one or write start()");
        }
        Set<S> ordered = new LinkedHashSet<>();
        for (S each : states) {
            ordered.add(each);
        }
        return Collections.unmodifiableSet(ordered);
    }

    /**
     * The conditions of the row.
     *
     * @param guards all of them must hold; the first that does not is the refusal that is told
     * @param <G> the guards
     * @return them, in this order
     */
    @SafeVarargs
    public static <G> Set<G> when(G... guards) {
        Set<G> ordered = new LinkedHashSet<>();
        for (G each : guards) {
            ordered.add(each);
        }
        return Collections.unmodifiableSet(ordered);
    }

    /**
     * The row has no condition.
     *
     * @param <G> the guards
     * @return no guard
     */
    public static <G> Set<G> always() {
        return Set.of();
    }

    /**
     * The state after the row.
     *
     * @param state the declared target
     * @param <S> the states
     * @return it
     */
    public static <S> Optional<S> to(S state) {
        return Optional.of(state);
    }

    /**
     * The row keeps the state.
     *
     * @param <S> the states
     * @return empty
     */
    public static <S> Optional<S> unchanged() {
        return Optional.empty();
    }
}
