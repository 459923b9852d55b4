package dev.freestone.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** How much lengthy work a node has in hand. */
class CrewTest {
    private final WorkHouse house = new WorkHouse();
    private final DueWork node = house.node("node-1");

    /** What the host's workers have not begun yet. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private Executor workers = waiting::add;
    private final Crew crew = new Crew(node, task -> workers.execute(task), 3);
    private final WorkSweep sweep = new WorkSweep(node, crew, WorkHouse.all());

    @Test
    void a_node_takes_no_more_lengthy_work_than_it_has_workers_for() {
        house.put(WorkHouse.LONG, "a", "b", "c", "d", "e");

        assertThat(sweep.get()).isEqualTo(Duration.ZERO);
        assertThat(sweep.get()).as("others may have workers that are free").isEqualTo(Sweeps.BUSY);

        assertThat(waiting).hasSize(3);
        assertThat(house.node("node-2").tick().done()).isEqualTo(2);
    }

    @Test
    void whoever_has_finished_takes_the_next_at_once() {
        house.put(WorkHouse.LONG, "a", "b", "c", "d", "e");
        sweep.get();

        waiting.remove().run();

        assertThat(waiting).hasSize(3);
        runAll();
        assertThat(house.done).hasSize(5);
    }

    @Test
    void brief_work_is_done_while_all_workers_are_busy() {
        house.put(WorkHouse.LONG, "a", "b", "c");
        sweep.get();
        house.put(WorkHouse.BRIEF, "d");

        assertThat(sweep.get()).isEqualTo(Duration.ZERO);

        assertThat(house.done).containsExactly("node-1 d");
    }

    @Test
    void work_that_the_workers_refuse_is_given_back() {
        house.put(WorkHouse.LONG, "a");
        workers = task -> {
            throw new RejectedExecutionException("full for a moment");
        };

        sweep.get();

        assertThat(house.node("node-2").tick().done()).isEqualTo(1);
        workers = waiting::add;
        house.put(WorkHouse.LONG, "b", "c", "d");
        sweep.get();
        assertThat(waiting).as("no worker was lost").hasSize(3);
    }

    @Test
    void a_worker_that_fails_is_free_again() {
        house.put(WorkHouse.LONG, "a", "b", "c");
        sweep.get();
        house.lengthy = item -> {
            throw new StackOverflowError("on purpose");
        };
        runAll();
        house.put(WorkHouse.LONG, "d", "e", "f");

        sweep.get();

        assertThat(waiting).hasSize(3);
    }

    @Test
    void a_closed_crew_ends_what_it_has_and_takes_nothing_more() {
        house.put(WorkHouse.LONG, "a", "b", "c", "d");
        sweep.get();

        crew.close();
        runAll();

        assertThat(house.done).hasSize(3);
        assertThat(house.nextDueAt()).isPresent();
    }

    @Test
    void a_sweep_says_how_long_nothing_will_be_due() {
        assertThat(sweep.get()).isEqualTo(Sweeps.IDLE);

        house.put(WorkHouse.BRIEF, "a");
        house.brief = item -> Optional.of(house.clock.instant().plusSeconds(90));
        assertThat(sweep.get()).isEqualTo(Duration.ZERO);

        assertThat(sweep.get()).isEqualTo(Duration.ofSeconds(90));
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
