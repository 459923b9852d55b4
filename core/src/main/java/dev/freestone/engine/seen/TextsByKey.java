package dev.freestone.engine.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are found again by a key, in bounded memory: up to a number they are in a plain map, then in sorted files in a
 * temporary folder, each behind a Bloom filter. Used by one thread.
 */
public final class TextsByKey implements AutoCloseable {
    private static final char BETWEEN = '\n';

    private final Path folder;
    private final int inMemory;
    private final Map<String, List<String>> recent = new HashMap<>();
    private final SortedTiers tiers;
    private @Nullable TextFile texts;
    private int held;

    /**
     * Nothing is there yet.
     *
     * @param folder a temporary folder of its own, made when needed and removed on close
     * @param inMemory how many texts are kept in memory, at least 1
     */
    public TextsByKey(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
        this.tiers = new SortedTiers(folder);
    }

    /**
     * Remembers a text.
     *
     * @param key what it is found by, without line feeds; may have other texts already
     * @param text the text; together with the key at most 65,534 bytes
     */
    public void put(String key, String text) {
        recent.computeIfAbsent(key, none -> new ArrayList<>()).add(text);
        held++;
        if (held >= inMemory) {
            spill();
        }
    }

    /**
     * The texts of a key.
     *
     * @param key the key
     * @return in no order
     */
    public List<String> get(String key) {
        List<String> found = new ArrayList<>(recent.getOrDefault(key, List.of()));
        TextFile stored = texts;
        if (stored != null) {
            String begin = key + BETWEEN;
            tiers.find(Hash.of(key), offset -> {
                String line = stored.read(offset);
                if (line.startsWith(begin)) {
                    found.add(line.substring(begin.length()));
                }
            });
        }
        return found;
    }

    private void spill() {
        try {
            TextFile stored = stored();
            List<Place> places = new ArrayList<>(held);
            for (Map.Entry<String, List<String>> each : recent.entrySet()) {
                for (String text : each.getValue()) {
                    places.add(new Place(Hash.of(each.getKey()), stored.append(each.getKey() + BETWEEN + text)));
                }
            }
            stored.flush();
            recent.clear();
            held = 0;
            tiers.add(places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TextFile stored() throws IOException {
        TextFile stored = texts;
        if (stored == null) {
            Files.createDirectories(folder);
            stored = TextFile.create(folder.resolve("texts"));
            texts = stored;
        }
        return stored;
    }

    /** Removes the temporary files; never throws. */
    @Override
    public void close() {
        recent.clear();
        tiers.close();
        if (texts != null) {
            texts.close();
            texts = null;
        }
        SortedTiers.remove(folder);
    }
}
