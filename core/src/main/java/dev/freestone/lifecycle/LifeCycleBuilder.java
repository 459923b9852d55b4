package dev.freestone.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes down a {@link LifeCycle}, row by row. Not thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <G> the guards
 */
public final class LifeCycleBuilder<S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded> {
    final String title;
    final Class<S> states;
    final Function<S, String> code;
    final Class<E> events;
    final Class<G> guards;
    final EnumSet<S> terminal;
    final List<Row<S, E, G>> rows = new ArrayList<>();

    LifeCycleBuilder(String title, Class<S> states, Function<S, String> code, Class<E> events, Class<G> guards) {
        this.title = title;
        this.states = states;
        this.code = code;
        this.events = events;
        this.guards = guards;
        this.terminal = EnumSet.noneOf(states);
    }

    /**
     * Declares terminal states. Rows may start from them only when they keep the state.
     *
     * @param ends the states
     * @return this builder
     */
    @SafeVarargs
    public final LifeCycleBuilder<S, E, G> terminal(S... ends) {
        for (S end : ends) {
            terminal.add(end);
        }
        return this;
    }

    /**
     * Writes the next row. {@link Rows} has the words for its parts.
     *
     * @param id its name in the specification, unique in the table, such as {@code T3}
     * @param from the states before it; empty = the row creates the object
     * @param event what happens
     * @param when the guards that must all hold; empty = always
     * @param to the state after it; empty = the state is kept
     * @return this builder
     */
    public LifeCycleBuilder<S, E, G> row(String id, Set<S> from, E event, Set<G> when, Optional<S> to) {
        rows.add(new Row<>(id, from, event, when, to, List.of()));
        return this;
    }

    /**
     * Says what else the last row does.
     *
     * @param phrases what is written or requested, such as {@code log published}
     * @return this builder
     */
    public LifeCycleBuilder<S, E, G> effects(String... phrases) {
        Row<S, E, G> row = rows.remove(rows.size() - 1);
        rows.add(new Row<>(row.id(), row.from(), row.event(), row.guards(), row.to(), List.of(phrases)));
        return this;
    }

    /**
     * Checks the table and compiles it.
     *
     * @return the life cycle
     * @throws IllegalArgumentException with every problem at once: a repeated row id, an unreachable state, a terminal
     *     state that is left or another one that is not, a row hidden by an earlier one, an unused event or guard
     */
    public LifeCycle<S, E, G> build() {
        List<String> problems = LifeCycleChecks.problems(this);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("life cycle " + title + ": " + String.join("; ", problems));
        }
        return new LifeCycle<>(this);
    }
}
