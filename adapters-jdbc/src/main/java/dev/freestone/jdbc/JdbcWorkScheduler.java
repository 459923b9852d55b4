package dev.freestone.jdbc;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The scheduler of a cluster: nodes that share a database divide the sweeps among themselves by the rows of {@code freestone_sweep},
 * on threads of db-scheduler's that {@code start} begins and {@code close} ends. Nothing elects a leader, and no clock of a node
 * decides: due times and heartbeats are on the clock of the storage's leases.
 *
 * <pre>{@code
 * JdbcWorkScheduler scheduler = JdbcWorkScheduler.over(dataSource).withTakeover(Duration.ofSeconds(30));
 * }</pre>
 *
 * <p>A node calls only sweeps that it knows, so that nodes of two releases may run side by side. A node that dies or loses the
 * database is replaced: its sweeps are called by others within the takeover time. If it was only frozen it may end a sweep that
 * others have begun again, which changes nothing about when the sweep is due.
 *
 * <p>Takes up to one connection a thread and two more for its own book-keeping, for a few milliseconds each. The tables must be
 * there, see {@link JdbcSchema}. Immutable and thread-safe. Source: docs/decisions/0029-sweeps-are-divided-by-db-scheduler.md.
 */
public final class JdbcWorkScheduler implements WorkScheduler {
    private final DataSource dataSource;
    private final SweepSettings settings;

    JdbcWorkScheduler(DataSource dataSource, SweepSettings settings) {
        this.dataSource = dataSource;
        this.settings = settings;
    }

    /**
     * A scheduler with the default settings.
     *
     * @param dataSource the pool that the storage uses
     * @return the scheduler
     */
    public static JdbcWorkScheduler over(DataSource dataSource) {
        return new JdbcWorkScheduler(Objects.requireNonNull(dataSource, "dataSource"), SweepSettings.DEFAULT);
    }

    /**
     * After how long the sweeps of a node that is gone are called by others. A node says that it is alive every eighth of it.
     *
     * @param takeover 5 s to 10 min; 60 s if not set
     * @return the changed copy
     * @throws IllegalArgumentException when it is outside of that
     */
    public JdbcWorkScheduler withTakeover(Duration takeover) {
        return new JdbcWorkScheduler(dataSource, settings.withTakeover(takeover));
    }

    /**
     * How often a node looks for sweeps that are due. A sweep with more to do does not wait for it.
     *
     * @param pollEvery 50 ms to 1 min; 1 s if not set
     * @return the changed copy
     * @throws IllegalArgumentException when it is outside of that
     */
    public JdbcWorkScheduler withPollEvery(Duration pollEvery) {
        return new JdbcWorkScheduler(dataSource, settings.withPollEvery(pollEvery));
    }

    /**
     * The longest time from the end of a sweep to its next call, however long it said that nothing will be due: new work may
     * have come. A sweep that threw waits as long.
     *
     * @param lookEvery 50 ms to 1 min; 5 s if not set
     * @return the changed copy
     * @throws IllegalArgumentException when it is outside of that
     */
    public JdbcWorkScheduler withLookEvery(Duration lookEvery) {
        return new JdbcWorkScheduler(dataSource, settings.withLookEvery(lookEvery));
    }

    /**
     * How many sweeps this node has at work at once.
     *
     * @param threads 1 to 64; 4 if not set
     * @return the changed copy
     * @throws IllegalArgumentException when it is outside of that
     */
    public JdbcWorkScheduler withThreads(int threads) {
        return new JdbcWorkScheduler(dataSource, settings.withThreads(threads));
    }

    /**
     * Whose clock decides, the same as of the storage.
     *
     * @param time {@link StorageTime#DATABASE} if not set
     * @return the changed copy
     */
    public JdbcWorkScheduler withTime(StorageTime time) {
        return new JdbcWorkScheduler(dataSource, settings.withTime(time));
    }

    /**
     * {@inheritDoc} Checks the schema, and adds the names that are new to the table. Not inside a transaction of the host.
     *
     * @throws dev.freestone.error.FreestoneException {@code storage_schema_mismatch}, other {@code storage_…} codes
     * @throws IllegalArgumentException when two sweeps have one name, a name is longer than 50 characters, or auto-commit is off
     */
    @Override
    public Running start(NodeId node, List<Sweep> sweeps) {
        JdbcSchema.over(dataSource).check();
        return RunningSweeps.start(dataSource, settings, node, List.copyOf(sweeps));
    }

    @Override
    public String toString() {
        return "JdbcWorkScheduler[" + settings.threads() + " threads, takeover " + settings.takeover() + "]";
    }
}
