package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.DueIntent;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.WaitingQueue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds due work by the index in whose order it is served. What is the same for all rows is named in each order as well: H2
 * reads an index in its order only for all of its columns from the first one on.
 */
final class IntentQueues {
    private static final List<String> QUEUE = List.of("company", "producer", "channel", "sender");
    private static final String COLUMNS = String.join(", ", QUEUE);

    /** From one queue to the next one by a step through the index each, however many intents a queue has. */
    private static final String JUMPS = "WITH RECURSIVE queue AS ("
            + "(SELECT " + COLUMNS + " FROM freestone_intent_status WHERE state = 'planned' AND company > ?"
            + " ORDER BY " + COLUMNS + " LIMIT 1)"
            + " UNION ALL SELECT following.* FROM queue, LATERAL ("
            + "SELECT " + of("i") + " FROM freestone_intent_status i WHERE i.state = 'planned'"
            + " AND (" + of("i") + ") > (" + of("queue") + ") ORDER BY " + of("i") + " LIMIT 1) following)"
            + " SELECT " + COLUMNS + " FROM queue LIMIT ?";

    /** The first of each state, which is one step into the index each. */
    private static final String NEXT_WAKE = Arrays.stream(IntentState.values())
            .filter(state -> !state.isTerminal())
            .map(state -> "(SELECT wake_at AS at FROM freestone_intent_status WHERE wake_at IS NOT NULL AND state = '"
                    + state.code() + "' ORDER BY state, wake_at LIMIT 1)")
            .collect(Collectors.joining(" UNION ALL ", "SELECT MIN(at) AS at FROM (", ") of_states"));

    private final Session session;

    IntentQueues(Session session) {
        this.session = session;
    }

    private static String of(String table) {
        return QUEUE.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    List<WaitingQueue> waiting(Optional<CompanyId> after, int limit) {
        String first = after.map(CompanyId::value).orElse("");
        StorageDialect dialect = session.dialect();
        if (dialect.jumps()) {
            return List.copyOf(session.list(session.sql(JUMPS, first, limit), IntentQueues::queue));
        }
        String order = QUEUE.stream().map(dialect::byCodePoint).collect(Collectors.joining(", "));
        return List.copyOf(session.list(
                session.sql(
                        "SELECT " + COLUMNS + " FROM (SELECT DISTINCT " + COLUMNS
                                + " FROM freestone_intent_status WHERE state = 'planned') queue WHERE "
                                + dialect.byCodePoint("company") + " > ? ORDER BY " + order + " LIMIT ?",
                        dialect.textParameter(first),
                        limit),
                IntentQueues::queue));
    }

    List<DueIntent> due(WaitingQueue queue, int limit) {
        Sql select = session.sql("SELECT id, priority, due_at, number FROM (");
        for (int priority = 0; priority <= IntentPlan.LAST_PRIORITY; priority++) {
            select.add(
                            (priority == 0 ? "" : " UNION ALL ")
                                    + "(SELECT id, priority, due_at, number FROM freestone_intent_status i"
                                    + " WHERE i.state = 'planned' AND i.company = ? AND i.producer = ? AND i.channel = ?"
                                    + " AND i.sender = ? AND i.priority = ? AND i.due_at <= ",
                            queue.company().value(),
                            queue.producer().code(),
                            queue.channel(),
                            queue.sender().value(),
                            priority)
                    .now()
                    .add(
                            " AND NOT EXISTS (SELECT 1 FROM freestone_intent_status b"
                                    + " WHERE b.company = i.company AND b.lane = i.person AND b.lane IS NOT NULL)"
                                    + " ORDER BY i.state, " + of("i") + ", i.priority, i.due_at, i.number LIMIT ?)",
                            limit);
        }
        return List.copyOf(
                session.list(select.add(") due ORDER BY priority, due_at, number"), rows -> due(queue, rows)));
    }

    Optional<Instant> nextDueAt() {
        return earliest(
                session.sql("SELECT due_at AS at FROM freestone_intent_status WHERE state = 'planned' AND due_at > ")
                        .now()
                        .add(" ORDER BY state, due_at LIMIT 1"));
    }

    Optional<Instant> nextWakeAt() {
        return earliest(session.sql(NEXT_WAKE));
    }

    private Optional<Instant> earliest(Sql select) {
        return session.one(select, rows -> session.dialect().optionalInstant(rows, "at"))
                .flatMap(at -> at);
    }

    private DueIntent due(WaitingQueue queue, ResultSet rows) throws SQLException {
        return new DueIntent(
                IntentId.of(rows.getString("id")),
                queue.company(),
                queue.producer(),
                queue.channel(),
                queue.sender(),
                rows.getInt("priority"),
                session.dialect().instant(rows, "due_at"),
                rows.getLong("number"));
    }

    private static WaitingQueue queue(ResultSet rows) throws SQLException {
        return new WaitingQueue(
                CompanyId.of(rows.getString("company")),
                Producer.parse(rows.getString("producer")),
                rows.getString("channel"),
                SenderId.of(rows.getString("sender")));
    }
}
