package dev.freestone.engine;

import dev.freestone.engine.dispatch.DispatchReport;
import dev.freestone.engine.dispatch.Dispatcher;
import dev.freestone.engine.dispatch.ExportSweep;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonErasure;
import dev.freestone.engine.engagement.ApiKeys;
import dev.freestone.engine.engagement.AudienceWork;
import dev.freestone.engine.engagement.CampaignExpiry;
import dev.freestone.engine.engagement.EventDrainWork;
import dev.freestone.engine.engagement.EventRetention;
import dev.freestone.engine.engagement.OccurrenceWork;
import dev.freestone.engine.engagement.SignalRetention;
import dev.freestone.engine.journal.Chainer;
import dev.freestone.engine.occurrences.ScheduleWork;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.promo.PromoRecomputeWork;
import dev.freestone.engine.promo.PromoSweepWork;
import dev.freestone.engine.runs.HeldRuns;
import dev.freestone.engine.runs.RunWork;
import dev.freestone.engine.watch.Watch;
import dev.freestone.engine.work.DueWork;
import dev.freestone.engine.work.Looking;
import dev.freestone.engine.work.Pulse;
import dev.freestone.engine.work.Sweeps;
import dev.freestone.engine.work.TickMeter;
import dev.freestone.engine.work.TimedScheduler;
import dev.freestone.engine.work.WorkKinds;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The engine, embedded in a host. It starts no thread: work happens in {@link #tick()}, or on the executors given to
 * {@link #start}. Thread-safe; meant to live as long as the host. Source: docs/architecture.md.
 */
public final class Freestone implements AutoCloseable {
    static final List<String> BRIEF = List.of(ScheduleWork.WORK, OccurrenceWork.WORK, CampaignExpiry.WORK);

    static final List<String> LENGTHY = List.of(
            PersonErasure.WORK,
            PromoRecomputeWork.WORK,
            PromoSweepWork.WORK,
            AudienceWork.WORK,
            SignalRetention.WORK,
            EventDrainWork.WORK,
            EventRetention.WORK,
            RunWork.RUN,
            RunWork.REDELIVERY,
            RunWork.RETENTION);

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Dispatcher dispatcher;
    private final HeldRuns held = new HeldRuns();
    private final RunWork work;
    private final DueWork due;
    private final Pulse pulse;
    private final TickMeter meter;
    private final HealthCheck health;
    private final Chainer chainer;
    private final ExportSweep exports;
    private final Optional<WorkScheduler> scheduler;
    private final Doctor doctor;
    private final List<Runnable> stops = new ArrayList<>();

    Freestone(
            EngineParts parts,
            LedgerParts ledger,
            Chainer chainer,
            Watch watch,
            Optional<WorkScheduler> scheduler,
            Doctor doctor,
            Set<String> manual) {
        this.parts = parts;
        this.scheduler = scheduler;
        this.doctor = doctor;
        this.ledger = ledger;
        this.chainer = chainer;
        this.dispatcher = new Dispatcher(ledger);
        this.exports = new ExportSweep(ledger);
        this.work = new RunWork(parts, ledger, held);
        this.due = new DueWork(
                parts.storage(), parts.settings().node(), parts.settings().takeover(), kinds(manual), watch);
        this.pulse = new Pulse(parts.clock());
        this.meter = new TickMeter(ledger, watch, pulse);
        this.health = new HealthCheck(
                parts.storage(),
                ledger.node(),
                ledger.nanos(),
                now -> !ledger.senders().isEmpty() && ledger.isSkewed(now),
                pulse);
    }

    /** Schedules come first: a run can begin when workers are free, but its day has one slot. */
    private WorkKinds kinds(Set<String> manual) {
        return new WorkKinds(
                BRIEF.stream().filter(kind -> !manual.contains(kind)).toList(),
                LENGTHY.stream().filter(kind -> !manual.contains(kind)).toList(),
                Map.ofEntries(
                        Map.entry(ScheduleWork.WORK, new ScheduleWork(parts)),
                        Map.entry(OccurrenceWork.WORK, new OccurrenceWork(parts)),
                        Map.entry(AudienceWork.WORK, new AudienceWork(parts, ledger)),
                        Map.entry(CampaignExpiry.WORK, new CampaignExpiry(parts)),
                        Map.entry(SignalRetention.WORK, new SignalRetention(parts)),
                        Map.entry(EventDrainWork.WORK, new EventDrainWork(parts, ledger)),
                        Map.entry(EventRetention.WORK, new EventRetention(parts)),
                        Map.entry(PersonErasure.WORK, item -> PersonErasure.handle(ledger, item)),
                        Map.entry(PromoRecomputeWork.WORK, new PromoRecomputeWork(parts, ledger)),
                        Map.entry(PromoSweepWork.WORK, new PromoSweepWork(parts, ledger)),
                        Map.entry(RunWork.RUN, work::handle),
                        Map.entry(RunWork.REDELIVERY, work::handle),
                        Map.entry(RunWork.RETENTION, work::handle)));
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
     * The time of this engine, as its clock tells it; for adapters that show how long something has taken.
     *
     * @return now
     */
    public Instant now() {
        return parts.clock().instant();
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
     * Promo program types of the default company.
     *
     * @return the facade
     */
    public PromoProgramTypes promoProgramTypes() {
        return company(CompanyId.DEFAULT).promoProgramTypes();
    }

    /**
     * Promo programs of the default company.
     *
     * @return the facade
     */
    public PromoPrograms promoPrograms() {
        return company(CompanyId.DEFAULT).promoPrograms();
    }

    /**
     * Interactions of cases of the default company.
     *
     * @return the facade
     */
    public Interactions interactions() {
        return company(CompanyId.DEFAULT).interactions();
    }

    /**
     * Cases of the default company.
     *
     * @return the facade
     */
    public Cases cases() {
        return company(CompanyId.DEFAULT).cases();
    }

    /**
     * Case types of the default company.
     *
     * @return the facade
     */
    public CaseTypes caseTypes() {
        return company(CompanyId.DEFAULT).caseTypes();
    }

    /**
     * Notification types of the default company.
     *
     * @return the facade
     */
    public NotificationTypes notificationTypes() {
        return company(CompanyId.DEFAULT).notificationTypes();
    }

    /**
     * Do-not-interact types of the default company.
     *
     * @return the facade
     */
    public DoNotInteractTypes doNotInteractTypes() {
        return company(CompanyId.DEFAULT).doNotInteractTypes();
    }

    /**
     * Engagement campaigns of the default company.
     *
     * @return the facade
     */
    public Engagement engagement() {
        return company(CompanyId.DEFAULT).engagement();
    }

    /**
     * Engagement campaigns of the company that a key names. Addresses in answers carry the key.
     *
     * @param apiKey a key of a company's {@code EngagementProfile}
     * @return the facade
     * @throws FreestoneException {@code invalid_api_key}, before anything else is looked at
     */
    public Engagement engagement(String apiKey) {
        Caller caller = Caller.host(ApiKeys.require(parts, apiKey));
        return new Engagement(parts, ledger, caller, Optional.of(apiKey));
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
     * Finds what silently does not happen, in all companies.
     *
     * @return the doctor, the same at each call
     */
    public Doctor doctor() {
        return doctor;
    }

    /**
     * Whether this engine is fit to be given calls, for whoever shares calls among nodes. Quick, never an exception of the storage, and
     * safe on many threads: it reads the storage once.
     *
     * @return what is against it, if anything
     */
    public Health health() {
        return health.look();
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
        return meter.measure("tick", this::doDueWork);
    }

    private TickReport doDueWork() {
        DueWork.Ticked ticked = due.tick();
        TickReport report = new TickReport(ticked.done(), ticked.nextDueAt());
        if (!ledger.senders().isEmpty()) {
            report = report.with(dispatch(), dispatcher.nextDueAt());
        }
        return report.dueAlso(exports.tick()).dueAlso(chainer.tick());
    }

    private DispatchReport dispatch() {
        DispatchReport dispatched = dispatcher.tick();
        if (dispatched.calls() > 0) {
            work.messagesWereSent();
        }
        meter.tellSkew(dispatched.skewed());
        return dispatched;
    }

    /**
     * Lengthens the leases of the work in hand and hears of cancels of other nodes. A host that only ticks calls it at
     * least every third of the takeover time, 20 s by default, from a second thread, unless it uses in-memory storage, whose leases live with the process.
     *
     * @throws IllegalStateException inside a transaction of the host
     */
    public void heartbeat() {
        refuseInsideTransaction("heartbeat");
        due.heartbeat();
        held.heartbeat();
        parts.promos().heartbeats().beat();
        parts.engaging().heartbeats().beat();
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
     * Works on two executors until {@link #close()}, and on the threads of the scheduler, when one was given to the builder.
     *
     * @param timer runs the heartbeat every third of the takeover time and, without a scheduler, looks for due work every second
     * @param workers run what may take long, such as runs, so much at once as was given to the builder; without a scheduler also
     *     the rest
     */
    public void start(ScheduledExecutorService timer, Executor workers) {
        Sweeps sweeps = sweeps(workers);
        long beat = parts.settings().heartbeat().toMillis();
        synchronized (stops) {
            pulse.begin();
            Future<?> heart = timer.scheduleWithFixedDelay(
                    () -> Looking.quietly(this::feltHeartbeat), beat, beat, TimeUnit.MILLISECONDS);
            WorkScheduler.Running running = scheduler
                    .orElseGet(() -> new TimedScheduler(timer, workers))
                    .start(parts.settings().node(), sweeps.all());
            stops.add(running::close);
            stops.add(sweeps::close);
            stops.add(() -> heart.cancel(false));
        }
    }

    /** With a scheduler that nodes share, others may do all the sweeps, and only the heart of this one is heard. */
    private void feltHeartbeat() {
        heartbeat();
        if (scheduler.isPresent()) {
            pulse.beat("heartbeat");
        }
    }

    private Sweeps sweeps(Executor workers) {
        Sweeps sweeps = new Sweeps(due, workers, parts.settings().workers(), meter);
        boolean shared = scheduler.isPresent();
        sweeps.addWork(shared);
        if (!ledger.senders().isEmpty()) {
            sweeps.addDispatch(shared, parts.storage(), dispatcher, this::dispatch);
        }
        sweeps.addKeeping(List.of(exports::tick, chainer::tick), parts.clock());
        return sweeps;
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
        pulse.end();
        synchronized (stops) {
            stops.forEach(Runnable::run);
            stops.clear();
        }
        dispatcher.close();
    }
}
