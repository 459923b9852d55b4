package dev.freestone.lifecycle;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a {@link LifeCycle}: what may happen, from where, on which condition, and where it leads. Immutable and
 * thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <G> the guards
 * @param id the name of the line in its specification, such as {@code T3}
 * @param from the states it starts from; empty = before the object exists
 * @param event what happens
 * @param guards conditions that must all hold, in the order in which they are told; empty = always
 * @param to the declared next state; empty = the state stays as it is
 * @param effects what else is written or requested, as phrases
 */
public record Row<S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded>(
        String id, Set<S> from, E event, Set<G> guards, Optional<S> to, List<String> effects) {
    /**
     * Checks and copies the components.
     *
     * @param id the name of the line in its specification, such as {@code T3}
     * @param from the states it starts from; empty = before the object exists
     * @param event what happens
     * @param guards conditions that must all hold, in the order in which they are told; empty = always
     * @param to the declared next state; empty = the state stays as it is
     * @param effects what else is written or requested, as phrases
     */
    public Row {
        from = ordered(from);
        guards = ordered(guards);
        effects = List.copyOf(effects);
    }

    /**
     * Whether this line creates the object.
     *
     * @return true when there is no state before it
     */
    public boolean initial() {
        return from.isEmpty();
    }

    /**
     * The state after this line.
     *
     * @param current the state before it, one of {@link #from()}
     * @return the declared state, or {@code current} when the line keeps it
     */
    public S target(S current) {
        return to.orElse(current);
    }

    // Set.copyOf would lose the order, and the order of guards decides which refusal is told first.
    private static <T> Set<T> ordered(Collection<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
