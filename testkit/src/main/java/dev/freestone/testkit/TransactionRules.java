package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.cases.CaseId;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.ControlStore;
import dev.freestone.spi.ExportStore;
import dev.freestone.spi.SenderStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What looks and transactions must do: where they end, and that none begins inside another. */
abstract class TransactionRules extends ChainRules {
    private static final StoredKind KIND = StoredKind.CAMPAIGNS;
    private static final StoredSample OUTER = StoredSample.of("OUTER");
    private static final StoredSample INNER = StoredSample.of("INNER");
    private static final StoredSample NEXT = StoredSample.of("NEXT");

    /** More than a pool of connections holds, so that one which is not given back is missed. */
    private static final int MANY = 100;

    @Test
    void looks_and_writes_in_turn_each_see_the_write_before() {
        insert(KIND, OUTER);
        for (long version = 1; version <= MANY; version++) {
            Optional<StoredKind.Found> seen = storage().read(tx -> KIND.find(tx, HERE, KIND.id(OUTER)));
            assertThat(seen).contains(new StoredKind.Found(OUTER, version));

            long expected = version;
            assertThat(result(tx -> KIND.update(tx, OUTER, expected))).isEqualTo(WriteResult.SAVED);
        }
    }

    @Test
    void each_of_16_threads_sees_in_its_next_look_what_it_has_written() {
        List<Boolean> seen = Together.run(Together.WRITERS, number -> {
            StoredSample own = StoredSample.of("N" + number);
            Together.insist(() -> write(tx -> KIND.insert(tx, own)));
            return storage().read(tx -> KIND.find(tx, HERE, KIND.id(own))).isPresent();
        });

        assertThat(seen).containsOnly(true);
    }

    @Test
    void an_exception_of_a_look_passes_unchanged_and_the_storage_stays_usable() {
        insert(KIND, OUTER);
        var failure = new IllegalStateException("on purpose");
        List<StoredKind.Found> seen = new ArrayList<>();

        for (int i = 0; i < MANY; i++) {
            Throwable thrown = catchThrowable(() -> storage().read(tx -> {
                seen.add(KIND.find(tx, HERE, KIND.id(OUTER)).orElseThrow());
                throw failure;
            }));
            assertThat(thrown).isSameAs(failure);
        }

        assertThat(seen).hasSize(MANY).containsOnly(new StoredKind.Found(OUTER, 1));
        assertThat(found(KIND, OUTER)).isPresent();
    }

    @Test
    void failed_decisions_in_any_number_leave_the_storage_usable() {
        var failure = new IllegalStateException("on purpose");
        for (int i = 0; i < MANY; i++) {
            Throwable thrown = catchThrowable(() -> write(tx -> {
                KIND.insert(tx, OUTER);
                throw failure;
            }));
            assertThat(thrown).isSameAs(failure);
        }

        insert(KIND, NEXT);
        assertThat(ListRules.all(this, KIND)).containsExactly(NEXT);
    }

    @Test
    void a_write_inside_a_write_is_refused_and_both_leave_nothing() {
        Throwable thrown = catchThrowable(() -> write(tx -> {
            KIND.insert(tx, OUTER);
            return write(inner -> KIND.insert(inner, INNER));
        }));

        assertThat(thrown).isInstanceOf(IllegalStateException.class);
        insert(KIND, NEXT);
        assertThat(ListRules.all(this, KIND)).containsExactly(NEXT);
    }

    @Test
    void a_write_inside_a_look_is_refused_and_leaves_nothing() {
        Throwable thrown = catchThrowable(() -> storage().read(tx -> write(inner -> KIND.insert(inner, INNER))));

        assertThat(thrown).isInstanceOf(IllegalStateException.class);
        insert(KIND, NEXT);
        assertThat(ListRules.all(this, KIND)).containsExactly(NEXT);
    }

    @Test
    void a_write_that_goes_on_after_a_refused_one_inside_it_is_kept_whole_or_not_at_all() {
        List<@Nullable Throwable> refusals = new ArrayList<>();

        Throwable ending = catchThrowable(() -> write(tx -> {
            KIND.insert(tx, OUTER);
            refusals.add(catchThrowable(() -> write(inner -> KIND.insert(inner, INNER))));
            return KIND.insert(tx, NEXT);
        }));

        assertThat(refusals).isNotEmpty().allMatch(IllegalStateException.class::isInstance);
        assertThat(ListRules.all(this, KIND)).isEqualTo(ending == null ? List.of(OUTER, NEXT) : List.of());
    }

