package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkQueue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingQueue implements WorkQueue {
    @Override
    public List<Taken> take(NodeId node, int limit) {
        return List.of();
    }

    @Override
    public boolean renew(Taken taken) {
        return false;
    }

    @Override
    public void done(Taken taken) {}

    @Override
    public void again(Taken taken, Instant dueAt) {}

    @Override
    public Optional<Instant> nextDueAt() {
        return Optional.empty();
    }

    @Override
    public List<Backlog> backlog() {
        return List.of();
    }
}
