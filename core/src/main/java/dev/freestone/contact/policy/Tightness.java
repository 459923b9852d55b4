package dev.freestone.contact.policy;

import java.util.Collection;

/**
 * Which of two values of an attribute binds more: a partial order. Pure. Source: docs/spec/contact-policy.md 10.
 *
 * @param <T> the values
 */
@FunctionalInterface
interface Tightness<T> {
    /** Whether a rule with one value forbids all that it forbids with the other. */
    boolean isAsTight(T one, T other);

    default Tightness<T> reversed() {
        return (one, other) -> isAsTight(other, one);
    }

    /** Who has all that the other has, and more, binds more. */
    static <T> Tightness<Collection<T>> more() {
        return Collection::containsAll;
    }

    /** As {@link #more()}, where nothing stands for everything. */
    static <T> Tightness<Collection<T>> anyOrMore() {
        return (one, other) -> one.isEmpty() || (!other.isEmpty() && one.containsAll(other));
    }

    /** Nobody can say which of two different ones binds more. */
    static <T> Tightness<T> unknown() {
        return (one, other) -> one.equals(other);
    }

    /** It binds nobody. */
    static <T> Tightness<T> none() {
        return (one, other) -> true;
    }
}
