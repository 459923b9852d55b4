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

/** Part of {@link DoNothingStorage}. */
final class DoNothingFacts implements FactRegistry {
    @Override
    public Set<FactId> add(List<FactRow> facts) {
        return Set.of();
    }

    @Override
    public boolean end(FactRow fact) {
        return false;
    }

    @Override
    public void rewrite(List<FactRow> facts) {}

    @Override
    public Optional<FactRow> find(CompanyId company, FactId id) {
        return Optional.empty();
    }

    @Override
    public List<FactRow> of(Collection<LaneKey> persons, Collection<LaneKey> destinations, Instant since) {
        return List.of();
    }

    @Override
    public Set<LaneKey> stopped(Collection<LaneKey> destinations, Set<FactKind> kinds, Instant recordedSince) {
        return Set.of();
    }

    @Override
    public boolean any(CompanyId company) {
        return false;
    }

    @Override
    public void keep(CompanyId company, Map<String, Document> byDigest) {}

    @Override
    public Map<String, Document> kept(CompanyId company, Collection<String> digests) {
        return Map.of();
    }

    @Override
    public List<FactRow> page(CompanyId company, Optional<FactId> after, int limit) {
        return List.of();
    }
}
