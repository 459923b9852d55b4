package dev.freestone.jdbc.storage;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.JournalStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The journal inside one transaction. */
final class JdbcJournalStore implements JournalStore {
    private static final List<Column> COLUMNS = List.of(
            Column.text("object_id"),
            Column.text("company"),
            Column.text("kind"),
            Column.bigint("version"),
            Column.text("event"),
            Column.text("rule_id"),
            Column.text("actor"),
            Column.text("body"));
    private static final String NAMES = Column.names(COLUMNS, "");
    /** What {@link #read} reads. */
    static final String READ = "number, company, kind, object_id, version, event, rule_id, actor, body, recorded_at";

    private final Session session;

    JdbcJournalStore(Session session) {
        this.session = session;
    }

    @Override
    public void append(List<JournalEntry> entries) {
        if (session.dialect().takesArrays(entries.size())) {
            appendAtOnce(entries);
            return;
        }
        // The number of the last one tells later whether all of them were kept.
        int last = entries.size() - 1;
        session.batch(
                entries.subList(0, Math.max(0, last)).stream().map(this::insert).toList());
        if (last >= 0) {
            append(entries.get(last));
        }
    }

    private void appendAtOnce(List<JournalEntry> entries) {
        Sql insert = RowArrays.add(
                        session.sql("WITH kept AS (INSERT INTO freestone_journal (" + NAMES + ", recorded_at) SELECT "
                                        + NAMES + ", ")
                                .now()
                                .add(" FROM ("),
                        COLUMNS,
                        entries.stream().map(JdbcJournalStore::values).toList())
                .add(") entry RETURNING number) SELECT MAX(number) FROM kept");
        session.returning(insert, rows -> rows.getLong(1)).forEach(session::journaled);
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
        return session.sql(
                        "INSERT INTO freestone_journal (" + NAMES + ", recorded_at) VALUES ("
                                + Sql.marks(COLUMNS.size()) + ", ",
                        values(entry))
                .now()
                .add(")");
    }

    private static Object[] values(JournalEntry entry) {
        JournalEntry.Subject subject = entry.subject();
        return new Object[] {
            subject.objectId(),
            subject.company().value(),
            subject.kind(),
            subject.version(),
            entry.event(),
            entry.row(),
            entry.actor().value(),
            entry.body().json()
        };
    }

    @Override
    public List<JournalRecord> page(CompanyId company, String kind, String objectId, long after, int limit) {
        return List.copyOf(session.list(
                session.sql(
                        "SELECT " + READ + " FROM freestone_journal WHERE object_id = ? AND kind = ? AND company = ?"
                                + " AND number > ? ORDER BY number LIMIT ?",
                        objectId,
                        kind,
                        company.value(),
                        after,
                        limit),
                rows -> read(rows, session.dialect())));
    }

    @Override
    public List<JournalRecord> within(CompanyId company, String kind, Instant from, Instant to, long after, int limit) {
        return List.copyOf(session.list(
                session.sql(
                        "SELECT " + READ + " FROM freestone_journal WHERE number > ? AND company = ? AND kind = ?"
                                + " AND recorded_at >= ? AND recorded_at < ? ORDER BY number LIMIT ?",
                        after,
                        company.value(),
                        kind,
                        from,
                        to,
                        limit),
                rows -> read(rows, session.dialect())));
    }

    @Override
    public void redact(CompanyId company, Map<Long, String> digests) {
        session.batch(new TreeMap<>(digests)
                .entrySet().stream()
                        .map(entry -> session.sql(
                                "UPDATE freestone_journal SET body = '{}', body_digest = ?"
                                        + " WHERE number = ? AND company = ? AND body_digest IS NULL",
                                entry.getValue(),
                                entry.getKey(),
                                company.value()))
                        .toList());
    }

    static JournalRecord read(ResultSet rows, StorageDialect dialect) throws SQLException {
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
        return new JournalRecord(rows.getLong("number"), dialect.instant(rows, "recorded_at"), entry);
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
