package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkQueue.Backlog;
import dev.freestone.spi.WorkQueue.Ended;
import dev.freestone.spi.WorkQueue.Taken;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

        assertThat(ids(take(NODE_1, 2))).containsExactly("first", "second");
        assertThat(take(NODE_1, 2)).extracting(Taken::item).containsExactly(new WorkItem(KIND, HERE, "third", now));
    }

    @Test
    void hands_out_nothing_before_it_is_due() {
        put("later", now().plus(HOUR));

        assertThat(take(NODE_1, 10)).isEmpty();

        advance(HOUR);
        assertThat(ids(take(NODE_1, 10))).containsExactly("later");
    }

    @Test
    void hands_out_the_kinds_in_the_order_asked_for_whatever_is_due_longer() {
        Instant now = now();
        put(new WorkItem("expiry", HERE, "first", now.minusSeconds(9)));
        put("second", now.minusSeconds(1));
        put("third", now);

        List<Taken> taken = queue().take(NODE_1, WorkWanted.of(List.of(KIND, "expiry")), 2, DueWork.LEASE);

        assertThat(ids(taken)).containsExactly("second", "third");
        assertThat(ids(queue().take(NODE_1, WorkWanted.of(List.of("expiry", KIND)), 2, DueWork.LEASE)))
                .containsExactly("first");
    }

    @Test
    void leaves_kinds_that_were_not_asked_for_to_nodes_that_know_them() {
        Instant now = now();
        WorkItem strange = new WorkItem("of a later version", HERE, "one", now);
        put(strange);

        assertThat(take(NODE_1, 10)).isEmpty();
        assertThat(DueWork.nextDueAt(storage())).isEmpty();
        WorkWanted known = WorkWanted.of(List.of(strange.kind()));
        assertThat(queue().nextDue(known).map(WorkQueue.NextDue::at)).contains(now);
        assertThat(queue().take(NODE_2, known, 10, DueWork.LEASE))
                .extracting(Taken::item)
                .containsExactly(strange);
    }

    @Test
    void each_item_is_in_one_partition() {
        Instant now = now();
        List<WorkItem> items = IntStream.range(0, 40)
                .mapToObj(i -> new WorkItem(KIND, i % 2 == 0 ? HERE : ELSEWHERE, "item-" + i, now))
                .toList();
        items.forEach(this::put);

        for (int part = 0; part < WorkItem.PARTITIONS; part++) {
            int number = part;
            List<WorkItem> expected =
                    items.stream().filter(item -> item.partition() == number).toList();
            assertThat(queue().nextDue(DueWork.ANY.in(part)).map(WorkQueue.NextDue::at))
                    .isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of(now));
            assertThat(queue().take(NODE_1, DueWork.ANY.in(part), 500, DueWork.LEASE))
                    .extracting(Taken::item)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(take(NODE_1, 10)).isEmpty();
    }

    @Test
    void renews_and_ends_many_at_once_and_says_which_are_no_longer_in_hand() {
        Instant now = now();
        Taken done = takeNow("done");
        Taken again = takeNow("again");
        Taken putAgain = takeNow("put again");
        Taken removed = takeNow("removed");
        put("put again", now.plusSeconds(5));
        remove("removed");
        List<Taken> taken = List.of(done, again, putAgain, removed);

        assertThat(queue().renew(taken, DueWork.LEASE)).containsExactlyInAnyOrder(done, again, putAgain);
        queue().end(List.of(Ended.done(done), Ended.again(again, now), Ended.done(putAgain), Ended.done(removed)));

        assertThat(ids(take(NODE_2, 10))).containsExactly("again");
        assertThat(DueWork.nextDueAt(storage())).contains(now.plusSeconds(5));
        assertThat(queue().renew(taken, DueWork.LEASE)).isEmpty();
        queue().end(List.of());
        assertThat(queue().renew(List.of(), DueWork.LEASE)).isEmpty();
    }

    @Test
    void ends_five_hundred_at_once_each_in_its_own_way() {
        Instant now = now();
        write(tx -> {
            for (int i = 0; i < 500; i++) {
                tx.work().put(new WorkItem(KIND, i % 2 == 0 ? HERE : ELSEWHERE, "item-" + i / 2, now));
            }
            return true;
        });
        List<Taken> taken = take(NODE_1, 500);
        put("item-0", now.plusSeconds(7));
        List<Taken> lost = taken.stream()
                .filter(each -> each.item().objectId().equals("item-1"))
                .toList();
        lost.forEach(each -> write(tx -> {
            tx.work().remove(KIND, each.item().company(), "item-1");
            tx.work().put(each.item());
            return true;
        }));

        queue().end(taken.stream()
                .map(each -> each.item().company().equals(HERE) ? Ended.done(each) : Ended.again(each, now.plus(HOUR)))
                .toList());

        assertThat(taken).hasSize(500);
        assertThat(ids(take(NODE_2, 500)))
                .as("put again after they were taken away")
                .containsExactly("item-1", "item-1");
        assertThat(DueWork.nextDueAt(storage())).contains(now.plusSeconds(7));
        advance(HOUR);
        assertThat(take(NODE_1, 500)).hasSize(1 + 249 + (storage().leasesExpire() ? 2 : 0));
    }

    @Test
    void refuses_a_limit_outside_of_1_to_500() {
        for (int limit : new int[] {-1, 0, 501}) {
            assertThatThrownBy(() -> take(NODE_1, limit)).hasMessage("limit: " + limit + ", give 1 to 500");
        }
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
        DueWork.done(storage(), taken);

        assertThat(thrown).hasMessage("on purpose");
        assertThat(DueWork.nextDueAt(storage())).isEmpty();
    }

    @Test
    void done_removes_an_item_for_good() {
        put("one", now());
        Taken taken = takeOne(NODE_1);

        DueWork.done(storage(), taken);

        advance(HOUR);
        assertThat(take(NODE_1, 10)).isEmpty();
        assertThat(DueWork.nextDueAt(storage())).isEmpty();
        assertThat(isRenewed(taken)).isFalse();
    }

    @Test
    void an_item_that_was_put_while_in_hand_is_due_again_at_that_time_when_done() {
        Instant now = now();
        put("now", now);
        put("later", now);
        List<Taken> taken = take(NODE_1, 10);
        put("now", now);
        put("later", now.plus(HOUR));
        assertThat(take(NODE_2, 10)).isEmpty();

        queue().end(taken.stream().map(Ended::done).toList());

        assertThat(ids(take(NODE_2, 10))).containsExactly("now");
        assertThat(DueWork.nextDueAt(storage())).contains(now.plus(HOUR));
    }

    @Test
    void an_item_given_back_is_due_at_the_stated_time() {
        Instant now = now();
        put("one", now);
        Taken taken = takeOne(NODE_1);

        DueWork.again(storage(), taken, now.plus(HOUR));

        assertThat(isRenewed(taken)).isFalse();
        assertThat(DueWork.nextDueAt(storage())).contains(now.plus(HOUR));
        assertThat(take(NODE_1, 10)).isEmpty();
        advance(HOUR);
        assertThat(ids(take(NODE_1, 10))).containsExactly("one");
    }

    @Test
    void an_item_given_back_is_due_earlier_if_it_was_put_for_earlier_meanwhile() {
        Instant now = now();
        put("one", now);
        Taken taken = takeOne(NODE_1);
        put("one", now);

        DueWork.again(storage(), taken, now.plus(HOUR));

        assertThat(ids(take(NODE_1, 10))).containsExactly("one");
    }

    @Test
    void putting_a_waiting_item_again_keeps_the_earlier_time() {
        Instant now = now();
        put("hastened", now.plus(HOUR));
        put("hastened", now);
        put("not postponed", now);
        put("not postponed", now.plus(HOUR));

        assertThat(ids(take(NODE_1, 10))).containsExactlyInAnyOrder("hastened", "not postponed");
        assertThat(DueWork.nextDueAt(storage())).isEmpty();
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

        assertThat(take(NODE_1, 10)).extracting(Taken::item).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void a_removed_item_is_out_of_hand_and_its_old_ticket_harms_no_new_one() {
        put("one", now());
        Taken old = takeOne(NODE_1);
        remove("one");
        assertThat(isRenewed(old)).isFalse();
        put("one", now());

        DueWork.done(storage(), old);
        DueWork.again(storage(), old, now().plus(HOUR));

        assertThat(ids(take(NODE_2, 10))).containsExactly("one");
    }

    @Test
    void next_due_is_the_earliest_item_that_is_not_in_hand() {
        Instant now = now();
        assertThat(DueWork.nextDueAt(storage())).isEmpty();
        put("later", now.plus(HOUR));
        Instant past = now.minus(HOUR).plusNanos(1000);
        put("past", past);

        assertThat(DueWork.nextDueAt(storage())).contains(past);
        takeOne(NODE_1);
        assertThat(DueWork.nextDueAt(storage())).contains(now.plus(HOUR));
    }

    @Test
    void next_due_tells_how_long_it_is_until_then() {
        put("later", now().plus(HOUR));

        assertThat(queue().nextDue(DueWork.ANY).orElseThrow().in()).isBetween(Duration.ofMinutes(58), HOUR);

        put("past", now().minus(HOUR));
        assertThat(queue().nextDue(DueWork.ANY).orElseThrow().in())
                .isBetween(HOUR.plusMinutes(2).negated(), HOUR.negated());
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

    private Taken takeNow(String objectId) {
        put(objectId, now());
        return takeOne(NODE_1);
    }

    private static List<String> drain(Storage storage, int number) {
        NodeId node = NodeId.of("node-" + number);
        List<String> drained = new ArrayList<>();
        List<Taken> batch = DueWork.take(storage, node, 7);
        while (!batch.isEmpty()) {
            drained.addAll(ids(batch));
            storage.workQueue().end(batch.stream().map(Ended::done).toList());
            batch = DueWork.take(storage, node, 7);
        }
        return drained;
    }
}
