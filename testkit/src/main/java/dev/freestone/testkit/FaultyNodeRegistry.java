package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.NodeRow;
import dev.freestone.spi.NodeRegistry;
import java.time.Duration;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyNodeRegistry implements NodeRegistry {
    private final NodeRegistry store;
    private final Faults faults;

    FaultyNodeRegistry(NodeRegistry store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public Optional<NodeRow> register(NodeId node, Duration beat) {
        return faults.call("NodeRegistry.register", () -> store.register(node, beat));
    }

    @Override
    public boolean beat(NodeId node, long incarnation, Duration beat) {
        return faults.call("NodeRegistry.beat", () -> store.beat(node, incarnation, beat));
    }

    @Override
    public void end(NodeId node, long incarnation) {
        faults.run("NodeRegistry.end", () -> store.end(node, incarnation));
    }

    @Override
    public Optional<NodeRow> find(NodeId node) {
        return faults.call("NodeRegistry.find", () -> store.find(node));
    }
}
