package dev.freestone.engine.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedEntriesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 100_000})
    void gives_all_entries_in_the_order_of_their_keys_and_finds_texts_by_key(int inMemory) throws Exception {
        long seed = 20_261_126L + inMemory;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Map<String, List<String>> model = new TreeMap<>();
        List<String> keys = new ArrayList<>();
        Map<String, List<String>> sorted = new TreeMap<>();
        try (SortedEntries entries = new SortedEntries(folder.resolve("entries"), inMemory);
                TextsByKey texts = new TextsByKey(folder.resolve("texts"), inMemory)) {
            for (int i = 0; i < 3_000; i++) {
                String key = "é" + random.nextInt(700);
                model.computeIfAbsent(key, none -> new ArrayList<>()).add("text " + i);
                entries.add(key, "text " + i);
                texts.put(key, "text " + i);
            }
            entries.forEach((key, text) -> {
                keys.add(key);
                sorted.computeIfAbsent(key, none -> new ArrayList<>()).add(text);
            });
            assertThat(keys).isSorted().hasSize(3_000);
            model.forEach((key, expected) -> {
                assertThat(sorted.get(key)).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(texts.get(key)).containsExactlyInAnyOrderElementsOf(expected);
            });
            assertThat(texts.get("é")).isEmpty();
            assertThat(Files.exists(folder.resolve("entries"))).isEqualTo(inMemory < 3_000);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
