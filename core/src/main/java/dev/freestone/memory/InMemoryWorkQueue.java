package dev.freestone.memory;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkQueue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The queue over a {@link WorkTable}; each call is a transaction of its own under the storage's lock. */
final class InMemoryWorkQueue implements WorkQueue {
    private final WorkTable work;
    private final OneAtATime lock;
    private final Supplier<Instant> now;

    InMemoryWorkQueue(WorkTable work, OneAtATime lock, Supplier<Instant> now) {
        this.work = work;
        this.lock = lock;
        this.now = now;
    }

    @Override
    public List<Taken> take(NodeId node, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + ", give at least 1");
        }
        return lock.run(() -> work.take(node, limit, now.get()));
    }

    @Override
    public boolean renew(Taken taken) {
        return lock.run(() -> work.renew(taken, now.get()));
    }

    @Override
    public void done(Taken taken) {
        lock.run(() -> {
            work.done(taken, now.get());
            return true;
        });
    }

    @Override
    public void again(Taken taken, Instant dueAt) {
        lock.run(() -> {
            work.again(taken, dueAt, now.get());
            return true;
        });
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return lock.run(() -> work.nextDueAt(now.get()));
    }

    @Override
    public List<Backlog> backlog() {
        return lock.run(() -> work.backlog(now.get()));
    }
}
