package dev.freestone.engine.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers every person of a run, exactly, in bounded memory. Up to a number they are a plain set; then they move to
 * sorted files in a temporary folder, each behind a Bloom filter, and files are merged so that few remain. A filter only
 * ever spares a look: equality is decided by the whole text. Used by one thread.
 */
public final class SeenPersons implements AutoCloseable {
    private final Path folder;
    private final int inMemory;
    private final Set<String> recent = new HashSet<>();
    private final SortedTiers tiers;
    private @Nullable TextFile texts;

    /**
     * Nobody seen yet.
     *
     * @param folder a temporary folder of its own, made when needed and removed on close
     * @param inMemory how many persons are kept in memory, at least 1
     */
    public SeenPersons(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
        this.tiers = new SortedTiers(folder);
    }

    /**
     * Remembers a person.
     *
     * @param person the host's id
     * @return true for the first time, false when seen before
     */
    public boolean add(String person) {
        if (recent.contains(person) || isSpilled(person)) {
            return false;
        }
        recent.add(person);
        if (recent.size() >= inMemory) {
            spill();
        }
        return true;
    }

    private boolean isSpilled(String person) {
        TextFile stored = texts;
        return stored != null && tiers.holds(Hash.of(person), stored, person);
    }

    private void spill() {
        try {
            TextFile stored = stored();
            List<Place> places = new ArrayList<>(recent.size());
            for (String person : recent) {
                places.add(new Place(Hash.of(person), stored.append(person)));
            }
            stored.flush();
            recent.clear();
            tiers.add(places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TextFile stored() throws IOException {
        if (texts == null) {
            Files.createDirectories(folder);
            texts = TextFile.create(folder.resolve("texts"));
        }
        return texts;
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
