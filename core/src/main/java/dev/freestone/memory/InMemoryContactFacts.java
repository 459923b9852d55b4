package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.FactsRequest;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.spi.ContactFacts;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a host knows of people, in memory; for trials and tests. Thread-safe. */
public final class InMemoryContactFacts implements ContactFacts {
    private record Key(CompanyId company, PersonId person) {}

    private final InstantSource clock;
    private final Map<Key, PersonFacts> known = new ConcurrentHashMap<>();

    private InMemoryContactFacts(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Knows nobody.
     *
     * @param clock tells when facts are read
     * @return new facts
     */
    public static InMemoryContactFacts create(InstantSource clock) {
        return new InMemoryContactFacts(clock);
    }

    /**
     * Knows a person, whatever contact is asked about.
     *
     * @param company the owner
     * @param person the person
     * @param facts what is known; when it was read is replaced by when it is asked for
     * @return this
     */
    public InMemoryContactFacts put(CompanyId company, PersonId person, PersonFacts facts) {
        known.put(new Key(company, person), facts);
        return this;
    }

    @Override
    public List<PersonFacts> find(CompanyId company, List<FactsRequest> requests) {
        PersonFacts nothing = PersonFacts.readAt(clock.instant()).build();
        return requests.stream()
                .map(request -> known.getOrDefault(new Key(company, request.person()), nothing))
                .map(facts -> facts.readAgain(clock.instant()))
                .toList();
    }
}
