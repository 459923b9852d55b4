package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PersonDirectory} of people of this process. A person is found by the host's id in every form of reference that
 * can spell it, by the external id, and by the further references that the person was put in with. Thread-safe. Source:
 * docs/spec/outreach-campaigns.md 4.5.
 */
public final class InMemoryPersonDirectory implements PersonDirectory {
    private final Map<CompanyId, People> companies = new HashMap<>();

    private InMemoryPersonDirectory() {}

    /**
     * A directory of nobody.
     *
     * @return to be filled with {@link #put}
     */
    public static InMemoryPersonDirectory create() {
        return new InMemoryPersonDirectory();
    }

    /**
     * A directory of people of the default company.
     *
     * @param people their ids are distinct
     * @return may be filled further
     */
    public static InMemoryPersonDirectory of(Person... people) {
        var directory = new InMemoryPersonDirectory();
        for (Person each : people) {
            directory.put(CompanyId.DEFAULT, each);
        }
        return directory;
    }

    /**
     * Puts a person in, in place of one with the same id.
     *
     * @param company whose person it is
     * @param person the person with all contacts
     * @param alsoKnownAs further references, such as {@code PersonRef.number(17)}
     * @return this
     * @throws IllegalArgumentException if a reference already names another person of the company; nothing changes then
     */
    public synchronized InMemoryPersonDirectory put(CompanyId company, Person person, PersonRef... alsoKnownAs) {
        companies.computeIfAbsent(company, any -> new People()).put(person, List.of(alsoKnownAs));
        return this;
    }

    @Override
    public synchronized Map<PersonRef, Person> find(CompanyId company, List<PersonRef> refs) {
        var people = companies.get(company);
        var found = new HashMap<PersonRef, Person>();
        if (people != null) {
            for (PersonRef ref : refs) {
                var person = people.find(ref);
                if (person != null) {
                    found.put(ref, person);
                }
            }
        }
        return found;
    }

    @Override
    public synchronized String toString() {
        return "InMemoryPersonDirectory" + companies.keySet();
    }

    /** Those of one company. An external id beats a host's id of the same text. */
    private static final class People {
        private final Map<String, Person> byId = new HashMap<>();
        private final Map<PersonRef, String> idByName = new HashMap<>();
        private final Map<String, List<PersonRef>> namesById = new HashMap<>();

        void put(Person person, List<PersonRef> alsoKnownAs) {
            String id = person.id().value();
            var names = names(person.externalId(), alsoKnownAs);
            for (PersonRef name : names) {
                String holder = idByName.getOrDefault(name, id);
                if (!holder.equals(id)) {
                    throw new IllegalArgumentException("alsoKnownAs: a reference of form " + name.form()
                            + " names another person, give each one once");
                }
            }
            var before = namesById.remove(id);
            if (before != null) {
                before.forEach(idByName::remove);
            }
            byId.put(id, person);
            if (!names.isEmpty()) {
                namesById.put(id, names);
                names.forEach(name -> idByName.put(name, id));
            }
        }

        private static List<PersonRef> names(Optional<String> externalId, List<PersonRef> alsoKnownAs) {
            var names = new ArrayList<>(alsoKnownAs);
            externalId.map(PersonRef::external).ifPresent(names::add);
            return List.copyOf(names);
        }

        @Nullable
        Person find(PersonRef ref) {
            return byId.get(idByName.getOrDefault(ref, ref.text()));
        }
    }
}
