package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Producer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    List<IntentRow> page(CompanyId company, IntentFilter filter, long before, int limit) {
        Sql select = isOfStatesOnly(filter)
                ? newest(company, filter.states(), before, limit)
                : matching(company, filter, before, limit);
        return List.copyOf(session.list(select, rows -> StatusShape.intent(rows, session.dialect())));
    }

    private static boolean isOfStatesOnly(IntentFilter filter) {
        return Stream.of(
                        filter.producer(),
                        filter.occurrence(),
                        filter.person(),
                        filter.key(),
                        filter.providerMessageId())
                .allMatch(Optional::isEmpty);
    }

    /**
     * The newest of each state by the index of states; a state that is rare would else be looked for in the whole table. States
     * are named in the text, so that PostgreSQL sees that its indexes, which are partial, have what is asked for: those that
     * hold a lane are found by the lanes, which are few.
     */
    private Sql newest(CompanyId company, Set<IntentState> asked, long before, int limit) {
        Set<IntentState> states = asked.isEmpty() ? EnumSet.allOf(IntentState.class) : asked;
        Sql select = session.sql(StatusShape.INTENT + " JOIN (SELECT place FROM (");
        String union = "";
        for (IntentState state : states) {
            select.add(
                    union + "(SELECT number AS place FROM freestone_intent_status WHERE company = ? AND state = '"
                            + state.code() + "'" + (state.holdsLane() ? " AND lane IS NOT NULL" : "")
                            + " AND number < ? ORDER BY company, state, number DESC LIMIT ?)",
                    company.value(),
                    before,
                    limit);
            union = " UNION ALL ";
        }
        return select.add(
                ") of_states ORDER BY place DESC LIMIT ?) newest ON i.number = newest.place ORDER BY i.number DESC",
                limit);
    }

    private Sql matching(CompanyId company, IntentFilter filter, long before, int limit) {
        Sql select = session.sql(StatusShape.INTENT + " WHERE i.company = ? AND i.number < ?", company.value(), before);
        if (!filter.states().isEmpty()) {
            select.add(" AND s.state IN (" + Sql.marks(filter.states().size()) + ")");
            filter.states().forEach(state -> select.add("", state.code()));
        }
        filter.producer().ifPresent(producer -> select.add(" AND i.producer = ?", producer.code()));
        filter.occurrence().ifPresent(occurrence -> select.add(" AND i.occurrence = ?", occurrence));
        filter.person().ifPresent(person -> select.add(" AND i.person = ?", person.value()));
        filter.key().ifPresent(key -> select.add(" AND i.idempotency_key = ?", key.value()));
        filter.providerMessageId().ifPresent(id -> select.add(" AND s.provider_message_id = ?", id));
        return select.add(" ORDER BY i.number DESC LIMIT ?", limit);
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
