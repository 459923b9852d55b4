package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue.Ended;
import dev.freestone.spi.WorkQueue.Taken;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.freestone.spi.Storage} with its stores must do. Extend it in a test and give it a fixture.
 * Source: docs/spec/conventions.md 2, 3, 8, 10, 11; docs/spec/outreach-campaigns.md 2.2, 2.3, 3.4, 4.2; docs/spec/contact-ledger.md
 * 2 to 6, 10, 11, 13, 17; docs/spec/promo-programs.md 5, 8, 12, 14; docs/spec/cases-and-notifications.md 2, 3, 5, 9, 11, 12, 14.
 */
public abstract class StorageConformance extends BehaviorRules {
    private static final StoredSample OBJECT = StoredSample.of("A").called("name");

    /** For the tests that extend this suite. */
    protected StorageConformance() {}

    @Test
    void a_transaction_answers_what_its_function_answers_and_sees_its_own_writes() {
        List<Object> answers = write(tx -> {
            StoredKind campaigns = StoredKind.ALL.get(0);
            return List.of(
                    campaigns.insert(tx, OBJECT),
                    campaigns.update(tx, OBJECT.holding("{}"), 1),
                    campaigns.find(tx, HERE, campaigns.id(OBJECT)).orElseThrow().version(),
                    campaigns.count(tx, HERE));
        });

        assertThat(answers).containsExactly(WriteResult.SAVED, WriteResult.SAVED, 2L, 1L);
    }

    @Test
    void what_was_written_is_seen_by_every_thread() {
        for (StoredKind kind : StoredKind.ALL) {
            insert(kind, OBJECT);

            var seen = CompletableFuture.supplyAsync(() -> write(tx -> kind.find(tx, HERE, kind.id(OBJECT))))
                    .join();

            assertThat(seen).as("%s", kind).contains(new StoredKind.Found(OBJECT, 1));
        }
    }

    @Test
    void an_exception_passes_unchanged_and_leaves_nothing_in_any_store() {
        requireRolledBack(new IllegalStateException("on purpose"));
    }

    @Test
    void an_error_leaves_nothing_behind_as_well() {
        requireRolledBack(new AssertionError("on purpose"));
    }

    @Test
    void a_transaction_that_failed_restores_what_it_changed() {
        StoredKind kind = StoredKind.ALL.get(0);
        Instant due = now();
        insert(kind, OBJECT);
        insert(StoredRuns.live(1));
        write(tx -> put(tx, "kept", due));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            kind.update(tx, OBJECT.called("other").deletedAt(LATER), 1);
            kind.insert(tx, StoredSample.of("B").called("name"));
            tx.runs().update(StoredRuns.run(1), 1);
            tx.work().remove("kind", HERE, "kept");
            put(tx, "kept", due.minusSeconds(5));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(one(tx -> kind.find(tx, HERE, kind.id(OBJECT)))).contains(new StoredKind.Found(OBJECT, 1));
        assertThat(ListRules.all(this, kind)).containsExactly(OBJECT);
        assertThat(result(tx -> kind.insert(tx, StoredSample.of("C").called("name"))))
                .isEqualTo(WriteResult.CONFLICT);
        assertThat(one(tx -> tx.runs().live(HERE, StoredRuns.CAMPAIGN))).isPresent();
        assertThat(DueWork.nextDueAt(storage())).contains(due);
    }

    @Test
    void work_is_put_and_removed_with_the_decision() {
        Instant due = now();
        write(tx -> {
            put(tx, "one", due);
            return put(tx, "two", due);
        });
        write(tx -> {
            tx.work().remove("kind", HERE, "one");
            tx.work().remove("kind", HERE, "never put");
            return tx.now();
        });

        assertThat(DueWork.take(storage(), NODE_1, 10))
                .extracting(Taken::item)
                .containsExactly(new WorkItem("kind", HERE, "two", due));
        assertThat(storage().workQueue()).isSameAs(storage().workQueue());
    }

    @Test
    void work_that_waits_or_is_in_hand_is_known_by_its_kind_company_and_object() {
        Instant due = now();
        write(tx -> put(tx, "one", due));
        write(tx -> put(tx, "later", due.plusSeconds(3_600)));

        assertThat(one(tx -> tx.work().dueAt("kind", HERE, "one"))).contains(due);
        assertThat(one(tx -> tx.work().dueAt("kind", HERE, "later"))).contains(due.plusSeconds(3_600));
        assertThat(one(tx -> tx.work().dueAt("kind", ELSEWHERE, "one"))).isEmpty();
        assertThat(one(tx -> tx.work().dueAt("other", HERE, "one"))).isEmpty();
        List<Taken> taken = DueWork.take(storage(), NODE_1, 10);
        assertThat(one(tx -> tx.work().dueAt("kind", HERE, "one"))).contains(due);
        storage().workQueue().end(List.of(Ended.done(taken.get(0))));
        assertThat(one(tx -> tx.work().dueAt("kind", HERE, "one"))).isEmpty();
    }

    @Test
    void the_clock_has_microseconds_and_moves_forward_only() {
        Instant before = now();
        advance(Duration.ofHours(1));

        List<Instant> readings = write(tx -> List.of(tx.now(), tx.now()));

        assertThat(readings.get(0)).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
        assertThat(readings.get(0)).isBefore(before.plus(Duration.ofMinutes(65)));
        assertThat(readings.get(1)).isAfterOrEqualTo(readings.get(0));
        assertThat(readings)
                .allMatch(instant -> instant.truncatedTo(ChronoUnit.MICROS).equals(instant));
    }

    @Test
    void many_work_items_are_put_at_once_and_those_that_are_there_keep_the_earlier_time() {
        Instant due = now().plusSeconds(60);
        write(tx -> put(tx, "item-3", due.minusSeconds(1)) && put(tx, "item-4", due.plusSeconds(1)));

        write(tx -> {
            tx.work()
                    .put(IntStream.rangeClosed(1, 20)
                            .mapToObj(i -> new WorkItem("kind", HERE, "item-" + i, due))
                            .toList());
            tx.work().put(List.of());
            return true;
        });

        for (int i = 1; i <= 20; i++) {
            String id = "item-" + i;
            assertThat(one(tx -> tx.work().dueAt("kind", HERE, id)))
                    .as(id)
                    .contains(i == 3 ? due.minusSeconds(1) : due);
        }
    }

    private void requireRolledBack(Throwable failure) {
        Instant due = now();
        Throwable thrown = catchThrowable(() -> write(tx -> {
            for (StoredKind kind : StoredKind.ALL) {
                kind.insert(tx, OBJECT);
            }
            tx.runs().insert(StoredRuns.live(1));
            put(tx, "gone", due);
            return fail(failure);
        }));

        assertThat(thrown).isSameAs(failure);
        for (StoredKind kind : StoredKind.ALL) {
            assertThat(number(tx -> kind.count(tx, HERE))).isZero();
            insert(kind, OBJECT);
            assertThat(one(tx -> kind.find(tx, HERE, kind.id(OBJECT)))).isPresent();
        }
        insert(StoredRuns.live(1));
        assertThat(DueWork.nextDueAt(storage())).isEmpty();
    }

    private static boolean fail(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static boolean put(Tx tx, String objectId, Instant due) {
        tx.work().put(new WorkItem("kind", HERE, objectId, due));
        return true;
    }
}
