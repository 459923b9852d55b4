package dev.freestone.engine;

import dev.freestone.engine.dispatch.DispatchReport;
import dev.freestone.engine.dispatch.Dispatcher;
import dev.freestone.engine.dispatch.ExportSweep;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonErasure;
import dev.freestone.engine.journal.Chainer;
import dev.freestone.engine.occurrences.ScheduleWork;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.HeldRuns;
import dev.freestone.engine.runs.RunWork;
import dev.freestone.engine.watch.Watch;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine, embedded in a host. It starts no thread: work happens in {@link #tick()}, or on the executors given to
 * {@link #start}. Thread-safe; meant to live as long as the host. Source: docs/architecture.md.
 */
public final class Freestone implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Freestone.class);
    private static final int HEARTBEAT_SECONDS = 20;
    private static final int POLL_SECONDS = 1;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Dispatcher dispatcher;
    private final HeldRuns held = new HeldRuns();
    private final RunWork work;
    private final ScheduleWork schedules;
    private final Ticker ticker;
    private final TickMeter meter;
    private final Chainer chainer;
    private final ExportSweep exports;
    private final List<Future<?>> timers = new ArrayList<>();

    Freestone(EngineParts parts, LedgerParts ledger, Chainer chainer, Watch watch) {
        this.parts = parts;
        this.ledger = ledger;
        this.chainer = chainer;
        this.dispatcher = new Dispatcher(ledger);
        this.exports = new ExportSweep(ledger);
        this.work = new RunWork(parts, ledger, held);
        this.schedules = new ScheduleWork(parts);
        this.ticker = new Ticker(parts.storage(), parts.settings().node(), this::handle, watch);
        this.meter = new TickMeter(ledger, watch);
    }

    private Optional<Instant> handle(WorkItem item) {
        return switch (item.kind()) {
            case PersonErasure.WORK -> PersonErasure.handle(ledger, item);
            case ScheduleWork.WORK -> schedules.handle(item);
            default -> work.handle(item);
        };
    }

    /**
     * Begins the configuration of an engine.
     *
     * @return a builder with the stated defaults
     */
    public static FreestoneBuilder builder() {
        return new FreestoneBuilder();
    }

    /**
     * What one company owns.
     *
     * @param id the company
     * @return its objects; a company that the host does not know owns nothing and every call is {@code not_found}
     */
    public CompanyScope company(CompanyId id) {
        return new CompanyScope(parts, ledger, chainer, Caller.host(id), held);
    }

    /**
     * Campaigns and runs of the default company.
     *
     * @return the facade
     */
    public Campaigns campaigns() {
        return company(CompanyId.DEFAULT).campaigns();
    }

    /**
     * Contact exporters of the default company.
     *
     * @return the facade
     */
    public ContactExporters contactExporters() {
        return company(CompanyId.DEFAULT).contactExporters();
    }

    /**
     * Bulk senders of the default company.
     *
     * @return the facade
     */
    public BulkSenders bulkSenders() {
        return company(CompanyId.DEFAULT).bulkSenders();
    }

    /**
     * Planned contacts of the default company.
     *
     * @return the ledger
     */
    public ContactLedger contacts() {
        return company(CompanyId.DEFAULT).contacts();
    }

    /**
     * Does due work on the caller's thread until none is due. Safe on many threads. An interrupt ends it after the item
     * in hand and stays set. Work that fails is put off by 60 seconds and does not keep the rest from being done.
     *
     * @return what was done and when the next work is due
     * @throws IllegalStateException inside a transaction of the host, where nothing of the work could be seen by others
     * @throws dev.freestone.error.FreestoneException {@code node_id_in_use} when senders are registered and another process
     *     of this node's name is alive; {@code storage_…}
     */
    public TickReport tick() {
        refuseInsideTransaction("tick");
        return meter.measure(this::doDueWork);
    }

    private TickReport doDueWork() {
        TickReport report = ticker.tick();
        if (!ledger.senders().isEmpty()) {
            DispatchReport dispatched = dispatcher.tick();
            if (dispatched.calls() > 0) {
                work.messagesWereSent();
            }
            report = report.with(dispatched, dispatcher.nextDueAt());
        }
        return report.dueAlso(exports.tick()).dueAlso(chainer.tick());
    }

    /**
     * Lengthens the leases of the work in hand and hears of cancels of other nodes. A host that only ticks calls it at
     * least every 20 seconds from a second thread, unless it uses in-memory storage, whose leases live with the process.
     *
     * @throws IllegalStateException inside a transaction of the host
     */
    public void heartbeat() {
        refuseInsideTransaction("heartbeat");
        held.heartbeat();
        dispatcher.heartbeat();
    }

    private void refuseInsideTransaction(String call) {
        if (parts.isJoined()) {
            throw new IllegalStateException(
                    call + ": this thread is inside a transaction of the host, call it after the commit");
        }
    }

    /**
     * Works on one executor until {@link #close()}.
     *
     * @param timer runs heartbeat and work; give it at least two threads
     */
    public void start(ScheduledExecutorService timer) {
        start(timer, timer);
    }

    /**
     * Works on two executors until {@link #close()}.
     *
     * @param timer runs the heartbeat every 20 s and looks for due work every second
     * @param workers run the work itself
     */
    public void start(ScheduledExecutorService timer, Executor workers) {
        AtomicBoolean working = new AtomicBoolean();
        AtomicBoolean linking = new AtomicBoolean();
        synchronized (timers) {
            timers.add(timer.scheduleWithFixedDelay(
                    () -> quietly(this::heartbeat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS));
            timers.add(timer.scheduleWithFixedDelay(
                    () -> poll(workers, working, linking), 0, POLL_SECONDS, TimeUnit.SECONDS));
        }
    }

    /** Work may take hours, and what is journaled meanwhile is not to wait for its end. */
    private void poll(Executor workers, AtomicBoolean working, AtomicBoolean linking) {
        if (working.compareAndSet(false, true)) {
            handOver(workers, working, this::tick);
        } else if (chainer.isLate() && linking.compareAndSet(false, true)) {
            handOver(workers, linking, chainer::tick);
        }
    }

    private static void handOver(Executor workers, AtomicBoolean busy, Runnable work) {
        try {
            workers.execute(() -> {
                try {
                    quietly(work);
                } finally {
                    busy.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            // A thrown exception would end the timer; the next turn asks the workers again.
            busy.set(false);
            LOG.warn("the workers refused work, the next turn asks them again");
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // A thrown exception would end the timer; the next turn tries again.
            LOG.warn("work failed: {}", e.getClass().getSimpleName());
        }
    }

    /**
     * Declares that a process has ended, so that its runs and work are taken over at once instead of after their lease.
     *
     * @param node the node of a process that certainly does not run any more
     */
    public void declareEnded(NodeId node) {
        parts.storage().endLeases(node);
    }

    /**
     * Stops looking for due work and ends the life of the node, so that another process of its name may begin at once; work in
     * hand goes on to its end. May be called repeatedly.
     */
    @Override
    public void close() {
        synchronized (timers) {
            timers.forEach(timer -> timer.cancel(false));
            timers.clear();
        }
        dispatcher.close();
    }
}
