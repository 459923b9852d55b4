package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.spi.CreativeCounts;
import dev.freestone.spi.CreativeStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Showings of creatives inside one transaction. */
final class JdbcCreativeStore implements CreativeStore {
    private static final String TABLE = "freestone_creative_count";
    private static final String SIGNAL = "freestone_creative_signal";

    private final Session session;

    JdbcCreativeStore(Session session) {
        this.session = session;
    }

    @Override
    public void presented(CompanyId company, Map<AdUnitId, Integer> counts, int part) {
        SortedMap<AdUnitId, Long> inOrder = new TreeMap<>(); // so that nobody waits in a circle
        counts.forEach((creative, count) -> inOrder.put(creative, (long) count));
        count(company, "presented", inOrder, part);
    }

    @Override
    public boolean record(LaneKey customer, AdUnitId creative, CreativeSignal signal, String statId, Instant at) {
        boolean recorded = session.insert(session.sql(
                "INSERT INTO " + SIGNAL + " (company, creative, stat_id, kind, person, reported_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                customer.company().value(),
                creative.value(),
                statId,
                signal.code(),
                customer.person().value(),
                at));
        if (recorded) {
            // Signals are as many as the showings, whose ids are random.
            int part = Math.floorMod(statId.hashCode(), PARTS);
            count(customer.company(), column(signal), new TreeMap<>(Map.of(creative, 1L)), part);
        }
        return recorded;
    }

    private static String column(CreativeSignal signal) {
        return switch (signal) {
            case SEEN -> "seen";
            case CLICKED -> "clicked";
        };
    }

    /** Adds to the counters of creatives, in the order of their ids. */
    private void count(CompanyId company, String column, SortedMap<AdUnitId, Long> added, int part) {
        String insert = "INSERT INTO " + TABLE + " (company, creative, part, " + column + ") VALUES (?, ?, ?, ?)";
        String change = column + " = " + TABLE + "." + column + " + ?";
        var orChanging = session.dialect().orChanging("company, creative, part", change);
        List<Sql> statements = new ArrayList<>();
        added.forEach((creative, count) -> {
            if (orChanging.isPresent()) {
                statements.add(
                        session.sql(insert + orChanging.get(), company.value(), creative.value(), part, count, count));
            } else {
                changeOrMake(insert, change, company, creative, part, count);
            }
        });
        session.batch(statements);
    }

    private void changeOrMake(
            String insert, String change, CompanyId company, AdUnitId creative, int part, long count) {
        String update = "UPDATE " + TABLE + " SET " + change + " WHERE company = ? AND creative = ? AND part = ?";
        Object[] changed = {count, company.value(), creative.value(), part};
        Object[] made = {company.value(), creative.value(), part, count};
        if (session.update(session.sql(update, changed)) == 0 && !session.insert(session.sql(insert, made))) {
            session.update(session.sql(update, changed));
        }
    }

    @Override
    public Map<AdUnitId, Long> seen(LaneKey customer, Map<AdUnitId, Instant> since) {
        Map<Instant, List<Long>> creatives = new HashMap<>(); // caps of the same length begin at the same instant
        since.forEach((creative, from) ->
                creatives.computeIfAbsent(from, none -> new ArrayList<>()).add(creative.value()));
        Map<AdUnitId, Long> seen = new HashMap<>();
        creatives.forEach((from, ids) -> session.list(
                session.sql(
                                "SELECT creative, COUNT(*) FROM " + SIGNAL
                                        + " WHERE company = ? AND person = ? AND kind = 'seen' AND reported_at > ?"
                                        + " AND creative",
                                customer.company().value(),
                                customer.person().value(),
                                from)
                        .in("bigint", ids)
                        .add(" GROUP BY creative"),
                rows -> seen.put(AdUnitId.of(rows.getLong(1)), rows.getLong(2))));
        return seen;
    }

    @Override
    public CreativeCounts counts(CompanyId company, AdUnitId creative) {
        return session.one(
                        session.sql(
                                "SELECT COALESCE(SUM(presented), 0), COALESCE(SUM(seen), 0), COALESCE(SUM(clicked), 0)"
                                        + " FROM " + TABLE + " WHERE company = ? AND creative = ?",
                                company.value(),
                                creative.value()),
                        rows -> new CreativeCounts(rows.getLong(1), rows.getLong(2), rows.getLong(3)))
                .orElseThrow();
    }

    /** Up to the last showing of this part by the order of the key, since not every database deletes only so many rows. */
    @Override
    public boolean forget(CompanyId company, AdUnitId creative, int limit) {
        Optional<String> last = session.one(
                session.sql(
                        "SELECT stat_id FROM (SELECT DISTINCT stat_id FROM " + SIGNAL
                                + " WHERE company = ? AND creative = ? ORDER BY stat_id LIMIT ?) AS first_ones"
                                + " ORDER BY stat_id DESC LIMIT 1",
                        company.value(),
                        creative.value(),
                        limit),
                rows -> rows.getString(1));
        last.ifPresent(statId -> session.update(session.sql(
                "DELETE FROM " + SIGNAL + " WHERE company = ? AND creative = ? AND stat_id <= ?",
                company.value(),
                creative.value(),
                statId)));
        return last.isPresent();
    }

    @Override
    public void erase(LaneKey customer) {
        session.update(session.sql(
                "DELETE FROM " + SIGNAL + " WHERE company = ? AND person = ?",
                customer.company().value(),
                customer.person().value()));
    }
}
