package dev.freestone.model.contact;

import dev.freestone.model.common.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person with all contacts, as a {@link dev.freestone.spi.PersonDirectory} gives them. Immutable.
 *
 * @param id the host's id
 * @param externalId another id of the host
 * @param status the host's status text
 * @param timeZone IANA region, such as {@code America/Chicago}
 * @param preferredLanguage such as {@code en}
 * @param name the parts of the name
 * @param contacts every contact, in any order
 */
public record Person(
        PersonId id,
        Optional<String> externalId,
        Optional<String> status,
        Optional<String> timeZone,
        Optional<String> preferredLanguage,
        PersonName name,
        List<Contact> contacts) {
    /**
     * Checks and copies the components.
     *
     * @param id the host's id
     * @param externalId another id of the host
     * @param status the host's status text
     * @param timeZone IANA region, such as {@code America/Chicago}
     * @param preferredLanguage such as {@code en}
     * @param name the parts of the name
     * @param contacts every contact, in any order
     */
    public Person {
        Objects.requireNonNull(id, "id");
        contacts = List.copyOf(contacts);
    }

    /**
     * A person with an id and contacts only.
     *
     * @param id the host's id
     * @param name the name
     * @param contacts every contact
     * @return the person
     */
    public static Person of(PersonId id, PersonName name, List<Contact> contacts) {
        return new Person(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), name, contacts);
    }

    @Override
    public String toString() {
        return "Person[" + id + ", " + contacts.size() + " contacts]";
    }
}
