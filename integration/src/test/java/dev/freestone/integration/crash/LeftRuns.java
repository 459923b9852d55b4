package dev.freestone.integration.crash;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.NodeId;
import dev.freestone.testkit.Faults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs whose processes were killed or lost the database, and which nobody declared ended, in a database of their own; and
 * an heir that looks for due work each second and may take them over only when their leases have ended.
 */
final class LeftRuns implements AutoCloseable {
    private static final NodeId HEIR = NodeId.of("heir");
    private static final int PATIENCE_SECONDS = 120;
    private static final int THREADS = 3;
    private static final int LOOK_MILLIS = 250;

    private final CrashDatabase database;
    private final Host.Place place;
    private final Host heir;
    private final ContactExporterId exporter;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(THREADS);
    private final List<Left> killed = new ArrayList<>();
    private final List<Left> cut = new ArrayList<>();

    LeftRuns(CrashDatabase database, Host.Place place) {
        this.database = database;
        this.place = place;
        this.heir = place.open(HEIR, Faults.none());
        this.exporter = CrashDatabase.newExporter(heir.engine());
    }

    /**
     * How a run was left.
     *
     * @param moment when
     * @param run the run
     * @param status its status then
     * @param leaseEnd when the last lease ends on the database's clock
     */
    record Left(KillMoment moment, RunId run, RunStatus status, Instant leaseEnd) {
        @Override
        public String toString() {
            return moment + ", left in " + status;
        }
    }

    /** Kills a process in its place. */
    void kill(KillMoment moment) {
        RunId run = CrashDatabase.newRun(heir.engine(), exporter);
        NodeId node = NodeId.of("killed-" + moment.call());
        try (ChildProcess child = ChildProcess.begin(node, place, moment)) {
            child.go();
            child.hear(DoomedNode.THERE);
        }
        killed.add(left(moment, run));
    }

    /** Cuts all connections of an engine to its storage in a place, whatever they do. */
    void cut(KillMoment moment) {
        RunId run = CrashDatabase.newRun(heir.engine(), exporter);
        NodeId node = NodeId.of("cut-" + moment.number());
        Faults cutting = Faults.meanwhile(moment.call(), moment.moment(), () -> database.cutStorageOf(node));
        try (Host host = place.open(node, cutting)) {
            host.engine().tick();
        }
        cut.add(left(moment, run));
    }

    private Left left(KillMoment moment, RunId run) {
        return new Left(
                moment.in(place.keeping()),
                run,
                heir.engine().campaigns().getRun(run).status(),
                database.instant("SELECT lease_until FROM freestone_run WHERE id = ?", run.value()));
    }

    void startHeir() {
        heir.engine().start(timer);
    }

    List<Left> killed() {
        return List.copyOf(killed);
    }

    List<Left> cut() {
        return List.copyOf(cut);
    }

    /** Waits until no run is live. */
    void awaitEnds() {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        var looks = timer.scheduleWithFixedDelay(() -> look(ended), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            ended.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            looks.cancel(false);
        }
    }

    private void look(CompletableFuture<Boolean> ended) {
        try {
            // An ended run is whole on disk once its work is out of the hands of its node.
            if (database.number("SELECT (SELECT count(*) FROM freestone_run WHERE live_run IS NOT NULL)"
                            + " + (SELECT count(*) FROM freestone_work WHERE owner IS NOT NULL)")
                    == 0) {
                ended.complete(true);
            }
        } catch (RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    CampaignRun run(RunId run) {
        return heir.engine().campaigns().getRun(run);
    }

    RunOutcome outcome(RunId run) {
        return RunOutcome.of(heir, run);
    }

    /** When each claimant took the run, on the database's clock. */
    List<Instant> claims(RunId run) {
        return database.instants(
                "SELECT recorded_at FROM freestone_journal WHERE object_id = ? AND event = 'claim' ORDER BY number",
                run.value());
    }

    Traces traces() {
        return new Traces(database, place);
    }

    @Override
    public void close() {
        heir.engine().close();
        timer.shutdownNow();
        heir.close();
    }
}
