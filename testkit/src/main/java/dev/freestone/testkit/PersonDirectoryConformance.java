package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PersonDirectory} must do. Extend it in a test and give it a fixture. Source:
 * docs/spec/outreach-campaigns.md 4.5 and 1.4.
 */
public abstract class PersonDirectoryConformance extends PersonContentRules {
    private static final CompanyId ELSEWHERE = CompanyId.of("elsewhere");
    private static final long SEED = 20260309;

    /** For the tests that extend this suite. */
    protected PersonDirectoryConformance() {}

    @Test
    void finds_a_person_by_number() {
        requireFound(PersonRef.number(17));
    }

    @Test
    void finds_a_person_by_public_id() {
        requireFound(PersonRef.publicId("BO-11AA-17"));
    }

    @Test
    void finds_a_person_by_external_id() {
        requireFound(PersonRef.external("crm/17"));
    }

    @Test
    void finds_a_person_by_the_id_of_the_host_written_as_an_external_id() {
        requireFound(PersonRef.external(PersonId.of("BO-11AA-17")));
    }

    private void requireFound(PersonRef ref) {
        var wanted = PersonSamples.numbered(17);
        var directory = fixture.holding(List.of(PersonSamples.numbered(16), wanted, PersonSamples.numbered(117)));

        var found = directory.find(HERE, List.of(ref));

        assertThat(found).containsOnlyKeys(ref);
        assertThat(PersonSamples.content(at(found, ref))).isEqualTo(PersonSamples.content(wanted.person()));
    }

    @Test
    void leaves_out_who_is_unknown_in_any_form() {
        var directory = fixture.holding(List.of(PersonSamples.numbered(17)));
        var known = PersonRef.number(17);

        var found = directory.find(
                HERE,
                List.of(
                        PersonRef.number(18),
                        PersonRef.publicId("BO-11AA-18"),
                        known,
                        PersonRef.external("crm/18"),
                        PersonRef.external("17"),
                        PersonRef.publicId("CRM-17-0")));

        assertThat(found).containsOnlyKeys(known);
    }

    @Test
    void keeps_the_companies_apart() {
        var here = PersonSamples.known(HERE, 17, List.of(PersonSamples.fullContact("here")));
        var elsewhere = PersonSamples.known(ELSEWHERE, 17, List.of(PersonSamples.fullContact("elsewhere")));
        var onlyElsewhere = PersonSamples.known(ELSEWHERE, 18, List.of());
        var directory = fixture.holding(List.of(here, elsewhere, onlyElsewhere));
        var refs = List.of(
                PersonRef.number(17),
                PersonRef.number(18),
                PersonRef.publicId("BO-11AA-18"),
                PersonRef.external("crm/18"));

        var found = directory.find(HERE, refs);

        assertThat(found).containsOnlyKeys(PersonRef.number(17));
        assertThat(PersonSamples.content(at(found, PersonRef.number(17))))
                .isEqualTo(PersonSamples.content(here.person()));
        assertThat(directory.find(ELSEWHERE, refs)).containsOnlyKeys(refs);
        assertThat(directory.find(CompanyId.of("nobody"), refs)).isEmpty();
    }

    @Test
    void answers_the_greatest_batch_in_every_form() {
        var people = LongStream.range(0, 1_500)
                .mapToObj(number -> PersonSamples.known(HERE, number, List.of(mail("m-" + number, number + "@x.test"))))
                .toList();
        var directory = fixture.holding(people);
        var refs = LongStream.range(0, PersonDirectory.MAX_BATCH)
                .mapToObj(PersonDirectoryConformance::inSomeForm)
                .toList();

        var found = directory.find(HERE, refs);

        assertThat(found).hasSize(PersonDirectory.MAX_BATCH);
        for (int i = 0; i < refs.size(); i++) {
            assertThat(PersonSamples.content(at(found, refs.get(i))))
                    .isEqualTo(PersonSamples.content(people.get(i).person()));
        }
    }

    @Test
    void answers_every_reference_to_one_person() {
        var directory = fixture.holding(List.of(PersonSamples.known(HERE, 17, List.of(mail("m", "a@x.test")))));
        var refs = List.of(
                PersonRef.number(17),
                PersonRef.publicId("BO-11AA-17"),
                PersonRef.external("crm/17"),
                PersonRef.external("BO-11AA-17"));

        var found = directory.find(HERE, refs);

        assertThat(found).containsOnlyKeys(refs);
        assertThat(found.values()).allSatisfy(person -> {
            assertThat(person.id()).isEqualTo(PersonId.of("BO-11AA-17"));
            assertThat(person.contacts()).hasSize(1);
        });
    }

    @Test
    void answers_the_same_whatever_the_order_of_the_references() {
        var people = LongStream.range(0, 40).mapToObj(PersonSamples::numbered).toList();
        var directory = fixture.holding(people);
        var refs = new ArrayList<>(LongStream.range(0, 60)
                .mapToObj(PersonDirectoryConformance::inSomeForm)
                .toList());
        var expected = directory.find(HERE, refs);
        assertThat(expected).hasSize(40);

        Collections.shuffle(refs, new Random(SEED));

        var found = directory.find(HERE, refs);
        assertThat(found).as("seed " + SEED).containsOnlyKeys(expected.keySet());
        found.forEach((ref, person) ->
                assertThat(person.id()).isEqualTo(at(expected, ref).id()));
    }

    @Test
    void tells_great_numbers_apart() {
        var numbers = List.of(0L, 9_007_199_254_740_992L, 9_007_199_254_740_993L, Long.MAX_VALUE);
        var directory =
                fixture.holding(numbers.stream().map(PersonSamples::numbered).toList());

        for (long number : numbers) {
            var found = directory.find(HERE, List.of(PersonRef.number(number)));
            assertThat(at(found, PersonRef.number(number)).id()).isEqualTo(PersonId.of("BO-11AA-" + number));
        }
    }

    @Test
    void takes_a_reference_literally() {
        var hostile = List.of("O'Brien", "50%", "a_b", "x\\' OR 1=1 --", "\"; DROP TABLE people; --", "?", ":ids");
        var people = new ArrayList<KnownPerson>();
        for (int i = 0; i < hostile.size(); i++) {
            var person = new Person(
                    PersonId.of("host " + i),
                    Optional.of(hostile.get(i)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    PersonName.EMPTY,
                    List.of());
            people.add(new KnownPerson(HERE, i, "BO-11AA-" + i, person));
        }
        var directory = fixture.holding(people);

        for (int i = 0; i < hostile.size(); i++) {
            var ref = PersonRef.external(hostile.get(i));
            var found = directory.find(HERE, List.of(ref, PersonRef.external("%")));
            assertThat(found).containsOnlyKeys(ref);
            assertThat(at(found, ref).id()).isEqualTo(PersonId.of("host " + i));
        }
    }

    @Test
    void answers_several_threads_at_once() {
        var directory = fixture.holding(
                LongStream.range(0, 100).mapToObj(PersonSamples::numbered).toList());
        var refs = LongStream.range(0, 100).mapToObj(PersonRef::number).toList();

        var calls = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> directory.find(HERE, refs), task -> new Thread(task, "conformance").start()))
                .limit(4)
                .toList();

        calls.forEach(
                call -> assertThat(call.orTimeout(30, TimeUnit.SECONDS).join()).containsOnlyKeys(refs));
    }

    private static PersonRef inSomeForm(long number) {
        return List.of(
                        PersonRef.number(number),
                        PersonRef.publicId("BO-11AA-" + number),
                        PersonRef.external("crm/" + number))
                .get((int) (number % 3));
    }
}
