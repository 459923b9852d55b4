package dev.freestone.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueWorkTest {
    private final WorkHouse house = new WorkHouse();
    private final DueWork node = house.node("node-1");

    @Test
    void brief_work_is_done_together_and_before_lengthy_work() {
        house.put(WorkHouse.LONG, "a", "b");
        house.put(WorkHouse.BRIEF, "c", "d");

        DueWork.Ticked ticked = node.tick();

        assertThat(house.done).containsExactly("node-1 with others c", "node-1 with others d", "node-1 a", "node-1 b");
        assertThat(ticked.done()).isEqualTo(4);
        assertThat(ticked.nextDueAt()).isEmpty();
    }

    @Test
    void brief_work_that_comes_meanwhile_is_not_kept_waiting_by_lengthy_work() {
        house.put(WorkHouse.LONG, "a", "b");
        house.lengthy = item -> {
            house.put(WorkHouse.BRIEF, "after " + item.objectId());
            return Optional.empty();
        };

        node.tick();

        assertThat(house.done).containsExactly("node-1 a", "node-1 after a", "node-1 b", "node-1 after b");
    }

    @Test
    void work_that_fails_together_is_done_one_by_one_and_only_what_fails_alone_is_put_off() {
        house.put(WorkHouse.BRIEF, "a", "spoiled", "b");
        house.brief = DueWorkTest::spoiled;

        DueWork.Ticked ticked = node.tick();

        assertThat(house.done).containsExactly("node-1 a", "node-1 b");
        assertThat(ticked.done()).isEqualTo(2);
        assertThat(ticked.nextDueAt()).contains(house.clock.instant().plusSeconds(60));
    }

    @Test
    void work_that_wants_another_look_gets_it_then() {
        house.put(WorkHouse.BRIEF, "a", "b");
        Instant later = house.clock.instant().plus(Duration.ofHours(1));
        house.brief = item -> item.objectId().equals("a") ? Optional.of(later) : Optional.empty();

        assertThat(node.tick().nextDueAt()).contains(later);
    }

    @Test
    void a_heartbeat_keeps_work_in_hand_beyond_its_lease() {
        house.put(WorkHouse.LONG, "a");
        DueWork other = house.node("node-2");
        house.lengthy = item -> {
            for (int beat = 0; beat < 9; beat++) {
                house.clock.advance(Duration.ofSeconds(20));
                node.heartbeat();
                assertThat(other.tick().done()).isZero();
            }
            return Optional.empty();
        };

        node.tick();

        assertThat(house.done).containsExactly("node-1 a");
    }

    @Test
    void work_of_a_node_without_heartbeat_is_taken_over_and_the_late_one_cannot_end_it() {
        house.put(WorkHouse.LONG, "a");
        DueWork other = house.node("node-2");
        Instant later = house.clock.instant().plus(Duration.ofDays(1));
        house.lengthy = item -> {
            if (house.done.isEmpty()) {
                house.done.add("frozen");
                house.clock.advance(WorkHouse.LEASE);
                other.tick();
            }
            return Optional.of(later.plusSeconds(house.done.size()));
        };

        node.tick();

        assertThat(house.done).containsExactly("frozen", "node-2 a", "node-1 a");
        assertThat(house.nextDueAt())
                .as("the look that the other one asked for")
                .contains(later.plusSeconds(1));
    }

    @Test
    void work_whose_node_could_not_end_it_is_not_kept_in_hand_by_heartbeats() {
        house.put(WorkHouse.LONG, "a");
        house.lengthy = item -> {
            throw new StackOverflowError("on purpose");
        };
        assertThatThrownBy(node::tick).isInstanceOf(StackOverflowError.class);
        house.lengthy = item -> Optional.empty();

        house.clock.advance(Duration.ofSeconds(30));
        node.heartbeat();
        house.clock.advance(Duration.ofSeconds(30));

        assertThat(house.node("node-2").tick().done()).isEqualTo(1);
    }

    @Test
    void an_interrupt_gives_back_what_was_taken_and_not_begun() {
        house.put(WorkHouse.BRIEF, "a", "spoiled", "b");
        house.brief = item -> {
            Optional<Instant> again = spoiled(item);
            Thread.currentThread().interrupt();
            return again;
        };

        int done = node.tick().done();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).isEqualTo(1);
        assertThat(house.storage.workQueue().backlog()).extracting(Backlog::due).containsExactly(2L);
    }

    @Test
    void work_of_another_partition_is_left_alone() {
        house.put(WorkHouse.LONG, "a");
        int part = WorkHouse.item(WorkHouse.LONG, "a", Instant.EPOCH).partition();

        assertThat(node.take(WorkHouse.all().in((part + 1) % WorkItem.PARTITIONS), 10))
                .isEmpty();
        assertThat(node.take(WorkHouse.all().in(part), 10)).hasSize(1);
    }

    private static Optional<Instant> spoiled(WorkItem item) {
        if (item.objectId().equals("spoiled")) {
            throw new IllegalStateException("on purpose");
        }
        return Optional.empty();
    }
}
