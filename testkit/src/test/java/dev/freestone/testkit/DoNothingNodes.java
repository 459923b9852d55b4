package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.NodeRow;
import dev.freestone.spi.NodeRegistry;
import java.time.Duration;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingNodes implements NodeRegistry {
    @Override
    public Optional<NodeRow> register(NodeId node, Duration beat) {
        return Optional.empty();
    }

    @Override
    public boolean beat(NodeId node, long incarnation, Duration beat) {
        return true;
    }

    @Override
    public void end(NodeId node, long incarnation) {}

    @Override
    public Optional<NodeRow> find(NodeId node) {
        return Optional.empty();
    }
}
