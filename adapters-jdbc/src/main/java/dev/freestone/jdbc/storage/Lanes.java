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

/** The lanes of people. */
final class Lanes {
    private final Session session;

    Lanes(Session session) {
        this.session = session;
    }

    Map<LaneKey, Lane> lock(Collection<LaneKey> keys) {
        SortedSet<LaneKey> all = new TreeSet<>(keys);
        Map<LaneKey, Long> versions = lockExisting(all);
        SortedSet<LaneKey> missing = new TreeSet<>(all);
        missing.removeAll(versions.keySet());
        if (!missing.isEmpty()) {
            create(missing);
            versions.putAll(lockExisting(missing));
        }
        Map<LaneKey, IntentId> busy = busy(all);
        Map<LaneKey, Lane> lanes = new HashMap<>();
        versions.forEach((key, version) -> lanes.put(key, new Lane(version, Optional.ofNullable(busy.get(key)))));
        return lanes;
    }

    private void create(SortedSet<LaneKey> missing) {
        if (session.dialect().errorSpoilsTransaction()) {
            Sql insert = session.sql("INSERT INTO freestone_lane (company, person, restriction_version) VALUES ");
            String separator = "";
            for (LaneKey key : missing) {
                insert.add(
                        separator + "(?, ?, 0)",
                        key.company().value(),
                        key.person().value());
                separator = ", ";
            }
            session.update(insert.add(session.dialect().unlessTaken()));
        } else {
            missing.forEach(key -> session.insert(session.sql(
                    "INSERT INTO freestone_lane (company, person, restriction_version) VALUES (?, ?, 0)",
                    key.company().value(),
                    key.person().value())));
        }
    }

    private Map<LaneKey, Long> lockExisting(SortedSet<LaneKey> keys) {
        Map<LaneKey, Long> versions = new HashMap<>();
        byCompany(keys).forEach((company, persons) -> {
            Sql select = of(
                    "SELECT person, restriction_version FROM freestone_lane WHERE company = ? AND person IN (",
                    company,
                    persons);
            session.list(
                    select.add(" ORDER BY person FOR UPDATE"),
                    rows -> versions.put(
                            new LaneKey(company, KeyedHash.of(rows.getString("person"))),
                            rows.getLong("restriction_version")));
        });
        return versions;
    }

    /** Who is claimed or attempted in these lanes. */
    Map<LaneKey, IntentId> busy(Collection<LaneKey> keys) {
        Map<LaneKey, IntentId> busy = new HashMap<>();
        byCompany(keys)
                .forEach((company, persons) -> session.list(
                        of("SELECT lane, id FROM freestone_intent WHERE company = ? AND lane IN (", company, persons)
                                .add(session.dialect().currentRead()),
                        rows -> busy.put(
                                new LaneKey(company, KeyedHash.of(rows.getString("lane"))),
                                IntentId.of(rows.getString("id")))));
        return busy;
    }

    private Sql of(String select, CompanyId company, List<String> persons) {
        Sql sql = session.sql(select + Sql.marks(persons.size()) + ")", company.value());
        persons.forEach(person -> sql.add("", person));
        return sql;
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
