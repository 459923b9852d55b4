package dev.freestone.engine.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sorted files of places in a temporary folder, merged so that few remain. Used by one thread. */
final class SortedTiers {
    private static final Logger LOG = LoggerFactory.getLogger(SortedTiers.class);
    private static final int MERGE_AT = 8;

    private final Path folder;
    private final List<List<SortedFile>> tiers = new ArrayList<>();
    private int files;

    SortedTiers(Path folder) {
        this.folder = folder;
    }

    /** Hears where texts lie that may be the wanted ones. */
    @FunctionalInterface
    interface Taker {
        void take(long offset) throws IOException;
    }

    /** Adds places, in any order. */
    void add(List<Place> places) throws IOException {
        places.sort(Place.ORDER);
        addTo(0, SortedFile.write(nextFile(), places.size(), places.iterator()));
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

    boolean holds(long hash, TextFile texts, String text) {
        for (List<SortedFile> tier : tiers) {
            for (SortedFile file : tier) {
                if (file.mayHold(hash) && file.holds(hash, texts, text)) {
                    return true;
                }
            }
        }
        return false;
    }

    void find(long hash, Taker taker) {
        try {
            for (List<SortedFile> tier : tiers) {
                for (SortedFile file : tier) {
                    if (file.mayHold(hash)) {
                        file.find(hash, taker);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        tiers.forEach(tier -> tier.forEach(SortedFile::close));
        tiers.clear();
    }

    /** Removes a folder with the files in it; never throws. */
    static void remove(Path folder) {
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
