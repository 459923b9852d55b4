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

/** Part of {@link DoNothingStorage}. */
final class DoNothingChain implements ChainStore {
    @Override
    public Optional<ChainHead> tryLock(CompanyId company) {
        return Optional.of(ChainHead.START);
    }

    @Override
    public ChainHead head(CompanyId company) {
        return ChainHead.START;
    }

    @Override
    public Optional<CompanyId> waiting(Optional<CompanyId> after) {
        return Optional.empty();
    }

    @Override
    public List<ChainEntry> unlinked(CompanyId company, int limit) {
        return List.of();
    }

    @Override
    public WriteResult link(CompanyId company, List<ChainLink> links) {
        return WriteResult.SAVED;
    }

    @Override
    public List<ChainEntry> page(CompanyId company, long after, int limit) {
        return List.of();
    }

    @Override
    public List<CompanyId> unanchored(Instant since, int limit) {
        return List.of();
    }

    @Override
    public void anchored(ChainAnchor anchor) {}
}
