package dev.freestone.jdbc.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The table of the numbers of contacts. Each number is a sum over parts, so that transactions wait for each other as little as
 * can be: those of Freestone's own share a few parts, of which each takes the next one in turn. A transaction of the host may
 * stay open for long and may read a snapshot in which it could not change what others have changed since: it adds loose rows,
 * a part of its own, which meet nobody, and which a later transaction of Freestone's own takes into the shared parts.
 */
final class TallyTable {
    static final String NAME = "freestone_contact_tally";

    private static final int SHARED = 4;
    private static final int TAKEN = 1_000;
    private static final String KEY = "company, span, planned_at, state, part";
    private static final List<Column> COLUMNS = List.of(
            Column.text("company"),
            Column.text("span"),
            Column.instant("planned_at"),
            Column.text("state"),
            Column.bigint("contacts"),
            Column.bigint("first_number"),
            Column.bigint("last_number"));
    private static final String INSERT = "INSERT INTO " + NAME + " (" + Column.names(COLUMNS, "") + ", part) ";

    private final Session session;

    TallyTable(Session session) {
        this.session = session;
    }

    /** Adds numbers of distinct keys, which are locked in their order. */
    void add(List<TallyRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StorageDialect dialect = session.dialect();
        long own = ThreadLocalRandom.current().nextLong(SHARED, Long.MAX_VALUE);
        long part = session.isJoined() ? own : session.turn() % SHARED;
        if (dialect.takesArrays()) {
            // A data source may read snapshots by default.
            Sql insert = session.sql(
                    INSERT + "SELECT " + Column.names(COLUMNS, "")
                            + ", CASE WHEN current_setting('transaction_isolation') = 'read committed'"
                            + " THEN CAST(? AS bigint) ELSE CAST(? AS bigint) END FROM (",
                    part,
                    own);
            RowArrays.add(insert, COLUMNS, rows.stream().map(TallyTable::values).toList());
            session.update(insert.add(") added" + adding(dialect)));
        } else if (dialect == StorageDialect.H2) {
            rows.forEach(row -> addOrMake(row, part));
        } else {
            String insert = INSERT + "VALUES (" + Sql.marks(COLUMNS.size()) + ", ?)" + adding(dialect);
            session.batch(rows.stream()
                    .map(row -> session.sql(insert, values(row)).add("", part))
                    .toList());
        }
    }

    private static String adding(StorageDialect dialect) {
        return dialect.orChanging(
                        KEY,
                        "contacts = " + NAME + ".contacts + " + dialect.given("contacts")
                                + ", first_number = LEAST(" + NAME + ".first_number, " + dialect.given("first_number")
                                + "), last_number = GREATEST(" + NAME + ".last_number, "
                                + dialect.given("last_number") + ")")
                .orElseThrow();
    }

    private void addOrMake(TallyRow row, long part) {
        String update = "UPDATE " + NAME + " SET contacts = contacts + ?, first_number = LEAST(first_number, ?),"
                + " last_number = GREATEST(last_number, ?)"
                + " WHERE company = ? AND span = ? AND planned_at = ? AND state = ? AND part = ?";
        Object[] changed = {
            row.count().contacts(),
            row.count().first(),
            row.count().last(),
            row.key().company(),
            row.key().span(),
            row.key().plannedAt(),
            row.key().state(),
            part
        };
        Sql insert = session.sql(INSERT + "VALUES (" + Sql.marks(COLUMNS.size()) + ", ?)", values(row))
                .add("", part);
        if (session.update(session.sql(update, changed)) == 0 && !session.insert(insert)) {
            session.update(session.sql(update, changed));
        }
    }

    private static Object[] values(TallyRow row) {
        return new Object[] {
            row.key().company(),
            row.key().span(),
            row.key().plannedAt(),
            row.key().state(),
            row.count().contacts(),
            row.count().first(),
            row.count().last()
        };
    }

    /** In every fourth transaction of Freestone's own: removes loose rows, some at a time, for their numbers to be added. */
    Map<TallyKey, TallyCount> takeLoose() {
        if (session.isJoined() || session.turn() % SHARED != 0) {
            return Map.of();
        }
        List<Sql> taken = new ArrayList<>();
        Map<TallyKey, TallyCount> counts = new HashMap<>();
        session.list(
                session.sql(
                        "SELECT " + Column.names(COLUMNS, "") + ", part FROM " + NAME + " WHERE part >= " + SHARED
                                + " ORDER BY part LIMIT ? FOR UPDATE SKIP LOCKED",
                        TAKEN),
                rows -> {
                    TallyRow row = read(rows);
                    taken.add(session.sql(
                            "DELETE FROM " + NAME
                                    + " WHERE company = ? AND span = ? AND planned_at = ? AND state = ? AND part = ?",
                            row.key().company(),
                            row.key().span(),
                            row.key().plannedAt(),
                            row.key().state(),
                            rows.getLong("part")));
                    return counts.merge(row.key(), row.count(), TallyCount::plus);
                });
        if (!taken.isEmpty()) {
            session.batch(taken);
        }
        return counts;
    }

    private TallyRow read(ResultSet rows) throws SQLException {
        return new TallyRow(
                new TallyKey(
                        rows.getString("company"),
                        rows.getString("span"),
                        session.dialect().instant(rows, "planned_at"),
                        rows.getString("state")),
                new TallyCount(rows.getLong("contacts"), rows.getLong("first_number"), rows.getLong("last_number")));
    }
}
