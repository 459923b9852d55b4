package dev.freestone.engine.dispatch;

import dev.freestone.contact.Recipients;
import dev.freestone.contact.SlotRule;
import dev.freestone.engine.parts.People;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where messages go: as planned, else by the host's people. */
final class Destinations {
    private final Map<CompanyId, Map<PersonId, Person>> people;

    private Destinations(Map<CompanyId, Map<PersonId, Person>> people) {
        this.people = people;
    }

    /** Looks up the people of contacts that do not say where they go. */
    static Destinations of(LedgerParts parts, Collection<Candidate> contacts) {
        return looked(
                parts,
                contacts.stream()
                        .filter(each -> each.content().destination().isEmpty())
                        .toList());
    }

    /** Looks up the people of all contacts. */
    static Destinations ofAll(LedgerParts parts, Collection<Candidate> contacts) {
        return looked(parts, contacts);
    }

    private static Destinations looked(LedgerParts parts, Collection<Candidate> contacts) {
        Map<CompanyId, List<Candidate>> open = new HashMap<>();
        contacts.forEach(each -> open.computeIfAbsent(each.plan().company(), none -> new ArrayList<>())
                .add(each));
        Map<CompanyId, Map<PersonId, Person>> people = new HashMap<>();
        parts.people()
                .ifPresent(directory -> open.forEach(
                        (company, each) -> people.put(company, People.find(directory, company, ids(each)))));
        return new Destinations(people);
    }

    private static List<PersonId> ids(List<Candidate> contacts) {
        return contacts.stream().map(each -> each.content().person()).toList();
    }

    /** The person of a contact, if the directory was asked and knows it. */
    Optional<Person> person(Candidate contact) {
        return Optional.ofNullable(people.getOrDefault(contact.plan().company(), Map.of())
                .get(contact.content().person()));
    }

    /** A channel that reaches nobody by itself shows a message to the person, and needs no address. */
    Optional<Destination> find(Candidate contact) {
        if (SlotRule.kind(contact.plan().channel()).isEmpty()) {
            return contact.content()
                    .destination()
                    .or(() -> Optional.of(
                            Destination.of(contact.content().person().value())));
        }
        return contact.content()
                .destination()
                .or(() -> person(contact)
                        .flatMap(
                                person -> Recipients.find(person, contact.plan().channel())));
    }
}
