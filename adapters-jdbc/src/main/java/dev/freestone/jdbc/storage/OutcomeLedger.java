package dev.freestone.jdbc.storage;

import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of outcomes of customers, inside one transaction. */
final class OutcomeLedger {
    static final String TABLE = "freestone_outcome";

    private static final List<Column> COLUMNS = List.of(
            Column.text("company"),
            Column.text("person"),
            Column.bigint("campaign"),
            Column.bigint("behavior"),
            Column.integer("goal"),
            Column.bigint("ordinal"),
            Column.integer("place"),
            Column.instant("decided_at"),
            Column.text("document"));
    private static final String THAT_CUSTOMER = " WHERE company = ? AND person = ?";
    private static final String OF_CUSTOMER = " FROM " + TABLE + THAT_CUSTOMER;
    private static final String SELECT =
            "SELECT campaign, behavior, goal, ordinal, place, decided_at, document" + OF_CUSTOMER;

    private final Session session;
    private final LockedReads reads;

    OutcomeLedger(Session session, LockedReads reads) {
        this.session = session;
        this.reads = reads;
    }

    /** All outcomes of one behavior or of one of its goals. */
    record Source(EngagementCampaignId campaign, AchievementId behavior, int goal) {}

    private record Key(AchievementId behavior, int goal, long ordinal, int place) {}

    List<OutcomeRow> of(LaneKey customer, EngagementCampaignId campaign) {
        return session.list(
                session.sql(SELECT, JdbcCustomerStore.key(customer))
                        .add(
                                " AND campaign = ? ORDER BY behavior, goal, ordinal, place" + reads.suffix(),
                                campaign.value()),
                this::read);
    }

    List<OutcomeRow> after(LaneKey customer, Optional<OutcomeRow> after, int limit) {
        Sql select = session.sql(SELECT, JdbcCustomerStore.key(customer));
        // The first condition is implied by the other; alone it lets the index find the place.
        after.ifPresent(last -> select.add(
                " AND campaign >= ? AND (campaign > ? OR behavior > ? OR (behavior = ? AND (goal > ? OR (goal = ?"
                        + " AND (ordinal > ? OR (ordinal = ? AND place > ?))))))",
                last.campaign().value(),
                last.campaign().value(),
                last.behavior().value(),
                last.behavior().value(),
                last.goal(),
                last.goal(),
                last.ordinal(),
                last.ordinal(),
                last.index()));
        return session.list(
                select.add(" ORDER BY campaign, behavior, goal, ordinal, place LIMIT ?" + reads.suffix(), limit),
                this::read);
    }

    void rewrite(LaneKey customer, List<OutcomeRow> rows) {
        session.batch(rows.stream()
                .map(row -> session.sql(
                                "UPDATE " + TABLE + " SET document = ?",
                                row.document().json())
                        .add(THAT_CUSTOMER, JdbcCustomerStore.key(customer))
                        .add(
                                " AND campaign = ? AND behavior = ? AND goal = ? AND ordinal = ? AND place = ?",
                                row.campaign().value(),
                                row.behavior().value(),
                                row.goal(),
                                row.ordinal(),
                                row.index()))
                .toList());
    }

    private OutcomeRow read(ResultSet rows) throws SQLException {
        return new OutcomeRow(
                EngagementCampaignId.of(rows.getLong("campaign")),
                AchievementId.of(rows.getLong("behavior")),
                rows.getInt("goal"),
                rows.getLong("ordinal"),
                rows.getInt("place"),
                session.dialect().instant(rows, "decided_at"),
                Document.of(rows.getString("document")));
    }

    /** The completions from an ordinal on that have outcomes. */
    Set<Long> ordinals(LaneKey customer, Source source, long from) {
        Sql select = session.sql("SELECT ordinal" + OF_CUSTOMER, JdbcCustomerStore.key(customer))
                .add(
                        " AND campaign = ? AND behavior = ? AND goal = ? AND ordinal >= ?" + reads.suffix(),
                        source.campaign().value(),
                        source.behavior().value(),
                        source.goal(),
                        from);
        return Set.copyOf(session.list(select, rows -> rows.getLong("ordinal")));
    }

    /** What is there is asked first, under the lock of the customer: an error would spoil the transaction. */
    WriteResult add(LaneKey customer, List<OutcomeRow> added) {
        Map<Source, LongSummaryStatistics> ordinals = new LinkedHashMap<>();
        Set<Key> keys = new HashSet<>();
        List<Object[]> rows = new ArrayList<>();
        for (OutcomeRow row : added) {
            ordinals.computeIfAbsent(
                            new Source(row.campaign(), row.behavior(), row.goal()), none -> new LongSummaryStatistics())
                    .accept(row.ordinal());
            if (!keys.add(new Key(row.behavior(), row.goal(), row.ordinal(), row.index()))) {
                return WriteResult.CONFLICT;
            }
            rows.add(values(customer, row));
        }
        for (List<Map.Entry<Source, LongSummaryStatistics>> part : Parts.of(ordinals.entrySet())) {
            if (isAnyThere(customer, part, keys)) {
                return WriteResult.CONFLICT;
            }
        }
        RowAdds.add(session, TABLE, COLUMNS, rows);
        return WriteResult.SAVED;
    }

    private boolean isAnyThere(
            LaneKey customer, List<Map.Entry<Source, LongSummaryStatistics>> ordinals, Set<Key> keys) {
        Sql select =
                session.sql("SELECT behavior, goal, ordinal, place" + OF_CUSTOMER, JdbcCustomerStore.key(customer));
        String separator = " AND (";
        for (Map.Entry<Source, LongSummaryStatistics> each : ordinals) {
            select.add(
                    separator + "(campaign = ? AND behavior = ? AND goal = ? AND ordinal BETWEEN ? AND ?)",
                    each.getKey().campaign().value(),
                    each.getKey().behavior().value(),
                    each.getKey().goal(),
                    each.getValue().getMin(),
                    each.getValue().getMax());
            separator = " OR ";
        }
        return session
                .list(
                        select.add(")" + reads.suffix()),
                        rows -> new Key(
                                AchievementId.of(rows.getLong("behavior")),
                                rows.getInt("goal"),
                                rows.getLong("ordinal"),
                                rows.getInt("place")))
                .stream()
                .anyMatch(keys::contains);
    }

    private static Object[] values(LaneKey customer, OutcomeRow row) {
        return new Object[] {
            customer.company().value(),
            customer.person().value(),
            row.campaign().value(),
            row.behavior().value(),
            row.goal(),
            row.ordinal(),
            row.index(),
            row.at(),
            row.document().json()
        };
    }
}
