package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.EventAnswerRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What requests with events were answered, inside one transaction. */
final class EventAnswers {
    static final String TABLE = "freestone_event_answer";

    private static final String OF_CUSTOMER = " WHERE company = ? AND person = ?";

    private final Session session;
    private final LockedReads reads;

    EventAnswers(Session session, LockedReads reads) {
        this.session = session;
        this.reads = reads;
    }

    Optional<EventAnswerRow> find(LaneKey customer, long request) {
        return session.one(
                session.sql(
                        "SELECT key_count, keep_until, document FROM " + TABLE
                                + " WHERE company = ? AND person = ? AND request = ?" + reads.suffix(),
                        customer.company().value(),
                        customer.person().value(),
                        request),
                rows -> new EventAnswerRow(
                        request,
                        rows.getInt("key_count"),
                        session.dialect().instant(rows, "keep_until"),
                        Document.of(rows.getString("document"))));
    }

    List<EventAnswerRow> after(LaneKey customer, long after, int limit) {
        return session.list(
                session.sql(
                                "SELECT request, key_count, keep_until, document FROM " + TABLE + OF_CUSTOMER,
                                JdbcCustomerStore.key(customer))
                        .add(" AND request > ? ORDER BY request LIMIT ?" + reads.suffix(), after, limit),
                rows -> new EventAnswerRow(
                        rows.getLong("request"),
                        rows.getInt("key_count"),
                        session.dialect().instant(rows, "keep_until"),
                        Document.of(rows.getString("document"))));
    }

    void rewrite(LaneKey customer, List<EventAnswerRow> rows) {
        session.batch(rows.stream()
                .map(row -> session.sql(
                                "UPDATE " + TABLE + " SET document = ?",
                                row.document().json())
                        .add(OF_CUSTOMER, JdbcCustomerStore.key(customer))
                        .add(" AND request = ?", row.request()))
                .toList());
    }

    void add(LaneKey customer, EventAnswerRow row) {
        session.insert(session.sql(
                "INSERT INTO " + TABLE + " (company, person, request, key_count, keep_until, document)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                customer.company().value(),
                customer.person().value(),
                row.request(),
                row.keys(),
                row.keepUntil(),
                row.document().json()));
    }

    /** By their keys, since not every database deletes only so many rows, and in one order, so that nobody waits in a circle. */
    boolean forget(CompanyId company, Instant now, int limit) {
        List<Object[]> gone = session.list(
                session.sql(
                        "SELECT person, request FROM " + TABLE + " WHERE company = ? AND keep_until <= ?"
                                + " ORDER BY keep_until, person, request LIMIT ?",
                        company.value(),
                        now,
                        limit),
                rows -> new Object[] {company.value(), rows.getString(1), rows.getLong(2)});
        session.batch(gone.stream()
                .map(key ->
                        session.sql("DELETE FROM " + TABLE + " WHERE company = ? AND person = ? AND request = ?", key))
                .toList());
        return gone.size() == limit;
    }
}
