package dev.freestone.jdbc.storage;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.JournalStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The journal inside one transaction. */
final class JdbcJournalStore implements JournalStore {
    private final Session session;

    JdbcJournalStore(Session session) {
        this.session = session;
    }

    @Override
    public void append(List<JournalEntry> entries) {
        // The number of the last one tells later whether all of them were kept.
        int last = entries.size() - 1;
        session.batch(
                entries.subList(0, Math.max(0, last)).stream().map(this::insert).toList());
        if (last >= 0) {
            append(entries.get(last));
        }
    }

    @Override
    public void append(JournalEntry entry) {
        OptionalLong number = session.insertNumbered(insert(entry));
        session.journaled(
                number.orElseThrow(
                        () -> new IllegalStateException(
                                "freestone_journal: the database gives a number that is taken, restart its sequence above the highest")));
    }

    private Sql insert(JournalEntry entry) {
        JournalEntry.Subject subject = entry.subject();
        return session.sql(
                        "INSERT INTO freestone_journal (company, kind, object_id, version, event, rule_id, actor, body,"
                                + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ",
                        subject.company().value(),
                        subject.kind(),
                        subject.objectId(),
                        subject.version(),
                        entry.event(),
                        entry.row(),
                        entry.actor().value(),
                        entry.body().json())
                .now()
                .add(")");
    }

    @Override
    public List<JournalRecord> page(CompanyId company, String kind, String objectId, long after, int limit) {
        return List.copyOf(session.list(
                session.sql(
                        "SELECT number, company, kind, object_id, version, event, rule_id, actor, body, recorded_at"
                                + " FROM freestone_journal WHERE object_id = ? AND kind = ? AND company = ?"
                                + " AND number > ? ORDER BY number LIMIT ?",
                        objectId,
                        kind,
                        company.value(),
                        after,
                        limit),
                this::read));
    }

    private JournalRecord read(ResultSet rows) throws SQLException {
        var subject = new JournalEntry.Subject(
                CompanyId.of(rows.getString("company")),
                rows.getString("kind"),
                rows.getString("object_id"),
                rows.getLong("version"));
        var entry = new JournalEntry(
                subject,
                rows.getString("event"),
                Optional.ofNullable(rows.getString("rule_id")),
                ActorId.of(rows.getString("actor")),
                Document.of(rows.getString("body")));
        return new JournalRecord(rows.getLong("number"), session.dialect().instant(rows, "recorded_at"), entry);
    }

    /**
     * Whether the transaction that appended an entry was committed, although its answer was lost. A second entry of the
     * same number waits until that transaction has ended and is refused if it was kept; the caller rolls it back.
     */
    static boolean isKept(Session session, long number) {
        return !session.insert(session.sql(
                        "INSERT INTO freestone_journal (number, company, kind, object_id, version, event, actor, body,"
                                + " recorded_at) VALUES (?, '', '', '', 0, 'probe', '', '', ",
                        number)
                .now()
                .add(")"));
    }
}
