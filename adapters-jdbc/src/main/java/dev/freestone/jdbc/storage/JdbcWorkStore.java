package dev.freestone.jdbc.storage;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkStore;
import java.time.Instant;

/**
 * Due work inside one transaction. {@code visible_at} is when an item may be handed out: its due time, or the end of the
 * lease of whoever has it in hand.
 */
final class JdbcWorkStore implements WorkStore {
    static final String KEY = " WHERE kind = ? AND company = ? AND object_id = ?";

    private static final int MAX_TRIES = 5;

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

    private boolean isAdded(WorkItem item) {
        return session.insert(session.sql(
                "INSERT INTO freestone_work (kind, company, object_id, due_at, visible_at) VALUES (?, ?, ?, ?, ?)",
                item.kind(),
                item.company().value(),
                item.objectId(),
                item.dueAt(),
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
                        .add(" AND owner IS NOT NULL AND visible_at > ")
                        .now())
                == 1;
    }

    private boolean isHastened(WorkItem item) {
        Instant due = item.dueAt();
        return session.update(key(
                                session.sql(
                                        "UPDATE freestone_work SET due_at = LEAST(due_at, ?),"
                                                + " visible_at = LEAST(due_at, ?), owner = NULL",
                                        due,
                                        due),
                                item)
                        .add(" AND (owner IS NULL OR visible_at <= ")
                        .now()
                        .add(")"))
                == 1;
    }

    @Override
    public void remove(String kind, CompanyId company, String objectId) {
        session.update(session.sql("DELETE FROM freestone_work" + KEY, kind, company.value(), objectId));
    }

    static Sql key(Sql sql, WorkItem item) {
        return sql.add(KEY, item.kind(), item.company().value(), item.objectId());
    }
}
