package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkQueue.Ended;
import dev.freestone.spi.WorkQueue.Taken;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queue of a storage as the suites ask it: for all kinds that they use, for 60 s. */
final class DueWork {
    static final Duration LEASE = Duration.ofSeconds(60);

    /** The last is the least urgent. */
    static final WorkWanted ANY = WorkWanted.of(List.of("outreach.run", "expiry", "kind"));

    private DueWork() {}

    static List<Taken> take(Storage storage, NodeId node, int limit) {
        return storage.workQueue().take(node, ANY, limit, LEASE);
    }

    static boolean isRenewed(Storage storage, Taken taken) {
        return storage.workQueue().renew(List.of(taken), LEASE).contains(taken);
    }

    static Optional<Instant> nextDueAt(Storage storage) {
        return storage.workQueue().nextDue(ANY).map(WorkQueue.NextDue::at);
    }

    static void done(Storage storage, Taken taken) {
        storage.workQueue().end(List.of(Ended.done(taken)));
    }

    static void again(Storage storage, Taken taken, Instant dueAt) {
        storage.workQueue().end(List.of(Ended.again(taken, dueAt)));
    }
}
