package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.CapacityState;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.CapacitySlot;
import dev.freestone.spi.CapacityStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Capacities inside one transaction. The row of a capacity is locked; its slots are changed under that lock only. */
final class JdbcCapacityStore implements CapacityStore {
    private static final String TABLE = "freestone_capacity";
    private static final KeptRow KEPT =
            new KeptRow(TABLE, List.of("company", "kind", "object_id"), "committed", "committed, reserved");

    private static final String SLOT = "freestone_capacity_slot";
    private static final List<String> SLOT_KEY = List.of("company", "kind", "object_id", "holder");
    private static final List<String> SLOT_VALUES = List.of("state", "reserved_until");
    private static final String SELECT = "SELECT holder, state, reserved_until FROM " + SLOT + KEPT.thatRow();

    private final Session session;
    private final LockedReads reads;

    JdbcCapacityStore(Session session) {
        this.session = session;
        this.reads = new LockedReads(session.dialect());
    }

    @Override
    public CapacityCount lock(CapacityKey key) {
        CapacityCount count =
                KEPT.hold(session, 0L, "", rows -> new CapacityCount(rows.getLong(1), rows.getLong(2)), values(key));
        reads.locked();
        return count;
    }

    @Override
    public Map<CapacityKey, CapacityCount> counts(Collection<CapacityKey> keys) {
        Map<CapacityKey, CapacityCount> counts = new HashMap<>();
        keys.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        JdbcCapacityStore::family,
                        Collectors.mapping(CapacityKey::objectId, Collectors.toCollection(ArrayList::new))))
                .forEach((family, ids) -> session.list(
                        session.sql(
                                        "SELECT object_id, committed, reserved FROM " + TABLE
                                                + " WHERE company = ? AND kind = ? AND object_id",
                                        family.company().value(),
                                        family.kind().code())
                                .in("bigint", ids),
                        rows -> counts.put(
                                new CapacityKey(family.company(), family.kind(), rows.getLong(1)),
                                new CapacityCount(rows.getLong(2), rows.getLong(3)))));
        return counts;
    }

    /** Capacities that are found together. */
    private record Family(CompanyId company, CapacityKind kind) {}

    private static Family family(CapacityKey key) {
        return new Family(key.company(), key.kind());
    }

    @Override
    public List<CapacitySlot> expired(CapacityKey key, Instant now, int limit) {
        return session.list(
                session.sql(SELECT, values(key))
                        .add(" AND state = 'reserved' AND reserved_until <= ? LIMIT ?" + reads.suffix(), now, limit),
                rows -> read(key, rows));
    }

    @Override
    public Optional<CapacitySlot> slot(CapacityKey key, String holder) {
        return session.one(
                session.sql(SELECT, values(key)).add(" AND holder = ?" + reads.suffix(), holder),
                rows -> read(key, rows));
    }

    private CapacitySlot read(CapacityKey key, ResultSet rows) throws SQLException {
        return new CapacitySlot(
                key,
                rows.getString("holder"),
                CapacityState.parse(rows.getString("state")).orElseThrow(),
                session.dialect().optionalInstant(rows, "reserved_until"));
    }

    @Override
    public void save(CapacitySlot slot) {
        session.update(session.sql(
                session.dialect().putting(SLOT, SLOT_KEY, SLOT_VALUES),
                slot.key().company().value(),
                slot.key().kind().code(),
                slot.key().objectId(),
                slot.holder(),
                slot.state().code(),
                slot.reservedUntil()));
    }

    @Override
    public boolean count(CapacityKey key, long committed, long reserved, OptionalLong limit) {
        Sql update = session.sql(
                        "UPDATE " + TABLE + " SET committed = committed + ?, reserved = reserved + ?",
                        committed,
                        reserved)
                .add(KEPT.thatRow(), values(key))
                .add(" AND committed >= ? AND reserved >= ?", -committed, -reserved);
        limit.ifPresent(most -> update.add(" AND committed + reserved <= ?", most - committed - reserved));
        return session.update(update) == 1;
    }

    private static Object[] values(CapacityKey key) {
        return new Object[] {key.company().value(), key.kind().code(), key.objectId()};
    }
}
