package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.spi.AnchorSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps anchors in the memory of this process, for tests and trials: gone with it, they prove nothing. Thread-safe. */
public final class InMemoryAnchorSink implements AnchorSink {
    private final List<ChainAnchor> kept = new CopyOnWriteArrayList<>();

    private InMemoryAnchorSink() {}

    /**
     * An empty sink.
     *
     * @return the sink
     */
    public static InMemoryAnchorSink create() {
        return new InMemoryAnchorSink();
    }

    @Override
    public void keep(ChainAnchor anchor) {
        kept.add(anchor);
    }

    /**
     * What was kept of a company.
     *
     * @param company the company
     * @return its anchors as they came
     */
    public List<ChainAnchor> anchors(CompanyId company) {
        return kept.stream().filter(anchor -> anchor.company().equals(company)).toList();
    }
}
