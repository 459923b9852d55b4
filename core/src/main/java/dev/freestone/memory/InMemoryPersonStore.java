package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.PersonStore;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Erased people and the keys of hashes inside one transaction. */
final class InMemoryPersonStore implements PersonStore {
    private final UndoMap<LaneKey, ErasedPerson> erased;
    private final UndoMap<CompanyId, Document> hashKeys;
    private final TxScope scope;

    InMemoryPersonStore(InMemoryTables tables, TxScope scope) {
        this.erased = tables.erased;
        this.hashKeys = tables.hashKeys;
        this.scope = scope;
    }

    @Override
    public ErasedPerson erase(LaneKey person, ErasureId id) {
        return erased.getOrMake(person, () -> new ErasedPerson(person, id, scope.now()), scope.undo());
    }

    @Override
    public Set<LaneKey> erased(Collection<LaneKey> people) {
        scope.check();
        return people.stream().filter(key -> erased.get(key).isPresent()).collect(Collectors.toSet());
    }

    @Override
    public Optional<ErasedPerson> find(CompanyId company, ErasureId id) {
        scope.check();
        return erased.values().stream()
                .filter(each -> each.id().equals(id) && each.lane().company().equals(company))
                .findFirst();
    }

    @Override
    public Optional<Document> hashKey(CompanyId company) {
        scope.check();
        return hashKeys.get(company);
    }

    @Override
    public WriteResult addHashKey(CompanyId company, Document key) {
        if (hashKey(company).isPresent()) {
            return WriteResult.CONFLICT;
        }
        hashKeys.put(company, key, scope.undo());
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult replaceHashKey(CompanyId company, Document before, Document after) {
        Optional<Document> stored = hashKey(company);
        if (stored.isEmpty()) {
            return WriteResult.MISSING;
        }
        if (!stored.get().equals(before)) {
            return WriteResult.CONFLICT;
        }
        hashKeys.put(company, after, scope.undo());
        return WriteResult.SAVED;
    }
}
