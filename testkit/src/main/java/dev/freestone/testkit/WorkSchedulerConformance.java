package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler;
import dev.freestone.spi.WorkScheduler.Running;
import dev.freestone.spi.WorkScheduler.Sweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link WorkScheduler} must do. Extend it in a test and give it a fixture. No test measures time: what must not
 * wait for something else is called while that is held. Source: docs/architecture.md.
 */
public abstract class WorkSchedulerConformance {
    private static final NodeId NODE_1 = NodeId.of("node-1");
    private static final NodeId NODE_2 = NodeId.of("node-2");
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LATER = Duration.ofHours(1);
    private static final int OFTEN = 5;

    /** So many that a scheduler which waited for a second before each would lose the patience of the test. */
    private static final int VERY_OFTEN = 100;

    private final List<Running> started = new ArrayList<>();
    private WorkSchedulerFixture fixture;
    private SweepLog log;

    /** For the tests that extend this suite. */
    protected WorkSchedulerConformance() {}

    /**
     * The fixture of one test.
     *
     * @return a new one, no sweep known to it
     */
    protected abstract WorkSchedulerFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
        log = new SweepLog(fixture);
    }

    @AfterEach
    void closeTheFixture() {
        log.release();
        started.forEach(Running::close);
        fixture.close();
    }

    @Test
    void every_sweep_is_called_again_and_again() {
        start(NODE_1, sweep("work-1", AT_ONCE), sweep("work-2", LATER), sweep("contacts", AT_ONCE));

        awaitCalls(OFTEN, "work-1", "contacts");
        awaitCalls(1, "work-2");
    }

    @Test
    void a_sweep_that_has_more_to_do_is_called_at_once() {
        start(NODE_1, sweep("work-1", AT_ONCE), sweep("work-2", LATER));

        awaitCalls(VERY_OFTEN, "work-1");
    }

    @Test
    void a_sweep_that_throws_is_called_again_and_harms_no_other() {
        start(
                NODE_1,
                log.sweep(NODE_1, "work-1", () -> {
                    throw new IllegalStateException("on purpose");
                }),
                log.sweep(NODE_1, "work-2", () -> {
                    throw new StackOverflowError("on purpose");
                }),
                sweep("work-3", AT_ONCE));

        awaitCalls(2, "work-1", "work-2");
        awaitCalls(OFTEN, "work-3");
    }

    @Test
    void a_sweep_is_never_called_twice_at_once() {
        start(
                NODE_1,
                log.sweep(NODE_1, "work-1", () -> {
                    holdUntilCalledOften("work-2");
                    return AT_ONCE;
                }),
                sweep("work-2", AT_ONCE));

        awaitCalls(OFTEN, "work-1", "work-2");
        assertThat(log.mostAtOnce("work-1")).isEqualTo(1);
        assertThat(log.mostAtOnce("work-2")).isEqualTo(1);
    }

    @Test
    void slow_sweeps_do_not_keep_others_waiting() {
        List<Sweep> sweeps = new ArrayList<>();
        for (int i = 1; i < fixture.threads(); i++) {
            sweeps.add(log.sweep(NODE_1, "slow-" + i, () -> {
                log.hold(() -> false);
                return LATER;
            }));
        }
        sweeps.add(sweep("work-1", AT_ONCE));
        sweeps.add(sweep("work-2", AT_ONCE));

        start(NODE_1, sweeps.toArray(Sweep[]::new));

        for (int i = 1; i < fixture.threads(); i++) {
            awaitCalls(1, "slow-" + i);
        }
        awaitCalls(log.calls("work-1") + OFTEN, "work-1");
        awaitCalls(log.calls("work-2") + OFTEN, "work-2");
    }

    @Test
    void sweeps_of_one_name_are_called_on_one_node_at_a_time_where_nodes_share_a_place() {
        for (NodeId node : List.of(NODE_1, NODE_2)) {
            start(
                    node,
                    log.sweep(node, "work-1", () -> {
                        holdUntilCalledOften("work-2");
                        return AT_ONCE;
                    }),
                    log.sweep(node, "work-2", () -> AT_ONCE));
        }

        awaitCalls(2 * OFTEN, "work-1", "work-2");
        if (fixture.isShared()) {
            assertThat(log.mostAtOnce("work-1")).isEqualTo(1);
            assertThat(log.mostAtOnce("work-2")).isEqualTo(1);
        } else {
            log.await(
                    "each node calls its own",
                    () -> log.calls(NODE_1, "work-1") > 0 && log.calls(NODE_2, "work-1") > 0);
        }
    }

    @Test
    void a_node_goes_on_when_another_is_closed() {
        Running first = start(NODE_1, log.sweep(NODE_1, "work-1", () -> AT_ONCE));
        awaitCalls(OFTEN, "work-1");
        start(NODE_2, log.sweep(NODE_2, "work-1", () -> AT_ONCE));

        first.close();

        int before = log.calls(NODE_2, "work-1");
        log.await("the other calls it", () -> log.calls(NODE_2, "work-1") >= before + OFTEN);
    }

    @Test
    void a_name_that_comes_later_is_called_beside_the_others() {
        start(NODE_1, sweep("work-1", AT_ONCE)).close();

        start(NODE_2, log.sweep(NODE_2, "work-1", () -> AT_ONCE), log.sweep(NODE_2, "work-2", () -> AT_ONCE));

        log.await("both are called", () -> log.calls(NODE_2, "work-1") >= OFTEN && log.calls("work-2") >= OFTEN);
    }

    @Test
    void none_is_called_after_close() {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicInteger late = new AtomicInteger();
        Supplier<Duration> work = () -> {
            late.addAndGet(closed.get() ? 1 : 0);
            return AT_ONCE;
        };
        Running running = start(NODE_1, log.sweep(NODE_1, "work-1", work), log.sweep(NODE_1, "work-2", work));
        awaitCalls(OFTEN, "work-1", "work-2");

        running.close();
        closed.set(true);

        start(NODE_2, log.sweep(NODE_2, "work-1", () -> AT_ONCE), log.sweep(NODE_2, "work-3", () -> AT_ONCE));
        log.await("another node calls its own", () -> log.calls(NODE_2, "work-1") >= VERY_OFTEN);
        awaitCalls(OFTEN, "work-3");
        assertThat(late.get())
                .as("each sweep may have been at work when it was closed")
                .isLessThanOrEqualTo(2);
    }

    @Test
    void closing_twice_does_no_harm() {
        Running running = start(NODE_1, sweep("work-1", AT_ONCE));
        awaitCalls(1, "work-1");

        running.close();
        running.close();

        start(NODE_1, sweep("work-2", AT_ONCE));
        awaitCalls(OFTEN, "work-2");
    }

    @Test
    void a_sweep_that_is_at_work_when_it_is_closed_goes_on_to_its_end() {
        List<Running> own = new CopyOnWriteArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean interrupted = new AtomicBoolean();
        own.add(start(NODE_1, log.sweep(NODE_1, "work-1", () -> {
            if (own.isEmpty()) {
                return AT_ONCE;
            }
            own.get(0).close();
            interrupted.set(Thread.currentThread().isInterrupted());
            ended.set(true);
            return AT_ONCE;
        })));

        log.await("it comes to its end", ended::get);
        assertThat(interrupted).isFalse();
    }

    private Running start(NodeId node, Sweep... sweeps) {
        Running running = fixture.scheduler().start(node, List.of(sweeps));
        started.add(running);
        return running;
    }

    private Sweep sweep(String name, Duration nothingDueFor) {
        return log.sweep(NODE_1, name, () -> nothingDueFor);
    }

    private void holdUntilCalledOften(String name) {
        int before = log.calls(name);
        log.hold(() -> log.calls(name) >= before + OFTEN);
    }

    private void awaitCalls(int times, String... names) {
        for (String name : names) {
            log.await(name + " is called " + times + " times", () -> log.calls(name) >= times);
        }
    }
}
