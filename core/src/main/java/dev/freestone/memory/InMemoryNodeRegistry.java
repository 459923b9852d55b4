package dev.freestone.memory;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.NodeRow;
import dev.freestone.spi.NodeRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The processes of the host inside one transaction. */
final class InMemoryNodeRegistry implements NodeRegistry {
    private final UndoMap<NodeId, NodeRow> rows;
    private final TxScope scope;

    InMemoryNodeRegistry(UndoMap<NodeId, NodeRow> rows, TxScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public Optional<NodeRow> register(NodeId node, Duration beat) {
        Instant now = scope.now();
        Optional<NodeRow> last = rows.get(node);
        boolean beats = last.filter(row -> row.endedAt().isEmpty() && now.isBefore(row.until()))
                .isPresent();
        if (beats) {
            return Optional.empty();
        }
        long incarnation = last.map(NodeRow::incarnation).orElse(0L) + 1;
        NodeRow row = new NodeRow(node, incarnation, now, now.plus(beat), Optional.empty());
        rows.put(node, row, scope.undo());
        return Optional.of(row);
    }

    @Override
    public boolean beat(NodeId node, long incarnation, Duration beat) {
        Optional<NodeRow> alive = alive(node, incarnation);
        alive.ifPresent(row -> rows.put(
                node,
                new NodeRow(node, incarnation, row.startedAt(), scope.now().plus(beat), Optional.empty()),
                scope.undo()));
        return alive.isPresent();
    }

    @Override
    public void end(NodeId node, long incarnation) {
        alive(node, incarnation)
                .ifPresent(row -> rows.put(
                        node,
                        new NodeRow(node, incarnation, row.startedAt(), row.until(), Optional.of(scope.now())),
                        scope.undo()));
    }

    @Override
    public Optional<NodeRow> find(NodeId node) {
        scope.check();
        return rows.get(node);
    }

    private Optional<NodeRow> alive(NodeId node, long incarnation) {
        scope.check();
        return rows.get(node)
                .filter(row -> row.incarnation() == incarnation && row.endedAt().isEmpty());
    }
}
