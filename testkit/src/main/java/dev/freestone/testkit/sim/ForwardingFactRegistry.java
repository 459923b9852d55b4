package dev.freestone.testkit.sim;

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

/** A registry of facts that hands everything on; engines that are broken on purpose override what they break. */
public class ForwardingFactRegistry implements FactRegistry {
    private final FactRegistry registry;

    /**
     * A view.
     *
     * @param registry where calls go
     */
    public ForwardingFactRegistry(FactRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Set<FactId> add(List<FactRow> facts) {
        return registry.add(facts);
    }

    @Override
    public boolean end(FactRow fact) {
        return registry.end(fact);
    }

    @Override
    public void rewrite(List<FactRow> facts) {
        registry.rewrite(facts);
    }

    @Override
    public Optional<FactRow> find(CompanyId company, FactId id) {
        return registry.find(company, id);
    }

    @Override
    public List<FactRow> of(Collection<LaneKey> persons, Collection<LaneKey> destinations, Instant since) {
        return registry.of(persons, destinations, since);
    }

    @Override
    public Set<LaneKey> stopped(Collection<LaneKey> destinations, Set<FactKind> kinds, Instant recordedSince) {
        return registry.stopped(destinations, kinds, recordedSince);
    }

    @Override
    public List<FactRow> page(CompanyId company, Optional<FactId> after, int limit) {
        return registry.page(company, after, limit);
    }

    @Override
    public boolean any(CompanyId company) {
        return registry.any(company);
    }

    @Override
    public void keep(CompanyId company, Map<String, Document> byDigest) {
        registry.keep(company, byDigest);
    }

    @Override
    public Map<String, Document> kept(CompanyId company, Collection<String> digests) {
        return registry.kept(company, digests);
    }
}
