package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.CompletedCustomer;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Progress of customers in behaviors, inside one transaction. */
final class BehaviorProgress {
    static final String TABLE = "freestone_behavior";

    private static final int KEYS = 3;
    private static final int COUNTS = 50;
    private static final List<Column> COLUMNS = List.of(
            Column.text("company"),
            Column.text("person"),
            Column.bigint("behavior"),
            Column.bigint("campaign"),
            Column.bigint("achieved"),
            Column.bigint("version"),
            Column.text("document"));
    private static final String SELECT = "SELECT behavior, campaign, achieved, version, document";
    private static final String OF_CUSTOMER = " WHERE company = ? AND person = ?";

    private final Session session;
    private final LockedReads reads;

    BehaviorProgress(Session session, LockedReads reads) {
        this.session = session;
        this.reads = reads;
    }

    List<BehaviorRow> of(LaneKey customer, Collection<EngagementCampaignId> campaigns) {
        return campaigns.isEmpty()
                ? List.of()
                : session.list(
                        ofCustomer(SELECT, customer)
                                .add(" AND campaign")
                                .in(
                                        "bigint",
                                        campaigns.stream()
                                                .map(EngagementCampaignId::value)
                                                .toList())
                                .add(reads.suffix()),
                        BehaviorProgress::read);
    }

    List<BehaviorRow> after(LaneKey customer, Optional<AchievementId> after, int limit) {
        return session.list(
                ofCustomer(SELECT, customer)
                        .add(
                                " AND behavior > ? ORDER BY behavior LIMIT ?" + reads.suffix(),
                                after.map(AchievementId::value).orElse(0L),
                                limit),
                BehaviorProgress::read);
    }

    private static BehaviorRow read(ResultSet rows) throws SQLException {
        return new BehaviorRow(
                AchievementId.of(rows.getLong("behavior")),
                EngagementCampaignId.of(rows.getLong("campaign")),
                rows.getLong("achieved"),
                rows.getLong("version"),
                Document.of(rows.getString("document")));
    }

    WriteResult save(LaneKey customer, List<BehaviorRow> rows) {
        if (rows.isEmpty()) {
            return WriteResult.SAVED;
        }
        Map<Long, Long> versions = versions(customer, rows);
        List<Object[]> saved = new ArrayList<>();
        for (BehaviorRow row : rows) {
            if (row.version() != versions.getOrDefault(row.behavior().value(), 0L) + 1) {
                return WriteResult.CONFLICT;
            }
            saved.add(new Object[] {
                customer.company().value(),
                customer.person().value(),
                row.behavior().value(),
                row.campaign().value(),
                row.achieved(),
                row.version(),
                row.document().json()
            });
        }
        RowPuts.put(session, TABLE, KEYS, COLUMNS, saved);
        return WriteResult.SAVED;
    }

    private Map<Long, Long> versions(LaneKey customer, List<BehaviorRow> rows) {
        Map<Long, Long> versions = new HashMap<>();
        for (List<BehaviorRow> part : Parts.of(rows)) {
            session.list(
                    ofCustomer("SELECT behavior, version", customer)
                            .add(" AND behavior")
                            .in(
                                    "bigint",
                                    part.stream()
                                            .map(row -> row.behavior().value())
                                            .toList())
                            .add(reads.suffix()),
                    found -> versions.put(found.getLong(1), found.getLong(2)));
        }
        return versions;
    }

    boolean isUsed(CompanyId company, AchievementId behavior) {
        return session.exists(session.sql(
                "SELECT 1 FROM " + TABLE + " WHERE company = ? AND behavior = ? LIMIT 1",
                company.value(),
                behavior.value()));
    }

    /** One count for each, by its place in the statement; each reads no more of the index than it may count. */
    Map<AchievementId, Integer> completed(CompanyId company, Collection<AchievementId> behaviors, int most) {
        Map<AchievementId, Integer> counts = new HashMap<>();
        List<AchievementId> asked = behaviors.stream().distinct().toList();
        for (int from = 0; from < asked.size(); from += COUNTS) {
            List<AchievementId> part = asked.subList(from, Math.min(asked.size(), from + COUNTS));
            Sql count = session.sql("");
            for (int place = 0; place < part.size(); place++) {
                count.add(
                        (place == 0 ? "" : " UNION ALL ") + "SELECT " + place + " AS place, COUNT(*) AS customers"
                                + " FROM (SELECT 1 AS one FROM " + TABLE
                                + " WHERE company = ? AND behavior = ? AND achieved > 0 LIMIT " + most + ") AS part"
                                + place,
                        company.value(),
                        part.get(place).value());
            }
            session.list(count, rows -> counts.put(part.get(rows.getInt(1)), rows.getInt(2)));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    List<CompletedCustomer> completedBy(
            CompanyId company, AchievementId behavior, Optional<KeyedHash> after, int limit) {
        Sql completed = session.sql(
                "SELECT person, achieved FROM " + TABLE + " WHERE company = ? AND behavior = ? AND achieved > 0",
                company.value(),
                behavior.value());
        after.ifPresent(last -> completed.add(" AND person > ?", last.value()));
        return session.list(
                completed.add(" ORDER BY person LIMIT ?", limit),
                rows -> new CompletedCustomer(KeyedHash.of(rows.getString(1)), rows.getLong(2)));
    }

    private Sql ofCustomer(String select, LaneKey customer) {
        return session.sql(select + " FROM " + TABLE + OF_CUSTOMER, JdbcCustomerStore.key(customer));
    }
}
