package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.sim.ContactSimulation;
import dev.freestone.testkit.sim.SimulationFailure;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation finds engines that are broken on purpose, each by the invariant that it breaks. */
class BrokenEngineTest {
    private static final long MOST_SEEDS = 200;

    @ParameterizedTest
    @EnumSource
    @Fact("LED-54")
    void is_caught_within_200_seeds(BrokenEngine engine) {
        ContactSimulation simulation =
                ContactSimulation.of(BrokenLedger.of(engine.breakage())).watching(engine.shown());

        Optional<SimulationFailure> caught = LongStream.rangeClosed(1, MOST_SEEDS)
                .mapToObj(simulation::run)
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(caught).isPresent();
        System.out.println(engine + " is caught by seed " + caught.get().seed());
    }
}
