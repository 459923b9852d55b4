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
                    Map<PersonId, Person> persons = people(people, company, intents, contents);
                    for (Claimed intent : intents) {
                        Optional.ofNullable(contents.get(intent))
                                .map(content -> persons.get(content.person()))
                                .flatMap(person ->
                                        Recipients.find(person, intent.plan().channel()))
                                .ifPresent(where -> found.put(intent, where));
                    }
                }));
        return new Destinations(found);
    }

    private static Map<PersonId, Person> people(
            PersonDirectory people, CompanyId company, List<Claimed> intents, Map<Claimed, IntentContent> contents) {
        Set<PersonRef> refs = new LinkedHashSet<>();
        for (Claimed intent : intents) {
            Optional.ofNullable(contents.get(intent)).ifPresent(content -> refs.addAll(names(content.person())));
        }
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

    Optional<Destination> find(Claimed intent) {
        return Optional.ofNullable(found.get(intent));
    }
}
