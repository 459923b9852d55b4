package dev.freestone.spi;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.NodeRow;
import java.time.Duration;
import java.util.Optional;

/**
 * The processes of the host and their lives. Called by the engine inside one transaction, on its thread. {@link
 * Storage#endLeases} ends the life of a node. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}.
 * Source: docs/spec/contact-ledger.md 4.3.
 */
public interface NodeRegistry {
    /**
     * Begins a new life of a node, unless the last one still beats.
     *
     * @param node the node
     * @param beat how long a heartbeat lasts
     * @return the new life, or empty: the heartbeat of an older one is fresh
     */
    Optional<NodeRow> register(NodeId node, Duration beat);

    /**
     * Lengthens the heartbeat of a life that has not ended.
     *
     * @param node the node
     * @param incarnation its life
     * @param beat how long a heartbeat lasts from S on
     * @return false when that life has ended or another has begun
     */
    boolean beat(NodeId node, long incarnation, Duration beat);

    /**
     * Ends a life.
     *
     * @param node the node
     * @param incarnation its life
     */
    void end(NodeId node, long incarnation);

    /**
     * The last life of a node.
     *
     * @param node the node
     * @return the row, or empty when it never lived
     */
    Optional<NodeRow> find(NodeId node);
}
