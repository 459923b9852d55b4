package dev.freestone.engine.promo;

import dev.freestone.engine.parts.People;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds people of the host for promo programs. Static and thread-safe. */
final class PersonLookup {
    private PersonLookup() {}

    static Optional<Person> find(PersonDirectory people, CompanyId company, AnyId external) {
        PersonRef ref = PersonRef.external(external.text());
        return Optional.ofNullable(
                asked(() -> people.find(company, List.of(ref))).get(ref));
    }

    /** People by their ids; those whom the directory does not know are absent. */
    static Map<PersonId, Person> find(PersonDirectory people, CompanyId company, Collection<PersonId> ids) {
        return asked(() -> People.find(people, company, ids));
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "the person directory failed, nothing was changed, try again",
                    failed);
        }
    }
}
