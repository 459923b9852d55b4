package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.spi.ContactEventStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Contact events inside one transaction. */
final class JdbcContactEventStore implements ContactEventStore {
    private static final String THAT_SOURCE = " WHERE source_id = ? AND source_kind = ? AND company = ?";

    private static final String COUNTS = "state <> 'released' AND ";

    private final Session session;
    private final DebtGuards guards;

    JdbcContactEventStore(Session session) {
        this.session = session;
        this.guards = new DebtGuards(session);
    }

    @Override
    public void guard(Collection<DebtKey> debts) {
        guards.lock(debts);
    }

    @Override
    public void put(List<ContactEvent> events) {
        List<ContactEvent> ordered = events.stream()
                .sorted(Comparator.comparing(ContactEvent::source))
                .toList();
        for (List<ContactEvent> part : Parts.of(ordered)) {
            if (session.dialect().takesArrays(part.size())) {
                putAtOnce(part);
            } else {
                putOneByOne(part);
            }
        }
    }

    private void putAtOnce(List<ContactEvent> events) {
        Sql insert =
                session.sql("INSERT INTO " + EventShape.TABLE + " (" + Column.names(EventShape.COLUMNS, "") + ") ");
        List<Object[]> rows = events.stream().map(EventShape::columns).toList();
        session.update(RowArrays.add(insert, EventShape.COLUMNS, rows)
                .add(StorageDialect.replacing(EventShape.KEY, EventShape.VALUES)));
    }

    private void putOneByOne(List<ContactEvent> events) {
        String statement = session.dialect().putting(EventShape.TABLE, EventShape.KEY, EventShape.VALUES);
        session.batch(events.stream()
                .map(event -> session.sql(statement, EventShape.columns(event)))
                .toList());
    }

    @Override
    public void move(List<SlotMove> moves) {
        List<SlotMove> ordered =
                moves.stream().sorted(Comparator.comparing(SlotMove::source)).toList();
        List<Sql> timed = new ArrayList<>();
        List<Sql> untimed = new ArrayList<>();
        for (SlotMove move : ordered) {
            if (move.at().isPresent()) {
                timed.add(that(
                        session.sql(
                                "UPDATE freestone_contact_event SET state = ?, at = ?",
                                move.to().code(),
                                move.at().get()),
                        move.source()));
            } else {
                untimed.add(that(
                        session.sql(
                                "UPDATE freestone_contact_event SET state = ?",
                                move.to().code()),
                        move.source()));
            }
        }
        session.batch(timed);
        session.batch(untimed);
    }

    private static Sql that(Sql sql, EventSource source) {
        return sql.add(
                THAT_SOURCE, source.id(), source.kind().code(), source.company().value());
    }

    @Override
    public List<ContactEvent> of(Collection<EventSource> sources) {
        List<ContactEvent> found = new ArrayList<>();
        Set<EventSource> asked = new HashSet<>(sources);
        for (List<EventSource> part : Parts.of(asked)) {
            Parts.byCompany(part, EventSource::company, EventSource::id).forEach((company, ids) -> {
                Sql select = session.sql(EventShape.SELECT + " WHERE company = ? AND source_id", company.value())
                        .in("text", ids);
                session.list(select, this::read).stream()
                        .filter(event -> asked.contains(event.source()))
                        .forEach(found::add);
            });
        }
        return List.copyOf(new LinkedHashSet<>(found));
    }

    @Override
    public List<ContactEvent> since(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        return look(persons, debts, since, COUNTS);
    }

    @Override
    public List<ContactEvent> ever(Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since) {
        return look(persons, debts, since, "");
    }

    private List<ContactEvent> look(
            Collection<LaneKey> persons, Collection<DebtKey> debts, Instant since, String which) {
        Set<ContactEvent> found = new LinkedHashSet<>();
        look(persons, LaneKey::company, key -> key.person().value(), which + "person", since, found);
        // The condition is that of the index.
        look(debts, DebtKey::company, key -> key.debt().value(), which + "debt <> '' AND debt", since, found);
        return List.copyOf(found);
    }

    private <K> void look(
            Collection<K> keys,
            Function<K, CompanyId> company,
            Function<K, String> text,
            String column,
            Instant since,
            Set<ContactEvent> found) {
        for (List<K> part : Parts.of(new HashSet<>(keys))) {
            Parts.byCompany(part, company, text).forEach((owner, values) -> {
                Sql select = session.sql(
                                EventShape.SELECT + " WHERE company = ? AND at >= ? AND " + column,
                                owner.value(),
                                since)
                        .in("text", values);
                found.addAll(session.list(select, this::read));
            });
        }
    }

    private ContactEvent read(ResultSet rows) throws SQLException {
        return EventShape.read(rows, session.dialect());
    }
}
