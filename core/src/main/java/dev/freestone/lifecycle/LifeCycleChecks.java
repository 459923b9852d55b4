package dev.freestone.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of a table before it is used. */
final class LifeCycleChecks<S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded> {
    private final LifeCycleBuilder<S, E, G> table;
    private final List<String> problems = new ArrayList<>();

    private LifeCycleChecks(LifeCycleBuilder<S, E, G> table) {
        this.table = table;
    }

    static <S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded> List<String> problems(
            LifeCycleBuilder<S, E, G> table) {
        LifeCycleChecks<S, E, G> checks = new LifeCycleChecks<>(table);
        checks.ids();
        checks.ends();
        checks.reach();
        checks.hidden();
        checks.unused();
        return checks.problems;
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        for (Row<S, E, G> row : table.rows) {
            if (row.id().isBlank()) {
                problems.add("a row has a blank id, name it as the specification does");
            } else if (!seen.add(row.id())) {
                problems.add("row id " + row.id() + " stands twice, give each row its own");
            }
            if (row.initial() && row.to().isEmpty()) {
                problems.add("row " + row.id() + " creates the object but names no state, write to");
            }
        }
    }

    private void ends() {
        for (S state : table.states.getEnumConstants()) {
            List<String> leaving = table.rows.stream()
                    .filter(row -> row.from().contains(state) && row.target(state) != state)
                    .map(Row::id)
                    .toList();
            boolean terminal = table.terminal.contains(state);
            if (terminal && !leaving.isEmpty()) {
                problems.add("state " + name(state) + " is terminal but left by " + leaving);
            }
            if (!terminal && leaving.isEmpty()) {
                problems.add("state " + name(state) + " is left by no row, declare it terminal or add the row");
            }
        }
    }

    private void reach() {
        EnumSet<S> reached = EnumSet.noneOf(table.states);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Row<S, E, G> row : table.rows) {
                boolean possible = row.initial() || row.from().stream().anyMatch(reached::contains);
                if (possible && row.to().isPresent()) {
                    grown |= reached.add(row.to().get());
                }
            }
        }
        EnumSet.complementOf(reached)
                .forEach(state -> problems.add("state " + name(state) + " is reached by no row, add one or drop it"));
    }

    /** The first row in table order wins, so one whose guards include those of an earlier row is never chosen. */
    private void hidden() {
        for (int later = 0; later < table.rows.size(); later++) {
            Row<S, E, G> row = table.rows.get(later);
            for (Row<S, E, G> earlier : table.rows.subList(0, later)) {
                if (earlier.event() == row.event()
                        && overlap(earlier, row)
                        && row.guards().containsAll(earlier.guards())) {
                    problems.add("row " + row.id() + " is hidden by row " + earlier.id() + ": same start, event "
                            + row.event().code() + " and no guard of its own");
                }
            }
        }
    }

    private boolean overlap(Row<S, E, G> one, Row<S, E, G> other) {
        return one.initial() ? other.initial() : one.from().stream().anyMatch(other.from()::contains);
    }

    private void unused() {
        EnumSet<E> events = EnumSet.allOf(table.events);
        EnumSet<G> guards = EnumSet.allOf(table.guards);
        for (Row<S, E, G> row : table.rows) {
            events.remove(row.event());
            guards.removeAll(row.guards());
        }
        Stream.concat(
                        events.stream().map(event -> "event " + event.code() + " stands in no row"),
                        guards.stream().map(guard -> "guard " + guard.code() + " stands in no row"))
                .forEach(problems::add);
    }

    private String name(S state) {
        return table.code.apply(state);
    }
}
