package dev.freestone.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.testkit.KnownPerson;
import dev.freestone.testkit.PersonDirectoryConformance;
import dev.freestone.testkit.PersonDirectoryFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryPersonDirectoryTest extends PersonDirectoryConformance {
    private static final CompanyId HERE = CompanyId.DEFAULT;

    @Override
    protected PersonDirectoryFixture openFixture() {
        return new PersonDirectoryFixture() {
            @Override
            public PersonDirectory holding(List<KnownPerson> people) {
                var directory = InMemoryPersonDirectory.create();
                people.forEach(each -> directory.put(
                        each.company(),
                        each.person(),
                        PersonRef.number(each.number()),
                        PersonRef.publicId(each.publicId())));
                return directory;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void finds_people_by_their_own_id_in_every_form_that_spells_it() {
        var directory = InMemoryPersonDirectory.of(person("17", "Ann"), person("BO-11AA-22BB", "Bob"));
        var refs = List.of(PersonRef.number(17), PersonRef.external("17"), PersonRef.publicId("BO-11AA-22BB"));

        assertThat(directory.find(HERE, refs)).containsOnlyKeys(refs);
    }

    @Test
    void replaces_a_person_with_all_the_references_it_had() {
        var directory = InMemoryPersonDirectory.create();
        directory.put(HERE, person("a", "Ann"), PersonRef.number(1));
        directory.put(HERE, person("a", "Anna"), PersonRef.number(2));

        var found = directory.find(HERE, List.of(PersonRef.number(1), PersonRef.number(2)));

        assertThat(found).containsOnlyKeys(PersonRef.number(2));
        assertThat(found.values()).extracting(Person::name).containsExactly(PersonName.of("Anna", "Lee"));
    }

    @Test
    void refuses_a_reference_that_names_somebody_else() {
        var directory = InMemoryPersonDirectory.create().put(HERE, person("a", "Ann"), PersonRef.number(1));

        assertThatThrownBy(() -> directory.put(HERE, person("b", "Bob"), PersonRef.number(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alsoKnownAs");
        assertThat(directory.find(HERE, List.of(PersonRef.external("b")))).isEmpty();
    }

    private static Person person(String id, String firstName) {
        return Person.of(PersonId.of(id), PersonName.of(firstName, "Lee"), List.of());
    }
}
