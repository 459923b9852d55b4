package dev.freestone.engine.imports;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Whom the host's directory knows, asked up to four times. A host without a directory names people as it does when it plans:
 * nobody is unknown. Thread-safe. Source: docs/spec/outreach-campaigns.md 4.3.
 */
final class KnownPeople {
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25));

    private final LedgerParts parts;

    KnownPeople(LedgerParts parts) {
        this.parts = parts;
    }

    /** The host's own id of each person that is known, by the id that was given; at most 1,000. */
    Map<PersonId, PersonId> find(CompanyId company, Collection<PersonId> given) {
        Map<PersonId, PersonId> known = new HashMap<>();
        if (parts.people().isEmpty() || given.isEmpty()) {
            given.forEach(id -> known.put(id, id));
            return known;
        }
        Map<PersonRef, Person> found = ask(
                parts.people().get(),
                company,
                given.stream().map(KnownPeople::ref).distinct().toList());
        for (PersonId id : new HashSet<>(given)) {
            Person person = found.get(ref(id));
            if (person != null) {
                known.put(id, person.id());
            }
        }
        return known;
    }

    private static PersonRef ref(PersonId id) {
        String text = id.value();
        boolean prefixed = text.startsWith(ExternalId.PREFIX) && text.length() > ExternalId.PREFIX.length();
        return PersonRef.external(prefixed ? text.substring(ExternalId.PREFIX.length()) : text);
    }

    private Map<PersonRef, Person> ask(PersonDirectory people, CompanyId company, List<PersonRef> refs) {
        for (int tries = 0; ; tries++) {
            try {
                return people.find(company, refs);
            } catch (RuntimeException e) {
                if (tries == WAITS.size()) {
                    throw failed(tries + 1, e);
                }
                waitBefore(tries, e);
            }
        }
    }

    private void waitBefore(int tries, RuntimeException failure) {
        try {
            parts.pause().of(WAITS.get(tries));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(tries + 1, failure);
        }
    }

    private static FreestoneException failed(int tries, RuntimeException failure) {
        return FreestoneException.from(
                ErrorCode.DIRECTORY_UNAVAILABLE,
                "the person directory failed " + tries + " times, the last time with "
                        + failure.getClass().getSimpleName() + "; what was imported stays, import the rest again",
                failure);
    }
}
