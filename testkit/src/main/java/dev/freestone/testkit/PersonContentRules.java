package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a directory must give of a person, and the fixture and words of its suite. */
abstract class PersonContentRules {
    static final CompanyId HERE = CompanyId.DEFAULT;

    PersonDirectoryFixture fixture;

    /**
     * The fixture of one test.
     *
     * @return a new one
     */
    protected abstract PersonDirectoryFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    @Test
    void gives_every_attribute_of_a_person_and_a_contact() {
        var person = new Person(
                PersonId.of("host 17"),
                Optional.of("crm/17"),
                Optional.of("active"),
                Optional.of("America/Chicago"),
                Optional.of("en-US"),
                new PersonName(
                        Optional.of("Dr."),
                        Optional.of("Ann"),
                        Optional.of("B."),
                        Optional.of("Lee"),
                        Optional.of("Jr."),
                        Optional.of("Dr. Ann B. Lee Jr.")),
                List.of(PersonSamples.fullContact("C-1")));

        requireSame(person);
    }

    @Test
    void gives_what_is_not_known_as_absent() {
        requireSame(Person.of(
                PersonId.of("host 17"),
                PersonName.EMPTY,
                List.of(Contact.builder("C-1", ContactType.ADDRESS).build())));
    }

    @Test
    void gives_contacts_of_every_type_and_status() {
        var contacts = new ArrayList<Contact>();
        for (ContactType type : ContactType.values()) {
            for (ContactStatus status : ContactStatus.values()) {
                contacts.add(Contact.builder(type.code() + status.code(), type)
                        .status(status)
                        .valid(status != ContactStatus.ARCHIVED)
                        .build());
            }
        }

        requireSame(Person.of(PersonId.of("host 17"), PersonName.EMPTY, contacts));
    }

    @Test
    void gives_letters_of_every_script() {
        requireSame(Person.of(
                PersonId.of("Жанна/17"),
                PersonName.of("Zażółć 🎯", "李小龍 ﷺ"),
                List.of(mail("ключ-🗝", "δοκιμή@παράδειγμα.test"))));
    }

    @Test
    void gives_each_person_its_own_contacts() {
        var people = List.of(
                PersonSamples.known(HERE, 1, List.of(mail("a", "a@x.test"), mail("b", "b@x.test"))),
                PersonSamples.known(HERE, 2, List.of()),
                PersonSamples.known(HERE, 3, List.of(mail("c", "c@x.test"))));

        var found = fixture.holding(people)
                .find(HERE, List.of(PersonRef.number(3), PersonRef.number(2), PersonRef.number(1)));

        assertThat(found).hasSize(3);
        people.forEach(each -> assertThat(PersonSamples.content(at(found, PersonRef.number(each.number()))))
                .isEqualTo(PersonSamples.content(each.person())));
    }

    final void requireSame(Person person) {
        var directory = fixture.holding(List.of(new KnownPerson(HERE, 17, "BO-11AA-17", person)));

        var found = directory.find(HERE, List.of(PersonRef.number(17)));

        assertThat(PersonSamples.content(at(found, PersonRef.number(17)))).isEqualTo(PersonSamples.content(person));
    }

    static Contact mail(String id, String value) {
        return Contact.builder(id, ContactType.EMAIL).value(value).build();
    }

    static Person at(Map<PersonRef, Person> found, PersonRef ref) {
        Person person = found.get(ref);
        assertThat(person).as("the answer to " + ref).isNotNull();
        return Objects.requireNonNull(person);
    }
}
