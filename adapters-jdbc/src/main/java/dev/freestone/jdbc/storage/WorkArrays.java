package dev.freestone.jdbc.storage;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue.Ended;
import dev.freestone.spi.WorkQueue.Taken;
import java.time.Duration;
import java.util.List;

/** Changes of many work items by one statement of PostgreSQL each. Static and thread-safe. */
final class WorkArrays {
    private static final List<Column> TICKETS =
            List.of(Column.text("object_id"), Column.text("kind"), Column.text("company"), Column.bigint("ticket"));
    private static final List<Column> LOOKS = List.of(
            Column.text("object_id"),
            Column.text("kind"),
            Column.text("company"),
            Column.bigint("ticket"),
            Column.instant("due_at"));
    private static final String KEY =
            ") t WHERE w.object_id = t.object_id AND w.kind = t.kind AND w.company = t.company";

    private WorkArrays() {}

    /** Items that are locked become those of a node. */
    static void hand(Session session, NodeId node, List<Taken> taken, Duration lease) {
        Sql update = session.sql(
                        "UPDATE freestone_work w SET owner = ?, ticket = t.ticket, lease_until = ", node.value())
                .leaseNowPlus(lease)
                .add(" FROM (");
        session.update(RowArrays.add(update, TICKETS, tickets(taken)).add(KEY));
    }

    static void again(Session session, List<Ended> ended) {
        List<Object[]> rows = ended.stream()
                .map(each -> {
                    WorkItem item = each.taken().item();
                    return new Object[] {
                        item.objectId(),
                        item.kind(),
                        item.company().value(),
                        each.taken().ticket(),
                        each.again().orElseThrow()
                    };
                })
                .toList();
        Sql update = session.sql("UPDATE freestone_work w SET due_at = LEAST(COALESCE(w.again_at, t.due_at), t.due_at),"
                + " owner = NULL, lease_until = NULL, again_at = NULL FROM (");
        session.update(inHand(RowArrays.add(update, LOOKS, rows)));
    }

    static void done(Session session, List<Ended> ended) {
        List<Object[]> rows = tickets(ended.stream().map(Ended::taken).toList());
        Sql delete = session.sql("DELETE FROM freestone_work w USING (");
        session.update(inHand(RowArrays.add(delete, TICKETS, rows)).add(" AND w.again_at IS NULL"));
        // What is left in hand was put again meanwhile.
        Sql update = session.sql("UPDATE freestone_work w SET due_at = w.again_at, owner = NULL, lease_until = NULL,"
                + " again_at = NULL FROM (");
        session.update(inHand(RowArrays.add(update, TICKETS, rows)).add(" AND w.again_at IS NOT NULL"));
    }

    private static List<Object[]> tickets(List<Taken> taken) {
        return taken.stream()
                .map(each -> new Object[] {
                    each.item().objectId(),
                    each.item().kind(),
                    each.item().company().value(),
                    each.ticket()
                })
                .toList();
    }

    private static Sql inHand(Sql change) {
        return change.add(KEY + " AND w.ticket = t.ticket AND w.owner IS NOT NULL AND w.lease_until > ")
                .leaseNow();
    }
}
