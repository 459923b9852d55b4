package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.spi.PromoCodePool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PromoCodePool} must do. Extend it in a test and give it a fixture. Source:
 * docs/spec/engagement-behaviors.md 7.
 */
public abstract class PromoCodePoolConformance {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final CompanyId ELSEWHERE = CompanyId.of("elsewhere");
    private static final PersonId ADA = PersonId.of("CU-1");
    private static final PersonId BOB = PersonId.of("CU-2");
    private static final String KEY = "outcome/9:-:1:1";
    private static final String OTHER_KEY = "outcome/9:-:2:1";
    private static final int THREADS = 8;

    private PromoCodePoolFixture fixture;

    /** For the tests that extend this suite. */
    protected PromoCodePoolConformance() {}

    /**
     * The pools of one test.
     *
     * @return a new fixture without codes
     */
    protected abstract PromoCodePoolFixture openFixture();

    @BeforeEach
    final void open() {
        fixture = openFixture();
    }

    @AfterEach
    final void close() {
        fixture.close();
    }

    @Test
    void gives_a_code_of_the_pool_that_is_named() {
        fixture.holding(HERE, "SPRING", List.of("S-1"));
        PromoCodePool pool = fixture.holding(HERE, "AUTUMN", List.of("A-1"));

        assertThat(pool.take(HERE, "AUTUMN", ADA, KEY)).contains("A-1");
        assertThat(pool.take(HERE, "SPRING", ADA, OTHER_KEY)).contains("S-1");
    }

    @Test
    void gives_the_same_code_when_it_is_asked_again_with_the_same_key() {
        PromoCodePool pool = fixture.holding(HERE, "SPRING", List.of("S-1", "S-2"));

        Optional<String> first = pool.take(HERE, "SPRING", ADA, KEY);
        Optional<String> other = pool.take(HERE, "SPRING", ADA, OTHER_KEY);

        assertThat(first).isPresent();
        assertThat(other).isPresent().isNotEqualTo(first);
        assertThat(pool.take(HERE, "SPRING", ADA, KEY)).isEqualTo(first);
        assertThat(pool.take(HERE, "SPRING", ADA, OTHER_KEY)).isEqualTo(other);
    }

    @Test
    void gives_no_code_twice_and_nothing_when_all_are_given() {
        PromoCodePool pool = fixture.holding(HERE, "SPRING", List.of("S-1", "S-2", "S-3"));

        assertThat(IntStream.range(0, 3).mapToObj(i -> pool.take(HERE, "SPRING", ADA, KEY + i)))
                .containsExactlyInAnyOrder(Optional.of("S-1"), Optional.of("S-2"), Optional.of("S-3"));
        assertThat(pool.take(HERE, "SPRING", BOB, KEY)).isEmpty();
    }

    @Test
    void gives_a_code_that_came_later_to_a_key_that_got_none() {
        PromoCodePool pool = fixture.holding(HERE, "SPRING", List.of());
        assertThat(pool.take(HERE, "SPRING", ADA, KEY)).isEmpty();

        fixture.holding(HERE, "SPRING", List.of("S-1"));

        assertThat(pool.take(HERE, "SPRING", ADA, KEY)).contains("S-1");
    }

    @Test
    void has_nothing_in_a_pool_that_does_not_exist() {
        PromoCodePool pool = fixture.holding(HERE, "SPRING", List.of("S-1"));

        for (String name : List.of("spring", "SPRIN", "SPRING ", "%", "SPRIN_")) {
            assertThat(pool.take(HERE, name, ADA, KEY)).as(name).isEmpty();
        }
        assertThat(pool.take(HERE, "SPRING", ADA, KEY)).contains("S-1");
    }

    @Test
    void knows_a_key_by_its_customer() {
        PromoCodePool pool = fixture.holding(HERE, "SPRING", List.of("S-1", "S-2"));

        Optional<String> ada = pool.take(HERE, "SPRING", ADA, KEY);
        Optional<String> bob = pool.take(HERE, "SPRING", BOB, KEY);

        assertThat(List.of(ada, bob)).containsExactlyInAnyOrder(Optional.of("S-1"), Optional.of("S-2"));
        assertThat(pool.take(HERE, "SPRING", BOB, KEY)).isEqualTo(bob);
    }

