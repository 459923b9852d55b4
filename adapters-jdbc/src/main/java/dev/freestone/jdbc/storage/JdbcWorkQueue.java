package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkWanted;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands out due work, each item to one node at a time. */
final class JdbcWorkQueue implements WorkQueue {
    private static final int MOST = 500;

    private final Transactions transactions;
    private final SecureRandom tickets = new SecureRandom();

    JdbcWorkQueue(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Taken> take(NodeId node, WorkWanted wanted, int limit, Duration lease) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit: " + limit + ", give 1 to " + MOST);
        }
        return transactions.write(session -> {
            List<WorkItem> due = new ArrayList<>();
            for (String kind : dueKinds(session, wanted)) {
                if (due.size() < limit) {
                    due.addAll(locked(session, wanted, kind, limit - due.size()));
                }
            }
            return hand(session, node, due, lease);
        });
    }

    /** One statement tells that nothing is due, which is the usual answer. */
    private static List<String> dueKinds(Session session, WorkWanted wanted) {
        Sql probes = session.sql("");
        for (String kind : wanted.kinds()) {
            probes.add(probes.text().isEmpty() ? "" : " UNION ALL ");
            due(first(probes, kind, wanted, "kind")).add(" ORDER BY due_at LIMIT 1)");
        }
        Set<String> found = new HashSet<>(session.list(probes, rows -> rows.getString("kind")));
        return wanted.kinds().stream().filter(found::contains).toList();
    }

    private static List<WorkItem> locked(Session session, WorkWanted wanted, String kind, int limit) {
        Sql select = session.sql("SELECT kind, company, object_id, due_at FROM freestone_work");
        return session.list(
                due(where(select, kind, wanted)).add(" ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED", limit),
                rows -> item(session, rows));
    }

    private List<Taken> hand(Session session, NodeId node, List<WorkItem> due, Duration lease) {
        // Never used before, so that an old ticket says nothing of an item that was removed and put again.
        List<Taken> taken =
                due.stream().map(item -> new Taken(item, tickets.nextLong())).toList();
        if (session.dialect().takesArrays(taken.size())) {
            WorkArrays.hand(session, node, taken, lease);
        } else {
            session.batch(taken.stream()
                    .map(each -> handed(session, node, each, lease))
                    .toList());
        }
        return taken;
    }

    private static Sql handed(Session session, NodeId node, Taken taken, Duration lease) {
        Sql change = session.sql(
                "UPDATE freestone_work SET owner = ?, ticket = ?, lease_until = ", node.value(), taken.ticket());
        return JdbcWorkStore.key(change.leaseNowPlus(lease), taken.item());
    }

    @Override
    public Set<Taken> renew(Collection<Taken> taken, Duration lease) {
        List<Taken> all = List.copyOf(taken);
        if (all.isEmpty()) {
            return Set.of();
        }
        return transactions.writeRepeatable(session -> {
            int[] changed = session.batch(all.stream()
                    .map(each -> inHand(
                            session.sql("UPDATE freestone_work SET lease_until = ")
                                    .leaseNowPlus(lease),
                            each))
                    .toList());
            Set<Taken> renewed = new HashSet<>();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 1) {
                    renewed.add(all.get(i));
                }
            }
            return Set.copyOf(renewed);
        });
    }

    @Override
    public void end(List<Ended> ended) {
        if (ended.isEmpty()) {
            return;
        }
        transactions.writeRepeatable(session -> {
            Map<Boolean, List<Ended>> done = ended.stream()
                    .collect(Collectors.partitioningBy(each -> each.again().isEmpty()));
            again(session, done.getOrDefault(false, List.of()));
            done(session, done.getOrDefault(true, List.of()));
            return true;
        });
    }

    private static void again(Session session, List<Ended> ended) {
        if (session.dialect().takesArrays(ended.size())) {
            WorkArrays.again(session, ended);
        } else {
            session.batch(ended.stream()
                    .map(each -> again(session, each.taken(), each.again().orElseThrow()))
                    .toList());
        }
    }

    private static void done(Session session, List<Ended> ended) {
        if (session.dialect().takesArrays(ended.size())) {
            WorkArrays.done(session, ended);
        } else {
            session.batch(
                    ended.stream().map(each -> done(session, each.taken())).toList());
            session.batch(
                    ended.stream().map(each -> putAgain(session, each.taken())).toList());
        }
    }

    private static Sql done(Session session, Taken taken) {
        return inHand(session.sql("DELETE FROM freestone_work"), taken).add(" AND again_at IS NULL");
    }

    /** What is left in hand when the others are done. */
    private static Sql putAgain(Session session, Taken taken) {
        return inHand(
                        session.sql("UPDATE freestone_work SET due_at = again_at, owner = NULL, lease_until = NULL,"
                                + " again_at = NULL"),
                        taken)
                .add(" AND again_at IS NOT NULL");
    }

    private static Sql again(Session session, Taken taken, Instant dueAt) {
        return inHand(
                session.sql(
                        "UPDATE freestone_work SET due_at = LEAST(COALESCE(again_at, ?), ?), owner = NULL,"
                                + " lease_until = NULL, again_at = NULL",
                        dueAt,
                        dueAt),
                taken);
    }

    @Override
    public Optional<NextDue> nextDue(WorkWanted wanted) {
        return transactions.read(session -> {
            Sql next = session.sql("SELECT ").now().add(" AS now, MIN(due_at) AS due_at FROM (");
            for (int i = 0; i < wanted.kinds().size(); i++) {
                next.add(i == 0 ? "" : " UNION ALL ");
                JdbcWorkStore.free(first(next, wanted.kinds().get(i), wanted, "due_at"))
                        .add(" ORDER BY due_at LIMIT 1)");
            }
            return session.one(next.add(") next_of_kind"), rows -> {
                        Instant now = session.dialect().instant(rows, "now");
                        return session.dialect()
                                .optionalInstant(rows, "due_at")
                                .map(at -> new NextDue(at, Duration.between(now, at)));
                    })
                    .flatMap(due -> due);
        });
    }

    @Override
    public List<Backlog> backlog() {
        return transactions.read(session -> {
            Instant now = session.now();
            Sql count = session.sql(
                    "SELECT kind, COUNT(*) AS due, MIN(due_at) AS oldest FROM freestone_work WHERE due_at <= ?", now);
            return session.list(
                    JdbcWorkStore.free(count).add(" GROUP BY kind"),
                    rows -> new Backlog(
                            rows.getString("kind"),
                            rows.getLong("due"),
                            Duration.between(session.dialect().instant(rows, "oldest"), now)));
        });
    }

    private static Sql first(Sql sql, String kind, WorkWanted wanted, String column) {
        return where(sql.add("(SELECT " + column + " FROM freestone_work"), kind, wanted);
    }

    private static Sql where(Sql sql, String kind, WorkWanted wanted) {
        sql.add(" WHERE kind = ?", kind);
        wanted.partition().ifPresent(part -> sql.add(" AND part = ?", part));
        return sql;
    }

    private static Sql due(Sql sql) {
        return JdbcWorkStore.free(sql.add(" AND due_at <= ").now());
    }

    private static WorkItem item(Session session, ResultSet rows) throws SQLException {
        return new WorkItem(
                rows.getString("kind"),
                CompanyId.of(rows.getString("company")),
                rows.getString("object_id"),
                session.dialect().instant(rows, "due_at"));
    }

    private static Sql inHand(Sql change, Taken taken) {
        return JdbcWorkStore.key(change, taken.item())
                .add(" AND ticket = ? AND owner IS NOT NULL AND lease_until > ", taken.ticket())
                .leaseNow();
    }

    static void endLeases(Session session, NodeId node) {
        session.update(session.sql(
                "UPDATE freestone_work SET owner = NULL, lease_until = NULL WHERE owner = ?", node.value()));
    }
}
