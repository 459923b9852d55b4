package dev.freestone.jdbc.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * S of leases for whoever asks often: what the database said last, plus the time since then by the count of this process, which
 * no change of its clock moves and which goes on while it is frozen. The database is asked again after 5 s, by the thread that
 * wants to know; while it does not answer, the last answer counts, and it is asked no more often. Thread-safe.
 */
public final class LeaseClock {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    /** An answer that took longer, such as that of a process that was frozen meanwhile, says too little about now. */
    private static final long SLOW = Duration.ofSeconds(1).toNanos();

    private final Question question;
    private final Supplier<Duration> shift;
    private final LongSupplier nanos;
    private final Lock asking = new ReentrantLock();
    private volatile @Nullable Reading last;

    /** What the database said, at which count of this process, and when it was asked last. */
    private record Reading(Instant s, long nanos, long asked) {
        Instant at(long now) {
            return s.plusNanos(now - nanos).truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Asks the database for its now. */
    @FunctionalInterface
    interface Question {
        Instant ask() throws SQLException;
    }

    LeaseClock(Question question, Supplier<Duration> shift, LongSupplier nanos) {
        this.question = question;
        this.shift = shift;
        this.nanos = nanos;
    }

    /**
     * The clock of a storage.
     *
     * @param dataSource its database
     * @param dialect the kind of that
     * @param clock where its S comes from
     * @return S of leases
     */
    public static Supplier<Instant> of(DataSource dataSource, StorageDialect dialect, StorageClock clock) {
        StorageClock leases = clock.leases();
        Optional<String> now = leases.injected().isPresent() ? Optional.empty() : dialect.now();
        if (now.isEmpty()) {
            return leases::inProcess;
        }
        String sql = "SELECT " + now.get() + " AS s";
        return new LeaseClock(() -> ask(dataSource, dialect, sql), leases::shiftBy, System::nanoTime)::now;
    }

    private static Instant ask(DataSource dataSource, StorageDialect dialect, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return dialect.instant(rows, "s");
        }
    }

    /** S, in microseconds; throws {@code storage_…} when the database has never answered. */
    Instant now() {
        Reading known = last;
        if (known == null) {
            known = first();
        } else if (nanos.getAsLong() - known.asked() > FRESH && asking.tryLock()) {
            try {
                known = again(known);
                last = known;
            } finally {
                asking.unlock();
            }
        }
        return known.at(nanos.getAsLong()).plus(shift.get());
    }

    private Reading first() {
        asking.lock();
        try {
            Reading known = last;
            if (known == null) {
                known = read();
                last = known;
            }
            return known;
        } catch (SQLException e) {
            throw StorageFailures.translate(e);
        } finally {
            asking.unlock();
        }
    }

    /** A new answer, or the old one where there is no good one. */
    private Reading again(Reading known) {
        long begin = nanos.getAsLong();
        try {
            Reading answer = read();
            if (answer.nanos() - begin < SLOW) {
                return answer;
            }
        } catch (SQLException ignored) {
            // Whoever needs the database for more than its clock will tell of it.
        }
        return new Reading(known.s(), known.nanos(), nanos.getAsLong());
    }

    private Reading read() throws SQLException {
        Instant s = question.ask();
        long now = nanos.getAsLong();
        return new Reading(s, now, now);
    }
}
