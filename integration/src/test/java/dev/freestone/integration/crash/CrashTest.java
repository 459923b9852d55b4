package dev.freestone.integration.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.integration.crash.LeftRuns.Left;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.NodeId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that work on a run of 20,000 rows are killed, and others finish it. {@code -Dfreestone.seed} repeats the
 * moments of an earlier run, {@code -Dfreestone.soak} kills ten times as often. The ends of leases are waited for while
 * other processes are killed, so these tests come last.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_260_309L);
    private static final int KILLS = System.getProperty("freestone.soak", "").isEmpty() ? 50 : 500;
    private static final int CUTS = 10;

    private final Map<RunStatus, Integer> killedIn = new EnumMap<>(RunStatus.class);
    private CrashSite site;
    private Traces traces;
    private Undisturbed undisturbed;
    private List<KillMoment> moments;
    private ChildProcess next;
    private long pace;

    @BeforeAll
    void begin(@TempDir Path folder) throws IOException {
        site = new CrashSite(folder);
        traces = site.traces();
        undisturbed = site.undisturbed();
        pace = undisturbed.nanos();
        System.out.println("seed " + SEED + ": " + KILLS + " kills in a run of "
                + undisturbed.calls().size() + " calls and " + TimeUnit.NANOSECONDS.toMillis(undisturbed.nanos())
                + " ms");
        leaveRuns(undisturbed.calls());
        moments = KillMoment.spread(KILLS, undisturbed.calls(), SEED);
        next = site.begin(moments.get(0));
    }

    private void leaveRuns(List<String> calls) {
        site.left().kill(KillMoment.before("RunFileDraft.publish", calls));
        site.left().kill(KillMoment.before("RunFiles.open", calls));
        KillMoment.inPlace(CUTS, calls, SEED).forEach(site.left()::cut);
        site.left().startHeir();
    }

    @AfterAll
    void end() throws IOException {
        if (next != null) {
            next.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @Test
    @Order(1)
    void an_undisturbed_run_meets_rows_of_every_kind() {
        RunOutcome outcome = undisturbed.outcome();

        assertThat(outcome.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(outcome.sha256()).hasSize(3);
        assertThat(outcome.totals().rowCount()).hasValue(CrashDatabase.ROWS);
        assertThat(outcome.buckets()).contains("exported", "duplicate", "unknown_person", "no_matching_contact");
    }

    Stream<KillMoment> moments() {
        return moments.stream();
    }

    @ParameterizedTest
    @MethodSource("moments")
    @Order(2)
    void another_process_finishes_the_run_of_a_killed_one_as_if_nothing_had_happened(KillMoment moment)
            throws InterruptedException {
        Host survivor = site.survivor(moment.keeping());
        RunId run = site.newRun(moment.keeping());
        long rowLines = traces.published("rows.log");
        NodeId killed = kill(moment);
        RunStatus status = survivor.engine().campaigns().getRun(run).status();
        long executions = traces.executions(run);
        killedIn.merge(status, 1, Integer::sum);

        survivor.engine().declareEnded(killed);
        survivor.engine().tick();

        String what = "seed " + SEED + ", " + moment + ", in " + status;
        assertThat(RunOutcome.of(survivor, run)).as(what).isEqualTo(undisturbed.outcome());
        assertThat(traces.executions(run) - executions)
                .as(what)
                .isBetween(0L, status == RunStatus.INITIALIZING ? 1L : 0L);
        assertToldOnce(traces, run, what);
        assertThat(traces.heldBy(killed)).as(what).isZero();
        assertThat(traces.unfinished()).as(what).isEmpty();
        // The lines of the log's rows are removed after the end; who dies in between leaves them to the retention.
        assertThat(traces.published("rows.log") - rowLines)
                .as(what)
                .isBetween(0L, status == RunStatus.SUCCESS ? 1L : 0L);
    }

    private NodeId kill(KillMoment moment) throws InterruptedException {
        try (ChildProcess child = ready(moment)) {
            child.go();
            next = moment.number() < moments.size() ? site.begin(moments.get(moment.number())) : null;
            if (moment.isExact()) {
                child.hear(DoomedNode.THERE);
                return child.node();
            }
            child.letWork((long) (moment.share() * pace));
            child.kill();
            // Measured on a busy machine, a run was taken for longer than it is.
            pace = Math.min(pace, child.doneAfter().orElse(pace));
            return child.node();
        }
    }

    /** The process that was begun during the kill before, so that nobody waits for its start. */
    private ChildProcess ready(KillMoment moment) {
        ChildProcess ready = next;
        next = null;
        if (ready != null && ready.node().equals(CrashSite.doomed(moment))) {
            return ready;
        }
        if (ready != null) {
            ready.close();
        }
        return site.begin(moment);
    }

    private static void assertToldOnce(Traces traces, RunId run, String what) {
        assertThat(traces.executionsAfterTheFreeze(run)).as(what).isZero();
        assertThat(traces.story(run)).as(what).containsExactly("start_manual", "input_frozen", "work_finished");
        assertThat(traces.claimants(run)).as(what).doesNotHaveDuplicates().hasSizeBetween(1, 2);
        assertThat(traces.versions(run)).as(what).doesNotHaveDuplicates().isSorted();
        assertThat(traces.work(run)).as(what).containsExactly("retention");
    }

    @Test
    @Order(3)
    void processes_were_killed_before_the_freeze_and_after_it() {
        System.out.println("killed in " + killedIn);
        assertThat(killedIn).containsKeys(RunStatus.INITIALIZING, RunStatus.PROCESSING);
    }

    Stream<Left> killed() {
        return site.left().killed().stream();
    }

    @ParameterizedTest
    @MethodSource("killed")
    @Order(4)
    void a_run_that_nobody_declares_lost_is_taken_over_when_its_lease_has_ended_and_not_before(Left left) {
        site.left().awaitEnds();

        assertThat(site.left().claims(left.run())).hasSize(2);
        assertThat(site.left().claims(left.run()).get(1)).isAfterOrEqualTo(left.leaseEnd());
        assertThat(site.left().run(left.run()).control().leaseExpiries()).isEqualTo(1);
        assertThat(site.left().outcome(left.run())).isEqualTo(undisturbed.outcome());
        assertToldOnce(site.left().traces(), left.run(), left.toString());
    }

    @Test
    @Order(5)
    void leases_were_lost_before_the_freeze_and_after_it() {
        assertThat(site.left().killed())
                .extracting(Left::status)
                .containsExactly(RunStatus.INITIALIZING, RunStatus.PROCESSING);
    }

    Stream<Left> cut() {
        return site.left().cut().stream();
    }

    @ParameterizedTest
    @MethodSource("cut")
    @Order(6)
    void a_run_whose_connections_to_the_storage_are_cut_ends_as_if_nothing_had_happened(Left left) {
        site.left().awaitEnds();

        String what = "seed " + SEED + ", " + left;
        assertThat(site.left().outcome(left.run())).as(what).isEqualTo(undisturbed.outcome());
        assertToldOnce(site.left().traces(), left.run(), what);
        assertThat(site.left().traces().unfinished()).as(what).isEmpty();
    }
}
