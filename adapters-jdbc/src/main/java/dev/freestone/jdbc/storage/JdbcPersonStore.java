package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.PersonStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Erased people inside one transaction. The mark stands on the lane, which is locked anyway. */
final class JdbcPersonStore implements PersonStore {
    private static final String SELECT = "SELECT id, company, person, erased_at FROM freestone_erasure";

    private final Session session;

    JdbcPersonStore(Session session) {
        this.session = session;
    }

    @Override
    public ErasedPerson erase(LaneKey person, ErasureId id) {
        int marked = session.update(session.sql(
                "UPDATE freestone_lane SET erasure = ? WHERE person = ? AND company = ? AND erasure IS NULL",
                id.value(),
                person.person().value(),
                person.company().value()));
        if (marked == 1) {
            ErasedPerson erased = new ErasedPerson(person, id, session.now());
            session.update(session.sql(
                    "INSERT INTO freestone_erasure (id, company, person, erased_at) VALUES (?, ?, ?, ?)",
                    id.value(),
                    person.company().value(),
                    person.person().value(),
                    erased.at()));
            return erased;
        }
        return session.one(
                        session.sql(
                                SELECT + " WHERE company = ? AND id = (SELECT erasure FROM freestone_lane"
                                        + " WHERE person = ? AND company = ?)"
                                        + session.dialect().currentRead(),
                                person.company().value(),
                                person.person().value(),
                                person.company().value()),
                        this::read)
                .orElseThrow(() -> new IllegalStateException(
                        "freestone_lane: the lane of the person is not locked, lock it before the erasure"));
    }

    @Override
    public Set<LaneKey> erased(Collection<LaneKey> people) {
        Map<CompanyId, List<String>> byCompany = people.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        LaneKey::company,
                        Collectors.mapping(key -> key.person().value(), Collectors.toCollection(ArrayList::new))));
        Set<LaneKey> erased = new HashSet<>();
        byCompany.forEach((company, persons) -> session.list(
                session.sql(
                                "SELECT person FROM freestone_lane WHERE company = ? AND erasure IS NOT NULL AND person",
                                company.value())
                        .in("text", persons),
                rows -> erased.add(new LaneKey(company, KeyedHash.of(rows.getString("person"))))));
        return erased;
    }

    @Override
    public Optional<ErasedPerson> find(CompanyId company, ErasureId id) {
        return session.one(
                session.sql(SELECT + " WHERE id = ? AND company = ?", id.value(), company.value()), this::read);
    }

    private ErasedPerson read(ResultSet rows) throws SQLException {
        return new ErasedPerson(
                new LaneKey(CompanyId.of(rows.getString("company")), KeyedHash.of(rows.getString("person"))),
                ErasureId.of(rows.getString("id")),
                session.dialect().instant(rows, "erased_at"));
    }
}
