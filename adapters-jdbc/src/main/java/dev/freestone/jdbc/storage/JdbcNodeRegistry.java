package dev.freestone.jdbc.storage;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.NodeRow;
import dev.freestone.spi.NodeRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The processes of the host inside one transaction. */
final class JdbcNodeRegistry implements NodeRegistry {
    private static final String SELECT =
            "SELECT node, incarnation, started_at, beat_until, ended_at FROM freestone_node WHERE node = ?";

    private final Session session;

    JdbcNodeRegistry(Session session) {
        this.session = session;
    }

    @Override
    public Optional<NodeRow> register(NodeId node, Duration beat) {
        Sql first = session.sql(
                        "INSERT INTO freestone_node (node, incarnation, started_at, beat_until) VALUES (?, 1, ",
                        node.value())
                .leaseNow()
                .add(", ")
                .leaseNowPlus(beat)
                .add(")");
        boolean begun = !session.exists(session.sql(SELECT + " FOR UPDATE", node.value())) && session.insert(first);
        if (!begun) {
            Sql next = session.sql(
                            "UPDATE freestone_node SET incarnation = incarnation + 1, ended_at = NULL, started_at = ")
                    .leaseNow()
                    .add(", beat_until = ")
                    .leaseNowPlus(beat)
                    .add(" WHERE node = ? AND (ended_at IS NOT NULL OR beat_until <= ", node.value())
                    .leaseNow()
                    .add(")");
            begun = session.update(next) == 1;
        }
        return begun ? find(node) : Optional.empty();
    }

    @Override
    public boolean beat(NodeId node, long incarnation, Duration beat) {
        return session.update(session.sql("UPDATE freestone_node SET beat_until = ")
                        .leaseNowPlus(beat)
                        .add(" WHERE node = ? AND incarnation = ? AND ended_at IS NULL", node.value(), incarnation))
                == 1;
    }

    @Override
    public void end(NodeId node, long incarnation) {
        session.update(session.sql("UPDATE freestone_node SET ended_at = ")
                .leaseNow()
                .add(" WHERE node = ? AND incarnation = ? AND ended_at IS NULL", node.value(), incarnation));
    }

    @Override
    public Optional<NodeRow> find(NodeId node) {
        return session.one(session.sql(SELECT, node.value()), this::read);
    }

    private NodeRow read(ResultSet rows) throws SQLException {
        return new NodeRow(
                NodeId.of(rows.getString("node")),
                rows.getLong("incarnation"),
                session.dialect().instant(rows, "started_at"),
                session.dialect().instant(rows, "beat_until"),
                session.dialect().optionalInstant(rows, "ended_at"));
    }
}
