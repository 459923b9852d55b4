package dev.freestone.jdbc;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import java.util.List;
import java.util.Optional;

/**
 * A person as its statement gave it, before its contacts are known.
 *
 * @param key the id as its contacts are looked up with
 * @param ref the value looked up, when the statement says so
 * @param id the host's id
 */
record PersonRow(
        Object key,
        Optional<String> ref,
        String id,
        Optional<String> externalId,
        Optional<String> status,
        Optional<String> timeZone,
        Optional<String> preferredLanguage,
        PersonName name) {
    Person with(List<Contact> contacts) {
        return new Person(PersonId.of(id), externalId, status, timeZone, preferredLanguage, name, contacts);
    }
}
