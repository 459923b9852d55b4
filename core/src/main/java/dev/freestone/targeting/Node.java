package dev.freestone.targeting;

import org.jspecify.annotations.Nullable;

/**
 * A compiled part of a query. What it is asked about is the whole document, an element that is an object, or an element
 * itself, as its fields were written. Immutable.
 */
abstract class Node {
    /** Whether it holds; looks at no more than it needs. */
    abstract boolean matches(@Nullable Object root);

    /** Whether it holds and why; visits every node. */
    abstract TargetingExplanation explain(@Nullable Object root);
}
