package dev.freestone.lifecycle;

import dev.freestone.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a rule decided, as data: the shell stores and does it, the facade tells a refusal as an exception. Immutable.
 * Source: docs/architecture.md, "Rules are data".
 *
 * @param <S> the object that is decided about
 * @param <F> the facts: what has become true
 * @param <X> the effects: what is asked for
 */
public sealed interface Decision<S, F, X> {
    /**
     * Handles the three cases; none can be forgotten.
     *
     * @param accepted when something changes
     * @param unchanged when nothing changes and nothing is wrong
     * @param rejected when it is refused
     * @param <T> the result
     * @return what the handler of this case gives
     */
    <T> T fold(
            Function<? super Accepted<S, F, X>, ? extends T> accepted,
            Supplier<? extends T> unchanged,
            Function<? super Rejected<S, F, X>, ? extends T> rejected);

    /**
     * The command is carried out.
     *
     * @param <S> the object
     * @param <F> the facts
     * @param <X> the effects
     * @param next the object after it
     * @param facts what has become true, in order
     * @param effects what is asked for, in order
     */
    record Accepted<S, F, X>(S next, List<F> facts, List<X> effects) implements Decision<S, F, X> {
        /**
         * Checks and copies the components.
         *
         * @param next the object after it
         * @param facts what has become true, in order
         * @param effects what is asked for, in order
         */
        public Accepted {
            facts = List.copyOf(facts);
            effects = List.copyOf(effects);
        }

        @Override
        public <T> T fold(
                Function<? super Accepted<S, F, X>, ? extends T> accepted,
                Supplier<? extends T> unchanged,
                Function<? super Rejected<S, F, X>, ? extends T> rejected) {
            return accepted.apply(this);
        }
    }

    /**
     * The command asks for what is already so, such as a repetition with the same key.
     *
     * @param <S> the object
     * @param <F> the facts
     * @param <X> the effects
     */
    record Unchanged<S, F, X>() implements Decision<S, F, X> {
        @Override
        public <T> T fold(
                Function<? super Accepted<S, F, X>, ? extends T> accepted,
                Supplier<? extends T> unchanged,
                Function<? super Rejected<S, F, X>, ? extends T> rejected) {
            return unchanged.get();
        }
    }

    /**
     * The command is refused; nothing changes.
     *
     * @param <S> the object
     * @param <F> the facts
     * @param <X> the effects
     * @param reason the code of the exception that a caller sees
     * @param message what failed, for which id, what was expected, what to do
     * @param details ids and codes by name, such as {@code from} and {@code event}
     */
    record Rejected<S, F, X>(ErrorCode reason, String message, Map<String, String> details)
            implements Decision<S, F, X> {
        /**
         * Checks and copies the components.
         *
         * @param reason the code of the exception that a caller sees
         * @param message what failed, for which id, what was expected, what to do
         * @param details ids and codes by name, such as {@code from} and {@code event}
         */
        public Rejected {
            details = Map.copyOf(details);
        }

        @Override
        public <T> T fold(
                Function<? super Accepted<S, F, X>, ? extends T> accepted,
                Supplier<? extends T> unchanged,
                Function<? super Rejected<S, F, X>, ? extends T> rejected) {
            return rejected.apply(this);
        }
    }
}
