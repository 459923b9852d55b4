package dev.freestone.engine.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenPersonsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 1_000, 100_000})
    void tells_first_from_repeated_exactly_as_a_plain_set_does(int inMemory) {
        long seed = 20_261_125L + inMemory;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int persons = inMemory < 64 ? 500 : 30_000;
        Set<String> model = new HashSet<>();
        try (SeenPersons seen = new SeenPersons(folder.resolve("seen"), inMemory)) {
            for (int i = 0; i < persons * 3; i++) {
                String person = "BO-" + random.nextInt(persons) + "é".repeat(random.nextInt(2));
                assertThat(seen.add(person)).as(person).isEqualTo(model.add(person));
            }
        }
        assertThat(model).hasSizeGreaterThan(persons / 2);
    }

    @Test
    void tells_texts_of_equal_hash_apart_by_their_whole_text() throws Exception {
        Path path = folder.resolve("texts");
        TextFile texts = TextFile.create(path);
        long a = texts.append("a");
        long b = texts.append("b");
        texts.flush();
        var places = java.util.List.of(new Place(-5, a), new Place(-5, b));
        SortedFile file = SortedFile.write(folder.resolve("sorted"), 2, places.iterator());

        assertThat(file.holds(-5, texts, "a")).isTrue();
        assertThat(file.holds(-5, texts, "b")).isTrue();
        assertThat(file.holds(-5, texts, "c")).isFalse();
        file.close();
        texts.close();
    }

    @Test
    void leaves_no_temporary_file() {
        Path own = folder.resolve("own");
        SeenPersons seen = new SeenPersons(own, 2);
        for (int i = 0; i < 100; i++) {
            seen.add("p" + i);
        }
        assertThat(own).isDirectory();

        seen.close();

        assertThat(Files.exists(own)).isFalse();
    }
}
