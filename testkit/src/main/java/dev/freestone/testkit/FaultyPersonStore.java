package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.PersonStore;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** A store of a {@link FaultyStorage}. */
final class FaultyPersonStore implements PersonStore {
    private final PersonStore store;
    private final Faults faults;

    FaultyPersonStore(PersonStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public ErasedPerson erase(LaneKey person, ErasureId id) {
        return faults.call("PersonStore.erase", () -> store.erase(person, id));
    }

    @Override
    public Set<LaneKey> erased(Collection<LaneKey> people) {
        return faults.call("PersonStore.erased", () -> store.erased(people));
    }

    @Override
    public Optional<ErasedPerson> find(CompanyId company, ErasureId id) {
        return faults.call("PersonStore.find", () -> store.find(company, id));
    }
}
