package dev.freestone.testkit;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.CaseEventStore;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.CaseWatchRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyCaseEventStore implements CaseEventStore {
    private final CaseEventStore store;
    private final Faults faults;

    FaultyCaseEventStore(CaseEventStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult add(CaseEventRow event) {
        return faults.call("CaseEventStore.add", () -> store.add(event));
    }

    @Override
    public Optional<CaseEventRow> find(CompanyId company, CaseId caseId, String eventId) {
        return faults.call("CaseEventStore.find", () -> store.find(company, caseId, eventId));
    }

    @Override
    public List<CaseEventRow> ofCase(CompanyId company, CaseId caseId, long before, int limit) {
        return faults.call("CaseEventStore.ofCase", () -> store.ofCase(company, caseId, before, limit));
    }

    @Override
    public List<CaseEventRow> within(
            CompanyId company, Instant from, Instant to, Optional<CaseEventRow> after, int limit) {
        return faults.call("CaseEventStore.within", () -> store.within(company, from, to, after, limit));
    }

    @Override
    public CaseWatchRow lockWatch(CompanyId company, CaseId caseId) {
        return faults.call("CaseEventStore.lockWatch", () -> store.lockWatch(company, caseId));
    }

    @Override
    public void saveWatch(CaseWatchRow watch) {
        faults.run("CaseEventStore.saveWatch", () -> store.saveWatch(watch));
    }

    @Override
    public List<CaseWatchRow> watches(CompanyId company, Collection<CaseId> caseIds) {
        return faults.call("CaseEventStore.watches", () -> store.watches(company, caseIds));
    }

    @Override
    public void link(List<CaseInteractionRow> interactions) {
        faults.run("CaseEventStore.link", () -> store.link(interactions));
    }

    @Override
    public void settle(CompanyId company, Collection<IntentId> intents) {
        faults.run("CaseEventStore.settle", () -> store.settle(company, intents));
    }

    @Override
    public List<CaseInteractionRow> open(CompanyId company, CaseId caseId, boolean watchedOnly, long after, int limit) {
        return faults.call("CaseEventStore.open", () -> store.open(company, caseId, watchedOnly, after, limit));
    }

    @Override
    public List<CaseInteractionRow> interactions(
            CompanyId company, CaseId caseId, Optional<String> eventId, long before, int limit) {
        return faults.call(
                "CaseEventStore.interactions", () -> store.interactions(company, caseId, eventId, before, limit));
    }

    @Override
    public List<CaseInteractionRow> interactions(CompanyId company, Collection<IntentId> intents) {
        return faults.call("CaseEventStore.interactions", () -> store.interactions(company, intents));
    }

    @Override
    public List<CaseEventRow> latest(CompanyId company, Optional<CaseEventRow> after, int limit) {
        return faults.call("CaseEventStore.latest", () -> store.latest(company, after, limit));
    }

    @Override
    public void rewrite(CaseEventRow event) {
        faults.run("CaseEventStore.rewrite", () -> store.rewrite(event));
    }

    @Override
    public List<CaseWatchRow> watches(CompanyId company, Optional<CaseId> after, int limit) {
        return faults.call("CaseEventStore.watches", () -> store.watches(company, after, limit));
    }
}
