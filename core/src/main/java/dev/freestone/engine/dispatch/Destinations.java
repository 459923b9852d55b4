package dev.freestone.engine.dispatch;

import dev.freestone.contact.Recipients;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where messages go: as planned, else by the host's people. */
final class Destinations {
    private final Map<Claimed, Destination> found;

    private Destinations(Map<Claimed, Destination> found) {
        this.found = found;
    }

    static Destinations of(LedgerParts parts, Map<Claimed, IntentContent> contents) {
        Map<Claimed, Destination> found = new HashMap<>();
        Map<CompanyId, List<Claimed>> open = new HashMap<>();
        contents.forEach((intent, content) -> content.destination()
                .ifPresentOrElse(
                        where -> found.put(intent, where),
                        () -> open.computeIfAbsent(intent.plan().company(), none -> new ArrayList<>())
                                .add(intent)));
        parts.people()
                .ifPresent(people -> open.forEach((company, intents) -> {
                    Map<PersonRef, Person> persons = people(people, company, intents, contents);
                    for (Claimed intent : intents) {
                        IntentContent content = contents.get(intent);
                        if (content != null) {
                            // An external id can be another person's host id.
                            Optional.ofNullable(persons.get(ref(content)))
                                    .filter(person -> person.id().equals(content.person()))
                                    .flatMap(person -> Recipients.find(
                                            person, intent.plan().channel()))
                                    .ifPresent(where -> found.put(intent, where));
                        }
                    }
                }));
        return new Destinations(found);
    }

    private static Map<PersonRef, Person> people(
            PersonDirectory people, CompanyId company, List<Claimed> intents, Map<Claimed, IntentContent> contents) {
        Set<PersonRef> refs = new LinkedHashSet<>();
        for (Claimed intent : intents) {
            Optional.ofNullable(contents.get(intent)).map(Destinations::ref).ifPresent(refs::add);
        }
        return people.find(company, List.copyOf(refs));
    }

    private static PersonRef ref(IntentContent content) {
        return PersonRef.external(content.person());
    }

    Optional<Destination> find(Claimed intent) {
        return Optional.ofNullable(found.get(intent));
    }
}
