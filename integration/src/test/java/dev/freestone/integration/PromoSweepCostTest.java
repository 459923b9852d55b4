package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.PromoSweep;
import dev.freestone.integration.SweptLoans.Kind;
import dev.freestone.promo.PromoSweepCounts;
import dev.freestone.promo.PromoSweepReport;
import dev.freestone.promo.PromoSweepState;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What sweeps over many programs cost a PostgreSQL, on one node and on several. */
class PromoSweepCostTest {
    private static final int PROGRAMS = 20_000;
    private static final int PAGE = 1_000;
    private static final int NODES = 4;
    private static final Instant FRI_2025_02_07 = Instant.parse("2025-02-07T18:00:00Z");

    /** What it costs to take hold of a part, before its first page. */
    private static final long TAKEN = 3;

    private final HikariDataSource pool = new HikariDataSource();

    PromoSweepCostTest() {
        pool.setDataSource(StorageHouse.POSTGRESQL.open());
        pool.setMaximumPoolSize(2 * NODES);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    @Fact("PRO-55")
    void each_thousand_quiet_programs_cost_one_load_and_two_statements() {
        SweptPrograms programs = new SweptPrograms(pool, PAGE, 1).make(PROGRAMS);
        WatchedStatements watched = new WatchedStatements(pool);
        try (Freestone node = programs.nodeWithDirectories("node-1", watched)) {
            programs.at(FRI_2025_02_07).loans.are(number -> Kind.QUIET);
            List<Long> first = steps(node, watched);
            programs.at(FRI_2025_02_07.plus(Duration.ofDays(1))).loans.are(number -> Kind.QUIET);

            List<Long> quiet = steps(node, watched);

            assertThat(programs.loans.loads()).isEqualTo(PROGRAMS / PAGE);
            assertThat(first.subList(0, PROGRAMS / PAGE))
                    .as("the next day to look is written")
                    .containsOnly(3L);
            assertThat(quiet).hasSize(PROGRAMS / PAGE + 2).containsOnly(2L);
        }
    }

    /** A page of each kind, one of all kinds, one that is empty, and two of programs that had failed. */
    @Test
    @Fact("PRO-55")
    void pages_of_every_kind_cost_few_statements_whatever_the_number_of_programs() {
        Kind[] kinds = Kind.values();
        SweptPrograms programs = new SweptPrograms(pool, PAGE, 1).make((kinds.length + 1) * PAGE);
        WatchedStatements watched = new WatchedStatements(pool);
        try (Freestone node = programs.nodeWithDirectories("node-1", watched)) {
            programs.at(SweptPrograms.MON_2025_03_03).loans.are(number -> {
                int page = (number - 1) / PAGE;
                return kinds[page < kinds.length ? page : number % kinds.length];
            });

            assertThat(steps(node, watched))
                    .as("the first page that plans contacts also looks for numbers that hosts have added")
                    .containsExactly(3L, 6L, 16L, 13L, 3L, 17L, 2L, 4L, 4L);

            assertThat(node.promoPrograms().sweep().report().counts())
                    .isEqualTo(new PromoSweepCounts(4_800, 1_200, 1_200, 0, 0, 1_200));
        }
    }

    /** How many statements each step of a sweep has cost. */
    private static List<Long> steps(Freestone node, WatchedStatements watched) {
        List<Long> costs = new ArrayList<>();
        PromoSweep sweep = node.promoPrograms().sweep();
        boolean more = true;
        while (more) {
            long before = watched.statements() + (costs.isEmpty() ? TAKEN : 0);
            more = sweep.step();
            costs.add(watched.statements() - before);
        }
        assertThat(sweep.report().state()).isEqualTo(PromoSweepState.FINISHED);
        return costs;
    }

    @Test
    void several_nodes_judge_every_program_once_and_tell_every_borrower_once() throws Exception {
        SweptPrograms programs = new SweptPrograms(pool, 500, 10).make(PROGRAMS).at(SweptPrograms.MON_2025_03_03);
        Kind[] kinds = {Kind.QUIET, Kind.EXERCISED, Kind.QUIET, Kind.DISQUALIFIED};
        programs.loans.are(number -> kinds[number % kinds.length]);
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        List<Freestone> nodes = IntStream.range(0, NODES)
                .mapToObj(number -> programs.node("node-" + number))
                .toList();
        try {
            List<Callable<PromoSweepReport>> sweeps = new ArrayList<>();
            nodes.forEach(node -> sweeps.add(() -> node.promoPrograms().sweep().run()));
            for (Future<PromoSweepReport> swept : threads.invokeAll(sweeps)) {
                assertThat(swept.get().counts().visited()).isLessThanOrEqualTo(PROGRAMS);
            }

            PromoSweepReport report = nodes.get(0).promoPrograms().sweep().report();
            assertThat(report.state()).isEqualTo(PromoSweepState.FINISHED);
            assertThat(report.counts()).isEqualTo(new PromoSweepCounts(PROGRAMS, 5_000, 5_000, 0, 0, 0));
            assertThat(programs.loans.loads()).isEqualTo(PROGRAMS / 500);
            assertThat(programs.loans.loaded()).isEqualTo(PROGRAMS);
            assertThat(programs.count("exercised")).isEqualTo(5_000);
            assertThat(programs.count("canceled")).isEqualTo(5_000);
            assertThat(programs.rows("SELECT COUNT(DISTINCT occurrence) || ' of ' || COUNT(*) FROM freestone_intent"))
                    .containsExactly("5000 of 5000");
            assertThat(programs.rows("SELECT COUNT(DISTINCT object_id) || ' of ' || COUNT(*) FROM freestone_journal"
                            + " WHERE event = 'PromoCanceled'"))
                    .containsExactly("5000 of 5000");
        } finally {
            threads.shutdownNow();
            nodes.forEach(Freestone::close);
        }
    }
}
