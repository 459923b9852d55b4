package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands out due work, each item to one node at a time. */
final class JdbcWorkQueue implements WorkQueue {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String IN_HAND = " AND ticket = ? AND owner IS NOT NULL AND visible_at > ";

    private final Transactions transactions;
    private final SecureRandom tickets = new SecureRandom();

    JdbcWorkQueue(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Taken> take(NodeId node, int limit) {
        return transactions.write(session -> {
            List<Taken> taken = new ArrayList<>();
            for (WorkItem item : due(session, limit)) {
                // Never used before, so that an old ticket says nothing of an item that was removed and put again.
                long ticket = tickets.nextLong();
                session.update(JdbcWorkStore.key(
                        session.sql(
                                        "UPDATE freestone_work SET owner = ?, ticket = ?, visible_at = ",
                                        node.value(),
                                        ticket)
                                .nowPlus(LEASE),
                        item));
                taken.add(new Taken(item, ticket));
            }
            return List.copyOf(taken);
        });
    }

    private static List<WorkItem> due(Session session, int limit) {
        Sql due = session.sql("SELECT kind, company, object_id, due_at FROM freestone_work WHERE visible_at <= ")
                .now()
                .add(" ORDER BY visible_at LIMIT ? FOR UPDATE SKIP LOCKED", limit);
        return session.list(
                due,
                rows -> new WorkItem(
                        rows.getString("kind"),
                        CompanyId.of(rows.getString("company")),
                        rows.getString("object_id"),
                        session.dialect().instant(rows, "due_at")));
    }

    @Override
    public boolean renew(Taken taken) {
        return transactions.writeRepeatable(session -> session.update(inHand(
                        session.sql("UPDATE freestone_work SET visible_at = ").nowPlus(LEASE), taken))
                == 1);
    }

    @Override
    public void done(Taken taken) {
        transactions.writeRepeatable(session -> {
            Sql delete =
                    inHand(session.sql("DELETE FROM freestone_work"), taken).add(" AND again_at IS NULL");
            if (session.update(delete) == 0) {
                session.update(inHand(
                                session.sql("UPDATE freestone_work SET due_at = again_at, visible_at = again_at,"
                                        + " owner = NULL, again_at = NULL"),
                                taken)
                        .add(" AND again_at IS NOT NULL"));
            }
            return true;
        });
    }

    @Override
    public void again(Taken taken, Instant dueAt) {
        transactions.writeRepeatable(session -> session.update(inHand(
                session.sql(
                        "UPDATE freestone_work SET due_at = LEAST(COALESCE(again_at, ?), ?),"
                                + " visible_at = LEAST(COALESCE(again_at, ?), ?), owner = NULL, again_at = NULL",
                        dueAt,
                        dueAt,
                        dueAt,
                        dueAt),
                taken)));
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return transactions.read(session -> session.one(
                session.sql("SELECT due_at FROM freestone_work WHERE owner IS NULL OR visible_at <= ")
                        .now()
                        .add(" ORDER BY visible_at LIMIT 1"),
                rows -> session.dialect().instant(rows, "due_at")));
    }

    @Override
    public List<Backlog> backlog() {
        return transactions.read(session -> {
            Instant now = session.now();
            return session.list(
                    session.sql(
                            "SELECT kind, COUNT(*) AS due, MIN(due_at) AS oldest FROM freestone_work"
                                    + " WHERE visible_at <= ? GROUP BY kind",
                            now),
                    rows -> new Backlog(
                            rows.getString("kind"),
                            rows.getLong("due"),
                            Duration.between(session.dialect().instant(rows, "oldest"), now)));
        });
    }

    private static Sql inHand(Sql change, Taken taken) {
        return JdbcWorkStore.key(change, taken.item())
                .add(IN_HAND, taken.ticket())
                .now();
    }

    static void endLeases(Session session, NodeId node) {
        session.update(session.sql(
                "UPDATE freestone_work SET owner = NULL, visible_at = due_at WHERE owner = ?", node.value()));
    }
}
