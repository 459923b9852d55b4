package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.engine.watch.AfterCommit;
import dev.freestone.engine.watch.Watch;
import dev.freestone.engine.watch.WatchedStorage;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.JoinsTransaction;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkWanted;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WatchedStorageTest {
    private static final EngineEvent NEWS = new EngineEvent.BreakerOpened(SenderId.of("text"));

    private final ManualClock clock = ManualClock.at(SendHouse.START);
    private final Storage whole = InMemoryStorage.shared(clock);
    private final List<EngineEvent> events = new ArrayList<>();
    private final Watch watch = new Watch(Optional.empty(), Optional.of(events::add));

    @Test
    @Fact("OBS-2")
    void news_comes_after_the_commit_so_that_a_listener_may_write_itself() {
        List<Integer> seen = new ArrayList<>();
        Storage[] storage = new Storage[1];
        storage[0] = WatchedStorage.of(whole, new Watch(Optional.empty(), Optional.of(event -> {
            storage[0].write(tx -> put(tx, "two"));
            seen.add(whole.workQueue()
                    .take(NodeId.of("node-1"), WorkWanted.of(List.of("outreach.run")), 10, Duration.ofSeconds(60))
                    .size());
        })));

        storage[0].write(tx -> {
            put(tx, "one");
            AfterCommit.tell(tx, told -> told.tell(NEWS));
            assertThat(seen).isEmpty();
            return true;
        });

        assertThat(seen).containsExactly(2);
    }

    @Test
    @Fact("OBS-3")
    void a_decision_that_is_taken_again_tells_what_the_last_try_had_to_tell() {
        AtomicInteger tries = new AtomicInteger();
        Storage storage = WatchedStorage.of(new TriesTwice(whole), watch);

        storage.write(tx -> {
            AfterCommit.tell(tx, told -> told.tell(NEWS));
            return tries.incrementAndGet();
        });

        assertThat(tries).hasValue(2);
        assertThat(events).containsExactly(NEWS);
    }

    @Test
    @Fact("OBS-4")
    void news_that_cannot_be_told_does_not_undo_what_was_committed() {
        Storage storage = WatchedStorage.of(whole, watch);

        boolean answer = storage.write(tx -> {
            AfterCommit.tell(tx, told -> {
                throw new IllegalArgumentException("a tag without a value");
            });
            return put(tx, "one") && tell(tx);
        });

        assertThat(answer).isTrue();
        assertThat(events).containsExactly(NEWS);
    }

    @Test
    void a_storage_that_joins_still_says_so_when_it_is_watched() {
        DurableStorage hosts = new DurableStorage(whole);
        hosts.joined = true;

        assertThat(WatchedStorage.of(hosts, watch))
                .isInstanceOfSatisfying(
                        JoinsTransaction.class,
                        joins -> assertThat(joins.isJoined()).isTrue());
        assertThat(WatchedStorage.of(whole, watch)).isNotInstanceOf(JoinsTransaction.class);
    }

    @Test
    @Fact("OBS-11")
    void a_storage_that_nobody_watches_stays_itself() {
        assertThat(WatchedStorage.of(whole, Watch.NONE)).isSameAs(whole);
    }

    private static boolean tell(Tx tx) {
        AfterCommit.tell(tx, told -> told.tell(NEWS));
        return true;
    }

    private static boolean put(Tx tx, String object) {
        tx.work().put(new WorkItem("outreach.run", CompanyId.DEFAULT, object, tx.now()));
        return true;
    }

    /** Loses its first try, as to a deadlock, and takes the decision again by itself. */
    private record TriesTwice(Storage under) implements Storage {
        @Override
        public <T> T write(Function<Tx, T> decision) {
            assertThat(catchThrowable(() -> under.write(tx -> {
                        T lost = decision.apply(tx);
                        throw new IllegalStateException("a deadlock undid " + lost);
                    })))
                    .hasMessage("a deadlock undid 1");
            return under.write(decision);
        }

        @Override
        public WorkQueue workQueue() {
            return under.workQueue();
        }

        @Override
        public boolean isDurable() {
            return under.isDurable();
        }

        @Override
        public boolean leasesExpire() {
            return under.leasesExpire();
        }

        @Override
        public void endLeases(NodeId node) {
            under.endLeases(node);
        }
    }
}
