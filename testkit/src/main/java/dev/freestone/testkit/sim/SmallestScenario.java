package dev.freestone.testkit.sim;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The smallest scenario that was found for a failure: less of it does not show the invariant broken. Immutable. Source:
 * docs/spec/contact-ledger.md 19.
 *
 * @param seed the run
 * @param invariant what does not hold
 * @param faults the numbers of the faults that strike, from 0 on
 * @param items the numbers of the items of the workload that come, from 0 on
 */
public record SmallestScenario(long seed, Invariant invariant, Set<Integer> faults, Set<Integer> items) {
    /**
     * Copies the numbers.
     *
     * @param seed the run
     * @param invariant what does not hold
     * @param faults the numbers of the faults that strike, from 0 on
     * @param items the numbers of the items of the workload that come, from 0 on
     */
    public SmallestScenario {
        faults = Collections.unmodifiableSet(new TreeSet<>(faults));
        items = Collections.unmodifiableSet(new TreeSet<>(items));
    }

    /**
     * The scenario as a test of JUnit that fails as long as the invariant is broken.
     *
     * @param simulation the source text of a simulation, such as {@code ContactSimulation.of(SimulatedLedger::new)}
     * @return a method
     */
    public String test(String simulation) {
        return "@Test\nvoid seed_" + seed + "_keeps_" + invariant.name().toLowerCase(Locale.ROOT) + "() {\n"
                + "    assertThat(" + simulation + ".keeping(" + text(faults) + ", " + text(items) + ").run(" + seed
                + "L)).isEmpty();\n}\n";
    }

    private static String text(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "Set.of(", ")"));
    }
}
