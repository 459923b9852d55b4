package dev.freestone.engine.dispatch;

import dev.freestone.engine.parts.Commit;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.NodeRow;
import dev.freestone.spi.Storage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The life of this node: it begins with the first work and beats from then on. Thread-safe. */
public final class NodeLife {
    private final Storage storage;
    private final NodeId node;
    private final Duration beat;
    private OptionalLong incarnation = OptionalLong.empty();

    /**
     * A life that has not begun.
     *
     * @param parts what the ledger works with
     */
    public NodeLife(LedgerParts parts) {
        this.storage = parts.storage();
        this.node = parts.node();
        this.beat = parts.settings().lease();
    }

    /**
     * Begins it, or goes on.
     *
     * @return which life of the node it is
     * @throws FreestoneException {@code node_id_in_use} while another process of this name beats
     */
    public synchronized long alive() {
        if (incarnation.isPresent()
                && Commit.repeatable(storage, tx -> tx.nodes().beat(node, incarnation.getAsLong(), beat))) {
            return incarnation.getAsLong();
        }
        Optional<NodeRow> begun = Commit.decide(storage, tx -> tx.nodes().register(node, beat));
        incarnation = OptionalLong.of(begun.map(NodeRow::incarnation).orElseThrow(this::inUse));
        return incarnation.getAsLong();
    }

    /** Ends it, so that nobody has to wait for its heartbeat. */
    public synchronized void end() {
        incarnation.ifPresent(life -> Commit.repeatable(storage, tx -> {
            tx.nodes().end(node, life);
            return true;
        }));
        incarnation = OptionalLong.empty();
    }

    private FreestoneException inUse() {
        return FreestoneException.of(
                ErrorCode.NODE_ID_IN_USE,
                "the node " + node
                        + " is alive in another process, give each process its own, or declare that one ended",
                Map.of("node", node.value()));
    }
}
