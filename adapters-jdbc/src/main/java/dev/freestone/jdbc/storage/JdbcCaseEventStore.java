package dev.freestone.jdbc.storage;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.CaseEventStore;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.CaseWatchRow;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What happened to cases, inside one transaction. */
final class JdbcCaseEventStore implements CaseEventStore {
    private static final String TABLE = "freestone_case_event";
    private static final String COLUMNS = "company, case_id, event_id, case_type, occurred_at, revision, document";
    private static final String INSERT = "INSERT INTO " + TABLE + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT number, " + COLUMNS + " FROM " + TABLE;

    private static final String WATCH = "freestone_case_watch";
    private static final KeptRow KEPT_WATCH = new KeptRow(WATCH, List.of("company", "case_id"), "document");
    private static final String NOTHING = "{}";

    private final Session session;
    private final CaseInteractions interactions;

    JdbcCaseEventStore(Session session) {
        this.session = session;
        this.interactions = new CaseInteractions(session);
    }

    @Override
    public WriteResult add(CaseEventRow event) {
        Sql insert = session.sql(
                INSERT,
                event.company().value(),
                event.caseId().value(),
                event.eventId(),
                event.caseType().value(),
                event.occurredAt(),
                event.revision(),
                event.document().json());
        return session.insert(insert) ? WriteResult.SAVED : WriteResult.CONFLICT;
    }

    @Override
    public Optional<CaseEventRow> find(CompanyId company, CaseId caseId, String eventId) {
        return session.one(
                session.sql(
                        SELECT + " WHERE company = ? AND case_id = ? AND event_id = ?"
                                + session.dialect().currentRead(),
                        company.value(),
                        caseId.value(),
                        eventId),
                this::read);
    }

    @Override
    public List<CaseEventRow> ofCase(CompanyId company, CaseId caseId, long before, int limit) {
        return session.list(
                session.sql(
                        SELECT + " WHERE company = ? AND case_id = ? AND number < ? ORDER BY number DESC LIMIT ?",
                        company.value(),
                        caseId.value(),
                        before,
                        limit),
                this::read);
    }

    @Override
    public List<CaseEventRow> within(
            CompanyId company, Instant from, Instant to, Optional<CaseEventRow> after, int limit) {
        Sql select = session.sql(
                SELECT + " WHERE company = ? AND occurred_at >= ? AND occurred_at < ?", company.value(), from, to);
        after.ifPresent(last -> addAfter(select, last));
        return session.list(select.add(" ORDER BY company, occurred_at, number LIMIT ?", limit), this::read);
    }

    private void addAfter(Sql select, CaseEventRow last) {
        if (session.dialect().comparesRows()) {
            select.add(" AND (occurred_at, number) > (?, ?)", last.occurredAt(), last.number());
        } else {
            // The first condition is implied by the other; alone it lets the index find the place.
            select.add(
                    " AND occurred_at >= ? AND (occurred_at > ? OR number > ?)",
                    last.occurredAt(),
                    last.occurredAt(),
                    last.number());
        }
    }

    @Override
    public List<CaseEventRow> latest(CompanyId company, Optional<CaseEventRow> after, int limit) {
        String owner = company.value();
        Sql select = session.sql(SELECT + " WHERE ");
        if (session.dialect().comparesRows()) {
            select.add("(company, occurred_at, number) > (?, TIMESTAMPTZ '-infinity', 0)", owner);
            select.add(" AND (company, occurred_at, number) < ");
            if (after.isPresent()) {
                select.add(
                        "(?, ?, ?)",
                        owner,
                        after.get().occurredAt(),
                        after.get().number());
            } else {
                select.add("(?, TIMESTAMPTZ 'infinity', 0)", owner);
            }
        } else {
            select.add("company = ?", owner);
            after.ifPresent(last -> select.add(
                    " AND occurred_at <= ? AND (occurred_at < ? OR number < ?)",
                    last.occurredAt(),
                    last.occurredAt(),
                    last.number()));
        }
        return session.list(
                select.add(" ORDER BY company DESC, occurred_at DESC, number DESC LIMIT " + limit), this::read);
    }

    private CaseEventRow read(ResultSet rows) throws SQLException {
        return new CaseEventRow(
                rows.getLong("number"),
                CompanyId.of(rows.getString("company")),
                CaseId.of(rows.getString("case_id")),
                rows.getString("event_id"),
                CaseTypeId.of(rows.getString("case_type")),
                session.dialect().instant(rows, "occurred_at"),
                rows.getLong("revision"),
                Document.of(rows.getString("document")));
    }

    @Override
    public void rewrite(CaseEventRow event) {
        session.update(session.sql(
                "UPDATE " + TABLE + " SET document = ? WHERE company = ? AND case_id = ? AND event_id = ?",
                event.document().json(),
                event.company().value(),
                event.caseId().value(),
                event.eventId()));
    }

    @Override
    public CaseWatchRow lockWatch(CompanyId company, CaseId caseId) {
        return KEPT_WATCH.hold(
                session,
                NOTHING,
                "",
                rows -> new CaseWatchRow(company, caseId, Document.of(rows.getString(1))),
                company.value(),
                caseId.value());
    }

    @Override
    public void saveWatch(CaseWatchRow watch) {
        session.update(session.sql(
                "UPDATE " + WATCH + " SET document = ?" + KEPT_WATCH.thatRow(),
                watch.document().json(),
                watch.company().value(),
                watch.id().value()));
    }

    @Override
    public List<CaseWatchRow> watches(CompanyId company, Collection<CaseId> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : session.list(
                        session.sql(
                                        "SELECT case_id, document FROM " + WATCH + " WHERE company = ? AND case_id",
                                        company.value())
                                .in("text", caseIds.stream().map(CaseId::value).toList()),
                        rows -> new CaseWatchRow(
                                company, CaseId.of(rows.getString(1)), Document.of(rows.getString(2))));
    }

    @Override
    public List<CaseWatchRow> watches(CompanyId company, Optional<CaseId> after, int limit) {
        return session.list(
                session.sql(
                        "SELECT case_id, document FROM " + WATCH
                                + " WHERE company = ? AND case_id > ? ORDER BY case_id LIMIT ?",
                        company.value(),
                        after.map(CaseId::value).orElse(""),
                        limit),
                rows -> new CaseWatchRow(company, CaseId.of(rows.getString(1)), Document.of(rows.getString(2))));
    }

    @Override
    public void link(List<CaseInteractionRow> rows) {
        interactions.add(rows);
    }

    @Override
    public void settle(CompanyId company, Collection<IntentId> intents) {
        interactions.settle(company, intents);
    }

    @Override
    public List<CaseInteractionRow> open(CompanyId company, CaseId caseId, boolean watchedOnly, long after, int limit) {
        return interactions.open(company, caseId, watchedOnly, after, limit);
    }

    @Override
    public List<CaseInteractionRow> interactions(
            CompanyId company, CaseId caseId, Optional<String> eventId, long before, int limit) {
        return interactions.ofCase(company, caseId, eventId, before, limit);
    }

    @Override
    public List<CaseInteractionRow> interactions(CompanyId company, Collection<IntentId> intents) {
        return interactions.find(company, intents);
    }
}
