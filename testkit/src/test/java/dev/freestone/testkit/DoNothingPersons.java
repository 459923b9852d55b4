package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.PersonStore;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Part of {@link DoNothingStorage}. */
final class DoNothingPersons implements PersonStore {
    @Override
    public ErasedPerson erase(LaneKey person, ErasureId id) {
        return new ErasedPerson(person, id, ManualClock.START);
    }

    @Override
    public Set<LaneKey> erased(Collection<LaneKey> people) {
        return Set.of();
    }

    @Override
    public Optional<ErasedPerson> find(CompanyId company, ErasureId id) {
        return Optional.empty();
    }
}
