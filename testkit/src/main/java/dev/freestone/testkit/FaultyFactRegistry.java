package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.FactRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store of a {@link FaultyStorage}. */
final class FaultyFactRegistry implements FactRegistry {
    private final FactRegistry store;
    private final Faults faults;

    FaultyFactRegistry(FactRegistry store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public Set<FactId> add(List<FactRow> facts) {
        return faults.call("FactRegistry.add", () -> store.add(facts));
    }

    @Override
    public boolean end(FactRow fact) {
        return faults.call("FactRegistry.end", () -> store.end(fact));
    }

    @Override
    public void rewrite(List<FactRow> facts) {
        faults.run("FactRegistry.rewrite", () -> store.rewrite(facts));
    }

    @Override
    public Optional<FactRow> find(CompanyId company, FactId id) {
        return faults.call("FactRegistry.find", () -> store.find(company, id));
    }

    @Override
    public List<FactRow> of(Collection<LaneKey> persons, Collection<LaneKey> destinations, Instant since) {
        return faults.call("FactRegistry.of", () -> store.of(persons, destinations, since));
    }

    @Override
    public Set<LaneKey> stopped(Collection<LaneKey> destinations, Set<FactKind> kinds, Instant recordedSince) {
        return faults.call("FactRegistry.stopped", () -> store.stopped(destinations, kinds, recordedSince));
    }

    @Override
    public boolean any(CompanyId company) {
        return faults.call("FactRegistry.any", () -> store.any(company));
    }

    @Override
    public void keep(CompanyId company, Map<String, Document> byDigest) {
        faults.run("FactRegistry.keep", () -> store.keep(company, byDigest));
    }

    @Override
    public Map<String, Document> kept(CompanyId company, Collection<String> digests) {
        return faults.call("FactRegistry.kept", () -> store.kept(company, digests));
    }

    @Override
    public List<FactRow> page(CompanyId company, Optional<FactId> after, int limit) {
        return faults.call("FactRegistry.page", () -> store.page(company, after, limit));
    }
}
