package dev.freestone.engine;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an update does to one attribute: keep it, clear it, or set it. Immutable. Source: docs/spec/conventions.md 9.
 *
 * @param <T> the attribute's type
 */
public sealed interface Change<T> {
    /**
     * The attribute stays as it is; the default of every attribute of a change.
     *
     * @param <T> the attribute's type
     */
    record Keep<T>() implements Change<T> {}

    /**
     * The attribute becomes null.
     *
     * @param <T> the attribute's type
     */
    record Clear<T>() implements Change<T> {}

    /**
     * The attribute becomes a value.
     *
     * @param <T> the attribute's type
     * @param value the value
     */
    record Set<T>(T value) implements Change<T> {}

    /**
     * Keeps the attribute.
     *
     * @param <T> the attribute's type
     * @return the change
     */
    static <T> Change<T> keep() {
        return new Keep<>();
    }

    /**
     * Clears the attribute.
     *
     * @param <T> the attribute's type
     * @return the change
     */
    static <T> Change<T> clear() {
        return new Clear<>();
    }

    /**
     * Sets the attribute.
     *
     * @param <T> the attribute's type
     * @param value the value
     * @return the change
     */
    static <T> Change<T> set(T value) {
        return new Set<>(value);
    }

    /**
     * The attribute after this change.
     *
     * @param current the attribute before
     * @return what it becomes
     */
    default Optional<T> applyTo(Optional<T> current) {
        return fold(() -> current, Optional::empty, Optional::of);
    }

    /**
     * Takes one of three ways.
     *
     * @param <R> what each way answers
     * @param keep the way of keep
     * @param clear the way of clear
     * @param set the way of set
     * @return what the way answered
     */
    default <R> R fold(Supplier<R> keep, Supplier<R> clear, Function<T, R> set) {
        if (this instanceof Set<T> change) {
            return set.apply(change.value());
        }
        return this instanceof Clear<T> ? clear.get() : keep.get();
    }
}