    @Test
    void stores_are_refused_once_their_write_has_ended() {
        List<Map<String, Runnable>> uses =
                List.of(write(TransactionRules::uses), storage().read(TransactionRules::uses), usesOfFailedWrite());

        for (Map<String, Runnable> ended : uses) {
            ended.forEach((name, use) ->
                    assertThat(catchThrowable(use::run)).as(name).isInstanceOf(IllegalStateException.class));
        }
        assertThat(DueWork.nextDueAt(storage())).isEmpty();
    }

    @Test
    void stores_are_refused_on_another_thread() {
        Map<String, Throwable> refusals = new LinkedHashMap<>();
        write(tx -> {
            uses(tx).forEach((name, use) -> refusals.put(name, elsewhere(use)));
            return true;
        });

        refusals.forEach((name, refusal) -> assertThat(refusal).as(name).isInstanceOf(IllegalStateException.class));
        assertThat(DueWork.nextDueAt(storage())).isEmpty();
    }

    private Map<String, Runnable> usesOfFailedWrite() {
        Map<String, Runnable> uses = new LinkedHashMap<>();
        Throwable thrown = catchThrowable(() -> write(tx -> {
            uses.putAll(uses(tx));
            throw new IllegalStateException("on purpose");
        }));
        assertThat(thrown).hasMessage("on purpose");
        return uses;
    }

    /** One use of the transaction and of each store, the store itself in hand already. */
    private static Map<String, Runnable> uses(Tx tx) {
        Map<String, Runnable> uses = new LinkedHashMap<>();
        uses.put("now", tx::now);
        uses.put("campaigns", use(tx.campaigns(), store -> store.count(HERE)));
        uses.put("contact exporters", use(tx.contactExporters(), store -> store.count(HERE)));
        uses.put("bulk senders", use(tx.bulkSenders(), store -> store.count(HERE)));
        uses.put("promo program types", use(tx.promoProgramTypes(), store -> store.count(HERE)));
        uses.put("runs", use(tx.runs(), store -> store.count(HERE, StoredRuns.CAMPAIGN)));
        uses.put(
                "run chunks",
                use(tx.runChunks(), store -> store.end(StoredRuns.run(1).id(), "bulkSender")));
        uses.put("journal", use(tx.journal(), store -> store.page(HERE, "campaign", "A", 0, 1)));
        uses.put("contacts", use(tx.contacts(), ContactStore::lastServed));
        uses.put("events", use(tx.events(), store -> store.of(List.of(StoredEvents.source(1)))));
        uses.put("exports", use(tx.exports(), ExportStore::nextAssumeAt));
        uses.put("facts", use(tx.facts(), store -> store.any(HERE)));
        uses.put("controls", use(tx.controls(), ControlStore::all));
        uses.put("senders", use(tx.senders(), SenderStore::buckets));
        uses.put("nodes", use(tx.nodes(), store -> store.find(NODE_1)));
        uses.put("promo programs", use(tx.promoPrograms(), store -> store.activeRange(HERE)));
        uses.put("promo sweeps", use(tx.promoSweeps(), store -> store.lastFinished(HERE)));
        uses.put("case types", use(tx.caseTypes(), store -> store.count(HERE)));
        uses.put("cases", use(tx.cases(), store -> store.count(HERE, Optional.empty())));
        uses.put("case events", use(tx.caseEvents(), store -> store.find(HERE, CaseId.of("c"), "e")));
        uses.put("notification types", use(tx.notificationTypes(), store -> store.revision(HERE)));
        WorkItem item = new WorkItem("kind", HERE, "A", tx.now());
        uses.put("work", use(tx.work(), store -> store.put(item)));
        return uses;
    }

    private static <S> Runnable use(S store, Consumer<S> call) {
        return () -> call.accept(store);
    }

    private static Throwable elsewhere(Runnable use) {
        return CompletableFuture.supplyAsync(() -> catchThrowable(use::run)).join();
    }
}
