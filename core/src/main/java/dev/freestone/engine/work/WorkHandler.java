package dev.freestone.engine.work;

import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is done when work is due. Thread-safe. */
@FunctionalInterface
public interface WorkHandler {
    /**
     * Does due work.
     *
     * @param item what is due
     * @return when to look again; empty when it is done
     */
    Optional<Instant> handle(WorkItem item);

    /**
     * Does due work of this kind that came together. What fails as a whole is done one by one then.
     *
     * @param items what is due, at least one
     * @return for each, in their order, when to look again; empty when it is done
     */
    default List<Optional<Instant>> handleAll(List<WorkItem> items) {
        return items.stream().map(this::handle).toList();
    }
}
