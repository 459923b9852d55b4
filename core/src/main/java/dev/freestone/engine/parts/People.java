package dev.freestone.engine.parts;

import dev.freestone.campaign.PersonCell;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks people up by the ids of the host. Static and thread-safe. */
public final class People {
    private People() {}

    /**
     * People by their ids, in calls of as many names as a directory takes.
     *
     * @param people the directory; what it throws passes unchanged
     * @param company the owner
     * @param ids the people
     * @return those whom the directory knows
     */
    public static Map<PersonId, Person> find(PersonDirectory people, CompanyId company, Collection<PersonId> ids) {
        Set<PersonRef> refs = new LinkedHashSet<>();
        ids.forEach(id -> refs.addAll(names(id)));
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
}
