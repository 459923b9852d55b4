package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.ChainEntry;
import dev.freestone.spi.ChainLink;
import dev.freestone.spi.ChainStore;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyChainStore implements ChainStore {
    private final ChainStore store;
    private final Faults faults;

    FaultyChainStore(ChainStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public Optional<ChainHead> tryLock(CompanyId company) {
        return faults.call("ChainStore.tryLock", () -> store.tryLock(company));
    }

    @Override
    public ChainHead head(CompanyId company) {
        return faults.call("ChainStore.head", () -> store.head(company));
    }

    @Override
    public Optional<CompanyId> waiting(Optional<CompanyId> after) {
        return faults.call("ChainStore.waiting", () -> store.waiting(after));
    }

    @Override
    public List<ChainEntry> unlinked(CompanyId company, int limit) {
        return faults.call("ChainStore.unlinked", () -> store.unlinked(company, limit));
    }

    @Override
    public WriteResult link(CompanyId company, List<ChainLink> links) {
        return faults.call("ChainStore.link", () -> store.link(company, links));
    }

    @Override
    public List<ChainEntry> page(CompanyId company, long after, int limit) {
        return faults.call("ChainStore.page", () -> store.page(company, after, limit));
    }

    @Override
    public List<CompanyId> unanchored(Instant since, int limit) {
        return faults.call("ChainStore.unanchored", () -> store.unanchored(since, limit));
    }

    @Override
    public void anchored(ChainAnchor anchor) {
        faults.run("ChainStore.anchored", () -> store.anchored(anchor));
    }
}
