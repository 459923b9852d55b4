package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Part of {@link DoNothingStorage}. */
final class DoNothingQueue implements WorkQueue {
    @Override
    public List<Taken> take(NodeId node, WorkWanted wanted, int limit, Duration lease) {
        return List.of();
    }

    @Override
    public Set<Taken> renew(Collection<Taken> taken, Duration lease) {
        return Set.of();
    }

    @Override
    public void end(List<Ended> ended) {}

    @Override
    public Optional<NextDue> nextDue(WorkWanted wanted) {
        return Optional.empty();
    }

    @Override
    public List<Backlog> backlog() {
        return List.of();
    }
}
