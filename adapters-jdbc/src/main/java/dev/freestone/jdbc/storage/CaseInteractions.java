package dev.freestone.jdbc.storage;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.spi.CaseInteractionRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The contacts that came of cases, inside one transaction. */
final class CaseInteractions {
    private static final String TABLE = "freestone_case_interaction";
    private static final List<Column> COLUMNS = List.of(
            Column.text("intent"),
            Column.text("company"),
            Column.text("case_id"),
            Column.text("event_id"),
            Column.integer("type_id"),
            Column.integer("type_version"),
            Column.bool("is_open"),
            Column.bool("is_watched"),
            Column.text("document"));
    private static final String NAMES = Column.names(COLUMNS, "");
    private static final String INTO = "INSERT INTO " + TABLE + " (" + NAMES + ") ";
    private static final String SELECT = "SELECT number, " + NAMES + " FROM " + TABLE + " WHERE company = ?";
    private static final String OF_CASE = SELECT + " AND case_id = ?";

    private final Session session;

    CaseInteractions(Session session) {
        this.session = session;
    }

    void add(List<CaseInteractionRow> rows) {
        List<Object[]> values = rows.stream().map(CaseInteractions::values).toList();
        if (session.dialect().takesArrays(values.size())) {
            session.update(RowArrays.add(session.sql(INTO), COLUMNS, values));
        } else {
            String insert = INTO + "VALUES (" + Sql.marks(COLUMNS.size()) + ")";
            session.batch(values.stream().map(each -> session.sql(insert, each)).toList());
        }
    }

    private static Object[] values(CaseInteractionRow row) {
        return new Object[] {
            row.intent().value(),
            row.company().value(),
            row.caseId().value(),
            row.eventId(),
            row.type().value(),
            row.version(),
            row.open(),
            row.watched(),
            row.document().json()
        };
    }

    void settle(CompanyId company, Collection<IntentId> intents) {
        if (!intents.isEmpty()) {
            session.update(session.sql(
                            "UPDATE " + TABLE + " SET is_open = ? WHERE company = ? AND is_open = ? AND intent",
                            false,
                            company.value(),
                            true)
                    .in("text", values(intents)));
        }
    }

    List<CaseInteractionRow> open(CompanyId company, CaseId caseId, boolean watchedOnly, long after, int limit) {
        // As text, so that PostgreSQL sees that its index of open ones serves.
        Sql select = session.sql(OF_CASE + " AND is_open = TRUE", company.value(), caseId.value());
        if (watchedOnly) {
            select.add(" AND is_watched = TRUE");
        }
        return list(select.add(
                " AND number > ? ORDER BY number LIMIT ?" + session.dialect().currentRead(), after, limit));
    }

    List<CaseInteractionRow> ofCase(
            CompanyId company, CaseId caseId, Optional<String> eventId, long before, int limit) {
        Sql select = session.sql(OF_CASE, company.value(), caseId.value());
        eventId.ifPresent(event -> select.add(" AND event_id = ?", event));
        return list(select.add(" AND number < ? ORDER BY number DESC LIMIT ?", before, limit));
    }

    List<CaseInteractionRow> find(CompanyId company, Collection<IntentId> intents) {
        return intents.isEmpty()
                ? List.of()
                : list(session.sql(SELECT + " AND intent", company.value()).in("text", values(intents)));
    }

    private static List<String> values(Collection<IntentId> intents) {
        return intents.stream().map(IntentId::value).sorted().toList();
    }

    private List<CaseInteractionRow> list(Sql select) {
        return session.list(select, CaseInteractions::read);
    }

    private static CaseInteractionRow read(ResultSet rows) throws SQLException {
        return new CaseInteractionRow(
                rows.getLong("number"),
                CompanyId.of(rows.getString("company")),
                IntentId.of(rows.getString("intent")),
                CaseId.of(rows.getString("case_id")),
                rows.getString("event_id"),
                TypeId.of(rows.getInt("type_id")),
                rows.getInt("type_version"),
                rows.getBoolean("is_open"),
                rows.getBoolean("is_watched"),
                Document.of(rows.getString("document")));
    }
}
