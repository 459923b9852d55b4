package dev.freestone.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The life cycle of one kind of object: an immutable table of {@link Row rows}, checked when it is built and compiled to
 * an index by (state, event). Targets are declared, never computed. It decides nothing that is not in a row: no row means
 * that the event is not allowed. Thread-safe. Source: docs/architecture.md, "Rules are data".
 *
 * <pre>{@code
 * LifeCycle<Light, Switch, Never> light = LifeCycle.of("light", Light.class, Light::code, Switch.class, Never.class)
 *         .row("T1", start(), MOUNT, always(), to(OFF))
 *         .row("T2", at(OFF), PRESS, always(), to(ON))
 *         .effects("current flows")
 *         .row("T3", at(ON), PRESS, always(), to(OFF))
 *         .build();
 * }</pre>
 *
 * @param <S> the states
 * @param <E> the events
 * @param <G> the guards: named conditions, evaluated by the caller
 */
public final class LifeCycle<S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded> {
    private final String title;
    private final Class<S> states;
    private final Function<S, String> code;
    private final Set<S> terminal;
    private final List<Row<S, E, G>> rows;
    private final Map<E, List<Row<S, E, G>>> initial;
    private final Map<S, Map<E, List<Row<S, E, G>>>> index;

    LifeCycle(LifeCycleBuilder<S, E, G> builder) {
        title = builder.title;
        states = builder.states;
        code = builder.code;
        terminal = Collections.unmodifiableSet(EnumSet.copyOf(builder.terminal));
        rows = List.copyOf(builder.rows);
        initial = byEvent(builder.events, rows.stream().filter(Row::initial).toList());
        index = new EnumMap<>(states);
        for (S state : states.getEnumConstants()) {
            index.put(
                    state,
                    byEvent(
                            builder.events,
                            rows.stream()
                                    .filter(row -> row.from().contains(state))
                                    .toList()));
        }
    }

    /**
     * Begins a table.
     *
     * @param title the object's name, such as {@code campaign run}
     * @param states the states
     * @param code the stable code of a state
     * @param events the events
     * @param guards the guards
     * @param <S> the states
     * @param <E> the events
     * @param <G> the guards
     * @return an empty builder
     */
    public static <S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded>
            LifeCycleBuilder<S, E, G> of(
                    String title, Class<S> states, Function<S, String> code, Class<E> events, Class<G> guards) {
        return new LifeCycleBuilder<>(title, states, code, events, guards);
    }

    /**
     * The first row, in table order, that starts from a state on an event and whose guards all hold.
     *
     * @param from the state; empty = the object does not exist yet
     * @param event what happens
     * @param holds tells of a guard whether it holds; asked only for guards of rows of (from, event)
     * @return the row, or empty: the event is not allowed now
     */
    public Optional<Row<S, E, G>> find(Optional<S> from, E event, Predicate<? super G> holds) {
        for (Row<S, E, G> row : rows(from, event)) {
            if (row.guards().stream().allMatch(holds)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /**
     * All rows of a state and an event, whatever their guards say.
     *
     * @param from the state; empty = the object does not exist yet
     * @param event what happens
     * @return the rows in table order, empty when the event is never allowed there
     */
    public List<Row<S, E, G>> rows(Optional<S> from, E event) {
        Map<E, List<Row<S, E, G>>> byEvent = from.map(index::get).orElse(initial);
        return byEvent.getOrDefault(event, List.of());
    }

    /**
     * The whole table.
     *
     * @return all rows in their order
     */
    public List<Row<S, E, G>> rows() {
        return rows;
    }

    /**
     * The states that an object can be in, and that a database allows.
     *
     * @return their stable codes, in order of declaration
     */
    public List<String> stateCodes() {
        return EnumSet.allOf(states).stream().map(code).toList();
    }

    /**
     * The states that no row leaves.
     *
     * @return an immutable set
     */
    public Set<S> terminal() {
        return terminal;
    }

    /**
     * The name of the object.
     *
     * @return such as {@code campaign run}
     */
    public String title() {
        return title;
    }

    String code(S state) {
        return code.apply(state);
    }

    private static <S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded>
            Map<E, List<Row<S, E, G>>> byEvent(Class<E> events, List<Row<S, E, G>> rows) {
        Map<E, List<Row<S, E, G>>> result = new EnumMap<>(events);
        rows.forEach(row ->
                result.computeIfAbsent(row.event(), e -> new ArrayList<>()).add(row));
        result.replaceAll((event, list) -> List.copyOf(list));
        return result;
    }
}
