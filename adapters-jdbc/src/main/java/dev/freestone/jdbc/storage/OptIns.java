package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OptInInterval;
import dev.freestone.model.engagement.OptedInCustomer;
import dev.freestone.spi.StandingRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When customers were opted in and out of campaigns, a row for each interval, inside one transaction. */
final class OptIns {
    static final String TABLE = "freestone_opt_in";

    private static final int KEYS = 4;
    private static final List<Column> COLUMNS = List.of(
            Column.text("company"),
            Column.text("person"),
            Column.bigint("campaign"),
            Column.integer("number"),
            Column.bool("opted_in"),
            Column.instant("from_at"),
            Column.instant("until_at"));
    private static final String SELECT = "SELECT person, campaign, opted_in, from_at, until_at FROM " + TABLE;

    private final Session session;
    private final LockedReads reads;

    OptIns(Session session, LockedReads reads) {
        this.session = session;
        this.reads = reads;
    }

    List<StandingRow> of(LaneKey customer) {
        Map<EngagementCampaignId, List<OptInInterval>> histories = new LinkedHashMap<>();
        session.list(
                session.sql(
                        SELECT + " WHERE company = ? AND person = ? ORDER BY campaign, number" + reads.suffix(),
                        customer.company().value(),
                        customer.person().value()),
                rows -> histories
                        .computeIfAbsent(EngagementCampaignId.of(rows.getLong("campaign")), none -> new ArrayList<>())
                        .add(interval(rows)));
        return histories.entrySet().stream()
                .map(history -> new StandingRow(history.getKey(), history.getValue()))
                .toList();
    }

    Map<KeyedHash, StandingRow> of(CompanyId company, EngagementCampaignId campaign, List<String> people) {
        Map<KeyedHash, List<OptInInterval>> histories = new LinkedHashMap<>();
        session.list(
                session.sql(
                                SELECT + " WHERE company = ? AND campaign = ? AND person",
                                company.value(),
                                campaign.value())
                        .in("text", people)
                        .add(" ORDER BY person, number" + reads.suffix()),
                rows -> histories
                        .computeIfAbsent(KeyedHash.of(rows.getString("person")), none -> new ArrayList<>())
                        .add(interval(rows)));
        Map<KeyedHash, StandingRow> standings = new LinkedHashMap<>();
        histories.forEach((person, history) -> standings.put(person, new StandingRow(campaign, history)));
        return standings;
    }

    List<OptedInCustomer> lasting(
            CompanyId company, EngagementCampaignId campaign, Optional<KeyedHash> after, int limit) {
        Sql lasting = session.sql(
                SELECT + " WHERE company = ? AND campaign = ? AND opted_in = TRUE AND until_at IS NULL",
                company.value(),
                campaign.value());
        after.ifPresent(last -> lasting.add(" AND person > ?", last.value()));
        return session.list(
                lasting.add(" ORDER BY person LIMIT ?", limit),
                rows -> new OptedInCustomer(
                        KeyedHash.of(rows.getString("person")),
                        session.dialect().instant(rows, "from_at")));
    }

    private OptInInterval interval(ResultSet rows) throws SQLException {
        return new OptInInterval(
                rows.getBoolean("opted_in"),
                session.dialect().instant(rows, "from_at"),
                session.dialect().optionalInstant(rows, "until_at"));
    }

    void save(LaneKey customer, StandingRow standing) {
        List<Object[]> rows = new ArrayList<>();
        for (OptInInterval interval : standing.history()) {
            rows.add(new Object[] {
                customer.company().value(),
                customer.person().value(),
                standing.campaign().value(),
                rows.size(),
                interval.optedIn(),
                interval.from(),
                interval.until()
            });
        }
        session.update(session.sql(
                "DELETE FROM " + TABLE + " WHERE company = ? AND person = ? AND campaign = ? AND number >= ?",
                customer.company().value(),
                customer.person().value(),
                standing.campaign().value(),
                rows.size()));
        RowPuts.put(session, TABLE, KEYS, COLUMNS, rows);
    }
}
