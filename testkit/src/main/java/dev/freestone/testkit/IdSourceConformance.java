package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.spi.IdSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdSource} must do. Extend it in a test. Source: docs/spec/conventions.md 2.
 */
public abstract class IdSourceConformance {
    private static final int MANY = 10_000;
    private static final int THREADS = 8;

    /** For the tests that extend this suite. */
    protected IdSourceConformance() {}

    /**
     * The source of one test.
     *
     * @return a new one
     */
    protected abstract IdSource openIds();

    @Test
    void ids_have_the_public_form_with_the_wanted_prefix() {
        IdSource ids = openIds();

        for (String prefix : List.of("CG", "CR", "FI", "X9")) {
            assertThat(ids.next(prefix)).matches(prefix + "-[A-Z0-9]{4}-[A-Z0-9]{4}");
        }
    }

    @Test
    void ten_thousand_ids_in_a_row_are_distinct() {
        assertThat(new HashSet<>(many(openIds()))).hasSize(MANY);
    }

    @Test
    void ids_for_many_threads_at_once_are_distinct() {
        IdSource ids = openIds();

        List<String> made = Together.run(THREADS, number -> many(ids)).stream()
                .flatMap(List::stream)
                .toList();

        // A random source may repeat itself once in a long while; one that is not safe for threads does so at once.
        assertThat(new HashSet<>(made)).hasSizeGreaterThanOrEqualTo(THREADS * MANY - 1);
        assertThat(made).allMatch(id -> id.matches("CR-[A-Z0-9]{4}-[A-Z0-9]{4}"));
    }

    private static List<String> many(IdSource ids) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            made.add(ids.next("CR"));
        }
        return made;
    }
}
