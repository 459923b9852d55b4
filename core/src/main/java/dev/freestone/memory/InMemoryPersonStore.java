package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.PersonStore;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Erased people inside one transaction. */
final class InMemoryPersonStore implements PersonStore {
    private final UndoMap<LaneKey, ErasedPerson> erased;
    private final TxScope scope;

    InMemoryPersonStore(InMemoryTables tables, TxScope scope) {
        this.erased = tables.erased;
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
}
