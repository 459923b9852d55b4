package dev.freestone.engine.dispatch;

import dev.freestone.campaign.PersonCell;
import dev.freestone.contact.Recipients;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
                .ifPresent(directory ->
                        open.forEach((company, each) -> people.put(company, people(directory, company, each))));
        return new Destinations(people);
    }

    private static Map<PersonId, Person> people(PersonDirectory people, CompanyId company, List<Candidate> contacts) {
        Set<PersonRef> refs = new LinkedHashSet<>();
        contacts.forEach(each -> refs.addAll(names(each.content().person())));
        Map<PersonId, Person> persons = new HashMap<>();
        List<PersonRef> all = List.copyOf(refs);
        for (int from = 0; from < all.size(); from += PersonDirectory.MAX_BATCH) {
            List<PersonRef> part = all.subList(from, Math.min(all.size(), from + PersonDirectory.MAX_BATCH));
            // An external id can be another person's host id: who is found counts, not by which name.
            people.find(company, part).values().forEach(person -> persons.put(person.id(), person));
        }
        return persons;
    }

    /** The names by which a directory may know a person of this id; not every one knows all forms. */
    private static List<PersonRef> names(PersonId id) {
        PersonRef plain = PersonCell.read(id.value()).ref();
        return plain == null || plain.form() == PersonRef.Form.EXTERNAL
                ? List.of(PersonRef.external(id))
                : List.of(PersonRef.external(id), plain);
    }

    /** The person of a contact, if the directory was asked and knows it. */
    Optional<Person> person(Candidate contact) {
        return Optional.ofNullable(people.getOrDefault(contact.plan().company(), Map.of())
                .get(contact.content().person()));
    }

    Optional<Destination> find(Candidate contact) {
        return contact.content()
                .destination()
                .or(() -> person(contact)
                        .flatMap(
                                person -> Recipients.find(person, contact.plan().channel())));
    }
}
