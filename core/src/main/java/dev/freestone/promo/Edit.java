package dev.freestone.promo;

import java.util.Optional;
import java.util.function.Function;

/**
 * What an update says about one attribute: nothing, null, or a value. Immutable. Source: docs/spec/conventions.md 9.
 *
 * @param <T> the type of the attribute
 * @param given whether the attribute is mentioned at all
 * @param value the value; empty when it is not mentioned or null
 */
public record Edit<T>(boolean given, Optional<T> value) {
    /**
     * The attribute is not mentioned and keeps its value.
     *
     * @param <T> the type of the attribute
     * @return no change
     */
    public static <T> Edit<T> absent() {
        return new Edit<>(false, Optional.empty());
    }

    /**
     * The attribute is null.
     *
     * @param <T> the type of the attribute
     * @return a clearing
     */
    public static <T> Edit<T> cleared() {
        return new Edit<>(true, Optional.empty());
    }

    /**
     * The attribute has a value.
     *
     * @param value the value
     * @param <T> the type of the attribute
     * @return a replacement
     */
    public static <T> Edit<T> of(T value) {
        return new Edit<>(true, Optional.of(value));
    }

    /**
     * The same edit of another type.
     *
     * @param <R> the other type
     * @param made makes the value
     * @return the edit
     */
    public <R> Edit<R> map(Function<? super T, ? extends R> made) {
        return new Edit<>(given, value.map(made));
    }

    boolean clears() {
        return given && value.isEmpty();
    }

    /** A value equal to the stored one is no change, whatever the attribute and the status. */
    Edit<T> unless(Optional<T> stored) {
        return value.equals(stored) ? absent() : this;
    }
}
