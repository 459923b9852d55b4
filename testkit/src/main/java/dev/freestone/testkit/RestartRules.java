package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue.Taken;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the next process must find after one has crashed, and what two processes over one storage must keep. */
abstract class RestartRules extends TransactionRules {
    private static final String KIND = "outreach.run";
    private static final StoredSample OBJECT = StoredSample.of("A").called("name");
    private static final RunRow RUN = StoredRuns.live(1);

    @Test
    void a_restart_finds_objects_with_their_versions_and_their_place_in_lists() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample changed = OBJECT.holding(LARGE_JSON);
            StoredSample deleted = StoredSample.of("B").deletedAt(LATER);
            insert(kind, OBJECT);
            insert(kind, StoredSample.of("B"));
            write(tx -> kind.update(tx, changed, 1));
            write(tx -> kind.update(tx, deleted, 1));

            Storage next = reopened();

            Optional<StoredKind.Found> found = next.read(tx -> kind.find(tx, HERE, kind.id(OBJECT)));
            assertThat(found.equals(Optional.of(new StoredKind.Found(changed, 2))))
                    .as("%s", kind)
                    .isTrue();
            Optional<StoredKind.Found> foundDeleted = next.read(tx -> kind.find(tx, HERE, kind.id(deleted)));
            assertThat(foundDeleted).contains(new StoredKind.Found(deleted, 2));
            long count = next.read(tx -> kind.count(tx, HERE));
            assertThat(count).isEqualTo(1);
        }
    }

    @Test
    void after_a_restart_versions_unique_values_and_storage_numbers_go_on() {
        for (StoredKind kind : StoredKind.ALL) {
            insert(kind, OBJECT);

            Storage next = reopened();
            List<WriteResult> results = next.write(tx -> List.of(
                    kind.insert(tx, StoredSample.of("B").called("name")),
                    kind.update(tx, OBJECT.holding("{}"), 2),
                    kind.update(tx, OBJECT.holding("{}"), 1),
                    kind.insert(tx, StoredSample.of("C"))));

            assertThat(results)
                    .as("%s", kind)
                    .containsExactly(WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.SAVED);
            assertThat(numbered(kind, HERE, 2)).containsExactly(OBJECT.holding("{}"), StoredSample.of("C"));
        }
    }

    @Test
    void a_restart_finds_runs_with_the_lease_that_their_holder_goes_on_to_renew() {
        insert(RUN);
        Lease lease = claim(NODE_1);

        Storage next = reopened();

        RunRow found = next.read(
                tx -> tx.runs().find(HERE, AnyId.ofPublic(RUN.id().value())).orElseThrow());
        assertThat(found).isEqualTo(StoredRuns.stored(RUN, lease, 2));
        Optional<RunRow> live = next.read(tx -> tx.runs().live(HERE, StoredRuns.CAMPAIGN));
        assertThat(live).contains(found);
        WriteResult renewed =
                next.write(tx -> tx.runs().renew(RUN.id(), 1, lease.until().plusSeconds(1)));
        assertThat(renewed).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void a_restart_finds_the_journal_and_goes_on_after_its_last_entry() {
        write(tx -> {
            append(tx, 1, "created");
            append(tx, 2, "renamed");
            return true;
        });
        List<JournalRecord> before = journal(storage(), "CG-4T2K-9QXD");

        Storage next = reopened();
        List<JournalRecord> found = journal(next, "CG-4T2K-9QXD");
        next.write(tx -> {
            append(tx, 3, "paused");
            return true;
        });

        assertThat(found).hasSize(2).isEqualTo(before);
        assertThat(journal(next, "CG-4T2K-9QXD"))
                .extracting(record -> record.entry().event())
                .containsExactly("created", "renamed", "paused");
    }

    @Test
    void a_restart_finds_waiting_work_and_leaves_work_in_hand_to_its_holder() {
        Instant now = now();
        put("in hand", now.minusSeconds(1));
        put("waiting", now);
        put("later", now.plusSeconds(3600));
        Taken held = takeOne(storage());

        Storage next = reopened();

        assertThat(DueWork.take(next, NODE_2, 10))
                .extracting(Taken::item)
                .containsExactly(new WorkItem(KIND, HERE, "waiting", now));
        assertThat(DueWork.nextDueAt(next)).contains(now.plusSeconds(3600));
        assertThat(DueWork.isRenewed(next, held)).isTrue();
        DueWork.done(next, held);
        assertThat(DueWork.isRenewed(next, held)).isFalse();
    }

    @Test
    void what_a_crashed_node_held_is_free_once_the_next_process_declares_its_end() {
        insert(RUN);
        claim(NODE_1);
        put("in hand", now());
        Taken held = takeOne(storage());

        Storage next = reopened();
        next.endLeases(NODE_1);

        RunRow found = next.read(
                tx -> tx.runs().find(HERE, AnyId.ofPublic(RUN.id().value())).orElseThrow());
        assertThat(found.lease().owner()).isEmpty();
        assertThat(found.lease().fence()).isEqualTo(1);
        assertThat(DueWork.isRenewed(next, held)).isFalse();
        assertThat(DueWork.take(next, NODE_2, 10))
                .extracting(taken -> taken.item().objectId())
                .containsExactly("in hand");
    }

    @Test
    void the_clock_goes_on_after_a_restart() {
        advance(Duration.ofHours(1));
        Instant before = now();

        Instant after = reopened().write(tx -> {
            append(tx, 1, "created");
            return tx.now();
        });

        assertThat(after).isBetween(before, before.plusSeconds(60));
        assertThat(journal(storage(), "CG-4T2K-9QXD"))
                .extracting(JournalRecord::at)
                .allMatch(at -> !at.isBefore(before))
                .hasSize(1);
    }

    @Test
    void exactly_one_of_16_writers_of_two_processes_wins_and_both_see_it() {
        Storage other = reopened();
        for (StoredKind kind : StoredKind.ALL) {
            insert(kind, OBJECT);

            List<WriteResult> told = Together.race(number -> (number % 2 == 0 ? storage() : other)
                    .write(tx -> kind.update(tx, OBJECT.holding("{\"writer\":" + number + "}"), 1)));

            assertThat(Collections.frequency(told, WriteResult.SAVED))
                    .as("%s", kind)
                    .isEqualTo(1);
            var winner = OBJECT.holding("{\"writer\":" + told.indexOf(WriteResult.SAVED) + "}");
            Optional<StoredKind.Found> seenByOther = other.read(tx -> kind.find(tx, HERE, kind.id(OBJECT)));
            assertThat(seenByOther).isEqualTo(found(kind, OBJECT)).contains(new StoredKind.Found(winner, 2));
        }
    }

    private Lease claim(NodeId node) {
        Lease lease = new Lease(Optional.of(node), now().plusSeconds(60), 1);
        assertThat(result(tx -> tx.runs().lease(RUN.id(), 1, lease))).isEqualTo(WriteResult.SAVED);
        return lease;
    }

    private void put(String objectId, Instant due) {
        write(tx -> {
            tx.work().put(new WorkItem(KIND, HERE, objectId, due));
            return true;
        });
    }

    private static Taken takeOne(Storage storage) {
        List<Taken> taken = DueWork.take(storage, NODE_1, 1);
        assertThat(taken).hasSize(1);
        return taken.get(0);
    }
}
