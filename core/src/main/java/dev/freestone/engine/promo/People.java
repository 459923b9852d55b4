package dev.freestone.engine.promo;

import dev.freestone.campaign.PersonCell;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.AnyId;
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
import java.util.Optional;
import java.util.Set;

/** Finds people of the host for promo programs. Static and thread-safe. */
final class People {
    private People() {}

    static Optional<Person> find(PersonDirectory people, CompanyId company, AnyId external) {
        PersonRef ref = PersonRef.external(external.text());
        return Optional.ofNullable(ask(people, company, List.of(ref)).get(ref));
    }

    /** People by their ids; those whom the directory does not know are absent. */
    static Map<PersonId, Person> find(PersonDirectory people, CompanyId company, Collection<PersonId> ids) {
        Set<PersonRef> refs = new LinkedHashSet<>();
        for (PersonId id : ids) {
            // Not every directory knows all forms.
            refs.add(PersonRef.external(id));
            PersonRef plain = PersonCell.read(id.value()).ref();
            if (plain != null) {
                refs.add(plain);
            }
        }
        Map<PersonId, Person> found = new HashMap<>();
        List<PersonRef> all = List.copyOf(refs);
        for (int from = 0; from < all.size(); from += PersonDirectory.MAX_BATCH) {
            List<PersonRef> part = all.subList(from, Math.min(all.size(), from + PersonDirectory.MAX_BATCH));
            ask(people, company, part).values().forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    private static Map<PersonRef, Person> ask(PersonDirectory people, CompanyId company, List<PersonRef> refs) {
        try {
            return people.find(company, refs);
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "the person directory failed, nothing was changed, try again",
                    failed);
        }
    }
}
