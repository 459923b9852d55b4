package dev.freestone.engine.work;

import dev.freestone.engine.watch.Watch;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkWanted;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Nodes that note what they do, over one storage in virtual time. */
final class WorkHouse {
    static final String BRIEF = "brief";
    static final String LONG = "long";
    static final Duration LEASE = Duration.ofSeconds(60);

    final ManualClock clock = ManualClock.create();
    final Storage storage = InMemoryStorage.shared(clock);
    final List<String> done = new ArrayList<>();

    /** What is done about work beside noting it. */
    WorkHandler brief = item -> Optional.empty();

    WorkHandler lengthy = item -> Optional.empty();

    DueWork node(String name) {
        return new DueWork(
                storage,
                NodeId.of(name),
                LEASE,
                new WorkKinds(
                        List.of(BRIEF),
                        List.of(LONG),
                        Map.of(BRIEF, noting(name, () -> brief), LONG, noting(name, () -> lengthy))),
                Watch.NONE);
    }

    private WorkHandler noting(String name, Supplier<WorkHandler> current) {
        return new WorkHandler() {
            @Override
            public Optional<Instant> handle(WorkItem item) {
                Optional<Instant> again = current.get().handle(item);
                done.add(name + " " + item.objectId());
                return again;
            }

            @Override
            public List<Optional<Instant>> handleAll(List<WorkItem> items) {
                List<Optional<Instant>> again = current.get().handleAll(items);
                items.forEach(item -> done.add(name + " with others " + item.objectId()));
                return again;
            }
        };
    }

    void put(String kind, String... objects) {
        storage.write(tx -> {
            for (String object : objects) {
                tx.work().put(item(kind, object, tx.now()));
            }
            return true;
        });
    }

    static WorkItem item(String kind, String object, Instant due) {
        return new WorkItem(kind, CompanyId.DEFAULT, object, due);
    }

    static WorkWanted all() {
        return WorkWanted.of(List.of(BRIEF, LONG));
    }

    Optional<Instant> nextDueAt() {
        return storage.workQueue().nextDue(all()).map(WorkQueue.NextDue::at);
    }
}
