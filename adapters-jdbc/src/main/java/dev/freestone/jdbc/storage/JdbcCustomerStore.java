package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OptedInCustomer;
import dev.freestone.spi.CustomerStore;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is kept of customers, inside one transaction. The row of a customer is locked; it also holds the sums of the points. */
final class JdbcCustomerStore implements CustomerStore {
    private static final String TABLE = "freestone_customer";
    private static final KeptRow KEPT = new KeptRow(TABLE, List.of("company", "person"), "earned");
    private static final String OF_CUSTOMER = KEPT.thatRow();
    private static final String OF_PEOPLE = " WHERE company = ? AND person";

    private static final String TAG = "freestone_customer_tag";
    private static final int TAG_KEYS = 3;
    private static final List<Column> TAGS = List.of(
            Column.text("company"),
            Column.text("person"),
            Column.text("tag"),
            Column.bigint("assigned"),
            Column.instant("expires_at"));

    private static final String POINTS = "freestone_points";
    private static final String ENTRY = "SELECT entry_key, amount, reason, happened_at FROM " + POINTS;

    private final Session session;
    private final LockedReads reads;
    private final OptIns optIns;

    JdbcCustomerStore(Session session, LockedReads reads) {
        this.session = session;
        this.reads = reads;
        this.optIns = new OptIns(session, reads);
    }

    @Override
    public void lock(LaneKey customer) {
        KEPT.hold(session, 0L, "", rows -> true, key(customer));
        reads.locked();
    }

    @Override
    public List<TagRow> tags(LaneKey customer) {
        return session.list(
                session.sql(
                        "SELECT tag, assigned, expires_at FROM " + TAG + OF_CUSTOMER + reads.suffix(), key(customer)),
                this::tag);
    }

    @Override
    public Map<KeyedHash, List<TagRow>> tags(CompanyId company, Collection<KeyedHash> people) {
        Map<KeyedHash, List<TagRow>> tags = new HashMap<>();
        if (!people.isEmpty()) {
            session.list(
                    session.sql("SELECT person, tag, assigned, expires_at FROM " + TAG + OF_PEOPLE, company.value())
                            .in("text", hashes(people)),
                    rows -> tags.computeIfAbsent(KeyedHash.of(rows.getString("person")), none -> new ArrayList<>())
                            .add(tag(rows)));
        }
        return tags;
    }

    private TagRow tag(ResultSet rows) throws SQLException {
        long assigned = rows.getLong("assigned");
        OptionalLong count = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(assigned);
        return new TagRow(rows.getString("tag"), count, session.dialect().optionalInstant(rows, "expires_at"));
    }

    @Override
    public void saveTags(LaneKey customer, Collection<TagRow> tags) {
        if (!tags.isEmpty()) {
            RowPuts.put(
                    session,
                    TAG,
                    TAG_KEYS,
                    TAGS,
                    tags.stream().map(tag -> values(customer, tag)).toList());
        }
    }

    private static Object[] values(LaneKey customer, TagRow tag) {
        return new Object[] {
            customer.company().value(),
            customer.person().value(),
            tag.tag(),
            tag.count().isPresent() ? Optional.of(tag.count().getAsLong()) : Optional.empty(),
            tag.expiresAt()
        };
    }

    @Override
    public void removeTags(LaneKey customer, Collection<String> names) {
        if (!names.isEmpty()) {
            session.update(session.sql("DELETE FROM " + TAG + OF_CUSTOMER + " AND tag", key(customer))
                    .in("text", names));
        }
    }

    @Override
    public List<StandingRow> standings(LaneKey customer) {
        return optIns.of(customer);
    }

    @Override
    public Map<KeyedHash, StandingRow> standings(
            CompanyId company, EngagementCampaignId campaign, Collection<KeyedHash> people) {
        return people.isEmpty() ? Map.of() : optIns.of(company, campaign, hashes(people));
    }

    @Override
    public List<OptedInCustomer> optedIn(
            CompanyId company, EngagementCampaignId campaign, Optional<KeyedHash> after, int limit) {
        return optIns.lasting(company, campaign, after, limit);
    }

    @Override
    public void saveStanding(LaneKey customer, StandingRow standing) {
        optIns.save(customer, standing);
    }

    @Override
    public PointsRow points(LaneKey customer) {
        return session.one(
                        session.sql(
                                "SELECT earned, available FROM " + TABLE + OF_CUSTOMER + reads.suffix(), key(customer)),
                        rows -> new PointsRow(rows.getLong(1), rows.getLong(2)))
                .orElse(PointsRow.NONE);
    }

    @Override
    public Map<KeyedHash, PointsRow> points(CompanyId company, Collection<KeyedHash> people) {
        Map<KeyedHash, PointsRow> points = new HashMap<>();
        if (!people.isEmpty()) {
            session.list(
                    session.sql("SELECT person, earned, available FROM " + TABLE + OF_PEOPLE, company.value())
                            .in("text", hashes(people)),
                    rows -> points.put(
                            KeyedHash.of(rows.getString(1)), new PointsRow(rows.getLong(2), rows.getLong(3))));
        }
        points.values().removeIf(PointsRow.NONE::equals);
        return points;
    }

    @Override
    public WriteResult addPoints(LaneKey customer, PointsEntry entry, PointsRow after) {
        boolean added = session.insert(session.sql(
                "INSERT INTO " + POINTS + " (company, person, entry_key, amount, reason, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                customer.company().value(),
                customer.person().value(),
                entry.key(),
                entry.amount(),
                entry.reason(),
                entry.at()));
        if (!added) {
            return WriteResult.CONFLICT;
        }
        session.update(
                session.sql("UPDATE " + TABLE + " SET earned = ?, available = ?", after.earned(), after.available())
                        .add(OF_CUSTOMER, key(customer)));
        return WriteResult.SAVED;
    }

    @Override
    public Optional<PointsEntry> pointsEntry(LaneKey customer, String key) {
        return session.one(
                session.sql(ENTRY + OF_CUSTOMER, key(customer)).add(" AND entry_key = ?" + reads.suffix(), key),
                this::entry);
    }

    @Override
    public List<PointsEntry> pointsHistory(LaneKey customer, long offset, int limit) {
        return session.list(
                session.sql(ENTRY + OF_CUSTOMER, key(customer))
                        .add(" ORDER BY number DESC LIMIT ? OFFSET ?", limit, offset),
                this::entry);
    }

    private PointsEntry entry(ResultSet rows) throws SQLException {
        return new PointsEntry(
                rows.getString("entry_key"),
                rows.getLong("amount"),
                rows.getString("reason"),
                session.dialect().instant(rows, "happened_at"));
    }

    @Override
    public void erase(LaneKey customer) {
        for (String table : List.of(TAG, OptIns.TABLE, POINTS, TABLE)) {
            session.update(session.sql("DELETE FROM " + table + OF_CUSTOMER, key(customer)));
        }
    }

    static Object[] key(LaneKey customer) {
        return new Object[] {customer.company().value(), customer.person().value()};
    }

    private static List<String> hashes(Collection<KeyedHash> people) {
        return people.stream().map(KeyedHash::value).distinct().toList();
    }
}
