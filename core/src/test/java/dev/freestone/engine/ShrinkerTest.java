package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.sim.ContactSimulation;
import dev.freestone.testkit.sim.Invariant;
import dev.freestone.testkit.sim.SimulationFailure;
import dev.freestone.testkit.sim.SmallestScenario;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A failure is told by as little as it needs. */
class ShrinkerTest {
    @ParameterizedTest
    @EnumSource(names = {"MARK_ATTEMPTED_AFTER_THE_CALL", "RESULT_WRITE_WITHOUT_FENCE", "JOURNAL_AFTER_COMMIT"})
    void the_smallest_scenario_shows_the_same_and_nothing_can_be_left_out_of_it(BrokenEngine engine) {
        ContactSimulation simulation =
                ContactSimulation.of(BrokenLedger.of(engine.breakage())).watching(engine.shown());
        SimulationFailure failure = first(simulation);

        SmallestScenario least = simulation.shrunk(failure);

        System.out.println(engine + " is shown by " + least);
        assertThat(run(simulation, least.faults(), least.items())).contains(failure.invariant());
        least.faults()
                .forEach(fault -> assertThat(run(simulation, without(least.faults(), fault), least.items()))
                        .isEmpty());
        least.items()
                .forEach(item -> assertThat(run(simulation, least.faults(), without(least.items(), item)))
                        .isEmpty());
    }

    @Test
    void it_is_told_as_a_test() {
        var scenario = new SmallestScenario(7, Invariant.I1, Set.of(12, 3), Set.of(0));

        assertThat(scenario.test("ContactSimulation.of(SimulatedLedger::new)")).isEqualTo("""
                        @Test
                        void seed_7_keeps_i1() {
                            assertThat(ContactSimulation.of(SimulatedLedger::new).keeping(Set.of(3, 12), Set.of(0)).run(7L)).isEmpty();
                        }
                        """);
    }

    private static SimulationFailure first(ContactSimulation simulation) {
        return LongStream.rangeClosed(1, 200)
                .mapToObj(simulation::run)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Invariant> run(ContactSimulation simulation, Set<Integer> faults, Set<Integer> items) {
        long seed = first(simulation).seed();
        return simulation.keeping(faults, items).run(seed).map(SimulationFailure::invariant);
    }

    private static Set<Integer> without(Set<Integer> all, int one) {
        Set<Integer> others = new HashSet<>(all);
        others.remove(one);
        return others;
    }
}
