package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.ReportStore;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reported contacts inside one transaction. */
final class JdbcReportStore implements ReportStore {
    private record Key(CompanyId company, ReportId id) implements Comparable<Key> {
        static Key of(ReportRow row) {
            return new Key(row.company(), row.id());
        }

        @Override
        public int compareTo(Key other) {
            int companies = company.value().compareTo(other.company.value());
            return companies == 0 ? id.compareTo(other.id) : companies;
        }
    }

    private final Session session;

    JdbcReportStore(Session session) {
        this.session = session;
    }

    @Override
    public List<ReportRow> lock(CompanyId company, Collection<ReportId> ids) {
        SortedSet<ReportId> wanted = new TreeSet<>(ids);
        Sql select = session.sql(
                ReportShape.SELECT + " WHERE company = ? AND id IN (" + Sql.marks(wanted.size()) + ")",
                company.value());
        wanted.forEach(id -> select.add("", id.value()));
        return List.copyOf(
                session.list(select.add(" ORDER BY id FOR UPDATE"), rows -> ReportShape.read(session.dialect(), rows)));
    }

    @Override
    public List<WriteResult> insert(List<ReportRow> rows) {
        // Whoever adds the same reports does so in the same order, so that they wait for each other, but not in a ring.
        Map<Key, ReportRow> ordered = new TreeMap<>();
        rows.forEach(row -> ordered.put(Key.of(row), row));
        Map<Key, Boolean> added = session.dialect().errorSpoilsTransaction() ? atOnce(ordered) : oneByOne(ordered);
        return rows.stream()
                .map(row -> added.getOrDefault(Key.of(row), false) ? WriteResult.SAVED : WriteResult.CONFLICT)
                .toList();
    }

    private Map<Key, Boolean> atOnce(Map<Key, ReportRow> ordered) {
        int[] changed = session.batch(ordered.values().stream()
                .map(row -> insert(row).add(session.dialect().unlessTaken()))
                .toList());
        Map<Key, Boolean> added = new HashMap<>();
        int next = 0;
        for (Key key : ordered.keySet()) {
            added.put(key, changed[next] == 1);
            next++;
        }
        return added;
    }

    private Map<Key, Boolean> oneByOne(Map<Key, ReportRow> ordered) {
        Map<Key, Boolean> added = new HashMap<>();
        ordered.forEach((key, row) ->
                added.put(key, session.updateUnlessTaken(insert(row)).isPresent()));
        return added;
    }

    private Sql insert(ReportRow row) {
        return session.sql(ReportShape.INSERT, ReportShape.values(row));
    }

    @Override
    public List<WriteResult> update(List<ReportRow> rows) {
        int[] changed = session.batch(rows.stream()
                .map(row ->
                        session.sql(ReportShape.UPDATE, ReportShape.values(row)).add(" AND version = ?", row.version()))
                .toList());
        List<WriteResult> results = new ArrayList<>(changed.length);
        for (int i = 0; i < changed.length; i++) {
            results.add(changed[i] == 1 ? WriteResult.SAVED : unchanged(rows.get(i)));
        }
        return results;
    }

    private WriteResult unchanged(ReportRow row) {
        return session.exists(session.sql(
                        "SELECT 1 FROM " + ReportShape.TABLE + " WHERE id = ? AND company = ?",
                        row.id().value(),
                        row.company().value()))
                ? WriteResult.CONFLICT
                : WriteResult.MISSING;
    }

    @Override
    public List<ReportRow> page(CompanyId company, KeyedHash person, long after, int limit) {
        return List.copyOf(session.list(
                session.sql(
                        ReportShape.SELECT + " WHERE company = ? AND person = ? AND number > ? ORDER BY number LIMIT ?",
                        company.value(),
                        person.value(),
                        after,
                        limit),
                rows -> ReportShape.read(session.dialect(), rows)));
    }

    @Override
    public List<ReportRow> page(CompanyId company, long after, int limit) {
        return List.copyOf(session.list(
                session.sql(
                        ReportShape.SELECT + " WHERE company = ? AND number > ? ORDER BY number LIMIT ?",
                        company.value(),
                        after,
                        limit),
                rows -> ReportShape.read(session.dialect(), rows)));
    }
}
