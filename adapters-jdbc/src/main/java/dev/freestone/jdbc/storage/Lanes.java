package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lanes of people. Who is in a lane that this transaction has locked is asked once: nobody else enters it before the
 * transaction ends.
 */
final class Lanes {
    private static final List<Column> LANE =
            List.of(Column.text("person"), Column.text("company"), Column.bigint("restriction_version"));

    private final Session session;
    private final Map<LaneKey, Optional<IntentId>> locked = new HashMap<>();

    Lanes(Session session) {
        this.session = session;
    }

    Map<LaneKey, Lane> lock(Collection<LaneKey> keys) {
        SortedSet<LaneKey> all = new TreeSet<>(keys);
        Map<LaneKey, Stored> stored = lockExisting(all);
        SortedSet<LaneKey> missing = new TreeSet<>(all);
        missing.removeAll(stored.keySet());
        if (!missing.isEmpty()) {
            create(missing).forEach(key -> stored.put(key, Stored.NEW));
            missing.removeAll(stored.keySet());
            stored.putAll(lockExisting(missing));
        }
        Map<LaneKey, IntentId> busy = inside(all);
        Map<LaneKey, Lane> lanes = new HashMap<>();
        stored.forEach((key, lane) -> {
            Optional<IntentId> holder = Optional.ofNullable(busy.get(key));
            locked.put(key, holder);
            lanes.put(key, new Lane(lane.version(), holder, lane.erased()));
        });
        return lanes;
    }

    /** What the row of a lane says. */
    private record Stored(long version, boolean erased) {
        static final Stored NEW = new Stored(0, false);
    }

    /** Makes lanes and answers those that are known to be new, and thereby locked. */
    private List<LaneKey> create(SortedSet<LaneKey> missing) {
        if (session.dialect().takesArrays()) {
            Sql insert = RowArrays.add(
                    session.sql("INSERT INTO freestone_lane (person, company, restriction_version) "),
                    LANE,
                    missing.stream().map(Lanes::fresh).toList());
            return session.returning(
                    insert.add(session.dialect().unlessTaken() + " RETURNING company, person"),
                    rows -> new LaneKey(
                            CompanyId.of(rows.getString("company")), KeyedHash.of(rows.getString("person"))));
        }
        missing.forEach(key -> session.insert(session.sql(
                "INSERT INTO freestone_lane (person, company, restriction_version) VALUES (?, ?, ?)", fresh(key))));
        return List.of();
    }

    private static Object[] fresh(LaneKey key) {
        return new Object[] {key.person().value(), key.company().value(), 0L};
    }

    private Map<LaneKey, Stored> lockExisting(SortedSet<LaneKey> keys) {
        Map<LaneKey, Stored> lanes = new HashMap<>();
        byCompany(keys).forEach((company, persons) -> {
            Sql select = of(
                    "SELECT person, restriction_version, erasure FROM freestone_lane WHERE company = ? AND person",
                    company,
                    persons);
            session.list(
                    select.add(" ORDER BY person FOR UPDATE"),
                    rows -> lanes.put(
                            new LaneKey(company, KeyedHash.of(rows.getString("person"))),
                            new Stored(rows.getLong("restriction_version"), rows.getString("erasure") != null)));
        });
        return lanes;
    }

    /** Who is claimed or attempted in these lanes. */
    Map<LaneKey, IntentId> busy(Collection<LaneKey> keys) {
        Map<LaneKey, IntentId> busy = new HashMap<>();
        List<LaneKey> others = new ArrayList<>();
        for (LaneKey key : keys) {
            Optional<IntentId> holder = locked.get(key);
            if (holder == null) {
                others.add(key);
            } else {
                holder.ifPresent(id -> busy.put(key, id));
            }
        }
        busy.putAll(inside(others));
        return busy;
    }

    void entered(LaneKey key, IntentId id) {
        locked.replace(key, Optional.of(id));
    }

    void left(LaneKey key, IntentId id) {
        locked.replace(key, Optional.of(id), Optional.empty());
    }

    private Map<LaneKey, IntentId> inside(Collection<LaneKey> keys) {
        Map<LaneKey, IntentId> busy = new HashMap<>();
        byCompany(keys)
                .forEach((company, persons) -> session.list(
                        of("SELECT lane, id FROM freestone_intent_status WHERE company = ? AND lane", company, persons)
                                .add(session.dialect().currentRead()),
                        rows -> busy.put(
                                new LaneKey(company, KeyedHash.of(rows.getString("lane"))),
                                IntentId.of(rows.getString("id")))));
        return busy;
    }

    private Sql of(String select, CompanyId company, List<String> persons) {
        return session.sql(select, company.value()).in("text", persons);
    }

    void restrict(Collection<LaneKey> keys) {
        session.batch(new TreeSet<>(keys)
                .stream()
                        .map(key -> session.sql(
                                "UPDATE freestone_lane SET restriction_version = restriction_version + 1"
                                        + " WHERE company = ? AND person = ?",
                                key.company().value(),
                                key.person().value()))
                        .toList());
    }

    private static Map<CompanyId, List<String>> byCompany(Collection<LaneKey> keys) {
        Map<CompanyId, List<String>> persons = new TreeMap<>(Comparator.comparing(CompanyId::value));
        for (LaneKey key : keys) {
            persons.computeIfAbsent(key.company(), none -> new ArrayList<>())
                    .add(key.person().value());
        }
        return persons;
    }
}
