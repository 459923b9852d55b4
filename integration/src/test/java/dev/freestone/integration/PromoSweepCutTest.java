package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.Freestone;
import dev.freestone.integration.SweptLoans.Kind;
import dev.freestone.promo.PromoSweepReport;
import dev.freestone.promo.PromoSweepState;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ends the connection of a sweep at each of its statements and commits, for good, and lets another node go on. */
class PromoSweepCutTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_250_303L);
    private static final int PROGRAMS = 10;
    private static final int PAGE = 5;

    private final HikariDataSource pool = new HikariDataSource();

    PromoSweepCutTest() {
        pool.setDataSource(StorageHouse.POSTGRESQL.open());
        pool.setMaximumPoolSize(4);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    @Fact("PRO-56")
    void whatever_statement_was_the_last_one_another_node_ends_in_the_same_state() {
        Random random = new Random(SEED);
        SweptPrograms calm = programs();
        WatchedStatements watched = new WatchedStatements(pool);
        PromoSweepReport undisturbed = run(calm, "node-1", watched);
        List<String> expected = calm.state();
        assertThat(undisturbed.state()).isEqualTo(PromoSweepState.FINISHED);
        assertThat(undisturbed.counts().exercised()).isEqualTo(2);
        assertThat(undisturbed.counts().atRisk()).isEqualTo(2);

        for (int call = 1; call <= watched.calls().size(); call++) {
            SweptPrograms programs = programs();
            boolean early = random.nextBoolean();
            String at = "seed " + SEED + ", " + (early ? "before" : "after") + " call " + call + ": "
                    + watched.calls().get(call - 1);

            WatchedStatements cut = new WatchedStatements(pool).endingAt(call, early);
            Throwable ended = catchThrowable(() -> run(programs, "node-2", cut));
            programs.letLeasesEnd();
            PromoSweepReport report = run(programs, "node-3", pool);

            assertThat(ended).as(at).isNotNull();
            assertThat(report).as(at).isEqualTo(undisturbed);
            assertThat(programs.state()).as(at).isEqualTo(expected);
        }
    }

    private SweptPrograms programs() {
        StorageHouse.empty(pool);
        SweptPrograms programs = new SweptPrograms(pool, PAGE, 1).make(PROGRAMS).at(SweptPrograms.MON_2025_03_03);
        Kind[] kinds = Kind.values();
        programs.loans.are(number -> kinds[number % kinds.length]);
        return programs;
    }

    private static PromoSweepReport run(SweptPrograms programs, String name, DataSource connections) {
        try (Freestone node = programs.node(name, connections)) {
            return node.promoPrograms().sweep().run();
        }
    }
}
