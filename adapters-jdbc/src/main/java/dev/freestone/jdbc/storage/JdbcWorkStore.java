package dev.freestone.jdbc.storage;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Due work inside one transaction. An item is in hand while it has an owner whose lease has not ended. */
final class JdbcWorkStore implements WorkStore {
    static final String KEY = " WHERE kind = ? AND company = ? AND object_id = ?";

    private static final int MAX_TRIES = 5;

    private static final List<Column> COLUMNS = List.of(
            Column.text("object_id"),
            Column.text("kind"),
            Column.text("company"),
            Column.integer("part"),
            Column.instant("due_at"));

    private final Session session;

    JdbcWorkStore(Session session) {
        this.session = session;
    }

    @Override
    public void put(WorkItem item) {
        // Between two of the steps another transaction may add, take or remove it.
        for (int tries = 1; tries <= MAX_TRIES; tries++) {
            if (isAdded(item) || isPutAgain(item) || isHastened(item)) {
                return;
            }
        }
        throw FreestoneException.of(
                ErrorCode.STORAGE_SERIALIZATION_FAILED,
                "work item " + item.kind() + " " + item.objectId()
                        + " was changed by others each time, try again later");
    }

    @Override
    public void put(List<WorkItem> items) {
        if (!session.dialect().takesArrays(items.size())) {
            WorkStore.super.put(items);
            return;
        }
        Sql insert = RowArrays.insert(
                        session,
                        "freestone_work",
                        COLUMNS,
                        items.stream().map(JdbcWorkStore::values).toList())
                .add(" RETURNING kind, company, object_id");
        Set<Key> added = new HashSet<>(session.returning(
                insert,
                rows -> new Key(
                        rows.getString("kind"), CompanyId.of(rows.getString("company")), rows.getString("object_id"))));
        items.stream()
                .filter(item -> !added.contains(new Key(item.kind(), item.company(), item.objectId())))
                .forEach(this::put);
    }

    private record Key(String kind, CompanyId company, String objectId) {}

    private static Object[] values(WorkItem item) {
        return new Object[] {item.objectId(), item.kind(), item.company().value(), item.partition(), item.dueAt()};
    }

    private boolean isAdded(WorkItem item) {
        return session.insert(session.sql(
                "INSERT INTO freestone_work (kind, company, object_id, part, due_at) VALUES (?, ?, ?, ?, ?)",
                item.kind(),
                item.company().value(),
                item.objectId(),
                item.partition(),
                item.dueAt()));
    }

    private boolean isPutAgain(WorkItem item) {
        Instant due = item.dueAt();
        return session.update(key(
                                session.sql(
                                        "UPDATE freestone_work SET again_at = LEAST(COALESCE(again_at, ?), ?)",
                                        due,
                                        due),
                                item)
                        .add(" AND owner IS NOT NULL AND lease_until > ")
                        .leaseNow())
                == 1;
    }

    private boolean isHastened(WorkItem item) {
        Sql hasten = session.sql(
                "UPDATE freestone_work SET due_at = LEAST(due_at, ?), owner = NULL, lease_until = NULL", item.dueAt());
        return session.update(free(key(hasten, item))) == 1;
    }

    @Override
    public void remove(String kind, CompanyId company, String objectId) {
        session.update(session.sql("DELETE FROM freestone_work" + KEY, kind, company.value(), objectId));
    }

    @Override
    public Optional<Instant> dueAt(String kind, CompanyId company, String objectId) {
        return session.one(
                session.sql("SELECT due_at FROM freestone_work" + KEY, kind, company.value(), objectId),
                rows -> session.dialect().instant(rows, "due_at"));
    }

    static Sql key(Sql sql, WorkItem item) {
        return sql.add(KEY, item.kind(), item.company().value(), item.objectId());
    }

    /** Adds that the item is in nobody's hand. */
    static Sql free(Sql sql) {
        return sql.add(" AND (owner IS NULL OR lease_until <= ").leaseNow().add(")");
    }
}
