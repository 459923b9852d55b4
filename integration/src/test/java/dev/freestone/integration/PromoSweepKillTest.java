package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.Freestone;
import dev.freestone.promo.PromoSweepReport;
import dev.freestone.promo.PromoSweepState;
import dev.freestone.testkit.Fact;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Processes that sweep are killed one after the other, each in the middle of some page, and the last one ends the sweep. */
class PromoSweepKillTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_250_303L);
    private static final int PROGRAMS = 2_000;
    private static final int KILLS = 3;
    private static final int PATIENCE_SECONDS = 60;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void killAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    @Fact("PRO-56")
    void a_sweep_whose_processes_are_killed_ends_like_one_that_nobody_disturbs() throws Exception {
        SweptPrograms calm = programs((PGSimpleDataSource) StorageHouse.POSTGRESQL.open());
        PromoSweepReport undisturbed = end(calm);
        PGSimpleDataSource database = (PGSimpleDataSource) StorageHouse.POSTGRESQL.open();
        SweptPrograms programs = programs(database);
        Random random = new Random(SEED);

        for (int kill = 1; kill <= KILLS; kill++) {
            killAfter(1 + random.nextInt(5), begin("doomed-" + kill, database, programs));
            programs.letLeasesEnd();
        }

        String what = "seed " + SEED;
        try (Freestone node = programs.node("survivor")) {
            assertThat(node.promoPrograms().sweep().report().state()).as(what).isEqualTo(PromoSweepState.RUNNING);
        }
        assertThat(end(programs)).as(what).isEqualTo(undisturbed);
        assertThat(programs.state()).as(what).isEqualTo(calm.state());
    }

    private static SweptPrograms programs(PGSimpleDataSource database) {
        SweptPrograms programs = new SweptPrograms(database, DoomedSweep.SIZE, DoomedSweep.PARTS)
                .make(PROGRAMS)
                .at(SweptPrograms.MON_2025_03_03);
        programs.loans.are(DoomedSweep::kind);
        return programs;
    }

    private static PromoSweepReport end(SweptPrograms programs) {
        try (Freestone node = programs.node("survivor")) {
            return node.promoPrograms().sweep().run();
        }
    }

    private Process begin(String name, PGSimpleDataSource database, SweptPrograms programs) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedSweep.class.getName(),
                        database.getUrl(),
                        name,
                        programs.clock.instant().toString())
                .redirectErrorStream(true)
                .start();
        processes.add(process);
        return process;
    }

    /** SIGKILL, while the page after so many ones is worked on. */
    private static void killAfter(int pages, Process process) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        int done = 0;
        while (done < pages) {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("it ended before it was killed: " + said);
            }
            said.add(line);
            done += line.equals(DoomedSweep.PAGE) ? 1 : 0;
        }
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