    @Test
    void keeps_the_companies_apart() {
        fixture.holding(HERE, "SPRING", List.of("here"));
        PromoCodePool pool = fixture.holding(ELSEWHERE, "SPRING", List.of("there"));

        assertThat(pool.take(ELSEWHERE, "SPRING", ADA, KEY)).contains("there");
        assertThat(pool.take(HERE, "SPRING", ADA, KEY)).contains("here");
        assertThat(pool.take(HERE, "SPRING", ADA, OTHER_KEY)).isEmpty();
    }

    @Test
    void takes_texts_literally() {
        for (String text : List.of("O'Brien", "50%", "a_b", "x\\' OR 1=1 --", "\"; DROP TABLE code; --", "?", "ü")) {
            PromoCodePool pool = fixture.holding(HERE, text, List.of("C" + text));

            assertThat(pool.take(HERE, text, PersonId.of(text), text)).contains("C" + text);
            assertThat(pool.take(HERE, text, PersonId.of(text), text)).contains("C" + text);
        }
    }

    @Test
    void takes_nothing_when_it_is_asked_what_it_would_give() {
        PromoCodePool pool = fixture.holding(HERE, "SPRING", List.of("S-1"));

        pool.peek(HERE, "SPRING", ADA, List.of(KEY));

        assertThat(pool.take(HERE, "SPRING", BOB, KEY)).contains("S-1");
    }

    @Test
    void gives_what_it_said_that_it_would_give_if_it_can_tell() {
        PromoCodePool pool = fixture.holding(HERE, "SPRING", List.of("S-1", "S-2"));
        Optional<String> before = pool.take(HERE, "SPRING", ADA, KEY);
        List<String> keys = List.of(OTHER_KEY, KEY, OTHER_KEY + 1);

        Optional<Map<String, String>> said = pool.peek(HERE, "SPRING", ADA, keys);

        Map<String, String> given = new HashMap<>();
        keys.forEach(key -> pool.take(HERE, "SPRING", ADA, key).ifPresent(code -> given.put(key, code)));
        assertThat(given).hasSize(2).containsEntry(KEY, before.orElseThrow());
        assertThat(said.orElse(given)).isEqualTo(given);
    }

    @Test
    void would_give_nothing_of_other_pools_and_companies() {
        fixture.holding(HERE, "SPRING", List.of("S-1"));
        PromoCodePool pool = fixture.holding(ELSEWHERE, "AUTUMN", List.of("A-1"));

        assertThat(pool.peek(ELSEWHERE, "SPRING", ADA, List.of(KEY)).orElse(Map.of()))
                .isEmpty();
        assertThat(pool.take(ELSEWHERE, "SPRING", ADA, KEY)).isEmpty();
        assertThat(pool.take(ELSEWHERE, "AUTUMN", ADA, KEY)).contains("A-1");
    }

    @Test
    void gives_each_code_once_whoever_asks_at_once() {
        PromoCodePool pool = fixture.holding(
                HERE,
                "SPRING",
                IntStream.range(0, THREADS).mapToObj(i -> "S-" + i).toList());

        List<Optional<String>> taken = Together.run(THREADS, number -> pool.take(HERE, "SPRING", ADA, KEY + number));

        assertThat(taken).doesNotHaveDuplicates().allMatch(Optional::isPresent);
    }

    @Test
    void gives_one_code_for_one_key_whoever_asks_at_once() {
        PromoCodePool pool = fixture.holding(
                HERE,
                "SPRING",
                IntStream.range(0, THREADS).mapToObj(i -> "S-" + i).toList());

        List<Optional<String>> taken = Together.run(THREADS, number -> pool.take(HERE, "SPRING", ADA, KEY));

        assertThat(taken).allMatch(Optional::isPresent);
        assertThat(taken.stream().distinct()).hasSize(1);
    }
}
