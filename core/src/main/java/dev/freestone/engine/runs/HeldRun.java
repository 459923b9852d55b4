package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * A run in the hands of this node. Every write carries the fence; between batches {@link #checkpoint} looks at cancel,
 * pause and lease. The working thread uses it; {@link #cancel} and {@link #look} may come from others.
 */
final class HeldRun {
    private final EngineParts parts;
    private final long fence;
    private final List<Runnable> onCancel = new ArrayList<>();
    private volatile RunRecord record;
    private volatile boolean canceled;

    HeldRun(EngineParts parts, RunRecord record, long fence) {
        this.parts = parts;
        this.record = record;
        this.fence = fence;
    }

    RunRecord record() {
        return record;
    }

    CampaignRun run() {
        return record.run();
    }

    RunId id() {
        return record.run().id();
    }

    CompanyId company() {
        return record.run().companyId();
    }

    boolean isCanceled() {
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
        actions.forEach(Runnable::run);
    }

    void onCancel(Runnable action) {
        synchronized (onCancel) {
            if (!canceled) {
                onCancel.add(action);
                return;
            }
        }
        action.run();
    }

    /** Looks at the stored run: another thread's cancel takes effect, and the lease is lengthened. */
    void look() {
        RunRow row = storage(tx -> {
            WriteResult renewed = tx.runs().renew(id(), fence, Leases.end(parts, tx));
            return renewed == WriteResult.SAVED ? find(tx) : null;
        });
        if (row == null) {
            throw new RunStop(RunStop.Kind.FENCED);
        }
        record = RunDocuments.read(row);
        if (run().control().cancelRequested()) {
            cancel();
        }
    }

    /** Between two batches: goes on, or throws {@link RunStop}. */
    void checkpoint() {
        look();
        if (canceled) {
            throw new RunStop(RunStop.Kind.CANCELED);
        }
        if (run().control().paused() && run().status() == RunStatus.PROCESSING) {
            throw new RunStop(RunStop.Kind.PAUSED);
        }
    }

    /** Changes the run in one transaction, only while this node's fence is the last. */
    RunRecord save(UnaryOperator<RunRecord> change, BiConsumer<Tx, RunRecord> also) {
        try {
            record = Commit.decide(parts.storage(), tx -> {
                RunRow row = find(tx);
                if (row == null || row.lease().fence() != fence || !row.lease().isLive(tx.now())) {
                    throw new RunStop(RunStop.Kind.FENCED);
                }
                RunRecord next = change.apply(RunDocuments.read(row));
                Commit.saved(tx.runs().update(RunDocuments.write(next, row), row.version()));
                also.accept(tx, next);
                return next;
            });
            return record;
        } catch (RunStop stop) {
            throw stop;
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
    }

    /** Gives the lease back; a node that lost it does nothing. */
    void release() {
        storage(tx -> {
            RunRow row = find(tx);
            if (row != null && row.lease().fence() == fence) {
                tx.runs().lease(id(), row.version(), row.lease().released());
            }
            return row;
        });
    }

    /** A draft under a reserved id, from which whatever an earlier try left is dropped. */
    RunFileDraft draft(RunFileId file, String name) {
        parts.files().delete(company(), file);
        return parts.files().create(company(), file, name);
    }

    @org.jspecify.annotations.Nullable
    RunRow find(Tx tx) {
        return tx.runs()
                .find(company(), dev.freestone.model.common.AnyId.ofPublic(id().value()))
                .orElse(null);
    }

    private @org.jspecify.annotations.Nullable RunRow storage(
            java.util.function.Function<Tx, @org.jspecify.annotations.Nullable RunRow> work) {
        try {
            return parts.storage().write(work);
        } catch (RunStop stop) {
            throw stop;
        } catch (RuntimeException e) {
            throw new StorageTrouble(e);
        }
    }
}
