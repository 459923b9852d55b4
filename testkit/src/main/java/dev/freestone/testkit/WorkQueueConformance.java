package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkQueue.Backlog;
import dev.freestone.spi.WorkQueue.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link WorkQueue} must do. Extend it in a test and give it the fixture of its storage. Source:
 * docs/spec/conventions.md 11.
 */
public abstract class WorkQueueConformance extends WorkLeaseRules {
    /** For the tests that extend this suite. */
    protected WorkQueueConformance() {}

    @Test
    void hands_out_due_items_the_earliest_first_up_to_the_limit() {
        Instant now = now();
        put("second", now.minusSeconds(1));
        put("third", now);
        put("first", now.minusSeconds(2));

        assertThat(ids(queue().take(NODE_1, 2))).containsExactly("first", "second");
        assertThat(queue().take(NODE_1, 2))
                .extracting(Taken::item)
                .containsExactly(new WorkItem(KIND, HERE, "third", now));
    }

    @Test
    void hands_out_nothing_before_it_is_due() {
        put("later", now().plus(HOUR));

        assertThat(queue().take(NODE_1, 10)).isEmpty();

        advance(HOUR);
        assertThat(ids(queue().take(NODE_1, 10))).containsExactly("later");
    }

    @Test
    void tells_how_much_is_due_of_each_kind_and_how_old_the_oldest_is() {
        Instant now = now();
        put("in hand", now.minusSeconds(50));
        takeOne(NODE_1);
        put("oldest", now.minusSeconds(40));
        put("due", now);
        put("later", now.plus(HOUR));
        put(new WorkItem("expiry", HERE, "A", now.minusSeconds(20)));

        assertThat(queue().backlog())
                .extracting(Backlog::kind, Backlog::due)
                .containsExactlyInAnyOrder(tuple(KIND, 2L), tuple("expiry", 1L));
        assertThat(queue().backlog())
                .filteredOn(each -> each.kind().equals(KIND))
                .allSatisfy(each -> assertThat(each.age()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(100)));
    }

    @Test
    void a_put_that_was_rolled_back_does_not_repeat_an_item_in_hand() {
        Instant now = now();
        put("one", now);
        Taken taken = takeOne(NODE_1);

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.work().put(new WorkItem(KIND, HERE, "one", now));
            throw new IllegalStateException("on purpose");
        }));
        queue().done(taken);

        assertThat(thrown).hasMessage("on purpose");
        assertThat(queue().nextDueAt()).isEmpty();
    }

    @Test
    void done_removes_an_item_for_good() {
        put("one", now());
        Taken taken = takeOne(NODE_1);

        queue().done(taken);

        advance(HOUR);
        assertThat(queue().take(NODE_1, 10)).isEmpty();
        assertThat(queue().nextDueAt()).isEmpty();
        assertThat(queue().renew(taken)).isFalse();
    }

    @Test
    void an_item_that_was_put_while_in_hand_is_due_again_at_that_time_when_done() {
        Instant now = now();
        put("now", now);
        put("later", now);
        List<Taken> taken = queue().take(NODE_1, 10);
        put("now", now);
        put("later", now.plus(HOUR));
        assertThat(queue().take(NODE_2, 10)).isEmpty();

        taken.forEach(queue()::done);

        assertThat(ids(queue().take(NODE_2, 10))).containsExactly("now");
        assertThat(queue().nextDueAt()).contains(now.plus(HOUR));
    }

    @Test
    void an_item_given_back_is_due_at_the_stated_time() {
        Instant now = now();
        put("one", now);
        Taken taken = takeOne(NODE_1);

        queue().again(taken, now.plus(HOUR));

        assertThat(queue().renew(taken)).isFalse();
        assertThat(queue().nextDueAt()).contains(now.plus(HOUR));
        assertThat(queue().take(NODE_1, 10)).isEmpty();
        advance(HOUR);
        assertThat(ids(queue().take(NODE_1, 10))).containsExactly("one");
    }

    @Test
    void an_item_given_back_is_due_earlier_if_it_was_put_for_earlier_meanwhile() {
        Instant now = now();
        put("one", now);
        Taken taken = takeOne(NODE_1);
        put("one", now);

        queue().again(taken, now.plus(HOUR));

        assertThat(ids(queue().take(NODE_1, 10))).containsExactly("one");
    }

    @Test
    void putting_a_waiting_item_again_keeps_the_earlier_time() {
        Instant now = now();
        put("hastened", now.plus(HOUR));
        put("hastened", now);
        put("not postponed", now);
        put("not postponed", now.plus(HOUR));

        assertThat(ids(queue().take(NODE_1, 10))).containsExactlyInAnyOrder("hastened", "not postponed");
        assertThat(queue().nextDueAt()).isEmpty();
    }

    @Test
    void items_differ_by_kind_company_and_object() {
        Instant now = now();
        var items = List.of(
                new WorkItem(KIND, HERE, "A", now),
                new WorkItem("expiry", HERE, "A", now),
                new WorkItem(KIND, ELSEWHERE, "A", now),
                new WorkItem(KIND, HERE, "a", now));
        items.forEach(this::put);
        items.forEach(this::put);

        assertThat(queue().take(NODE_1, 10)).extracting(Taken::item).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void a_removed_item_is_out_of_hand_and_its_old_ticket_harms_no_new_one() {
        put("one", now());
        Taken old = takeOne(NODE_1);
        remove("one");
        assertThat(queue().renew(old)).isFalse();
        put("one", now());

        queue().done(old);
        queue().again(old, now().plus(HOUR));

        assertThat(ids(queue().take(NODE_2, 10))).containsExactly("one");
    }

    @Test
    void next_due_is_the_earliest_item_that_is_not_in_hand() {
        Instant now = now();
        assertThat(queue().nextDueAt()).isEmpty();
        put("later", now.plus(HOUR));
        Instant past = now.minus(HOUR).plusNanos(1000);
        put("past", past);

        assertThat(queue().nextDueAt()).contains(past);
        takeOne(NODE_1);
        assertThat(queue().nextDueAt()).contains(now.plus(HOUR));
    }

    @Test
    void eight_takers_of_two_processes_get_every_item_exactly_once() {
        Instant now = now();
        List<String> expected = new ArrayList<>();
        write(tx -> {
            for (int i = 0; i < 400; i++) {
                expected.add("item-" + i);
                tx.work().put(new WorkItem(KIND, HERE, "item-" + i, now));
            }
            return true;
        });

        Storage other = reopened();
        List<String> taken = Together.run(8, number -> drain(number % 2 == 0 ? storage() : other, number)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> drain(Storage storage, int number) {
        WorkQueue queue = storage.workQueue();
        NodeId node = NodeId.of("node-" + number);
        List<String> drained = new ArrayList<>();
        List<Taken> batch = queue.take(node, 7);
        while (!batch.isEmpty()) {
            drained.addAll(ids(batch));
            batch.forEach(queue::done);
            batch = queue.take(node, 7);
        }
        return drained;
    }
}
