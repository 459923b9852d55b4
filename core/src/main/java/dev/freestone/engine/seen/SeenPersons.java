package dev.freestone.engine.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers every person of a run, exactly, in bounded memory. Up to a number they are a plain set; then they move to
 * sorted files in a temporary folder, each behind a Bloom filter, and files are merged so that few remain. A filter only
 * ever spares a look: equality is decided by the whole text. Used by one thread.
 */
public final class SeenPersons implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SeenPersons.class);
    private static final int MERGE_AT = 8;

    private final Path folder;
    private final int inMemory;
    private final Set<String> recent = new HashSet<>();
    private final List<List<SortedFile>> tiers = new ArrayList<>();
    private @Nullable TextFile texts;
    private int files;

    /**
     * Nobody seen yet.
     *
     * @param folder a temporary folder of its own, made when needed and removed on close
     * @param inMemory how many persons are kept in memory, at least 1
     */
    public SeenPersons(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
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
        if (stored == null) {
            return false;
        }
        long hash = Hash.of(person);
        for (List<SortedFile> tier : tiers) {
            for (SortedFile file : tier) {
                if (file.mayHold(hash) && file.holds(hash, stored, person)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void spill() {
        try {
            TextFile stored = stored();
            List<Place> places = new ArrayList<>(recent.size());
            for (String person : recent) {
                places.add(new Place(Hash.of(person), stored.append(person)));
            }
            stored.flush();
            places.sort(Place.ORDER);
            recent.clear();
            addTo(0, SortedFile.write(nextFile(), places.size(), places.iterator()));
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

    private void addTo(int level, SortedFile file) throws IOException {
        if (level == tiers.size()) {
            tiers.add(new ArrayList<>());
        }
        List<SortedFile> tier = tiers.get(level);
        tier.add(file);
        if (tier.size() == MERGE_AT) {
            SortedFile merged = SortedFile.merge(nextFile(), tier);
            for (SortedFile old : tier) {
                old.delete();
            }
            tier.clear();
            addTo(level + 1, merged);
        }
    }

    private Path nextFile() {
        files++;
        return folder.resolve("sorted-" + files);
    }

    /** Removes the temporary files; never throws. */
    @Override
    public void close() {
        recent.clear();
        tiers.forEach(tier -> tier.forEach(SortedFile::close));
        tiers.clear();
        if (texts != null) {
            texts.close();
            texts = null;
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path path : left.toList()) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("a temporary folder of repeated persons was not removed");
        }
    }
}
