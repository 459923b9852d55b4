package dev.freestone.jdbc.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * S of leases for whoever asks often: what the database said last, plus the time since then by the count of this process, which
 * no change of its clock moves and which goes on while it is frozen. The database is asked again after 5 s, by the thread that
 * wants to know; while it does not answer, the last answer counts. Thread-safe.
 */
public final class LeaseClock {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    /** An answer that took longer, such as that of a process that was frozen meanwhile, says too little about now. */
    private static final long SLOW = Duration.ofSeconds(1).toNanos();

    private final DataSource dataSource;
    private final StorageDialect dialect;
    private final StorageClock clock;
    private final Lock asking = new ReentrantLock();
    private volatile @Nullable Reading last;

    /** What the database said, at which count of this process. */
    private record Reading(Instant s, long nanos) {
        Instant at(long now) {
            return s.plusNanos(now - nanos).truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * The clock of a storage.
     *
     * @param dataSource its database
     * @param dialect the kind of that
     * @param clock where its S comes from
     */
    public LeaseClock(DataSource dataSource, StorageDialect dialect, StorageClock clock) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.clock = clock.leases();
    }

    /**
     * S.
     *
     * @return now, in microseconds
     * @throws dev.freestone.error.FreestoneException {@code storage_…} when the database has never answered
     */
    public Instant now() {
        Optional<String> expression = clock.injected().isPresent() ? Optional.empty() : dialect.now();
        return expression.isEmpty()
                ? clock.inProcess()
                : counted(expression.get()).plus(clock.shiftBy());
    }

    private Instant counted(String expression) {
        Reading known = last;
        if (known == null) {
            return first(expression).at(System.nanoTime());
        }
        if (System.nanoTime() - known.nanos() > FRESH && asking.tryLock()) {
            try {
                known = again(expression, known);
                last = known;
            } finally {
                asking.unlock();
            }
        }
        return known.at(System.nanoTime());
    }

    private Reading first(String expression) {
        asking.lock();
        try {
            Reading known = last;
            if (known == null) {
                known = ask(expression);
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
    private Reading again(String expression, Reading known) {
        long begin = System.nanoTime();
        try {
            Reading answer = ask(expression);
            return System.nanoTime() - begin < SLOW ? answer : known;
        } catch (SQLException e) {
            return known;
        }
    }

    private Reading ask(String expression) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT " + expression + " AS s")) {
            rows.next();
            return new Reading(dialect.instant(rows, "s"), System.nanoTime());
        }
    }
}
