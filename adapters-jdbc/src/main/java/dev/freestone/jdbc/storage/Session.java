package dev.freestone.jdbc.storage;

import dev.freestone.error.FreestoneException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one transaction says to the database. Used by the thread that began it, until it ends. */
final class Session {
    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private final Connection connection;
    private final StorageDialect dialect;
    private final StorageClock clock;
    private final boolean joined;
    private final AtomicLong turns;
    private final Thread thread = Thread.currentThread();
    private boolean open = true;
    private boolean wrote;
    private @Nullable Savepoint savepoint;
    private @Nullable SQLException failure;
    private OptionalLong turn = OptionalLong.empty();
    private OptionalLong journaled = OptionalLong.empty();

    /**
     * A session that is {@code joined} can undo its own writes without ending the transaction, which is not its own. Those that
     * ask for their turn count on in {@code turns}.
     */
    Session(Connection connection, StorageDialect dialect, StorageClock clock, boolean joined, AtomicLong turns) {
        this.turns = turns;
        this.connection = connection;
        this.dialect = dialect;
        this.clock = clock;
        this.joined = joined;
    }

    /** Whether somebody else ends the transaction. */
    boolean isJoined() {
        return joined;
    }

    /** How many sessions of this process have asked so before; the same at each call. */
    long turn() {
        if (turn.isEmpty()) {
            turn = OptionalLong.of(turns.getAndIncrement());
        }
        return turn.getAsLong();
    }

    StorageDialect dialect() {
        return dialect;
    }

    Sql sql(String text, Object... parameters) {
        return new Sql(dialect, clock).add(text, parameters);
    }

    /** Changes rows and answers their number. */
    int update(Sql sql) {
        beginWriting();
        try {
            return run(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Adds a row unless a unique value of it is taken. */
    boolean insert(Sql sql) {
        return updateUnlessTaken(sql.add(dialect.unlessTaken())).orElse(0) == 1;
    }

    /** Changes rows; empty when a unique value is taken, where the database can tell without spoiling the transaction. */
    Optional<Integer> updateUnlessTaken(Sql sql) {
        beginWriting();
        try {
            return Optional.of(run(sql));
        } catch (SQLException e) {
            if (StorageFailures.isTakenValue(e) && !dialect.errorSpoilsTransaction()) {
                return Optional.empty();
            }
            throw failed(e);
        }
    }

    private int run(Sql sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            return statement.executeUpdate();
        }
    }

    /** Does the same statement with other parameters, all in one go, and answers how many rows each changed. */
    int[] batch(List<Sql> statements) {
        beginWriting();
        if (statements.isEmpty()) {
            return new int[0];
        }
        try (var statement = connection.prepareStatement(statements.get(0).text())) {
            for (Sql each : statements) {
                each.bind(statement);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Changes rows and answers what the statement returns of them. */
    <T> List<T> returning(Sql sql, Reader<T> reader) {
        beginWriting();
        return list(sql, reader);
    }

    /** As {@link #insert}, and answers the number that the database gave the row; empty when a unique value is taken. */
    OptionalLong insertNumbered(Sql sql) {
        beginWriting();
        try {
            return runForNumber(sql.add(dialect.unlessTaken()));
        } catch (SQLException e) {
            if (StorageFailures.isTakenValue(e) && !dialect.errorSpoilsTransaction()) {
                return OptionalLong.empty();
            }
            throw failed(e);
        }
    }

    private OptionalLong runForNumber(Sql sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql.text(), new String[] {"number"})) {
            sql.bind(statement);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? OptionalLong.of(keys.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Remembers an entry of the journal, which tells later whether the transaction was committed. */
    void journaled(long number) {
        journaled = OptionalLong.of(number);
    }

    <T> List<T> list(Sql sql, Reader<T> reader) {
        check();
        try (var statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            List<T> list = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    list.add(reader.read(rows));
                }
            }
            return list;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> Optional<T> one(Sql sql, Reader<T> reader) {
        List<T> found = list(sql, reader);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    boolean exists(Sql sql) {
        return one(sql, rows -> true).isPresent();
    }

    Instant now() {
        return clock.injected().isPresent() || dialect.now().isEmpty()
                ? inProcess(clock)
                : asked(sql("SELECT ").now());
    }

    /** What the clock of leases says, which is S except in tests. */
    Instant leaseTime(Instant now) {
        return clock.ofLeases() ? now : leaseNow();
    }

    private Instant leaseNow() {
        return clock.leases().injected().isPresent() || dialect.now().isEmpty()
                ? inProcess(clock.leases())
                : asked(sql("SELECT ").leaseNow());
    }

    private Instant inProcess(StorageClock which) {
        check();
        return which.inProcess();
    }

    private Instant asked(Sql select) {
        return one(select.add(" AS now"), rows -> dialect.instant(rows, "now")).orElseThrow();
    }

    private void beginWriting() {
        check();
        if (!wrote && joined) {
            try {
                savepoint = connection.setSavepoint();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
        wrote = true;
    }

    private FreestoneException failed(SQLException e) {
        failure = e;
        return StorageFailures.translate(e);
    }

    private void check() {
        if (!open || Thread.currentThread() != thread) {
            throw new IllegalStateException("Tx: used outside the write that handed it out, begin a new write");
        }
    }

    /** Keeps what was written, as far as this session decides it. */
    void keep() throws SQLException {
        if (savepoint != null) {
            connection.releaseSavepoint(savepoint);
        }
    }

    /** Undoes what was written since the session began, without ending the transaction. */
    void undo() throws SQLException {
        if (savepoint != null) {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
        }
    }

    void end() {
        open = false;
    }

    boolean wrote() {
        return wrote;
    }

    /** What the database refused last; after it the transaction may not go on, even if the decision would. */
    Optional<SQLException> failure() {
        return Optional.ofNullable(failure);
    }

    OptionalLong journaled() {
        return journaled;
    }
}
