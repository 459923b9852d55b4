package dev.freestone.targeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the values of a path: it holds when one of them satisfies it, or when none does where it is negated.
 * Source: docs/spec/engagement-campaigns.md 4.3, 4.4.
 */
final class FieldNode extends Node {
    private final String[] names;
    /** The index that a name is besides, or -1. */
    private final int[] indexes;

    private final Condition condition;
    private final boolean negated;
    /** Whether a value that is an array stands for its elements too: not when it is an element itself. */
    private final boolean opens;

    private final Leaf leaf;

    FieldNode(Path path, Condition condition, boolean negated, Leaf leaf) {
        this.names = path.segments().toArray(String[]::new);
        this.indexes = path.segments().stream().mapToInt(Path::indexOf).toArray();
        this.condition = condition;
        this.negated = negated;
        this.opens = names.length > 0 && condition.opensArrays();
        this.leaf = leaf;
    }

    @Override
    boolean matches(@Nullable Object root) {
        return anyFrom(root, 0) != negated;
    }

    @Override
    TargetingExplanation explain(@Nullable Object root) {
        Seen seen = seen(root);
        return explained(seen.satisfied() != negated, seen);
    }

    /** What is seen at the path, with an answer that was found elsewhere. */
    TargetingExplanation explainAs(boolean matched, @Nullable Object root) {
        return explained(matched, seen(root));
    }

    private TargetingExplanation explained(boolean matched, Seen seen) {
        return TargetingExplanation.leaf(matched, leaf, seen, seen.reason(matched, negated));
    }

    private Seen seen(@Nullable Object root) {
        Seen seen = new Seen(condition, leaf.personal());
        collect(root, 0, seen);
        return seen;
    }

    private boolean anyFrom(@Nullable Object from, int first) {
        Object value = from;
        for (int i = first; i < names.length; i++) {
            if (value instanceof Map<?, ?> object) {
                value = object.get(names[i]);
                if (value == null && !object.containsKey(names[i])) {
                    return condition.holds(Values.MISSING);
                }
            } else if (value instanceof Collection<?> array) {
                return anyAcross(array, i);
            } else {
                return condition.holds(Values.MISSING);
            }
        }
        return condition.holds(value) || (opens && value instanceof Collection<?> array && anyOf(array));
    }

    /** The name is taken from every element that is an object, and from the array itself where it is an index. */
    private boolean anyAcross(Collection<?> array, int at) {
        for (Object each : array) {
            if (each instanceof Map<?, ?> && anyFrom(each, at)) {
                return true;
            }
        }
        int index = indexes[at];
        if (index < 0 || index >= array.size()) {
            return false;
        }
        Object element = elementAt(array, index);
        return (at + 1 == names.length || isOpen(element)) && anyFrom(element, at + 1);
    }

    private boolean anyOf(Collection<?> array) {
        if (array instanceof List<?> list && array instanceof RandomAccess) {
            for (int i = 0; i < list.size(); i++) {
                if (condition.holds(list.get(i))) {
                    return true;
                }
            }
            return false;
        }
        for (Object each : array) {
            if (condition.holds(each)) {
                return true;
            }
        }
        return false;
    }

    private void collect(@Nullable Object from, int first, Seen seen) {
        Object value = from;
        for (int i = first; i < names.length; i++) {
            if (value instanceof Map<?, ?> object) {
                value = object.containsKey(names[i]) ? object.get(names[i]) : Values.MISSING;
            } else if (value instanceof Collection<?> array) {
                collectAcross(array, i, seen);
                return;
            } else {
                value = Values.MISSING;
            }
        }
        seen.add(value);
    }

    private void collectAcross(Collection<?> array, int at, Seen seen) {
        seen.crossedArray();
        for (Object each : array) {
            if (each instanceof Map<?, ?>) {
                collect(each, at, seen);
            }
        }
        int index = indexes[at];
        if (index >= 0 && index < array.size()) {
            Object element = elementAt(array, index);
            if (at + 1 == names.length || isOpen(element)) {
                collect(element, at + 1, seen);
            }
        }
    }

    private static boolean isOpen(@Nullable Object element) {
        return element instanceof Map<?, ?> || element instanceof Collection<?>;
    }

    private static @Nullable Object elementAt(Collection<?> array, int index) {
        if (array instanceof List<?> list) {
            return list.get(index);
        }
        var rest = array.iterator();
        for (int i = 0; i < index; i++) {
            rest.next();
        }
        return rest.next();
    }
}
