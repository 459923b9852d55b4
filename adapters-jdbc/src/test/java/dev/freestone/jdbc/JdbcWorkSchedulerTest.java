package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.jdbc.storage.StorageClock;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler.Running;
import dev.freestone.spi.WorkScheduler.Sweep;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcWorkSchedulerTest {
    private static final NodeId NODE_1 = NodeId.of("node-1");
    private static final NodeId NODE_2 = NodeId.of("node-2");
    private static final int OFTEN = 5;
    private static final StorageTime HOUR_BEHIND = StorageTime.of(StorageClock.shifted(() -> Duration.ofHours(-1)));
    private static final String TAKING = "FOR UPDATE SKIP LOCKED";

    private final StorageDatabase database = StorageDatabase.postgres().emptied();
    private final List<Running> started = new ArrayList<>();
    private final List<WatchedSweep> held = new ArrayList<>();

    @AfterEach
    void closeAll() {
        held.forEach(WatchedSweep::goOn);
        started.forEach(Running::close);
    }

    @Test
    void the_sweep_of_a_node_that_loses_the_database_is_called_by_another() {
        CutDataSource cut = new CutDataSource(database.dataSource());
        WatchedSweep lost = held("work-1");
        start(takingOver(cut), NODE_1, lost);
        lost.awaitCalls(1);
        WatchedSweep other = WatchedSweep.named("work-1");
        start(takingOver(database.dataSource()), NODE_2, other);

        cut.cut();

        other.awaitCalls(OFTEN);
        lost.goOn();
        other.awaitCalls(OFTEN);
        assertThat(database.number("SELECT COUNT(*) FROM freestone_sweep")).isEqualTo(1);
    }

    @Test
    void a_node_that_wakes_up_after_its_sweep_was_taken_over_disturbs_nobody() {
        WatchedSweep frozen = held("work-1");
        // Says that it is alive so rarely that the other believes it dead, as if it were stopped.
        Running first = start(takingOver(database.dataSource()).withTakeover(Duration.ofMinutes(10)), NODE_1, frozen);
        frozen.awaitCalls(1);
        WatchedSweep other = held("work-1");
        start(takingOver(database.dataSource()), NODE_2, other);
        other.awaitCalls(1);
        long version = database.number("SELECT version FROM freestone_sweep");

        frozen.goOn();
        first.close();

        assertThat(database.number("SELECT version FROM freestone_sweep")).isEqualTo(version);
        assertThat(database.number("SELECT COUNT(*) FROM freestone_sweep WHERE picked AND picked_by = 'node-2'"))
                .isEqualTo(1);
        other.goOn().awaitCalls(OFTEN);
        assertThat(other.mostAtOnce()).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM freestone_sweep")).isEqualTo(1);
    }

    @Test
    void a_node_that_takes_a_sweep_over_from_itself_does_not_begin_it_again() {
        CutDataSource cut = new CutDataSource(database.dataSource());
        cut.refuse(sql -> sql.contains("set last_heartbeat = ?"));
        WatchedSweep slow = held("work-1");

        start(takingOver(cut), NODE_1, slow);

        // Taken, found dead, taken and put off, each of which is a version.
        until(() -> database.number("SELECT version FROM freestone_sweep") >= 5);
        assertThat(slow.mostAtOnce()).isEqualTo(1);
        slow.awaitCalls(1);
        assertThat(slow.isCalled()).isFalse();
        slow.goOn().awaitCalls(OFTEN);
        assertThat(slow.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void a_node_leaves_sweeps_alone_that_only_another_release_knows() {
        WatchedSweep newer = WatchedSweep.named("newer");
        start(fast(database.dataSource()), NODE_2, newer).close();
        String row = "SELECT COUNT(*) FROM freestone_sweep WHERE task_name = 'newer' AND NOT picked";
        database.execute("UPDATE freestone_sweep SET execution_time = TIMESTAMP '2026-03-09 15:00:00+00'");
        WatchedSweep known = WatchedSweep.named("known");

        start(fast(database.dataSource()), NODE_1, known);

        known.awaitCalls(20 * OFTEN);
        assertThat(database.number(row + " AND execution_time = TIMESTAMP '2026-03-09 15:00:00+00'"))
                .isEqualTo(1);
        WatchedSweep again = WatchedSweep.named("newer");
        start(fast(database.dataSource()), NODE_2, again);
        again.awaitCalls(OFTEN);
    }

    @Test
    void postgresql_takes_executions_where_it_finds_them() {
        CutDataSource watched = new CutDataSource(database.dataSource());
        WatchedSweep sweep = WatchedSweep.named("work-1");

        start(fast(watched), NODE_1, sweep);

        sweep.awaitCalls(OFTEN);
        assertThat(watched.statements()).anyMatch(sql -> sql.contains(TAKING));
    }

    @Test
    void due_times_are_on_the_clock_of_the_storage() {
        Duration ahead = Duration.ofHours(1);
        WatchedSweep sweep = WatchedSweep.named("work-1");

        start(fast(database.dataSource()).withTime(StorageTime.of(StorageClock.shifted(() -> ahead))), NODE_1, sweep);

        sweep.awaitCalls(OFTEN);
        assertThat(database.number("SELECT COUNT(*) FROM freestone_sweep WHERE execution_time"
                        + " BETWEEN now() + INTERVAL '59 minutes' AND now() + INTERVAL '61 minutes'"))
                .isEqualTo(1);
    }

    @Test
    void nothing_is_read_from_the_column_of_data() {
        WatchedSweep before = WatchedSweep.named("work-1");
        start(fast(database.dataSource()), NODE_2, before).close();
        database.execute("UPDATE freestone_sweep SET task_data = '\\xACED0005'");
        WatchedSweep sweep = WatchedSweep.named("work-1");

        start(fast(database.dataSource()), NODE_1, sweep);

        sweep.awaitCalls(OFTEN);
    }

    @Test
    void its_threads_end_with_close() throws InterruptedException {
        NodeId node = NodeId.of(TestDatabase.newName("threads"));
        WatchedSweep sweep = WatchedSweep.named("work-1");
        Running running = start(fast(database.dataSource()), node, sweep);
        sweep.awaitCalls(1);
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains(node.value()))
                .toList();
        assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);

        running.close();

        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(30).toMillis());
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void settings_outside_of_their_ranges_are_refused_with_value_and_remedy() {
        JdbcWorkScheduler scheduler = JdbcWorkScheduler.over(database.dataSource());

        assertThatThrownBy(() -> scheduler.withTakeover(Duration.ofMillis(4_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("takeover: PT4.999S is outside of PT5S to PT10M, set a time between these");
        assertThatThrownBy(() -> scheduler.withTakeover(Duration.ofMinutes(11))).hasMessageContaining("PT11M");
        assertThatThrownBy(() -> scheduler.withPollEvery(Duration.ZERO)).hasMessageStartingWith("pollEvery: PT0S");
        assertThatThrownBy(() -> scheduler.withLookEvery(Duration.ofHours(1)))
                .hasMessageStartingWith("lookEvery: PT1H");
        assertThatThrownBy(() -> scheduler.withThreads(0)).hasMessageStartingWith("threads: 0 is outside of 1 to 64");
        assertThat(scheduler.withTakeover(Duration.ofSeconds(5)).withTakeover(Duration.ofMinutes(10)))
                .isNotNull();
    }

    @Test
    void sweeps_whose_names_cannot_be_told_apart_or_stored_are_refused() {
        JdbcWorkScheduler scheduler = JdbcWorkScheduler.over(database.dataSource());

        assertThatThrownBy(() -> start(scheduler, NODE_1, WatchedSweep.named("a"), WatchedSweep.named("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a'");
        assertThatThrownBy(() -> start(scheduler, NODE_1, WatchedSweep.named("a".repeat(51))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 50");
    }

    @Test
    void a_database_without_the_tables_or_out_of_reach_is_told_at_the_start() {
        var empty = catchThrowableOfType(
                FreestoneException.class,
                () -> start(JdbcWorkScheduler.over(EmptyDatabase.H2.open()), NODE_1, WatchedSweep.named("a")));
        assertThat(empty.code()).isEqualTo(ErrorCode.STORAGE_SCHEMA_MISMATCH);

        CutDataSource cut = new CutDataSource(database.dataSource());
        cut.refuse(sql -> sql.contains("freestone_sweep"));
        var unreachable = catchThrowableOfType(
                FreestoneException.class, () -> start(JdbcWorkScheduler.over(cut), NODE_1, WatchedSweep.named("a")));
        assertThat(unreachable.code()).isEqualTo(ErrorCode.STORAGE_UNREACHABLE);
    }

    @Test
    void a_start_inside_a_transaction_of_the_host_is_refused() throws SQLException {
        var bound = new BoundDataSource(database.dataSource());
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            bound.bind(new WatchedConnection(connection));

            assertThatThrownBy(() -> start(JdbcWorkScheduler.over(bound), NODE_1, WatchedSweep.named("a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("auto-commit");
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Running start(JdbcWorkScheduler scheduler, NodeId node, Sweep... sweeps) {
        Running running = scheduler.start(node, List.of(sweeps));
        started.add(running);
        return running;
    }

    private WatchedSweep held(String name) {
        WatchedSweep sweep = WatchedSweep.held(name);
        held.add(sweep);
        return sweep;
    }

    private static JdbcWorkScheduler fast(DataSource dataSource) {
        return JdbcWorkScheduler.over(dataSource)
                .withPollEvery(Duration.ofMillis(50))
                .withLookEvery(Duration.ofMillis(100));
    }

    /** With heartbeats so near that a test need not wait for long, and S an hour behind the clock of this process. */
    private static JdbcWorkScheduler takingOver(DataSource dataSource) {
        return new JdbcWorkScheduler(
                dataSource,
                SweepSettings.DEFAULT
                        .withPollEvery(Duration.ofMillis(50))
                        .withLookEvery(Duration.ofMillis(100))
                        .withTime(HOUR_BEHIND)
                        .unchecked(Duration.ofSeconds(4)));
    }

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("did not happen").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
