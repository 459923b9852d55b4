package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkQueue.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a queue must do for work in hand, and the words of its suite. Source: docs/spec/conventions.md 11. */
abstract class WorkLeaseRules extends StorageCase {
    static final String KIND = "outreach.run";
    static final Duration HOUR = Duration.ofHours(1);

    @Test
    void an_item_in_hand_is_hidden_for_60_seconds_or_for_good_where_leases_do_not_expire() {
        put("one", now());
        Taken first = takeOne(NODE_1);
        assertThat(take(NODE_2, 10)).isEmpty();

        advance(Duration.ofSeconds(50));
        assertThat(take(NODE_2, 10)).isEmpty();
        advance(Duration.ofSeconds(11));

        boolean expired = storage().leasesExpire();
        assertThat(isRenewed(first)).isEqualTo(!expired);
        assertThat(ids(take(NODE_2, 10))).isEqualTo(expired ? List.of("one") : List.of());
    }

    @Test
    void an_item_whose_lease_has_ended_is_due_again_and_its_late_holder_cannot_finish_it() {
        put("one", now());
        Taken late = takeOne(NODE_1);
        advance(Duration.ofSeconds(61));
        Instant now = now();

        boolean expired = storage().leasesExpire();
        assertThat(DueWork.nextDueAt(storage()).filter(due -> !due.isAfter(now)).isPresent())
                .isEqualTo(expired);
        DueWork.done(storage(), late);
        assertThat(ids(take(NODE_2, 10))).isEqualTo(expired ? List.of("one") : List.of());
    }

    @Test
    void an_item_is_hidden_as_long_as_its_taker_asked_for() {
        put("one", now());
        Taken first = queue().take(NODE_1, DueWork.ANY, 1, HOUR).get(0);

        advance(Duration.ofMinutes(50));
        assertThat(take(NODE_2, 10)).isEmpty();
        assertThat(isRenewed(first)).isTrue();
    }

    @Test
    void renewal_hides_an_item_for_another_60_seconds() {
        put("one", now());
        Taken taken = takeOne(NODE_1);
        advance(Duration.ofSeconds(50));

        assertThat(isRenewed(taken)).isTrue();

        advance(Duration.ofSeconds(50));
        assertThat(take(NODE_2, 10)).isEmpty();
        assertThat(isRenewed(taken)).isTrue();
    }

    @Test
    void ending_the_leases_of_a_node_gives_back_its_items_and_no_others() {
        put("of node 1", now().minusSeconds(2));
        put("of node 2", now().minusSeconds(1));
        Taken lost = takeOne(NODE_1);
        Taken kept = takeOne(NODE_2);

        storage().endLeases(NODE_1);

        assertThat(isRenewed(lost)).isFalse();
        assertThat(isRenewed(kept)).isTrue();
        assertThat(ids(take(NODE_2, 10))).containsExactly("of node 1");
    }

    @Test
    void a_late_holder_does_not_take_an_item_out_of_another_hand() {
        put("one", now());
        Taken late = takeOne(NODE_1);
        storage().endLeases(NODE_1);
        Taken current = takeOne(NODE_2);

        DueWork.done(storage(), late);
        DueWork.again(storage(), late, now());

        assertThat(current.ticket()).isNotEqualTo(late.ticket());
        assertThat(isRenewed(current)).isTrue();
        assertThat(take(NODE_1, 10)).isEmpty();
    }

    final WorkQueue queue() {
        return storage().workQueue();
    }

    final List<Taken> take(NodeId node, int limit) {
        return DueWork.take(storage(), node, limit);
    }

    final boolean isRenewed(Taken taken) {
        return DueWork.isRenewed(storage(), taken);
    }

    final Taken takeOne(NodeId node) {
        List<Taken> taken = take(node, 1);
        assertThat(taken).hasSize(1);
        return taken.get(0);
    }

    final void put(String objectId, Instant due) {
        put(new WorkItem(KIND, HERE, objectId, due));
    }

    final void put(WorkItem item) {
        write(tx -> {
            tx.work().put(item);
            return true;
        });
    }

    final void remove(String objectId) {
        write(tx -> {
            tx.work().remove(KIND, CompanyId.DEFAULT, objectId);
            return true;
        });
    }

    static List<String> ids(List<Taken> taken) {
        return taken.stream().map(each -> each.item().objectId()).toList();
    }
}
