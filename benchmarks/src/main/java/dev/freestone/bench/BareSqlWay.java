package dev.freestone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the ledger writes for a batch, by hand and without deciding anything: three transactions with the claims, the attempts
 * and the results, the lanes of people and the journal, each in one statement for the whole batch.
 */
final class BareSqlWay implements SendingWay {
    private static final int BATCH = 500;

    private static final String FREE = "SELECT number, id, person FROM freestone_intent_status WHERE state = 'planned'"
            + " AND company = 'default' AND producer = ? AND channel = 'text' AND sender = 'text' AND priority = 4"
            + " AND due_at <= (SELECT clock_timestamp()) ORDER BY due_at, number LIMIT " + BATCH
            + " FOR UPDATE SKIP LOCKED";

    private static final String LANES = "INSERT INTO freestone_lane (company, person, restriction_version)"
            + " SELECT 'default', person, 0 FROM unnest(?) AS person ON CONFLICT DO NOTHING";

    private static final String CLAIM = "UPDATE freestone_intent_status s SET version = version + 1, state = 'claimed',"
            + " lane = person, lease_owner = 'bare', lease_until = t.now + INTERVAL '60 seconds',"
            + " lease_fence = lease_fence + 1, rule_id = 'core/none', decision = '{}',"
            + " wake_at = t.now + INTERVAL '60 seconds', updated_at = t.now"
            + " FROM unnest(?) AS claimed, (SELECT clock_timestamp() AS now) t WHERE s.number = claimed";

    private static final String ATTEMPT = "UPDATE freestone_intent_status s SET version = version + 1,"
            + " state = 'attempted', attempt_no = 1, attempts = 1, attempt_id = id || ':1:1', attempted_at = t.now,"
            + " attempt_deadline = t.now, unproven_since = t.now, attempt_node = 'bare', attempt_incarnation = 1,"
            + " updated_at = t.now FROM unnest(?) AS claimed, (SELECT clock_timestamp() AS now) t"
            + " WHERE s.number = claimed AND s.state = 'claimed'";

    private static final String CONFIRM = "UPDATE freestone_intent_status s SET version = version + 1,"
            + " state = 'confirmed', lane = NULL, lease_owner = NULL, wake_at = NULL, updated_at = t.now"
            + " FROM unnest(?) AS claimed, (SELECT clock_timestamp() AS now) t"
            + " WHERE s.number = claimed AND s.state = 'attempted'";

    private static final String JOURNAL =
            "INSERT INTO freestone_journal (company, kind, object_id, version, event, rule_id,"
                    + " actor, body, recorded_at) SELECT 'default', 'intent', intent, ?, ?, ?, 'node:bare',"
                    + " '{\"actor\":\"node:bare\",\"attempt\":\"' || intent || ':1:1\",\"event\":\"claim_allow\",'"
                    + " || '\"from\":\"planned\",\"intent\":\"' || intent || '\",\"row\":\"T4\",\"to\":\"claimed\",'"
                    + " || '\"version\":2}', (SELECT clock_timestamp())"
                    + " FROM unnest(?) AS intent";

    private final StorageServer server;
    private final LedgerWay planner;

    BareSqlWay(StorageServer server, LedgerWay planner) {
        this.server = server;
        this.planner = planner;
    }

    /** What was claimed: each list as the server takes it. */
    private record Claimed(List<Long> numbers, List<String> ids, List<String> persons) {
        Claimed() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
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
                Claimed claimed = claim(connection);
                while (!claimed.ids().isEmpty()) {
                    update(connection, ATTEMPT, "bigint", claimed.numbers());
                    journal(connection, claimed, 3, "attempt", "T10");
                    update(connection, CONFIRM, "bigint", claimed.numbers());
                    journal(connection, claimed, 4, "accepted", "T12");
                    claimed = claim(connection);
                }
                connection.setAutoCommit(true);
            }
        });
    }

    private Claimed claim(Connection connection) throws SQLException {
        Claimed claimed = new Claimed();
        try (PreparedStatement select = connection.prepareStatement(FREE)) {
            select.setString(1, planner.producer());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    claimed.numbers().add(rows.getLong(1));
                    claimed.ids().add(rows.getString(2));
                    claimed.persons().add(rows.getString(3));
                }
            }
        }
        update(connection, LANES, "text", claimed.persons());
        update(connection, CLAIM, "bigint", claimed.numbers());
        journal(connection, claimed, 2, "claim_allow", "T4");
        return claimed;
    }

    private static void update(Connection connection, String sql, String type, List<?> each) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf(type, each.toArray()));
            update.executeUpdate();
        }
    }

    private static void journal(Connection connection, Claimed claimed, int version, String event, String row)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(JOURNAL)) {
            insert.setInt(1, version);
            insert.setString(2, event);
            insert.setString(3, row);
            insert.setArray(4, connection.createArrayOf("text", claimed.ids().toArray()));
            insert.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public long done() {
        return planner.done();
    }
}
