package dev.freestone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the ledger writes for a batch, by hand and without deciding anything: three transactions with the claims, the attempts
 * and the results, the lanes of people and the journal.
 */
final class BareSqlWay implements SendingWay {
    private static final int BATCH = 500;
    private static final String JOURNAL =
            "INSERT INTO freestone_journal (company, kind, object_id, version, event, rule_id, actor, body, recorded_at)"
                    + " VALUES ('default', 'intent', ?, ?, ?, ?, 'node:bare', ?, clock_timestamp())";

    private final StorageServer server;
    private final LedgerWay planner;

    BareSqlWay(StorageServer server, LedgerWay planner) {
        this.server = server;
        this.planner = planner;
    }

    @Override
    public String name() {
        return "bare SQL, batches of " + BATCH;
    }

    @Override
    public void fill(int messages) {
        planner.fill(messages);
    }

    @Override
    public void drain(int threads) throws Exception {
        Workers.run(threads, () -> {
            try (Connection connection = server.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                List<String[]> claimed = claim(connection);
                while (!claimed.isEmpty()) {
                    attempt(connection, claimed);
                    confirm(connection, claimed);
                    claimed = claim(connection);
                }
                connection.setAutoCommit(true);
            }
        });
    }

    private List<String[]> claim(Connection connection) throws SQLException {
        List<String[]> claimed = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, person FROM freestone_intent WHERE state = 'planned' AND company = 'default'"
                        + " AND producer = ? AND channel = 'text' AND sender = 'text' AND priority = 4"
                        + " AND due_at <= clock_timestamp() ORDER BY due_at, number LIMIT " + BATCH
                        + " FOR UPDATE SKIP LOCKED")) {
            select.setString(1, planner.producer());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
        }
        try (PreparedStatement lane = connection.prepareStatement(
                "INSERT INTO freestone_lane (company, person, restriction_version) VALUES ('default', ?, 0)"
                        + " ON CONFLICT DO NOTHING")) {
            for (String[] each : claimed) {
                lane.setString(1, each[1]);
                lane.addBatch();
            }
            lane.executeBatch();
        }
        update(
                connection,
                claimed,
                "UPDATE freestone_intent SET version = version + 1, state = 'claimed', lane = person, lease_owner = 'bare',"
                        + " lease_until = clock_timestamp() + INTERVAL '60 seconds', lease_fence = lease_fence + 1,"
                        + " rule_id = 'core/none', decision = '{}', wake_at = clock_timestamp() + INTERVAL '60 seconds',"
                        + " updated_at = clock_timestamp() WHERE id = ?");
        journal(connection, claimed, 2, "claim_allow", "T4");
        return claimed;
    }

    private void attempt(Connection connection, List<String[]> claimed) throws SQLException {
        update(
                connection,
                claimed,
                "UPDATE freestone_intent SET version = version + 1, state = 'attempted', attempt_no = 1, attempts = 1,"
                        + " attempt_id = id || ':1:1', attempted_at = clock_timestamp(),"
                        + " attempt_deadline = clock_timestamp(), unproven_since = clock_timestamp(),"
                        + " attempt_node = 'bare', attempt_incarnation = 1, updated_at = clock_timestamp()"
                        + " WHERE id = ? AND state = 'claimed'");
        journal(connection, claimed, 3, "attempt", "T10");
    }

    private void confirm(Connection connection, List<String[]> claimed) throws SQLException {
        update(
                connection,
                claimed,
                "UPDATE freestone_intent SET version = version + 1, state = 'confirmed', lane = NULL, lease_owner = NULL,"
                        + " wake_at = NULL, updated_at = clock_timestamp() WHERE id = ? AND state = 'attempted'");
        journal(connection, claimed, 4, "accepted", "T12");
    }

    private static void update(Connection connection, List<String[]> claimed, String sql) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (String[] each : claimed) {
                update.setString(1, each[0]);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void journal(Connection connection, List<String[]> claimed, int version, String event, String row)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(JOURNAL)) {
            for (String[] each : claimed) {
                insert.setString(1, each[0]);
                insert.setInt(2, version);
                insert.setString(3, event);
                insert.setString(4, row);
                insert.setString(5, "{\"attempt\":\"" + each[0] + ":1:1\",\"event\":\"" + event + "\"}");
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    @Override
    public long done() {
        return planner.done();
    }
}
