package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.GoldenFile;
import dev.freestone.testkit.sim.ContactSimulation;
import dev.freestone.testkit.sim.SimulationFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The ledger among failing nodes, operators and difficult providers. {@code -Dfreestone.sim.seed=N} runs one seed, {@code
 * -Dfreestone.sim.until=N} up to a step, {@code -Dfreestone.sim.seconds=N} as many as that time allows, {@code
 * -Dfreestone.sim.first=N} beginning with another one.
 */
class ContactSimulationTest {
    private static final int MOST_SEEDS = 20_000;
    private static final Duration BUDGET = Duration.ofSeconds(60);

    private final ContactSimulation simulation =
            ContactSimulation.of(SimulatedLedger::new).until(Long.getLong("freestone.sim.until", Long.MAX_VALUE));

    @Test
    void every_invariant_holds_in_as_many_runs_as_the_budget_allows() throws IOException {
        Long seed = Long.getLong("freestone.sim.seed");
        if (seed != null) {
            write(seed);
            assertThat(simulation.run(seed)).isEmpty();
            return;
        }
        Long seconds = Long.getLong("freestone.sim.seconds");
        long most = seconds == null ? MOST_SEEDS : Integer.MAX_VALUE;
        Seeds seeds = Seeds.within(
                seconds == null ? BUDGET : Duration.ofSeconds(seconds), Long.getLong("freestone.sim.first", 1), most);

        Optional<SimulationFailure> failure = seeds.run(simulation::run);

        System.out.println("simulated " + seeds);
        if (failure.isPresent()) {
            write(failure.get().seed());
            System.out.println(simulation.shrunk(failure.get()).test("ContactSimulation.of(SimulatedLedger::new)"));
            throw failure.get();
        }
    }

    @Test
    void what_went_wrong_once_goes_well_now() throws IOException {
        List<Long> regressions = Files.readAllLines(Path.of("src/test/resources/sim-regressions.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .toList();

        assertThat(regressions)
                .isNotEmpty()
                .allSatisfy(seed -> assertThat(simulation.run(seed)).isEmpty());
    }

    @Test
    @Fact("LED-53")
    void the_same_seed_gives_the_same_trace_on_every_release_of_java() {
        StringBuilder lines = new StringBuilder();

        LongStream.rangeClosed(1, 40)
                .forEach(seed -> lines.append(seed)
                        .append(' ')
                        .append(sha256(simulation.trace(seed)))
                        .append('\n'));

        assertThat(sha256(simulation.trace(7))).isEqualTo(sha256(simulation.trace(7)));
        GoldenFile.of("core/src/test/resources/sim-traces.txt").matches(lines.toString());
    }

    private void write(long seed) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "sim"));
        Files.writeString(folder.resolve(seed + ".trace"), simulation.trace(seed));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
