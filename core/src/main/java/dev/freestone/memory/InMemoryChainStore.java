package dev.freestone.memory;

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

/** The chain over the journal inside one transaction, which is the only one while it lasts. */
final class InMemoryChainStore implements ChainStore {
    private final JournalTable table;
    private final TxScope scope;

    InMemoryChainStore(JournalTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public Optional<ChainHead> tryLock(CompanyId company) {
        return Optional.of(head(company));
    }

    @Override
    public ChainHead head(CompanyId company) {
        scope.check();
        return table.chain(company).head();
    }

    @Override
    public Optional<CompanyId> waiting(Optional<CompanyId> after) {
        scope.check();
        return table.chains(after).stream()
                .filter(CompanyChain::waits)
                .map(CompanyChain::company)
                .findFirst();
    }

    @Override
    public List<ChainEntry> unlinked(CompanyId company, int limit) {
        scope.check();
        return table.chain(company).unlinked(limit);
    }

    @Override
    public WriteResult link(CompanyId company, List<ChainLink> links) {
        scope.check();
        CompanyChain chain = table.chain(company);
        for (ChainLink link : links) {
            Optional<StoredEntry> entry = table.find(company, link.number()).filter(each -> !each.isLinked());
            if (entry.isEmpty()) {
                return WriteResult.CONFLICT;
            }
            chain.link(entry.get(), link.place(), scope.undo());
        }
        return WriteResult.SAVED;
    }

    @Override
    public List<ChainEntry> page(CompanyId company, long after, int limit) {
        scope.check();
        return table.chain(company).page(after, limit);
    }

    @Override
    public List<CompanyId> unanchored(Instant since, int limit) {
        scope.check();
        return table.chains(Optional.empty()).stream()
                .filter(chain -> chain.isUnanchored(since))
                .map(CompanyChain::company)
                .limit(limit)
                .toList();
    }

    @Override
    public void anchored(ChainAnchor anchor) {
        table.chain(anchor.company()).anchored(anchor, scope.undo());
    }
}
