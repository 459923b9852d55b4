package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.FactRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts about people and destinations inside one transaction. */
final class InMemoryFactRegistry implements FactRegistry {
    private final FactTable table;
    private final TxScope scope;

    InMemoryFactRegistry(FactTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public Set<FactId> add(List<FactRow> facts) {
        UndoLog undo = scope.undo();
        Set<FactId> added = new HashSet<>();
        for (FactRow row : facts) {
            if (table.find(row.company(), row.id()).isEmpty()) {
                table.change(null, row, undo);
                added.add(row.id());
            }
        }
        return added;
    }

    @Override
    public boolean end(FactRow fact) {
        UndoLog undo = scope.undo();
        Optional<FactRow> stored =
                table.find(fact.company(), fact.id()).filter(row -> row.ended().isEmpty());
        stored.ifPresent(row -> table.change(
                row, row.ended(fact.ended().orElseThrow(), fact.endRecordedAt().orElseThrow()), undo));
        return stored.isPresent();
    }

    @Override
    public void rewrite(List<FactRow> facts) {
        UndoLog undo = scope.undo();
        facts.forEach(fact -> table.find(fact.company(), fact.id())
                .ifPresent(row -> table.change(row, row.holding(fact.document()), undo)));
    }

    @Override
    public Optional<FactRow> find(CompanyId company, FactId id) {
        scope.check();
        return table.find(company, id);
    }

    @Override
    public List<FactRow> of(Collection<LaneKey> persons, Collection<LaneKey> destinations, Instant since) {
        scope.check();
        return Stream.concat(
                        persons.stream().flatMap(table::ofPerson),
                        destinations.stream().flatMap(table::ofDestination))
                .filter(row -> row.until().filter(end -> !end.isAfter(since)).isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public Set<LaneKey> stopped(Collection<LaneKey> destinations, Set<FactKind> kinds, Instant recordedSince) {
        scope.check();
        return destinations.stream()
                .filter(key -> table.ofDestination(key)
                        .anyMatch(row -> kinds.contains(row.kind())
                                && row.ended().isEmpty()
                                && !row.recordedAt().isBefore(recordedSince)))
                .collect(Collectors.toSet());
    }

    @Override
    public List<FactRow> page(CompanyId company, Optional<FactId> after, int limit) {
        scope.check();
        return table.all(company)
                .sorted(Comparator.comparing(row -> row.id().value()))
                .filter(row -> after.filter(last -> row.id().value().compareTo(last.value()) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean any(CompanyId company) {
        scope.check();
        return table.any(company);
    }

    @Override
    public void keep(CompanyId company, Map<String, Document> byDigest) {
        UndoLog undo = scope.undo();
        byDigest.forEach((digest, document) -> table.keep(company, digest, document, undo));
    }

    @Override
    public Map<String, Document> kept(CompanyId company, Collection<String> digests) {
        scope.check();
        Map<String, Document> found = new HashMap<>();
        digests.forEach(digest -> table.kept(company, digest).ifPresent(document -> found.put(digest, document)));
        return found;
    }
}
