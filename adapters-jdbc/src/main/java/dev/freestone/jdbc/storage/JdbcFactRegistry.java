package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.FactRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Facts about people and destinations inside one transaction. */
final class JdbcFactRegistry implements FactRegistry {
    private static final Comparator<FactRow> ORDER = Comparator.comparing(
                    (FactRow row) -> row.company().value())
            .thenComparing(row -> row.id().value());
    private static final String THAT_FACT = " WHERE id = ? AND company = ?";

    private static final List<Column> SNAPSHOT =
            List.of(Column.text("digest"), Column.text("company"), Column.text("document"));
    private static final String KEEP = "INSERT INTO freestone_fact_snapshot (" + Column.names(SNAPSHOT, "") + ") ";

    private final Session session;

    JdbcFactRegistry(Session session) {
        this.session = session;
    }

    @Override
    public Set<FactId> add(List<FactRow> facts) {
        Set<FactId> added = new HashSet<>();
        // Whoever adds the same facts does so in the same order, so that they wait for each other, but not in a ring.
        facts.stream().sorted(ORDER).forEach(row -> {
            if (session.insert(session.sql(FactShape.INSERT, FactShape.values(row)))) {
                added.add(row.id());
            }
        });
        return added;
    }

    @Override
    public boolean end(FactRow fact) {
        return session.update(session.sql(
                        "UPDATE freestone_fact SET ended_at = ?, end_recorded_at = ?" + THAT_FACT
                                + " AND ended_at IS NULL",
                        fact.ended(),
                        fact.endRecordedAt(),
                        fact.id().value(),
                        fact.company().value()))
                == 1;
    }

    @Override
    public void rewrite(List<FactRow> facts) {
        session.batch(facts.stream()
                .sorted(ORDER)
                .map(row -> session.sql(
                        "UPDATE freestone_fact SET document = ?" + THAT_FACT,
                        row.document().json(),
                        row.id().value(),
                        row.company().value()))
                .toList());
    }

    @Override
    public Optional<FactRow> find(CompanyId company, FactId id) {
        return session.one(
                session.sql(FactShape.SELECT + THAT_FACT, id.value(), company.value()),
                rows -> FactShape.read(session.dialect(), rows));
    }

    @Override
    public List<FactRow> of(Collection<LaneKey> persons, Collection<LaneKey> destinations, Instant since) {
        Set<FactRow> found = new LinkedHashSet<>();
        look(persons, "person", since, found);
        look(destinations, "destination", since, found);
        return List.copyOf(found);
    }

    private void look(Collection<LaneKey> keys, String column, Instant since, Set<FactRow> found) {
        for (List<LaneKey> part : Parts.of(new HashSet<>(keys))) {
            Parts.byCompany(part, LaneKey::company, JdbcFactRegistry::hash).forEach((company, hashes) -> {
                Sql select = session.sql(
                                FactShape.SELECT + " WHERE company = ? AND (ends_at IS NULL OR ends_at > ?) AND "
                                        + column,
                                company.value(),
                                since)
                        .in("text", hashes);
                found.addAll(session.list(select, rows -> FactShape.read(session.dialect(), rows)));
            });
        }
    }

    @Override
    public Set<LaneKey> stopped(Collection<LaneKey> destinations, Set<FactKind> kinds, Instant recordedSince) {
        Set<LaneKey> stopped = new HashSet<>();
        if (kinds.isEmpty()) {
            return stopped;
        }
        List<String> codes = kinds.stream().map(FactKind::code).sorted().toList();
        for (List<LaneKey> part : Parts.of(new HashSet<>(destinations))) {
            Parts.byCompany(part, LaneKey::company, JdbcFactRegistry::hash).forEach((company, hashes) -> {
                Sql select = session.sql(
                        "SELECT destination FROM freestone_fact WHERE company = ? AND recorded_at >= ?"
                                + " AND ended_at IS NULL AND kind IN (" + Sql.marks(codes.size())
                                + ") AND destination",
                        company.value(),
                        recordedSince);
                codes.forEach(code -> select.add("", code));
                stopped.addAll(session.list(
                        select.in("text", hashes),
                        rows -> new LaneKey(company, KeyedHash.of(rows.getString("destination")))));
            });
        }
        return stopped;
    }

    @Override
    public List<FactRow> page(CompanyId company, Optional<FactId> after, int limit) {
        return session.list(
                session.sql(
                        FactShape.SELECT + " WHERE company = ? AND id > ? ORDER BY id LIMIT ?",
                        company.value(),
                        after.map(FactId::value).orElse(""),
                        limit),
                rows -> FactShape.read(session.dialect(), rows));
    }

    @Override
    public boolean any(CompanyId company) {
        return session.exists(session.sql("SELECT 1 FROM freestone_fact WHERE company = ? LIMIT 1", company.value()));
    }

    @Override
    public void keep(CompanyId company, Map<String, Document> byDigest) {
        Map<String, Document> missing = new TreeMap<>(byDigest);
        missing.keySet().removeAll(kept(company, byDigest.keySet()).keySet());
        List<Object[]> rows = new ArrayList<>();
        missing.forEach((digest, document) -> rows.add(new Object[] {digest, company.value(), document.json()}));
        if (session.dialect().takesArrays(rows.size())) {
            Sql insert = RowArrays.add(session.sql(KEEP), SNAPSHOT, rows);
            session.update(insert.add(session.dialect().unlessTaken()));
        } else {
            rows.forEach(row -> session.insert(session.sql(KEEP + "VALUES (?, ?, ?)", row)));
        }
    }

    @Override
    public Map<String, Document> kept(CompanyId company, Collection<String> digests) {
        Map<String, Document> found = new HashMap<>();
        for (List<String> part : Parts.of(new HashSet<>(digests))) {
            Sql select = session.sql(
                            "SELECT digest, document FROM freestone_fact_snapshot WHERE company = ? AND digest",
                            company.value())
                    .in("text", part);
            session.list(select, rows -> Map.entry(rows.getString("digest"), Document.of(rows.getString("document"))))
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    private static String hash(LaneKey key) {
        return key.person().value();
    }
}
