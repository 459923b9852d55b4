package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.Leases;
import dev.freestone.engine.watch.RunNews;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.RowStream;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunMark;
import dev.freestone.spi.RunProgress;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run in the hands of this node. Every write carries the fence; between batches {@link #checkpoint} looks at cancel,
 * pause and lease. The working thread uses it; {@link #cancel}, {@link #onCancel} and {@link #heartbeat} may come from
 * others, and never touch the record that the worker goes by.
 */
final class HeldRun implements RunInHand {
    private static final Logger LOG = LoggerFactory.getLogger(HeldRun.class);

    private final EngineParts parts;
    private final RunId id;
    private final CompanyId company;
    private final long fence;
    private final List<Runnable> onCancel = new ArrayList<>();
    private RunRecord record;
    private long version;
    private volatile Instant renewedAt;
    private volatile boolean canceled;

    HeldRun(EngineParts parts, RunRecord record, long fence, long version) {
        this.parts = parts;
        this.record = record;
        this.id = record.run().id();
        this.company = record.run().companyId();
        this.fence = fence;
        this.version = version;
        this.renewedAt = parts.clock().instant();
    }

    @Override
    public RunRecord record() {
        return record;
    }

    @Override
    public RunId id() {
        return id;
    }

    @Override
    public CompanyId company() {
        return company;
    }

    @Override
    public Optional<RowStream> given() throws IOException {
        Optional<RunFileId> file = record.internals().override();
        return file.isEmpty() ? Optional.empty() : Optional.of(OverrideFile.open(parts, company, file.get()));
    }

    @Override
    public boolean isCanceled() {
        return canceled;
    }

    /** Interrupts what blocks, such as an open query. */
    void cancel() {
        List<Runnable> actions;
        synchronized (onCancel) {
            canceled = true;
            actions = List.copyOf(onCancel);
            onCancel.clear();
        }
        actions.forEach(this::run);
    }

    @Override
    public void onCancel(Runnable action) {
        synchronized (onCancel) {
            if (!canceled) {
                onCancel.add(action);
                return;
            }
        }
        run(action);
    }

    private void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "an action of run {} failed while it was canceled: {}",
                    id,
                    e.getClass().getSimpleName());
        }
    }

    /** Lengthens the lease and lets a cancel of another node take effect. */
    void heartbeat() {
        RunRow row = renewed(this::find);
        CampaignRun current = RunDocuments.run(row);
        if (current.isLive() && current.control().cancelRequested()) {
            cancel();
        }
    }

    @Override
    public void tell(RunProgress progress) {
        parts.progress().onProgress(progress);
    }

    /** Between two batches: goes on, or throws {@link RunStop}. */
    @Override
    public void checkpoint() {
        if (mark().version() != version) {
            RunRow row = held(storage -> storage.read(tx -> owned(tx, find(tx))));
            record = RunDocuments.read(row);
            version = row.version();
        }
        if (!run().isLive()) {
            return;
        }
        if (run().control().cancelRequested()) {
            cancel();
        }
        if (canceled) {
            throw new RunStop(RunStop.Kind.CANCELED);
        }
        if (run().control().paused() && run().status() == RunStatus.PROCESSING) {
            throw new RunStop(RunStop.Kind.PAUSED);
        }
    }

    private RunMark mark() {
        Instant now = parts.clock().instant();
        // A clock that was set back must not keep the lease from being renewed.
        boolean due = now.isBefore(renewedAt)
                || !now.isBefore(renewedAt.plus(parts.settings().heartbeat()));
        return due
                ? renewed(tx -> tx.runs().mark(id).orElse(null))
                : held(storage -> storage.read(tx -> tx.runs()
                        .mark(id)
                        .filter(mark -> isOwned(tx, mark.lease()))
                        .orElse(null)));
    }

    private <T> T renewed(Function<Tx, @Nullable T> look) {
        Instant before = parts.clock().instant();
        T answer = held(storage -> Commit.repeatable(storage, tx -> {
            WriteResult renewal = tx.runs().renew(id, fence, Leases.end(parts, tx));
            return renewal == WriteResult.SAVED ? look.apply(tx) : null;
        }));
        renewedAt = before;
        return answer;
    }

    /** Changes the run in one transaction, only while this node's fence is the last. */
    RunRecord save(Function<RunRecord, RunMove> change, BiConsumer<Tx, RunRecord> also) {
        try {
            Saved saved = Commit.decide(parts.storage(), tx -> {
                RunRow row = owned(tx, find(tx));
                if (row == null) {
                    throw new RunStop(RunStop.Kind.FENCED);
                }
                RunMove move = change.apply(RunDocuments.read(row));
                RunRecord next = move.next();
                Commit.saved(tx.runs().update(RunDocuments.write(next, row), row.version()));
                move.fact()
                        .map(fact -> JournalEntries.of(
                                next.run(), row.version() + 1, actor(), fact.with(RunClaims.FENCE, fence)))
                        .ifPresent(tx.journal()::append);
                move.fact().ifPresent(fact -> RunNews.moved(tx, next.run(), fact));
                also.accept(tx, next);
                return new Saved(next, row.version() + 1);
            });
            record = saved.record();
            version = saved.version();
            return record;
        } catch (RunStop stop) {
            throw stop;
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
    }

    /** Writes beside the run in one transaction, only while this node's fence is the last. */
    <T> T write(Function<Tx, T> work) {
        try {
            return Commit.decide(parts.storage(), tx -> {
                // Lengthening the lease locks the run: no other node takes it before this transaction ends.
                if (tx.runs().renew(id, fence, Leases.end(parts, tx)) != WriteResult.SAVED) {
                    throw new RunStop(RunStop.Kind.FENCED);
                }
                return work.apply(tx);
            });
        } catch (RunStop stop) {
            throw stop;
        } catch (FreestoneException e) {
            throw e.code() == ErrorCode.KILLED ? e : new StorageTrouble(e);
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
    }

    /** Gives the lease back; a node that lost it does nothing. */
    void release() {
        try {
            Commit.repeatable(parts.storage(), tx -> {
                RunRow row = find(tx);
                if (row == null || row.lease().fence() != fence) {
                    return false;
                }
                Commit.saved(tx.runs().lease(id, row.version(), row.lease().released()));
                return true;
            });
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
    }

    /** A draft under a reserved id, from which whatever an earlier try left is dropped. */
    RunFileDraft draft(RunFileId file, String name) {
        parts.files().delete(company(), file);
        return parts.files().create(company(), file, name);
    }

    private record Saved(RunRecord record, long version) {}

    private ActorId actor() {
        return ActorId.of(parts.settings().node());
    }

    private @Nullable RunRow find(Tx tx) {
        return tx.runs().find(company, AnyId.ofPublic(id.value())).orElse(null);
    }

    private @Nullable RunRow owned(Tx tx, @Nullable RunRow row) {
        return row != null && isOwned(tx, row.lease()) ? row : null;
    }

    private boolean isOwned(Tx tx, Lease lease) {
        return lease.fence() == fence && lease.isLive(tx.leaseTime(tx.now()));
    }

    /** What the storage answers about the run while this node holds it. */
    private <T> T held(Function<Storage, @Nullable T> look) {
        T answer;
        try {
            answer = look.apply(parts.storage());
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
        if (answer == null) {
            throw new RunStop(RunStop.Kind.FENCED);
        }
        return answer;
    }
}
