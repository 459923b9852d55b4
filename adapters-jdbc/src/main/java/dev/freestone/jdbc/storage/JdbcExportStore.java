package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.ExportStore;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Exported contacts inside one transaction. */
final class JdbcExportStore implements ExportStore {
    private static final List<Column> COLUMNS = List.of(
            Column.text("company"),
            Column.text("idempotency_key"),
            Column.text("run"),
            Column.bigint("place"),
            Column.text("person"),
            Column.text("destination"),
            Column.instant("exported_at"),
            Column.instant("assume_at"),
            Column.text("state"));
    private static final String SELECT = "SELECT " + Column.names(COLUMNS, "") + " FROM freestone_export";
    private static final String INTO = "INSERT INTO freestone_export (" + Column.names(COLUMNS, "") + ") ";
    private static final Comparator<ExportRow> ORDER = Comparator.comparing(
                    (ExportRow row) -> row.company().value())
            .thenComparing(row -> row.key().value());

    private final Session session;

    JdbcExportStore(Session session) {
        this.session = session;
    }

    @Override
    public List<WriteResult> add(List<ExportRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        // Whoever adds the same identities does so in the same order, so that they wait for each other, but not in a
        // ring.
        List<Integer> order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(rows::get, ORDER))
                .toList();
        List<ExportRow> ordered = order.stream().map(rows::get).toList();
        boolean[] added = session.dialect().takesArrays() ? atOnce(ordered) : oneByOne(ordered);
        WriteResult[] results = new WriteResult[added.length];
        for (int i = 0; i < added.length; i++) {
            results[order.get(i)] = added[i] ? WriteResult.SAVED : WriteResult.CONFLICT;
        }
        return List.of(results);
    }

    private record Identity(String company, String key) {}

    private boolean[] atOnce(List<ExportRow> rows) {
        Sql insert = RowArrays.add(
                session.sql(INTO),
                COLUMNS,
                rows.stream().map(JdbcExportStore::values).toList());
        Set<Identity> inserted = new HashSet<>(session.returning(
                insert.add(session.dialect().unlessTaken() + " RETURNING company, idempotency_key"),
                found -> new Identity(found.getString("company"), found.getString("idempotency_key"))));
        boolean[] added = new boolean[rows.size()];
        for (int i = 0; i < added.length; i++) {
            ExportRow row = rows.get(i);
            // Of rows that are equal in their identity the first one was added.
            added[i] = inserted.remove(
                    new Identity(row.company().value(), row.key().value()));
        }
        return added;
    }

    private boolean[] oneByOne(List<ExportRow> rows) {
        boolean[] added = new boolean[rows.size()];
        for (int i = 0; i < added.length; i++) {
            added[i] = session.insert(
                    session.sql(INTO + "VALUES (" + Sql.marks(COLUMNS.size()) + ")", values(rows.get(i))));
        }
        return added;
    }

    private static Object[] values(ExportRow row) {
        return new Object[] {
            row.company().value(),
            row.key().value(),
            row.run().value(),
            row.place(),
            row.person().value(),
            row.destination().value(),
            row.exportedAt(),
            row.assumeAt(),
            row.state().code()
        };
    }

    @Override
    public void update(List<ExportRow> rows) {
        session.batch(rows.stream()
                .sorted(ORDER)
                .map(row -> session.sql(
                        "UPDATE freestone_export SET state = ? WHERE idempotency_key = ? AND company = ?",
                        row.state().code(),
                        row.key().value(),
                        row.company().value()))
                .toList());
    }

    @Override
    public List<ExportRow> lock(RunId run, Collection<KeyedHash> persons) {
        List<ExportRow> found = new ArrayList<>();
        for (List<KeyedHash> part : Parts.of(new HashSet<>(persons))) {
            Sql select = session.sql(SELECT + " WHERE run = ? AND person", run.value())
                    .in("text", part.stream().map(KeyedHash::value).toList());
            found.addAll(session.list(select.add(" ORDER BY run, place FOR UPDATE"), this::read));
        }
        found.sort(Comparator.comparingLong(ExportRow::place));
        return List.copyOf(found);
    }

    @Override
    public List<ExportRow> overdue(int limit) {
        return List.copyOf(session.list(
                session.sql(SELECT + " WHERE state = 'open' AND assume_at <= ")
                        .now()
                        .add(" ORDER BY state, assume_at LIMIT ? FOR UPDATE SKIP LOCKED", limit),
                this::read));
    }

    @Override
    public Optional<Instant> nextAssumeAt() {
        return session.one(
                session.sql(
                        "SELECT assume_at FROM freestone_export WHERE state = 'open' ORDER BY state, assume_at LIMIT 1"),
                rows -> session.dialect().instant(rows, "assume_at"));
    }

    @Override
    public List<ExportRow> page(RunId run, long from, int limit) {
        return List.copyOf(session.list(
                session.sql(
                        SELECT + " WHERE run = ? AND place >= ? ORDER BY run, place LIMIT ? FOR UPDATE",
                        run.value(),
                        from,
                        limit),
                this::read));
    }

    @Override
    public Map<ExportState, Long> counts(RunId run) {
        Map<ExportState, Long> counts = new EnumMap<>(ExportState.class);
        session.list(
                session.sql(
                        "SELECT state, COUNT(*) AS entries FROM freestone_export WHERE run = ? GROUP BY state",
                        run.value()),
                rows -> counts.put(state(rows), rows.getLong("entries")));
        return counts;
    }

    private static ExportState state(ResultSet rows) throws SQLException {
        return ExportState.parse(rows.getString("state")).orElseThrow();
    }

    private ExportRow read(ResultSet rows) throws SQLException {
        return new ExportRow(
                CompanyId.of(rows.getString("company")),
                new IdempotencyKey(rows.getString("idempotency_key")),
                RunId.of(rows.getString("run")),
                rows.getLong("place"),
                KeyedHash.of(rows.getString("person")),
                KeyedHash.of(rows.getString("destination")),
                session.dialect().instant(rows, "exported_at"),
                session.dialect().instant(rows, "assume_at"),
                state(rows));
    }
}
