package dev.freestone.engine;

import dev.freestone.engine.dispatch.Dispatcher;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonErasure;
import dev.freestone.engine.dispatch.SenderPort;
import dev.freestone.engine.journal.Chainer;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.runs.RunWork;
import dev.freestone.engine.watch.Watch;
import dev.freestone.engine.work.DueWork;
import dev.freestone.engine.work.WorkKinds;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger of one process as the builder wires it, but for the clock that measures how long things take. */
public final class LedgerNode {
    private final LedgerParts parts;
    private final Dispatcher dispatcher;
    private final Chainer chainer;
    private final DueWork work;

    public LedgerNode(LedgerParts parts) {
        this.parts = parts;
        this.dispatcher = new Dispatcher(parts);
        // It has no campaigns, so that no run is ever due.
        WorkKinds kinds = new WorkKinds(
                List.of(PersonErasure.WORK),
                List.of(RunWork.RUN),
                Map.of(PersonErasure.WORK, item -> PersonErasure.handle(parts, item)));
        this.work = new DueWork(parts.storage(), parts.node(), parts.settings().lease(), kinds, Watch.NONE);
        this.chainer = new Chainer(
                parts.storage(),
                parts.clock(),
                parts.pause(),
                parts.settings().journalChainInterval(),
                Optional.empty());
    }

    /** What calls senders. */
    public static SenderPort calls() {
        return new SenderCalls();
    }

    public void tick() {
        work.tick();
        dispatcher.tick();
        chainer.tick();
    }

    public void heartbeat() {
        dispatcher.heartbeat();
    }

    /** What the host asks of it. */
    public ContactLedger contacts() {
        return new ContactLedger(parts, Caller.host(CompanyId.DEFAULT), chainer);
    }

    /** What an operator asks of it. */
    public ContactLedger operator() {
        return new ContactLedger(parts, new Caller(CompanyId.DEFAULT, ActorId.of("user:4711")), chainer);
    }
}
