package dev.freestone.jdbc.storage;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.SenderStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Breakers and token buckets inside one transaction. */
final class JdbcSenderStore implements SenderStore {
    private static final String BREAKER = "SELECT sender, failures, open_until, openings FROM freestone_sender";
    private static final String BUCKET =
            "SELECT company, sender, part, units, refilled_at, blocked_until FROM freestone_bucket";
    private static final String THAT_BUCKET = " WHERE company = ? AND sender = ? AND part = ?";

    private final Session session;

    JdbcSenderStore(Session session) {
        this.session = session;
    }

    @Override
    public List<SenderRow> all() {
        return List.copyOf(session.list(session.sql(BREAKER), this::breaker));
    }

    @Override
    public SenderRow lock(SenderId sender) {
        Sql select = session.sql(BREAKER + " WHERE sender = ? FOR UPDATE", sender.value());
        return session.one(select, this::breaker).orElseGet(() -> {
            session.insert(session.sql(
                    "INSERT INTO freestone_sender (sender, failures, openings) VALUES (?, 0, 0)", sender.value()));
            return session.one(select, this::breaker).orElseThrow();
        });
    }

    @Override
    public void save(SenderRow row) {
        session.update(session.sql(
                "UPDATE freestone_sender SET failures = ?, open_until = ?, openings = ? WHERE sender = ?",
                row.failures(),
                row.openUntil(),
                row.openings(),
                row.sender().value()));
    }

    @Override
    public Map<BucketKey, Bucket> buckets() {
        Map<BucketKey, Bucket> buckets = new HashMap<>();
        session.list(session.sql(BUCKET), rows -> buckets.put(key(rows), bucket(rows)));
        return buckets;
    }

    @Override
    public Map<BucketKey, Bucket> lock(Map<BucketKey, Bucket> fresh) {
        Map<BucketKey, Bucket> locked = new HashMap<>();
        new TreeMap<>(fresh).forEach((key, content) -> locked.put(key, locked(key, content)));
        return locked;
    }

    private Bucket locked(BucketKey key, Bucket fresh) {
        Sql select = session.sql(
                BUCKET + THAT_BUCKET + " FOR UPDATE",
                key.company(),
                key.sender().value(),
                key.part());
        return session.one(select, this::bucket).orElseGet(() -> {
            session.insert(session.sql(
                    "INSERT INTO freestone_bucket (company, sender, part, units, refilled_at, blocked_until)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    key.company(),
                    key.sender().value(),
                    key.part(),
                    fresh.units(),
                    fresh.refilledAt(),
                    fresh.blockedUntil()));
            return session.one(select, this::bucket).orElseThrow();
        });
    }

    @Override
    public void save(Map<BucketKey, Bucket> buckets) {
        new TreeMap<>(buckets)
                .forEach((key, bucket) -> session.update(session.sql(
                        "UPDATE freestone_bucket SET units = ?, refilled_at = ?, blocked_until = ?" + THAT_BUCKET,
                        bucket.units(),
                        bucket.refilledAt(),
                        bucket.blockedUntil(),
                        key.company(),
                        key.sender().value(),
                        key.part())));
    }

    private SenderRow breaker(ResultSet rows) throws SQLException {
        return new SenderRow(
                SenderId.of(rows.getString("sender")),
                rows.getInt("failures"),
                session.dialect().optionalInstant(rows, "open_until"),
                rows.getInt("openings"));
    }

    private static BucketKey key(ResultSet rows) throws SQLException {
        return new BucketKey(rows.getString("company"), SenderId.of(rows.getString("sender")), rows.getString("part"));
    }

    private Bucket bucket(ResultSet rows) throws SQLException {
        return new Bucket(
                rows.getLong("units"),
                session.dialect().instant(rows, "refilled_at"),
                session.dialect().optionalInstant(rows, "blocked_until"));
    }
}
