package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Producer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at intents without locking them. */
final class IntentViews {
    private final Session session;

    IntentViews(Session session) {
        this.session = session;
    }

    Optional<IntentRow> find(CompanyId company, IntentId id) {
        return session.one(
                session.sql(StatusShape.INTENT + " WHERE i.id = ? AND i.company = ?", id.value(), company.value()),
                rows -> StatusShape.intent(rows, session.dialect()));
    }

    Map<IdempotencyKey, IntentOutcome> outcomes(CompanyId company, Collection<IdempotencyKey> keys) {
        Set<IdempotencyKey> distinct = new HashSet<>(keys);
        Map<IdempotencyKey, IntentOutcome> outcomes = new HashMap<>();
        if (!distinct.isEmpty()) {
            Sql select = session.sql(
                            "SELECT i.idempotency_key, s.channel, s.state, s.reason, s.rule_id FROM freestone_intent i"
                                    + " JOIN freestone_intent_status s ON s.number = i.number"
                                    + " WHERE i.company = ? AND i.idempotency_key",
                            company.value())
                    .in("text", distinct.stream().map(IdempotencyKey::value).toList());
            session.list(
                    select, rows -> outcomes.put(new IdempotencyKey(rows.getString("idempotency_key")), outcome(rows)));
        }
        return outcomes;
    }

    private static IntentOutcome outcome(ResultSet rows) throws SQLException {
        return new IntentOutcome(
                rows.getString("channel"),
                IntentState.parse(rows.getString("state")).orElseThrow(),
                Optional.ofNullable(rows.getString("reason")).flatMap(IntentReason::parse),
                Optional.ofNullable(rows.getString("rule_id")));
    }

    List<IntentCount> counts(CompanyId company, Producer producer, String occurrence) {
        return List.copyOf(session.list(
                session.sql(
                        "SELECT s.channel, s.state, s.reason, s.rule_id, COUNT(*) AS n FROM freestone_intent i"
                                + " JOIN freestone_intent_status s ON s.number = i.number"
                                + " WHERE i.company = ? AND i.producer = ? AND i.occurrence = ?"
                                + " GROUP BY s.channel, s.state, s.reason, s.rule_id",
                        company.value(),
                        producer.code(),
                        occurrence),
                rows -> new IntentCount(
                        rows.getString("channel"),
                        IntentState.parse(rows.getString("state")).orElseThrow(),
                        Optional.ofNullable(rows.getString("reason")).flatMap(IntentReason::parse),
                        Optional.ofNullable(rows.getString("rule_id")),
                        rows.getLong("n"))));
    }

    List<IntentState> recent(SenderId sender, int limit) {
        return List.copyOf(session.list(
                session.sql(
                        "SELECT state FROM freestone_intent_status WHERE sender = ? AND attempted_at IS NOT NULL"
                                + " ORDER BY sender, attempted_at DESC, number DESC LIMIT ?",
                        sender.value(),
                        limit),
                rows -> IntentState.parse(rows.getString("state")).orElseThrow()));
    }
}
