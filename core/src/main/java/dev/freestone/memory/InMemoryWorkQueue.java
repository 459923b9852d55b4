package dev.freestone.memory;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The queue over a {@link WorkTable}; each call is a transaction of its own under the storage's lock. */
final class InMemoryWorkQueue implements WorkQueue {
    private static final int MOST = 500;

    private final WorkTable work;
    private final OneAtATime lock;
    private final Supplier<Instant> now;

    InMemoryWorkQueue(WorkTable work, OneAtATime lock, Supplier<Instant> now) {
        this.work = work;
        this.lock = lock;
        this.now = now;
    }

    @Override
    public List<Taken> take(NodeId node, WorkWanted wanted, int limit, Duration lease) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit: " + limit + ", give 1 to " + MOST);
        }
        return lock.run(() -> {
            Instant at = now.get();
            return work.take(node, wanted, limit, at.plus(lease), at);
        });
    }

    @Override
    public Set<Taken> renew(Collection<Taken> taken, Duration lease) {
        return lock.run(() -> {
            Instant at = now.get();
            return taken.stream()
                    .filter(each -> work.renew(each, at.plus(lease), at))
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    @Override
    public void end(List<Ended> ended) {
        lock.run(() -> {
            Instant at = now.get();
            for (Ended each : ended) {
                each.again()
                        .ifPresentOrElse(due -> work.again(each.taken(), due, at), () -> work.done(each.taken(), at));
            }
            return true;
        });
    }

    @Override
    public Optional<NextDue> nextDue(WorkWanted wanted) {
        return lock.run(() -> {
            Instant at = now.get();
            return work.nextDueAt(wanted, at).map(due -> new NextDue(due, Duration.between(at, due)));
        });
    }

    @Override
    public List<Backlog> backlog() {
        return lock.run(() -> work.backlog(now.get()));
    }
}
