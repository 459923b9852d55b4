package dev.freestone.testkit.sim;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which faults of a run strike and which items of its workload come, by their numbers from 0 on. Immutable.
 *
 * @param faults the faults; empty = all of them
 * @param items the items; empty = all of them
 */
record Kept(Optional<Set<Integer>> faults, Optional<Set<Integer>> items) {
    static final Kept ALL = new Kept(Optional.empty(), Optional.empty());

    static Kept first(int faults, int items) {
        return new Kept(Optional.of(below(faults)), Optional.of(below(items)));
    }

    private static Set<Integer> below(int end) {
        return IntStream.range(0, end).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    boolean strikes(int fault) {
        return faults.map(kept -> kept.contains(fault)).orElse(true);
    }

    boolean comes(int item) {
        return items.map(kept -> kept.contains(item)).orElse(true);
    }
}
