package dev.freestone.engine.seen;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Texts under keys, sorted by key in bounded memory: what is too much lies in sorted files in a temporary folder, which are merged
 * when they are read. Used by one thread.
 */
public final class SortedEntries implements AutoCloseable {
    private static final int MERGE_AT = 8;
    private static final int BUFFER = 1 << 15;
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::key);

    private final Path folder;
    private final int inMemory;
    private final List<Entry> recent = new ArrayList<>();
    private final List<List<Part>> tiers = new ArrayList<>();
    private int files;

    private record Entry(String key, String text) {}

    private record Part(Path path, long size) {}

    /** Takes entries one after the other. */
    @FunctionalInterface
    public interface Taker {
        /**
         * The next entry.
         *
         * @param key its key, not less than that of the one before it
         * @param text its text
         */
        void take(String key, String text);
    }

    /**
     * Nothing is there yet.
     *
     * @param folder a temporary folder of its own, made when needed and removed on close
     * @param inMemory how many entries are kept in memory, at least 1
     */
    public SortedEntries(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    /**
     * Adds an entry.
     *
     * @param key its key, at most 65,535 bytes
     * @param text its text, at most 65,535 bytes
     */
    public void add(String key, String text) {
        recent.add(new Entry(key, text));
        if (recent.size() >= inMemory) {
            recent.sort(ORDER);
            try {
                addTo(0, write(List.of(new Listed(recent))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            recent.clear();
        }
    }

    /**
     * All entries in the order of their keys; those of one key in no order.
     *
     * @param taker takes them
     */
    public void forEach(Taker taker) {
        recent.sort(ORDER);
        List<Source> sources = new ArrayList<>(List.of(new Listed(recent)));
        try {
            for (List<Part> tier : tiers) {
                for (Part part : tier) {
                    sources.add(new Read(part));
                }
            }
            merge(sources, taker::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sources.forEach(Source::close);
        }
    }

    /** As {@link Taker}, of what may fail itself. */
    @FunctionalInterface
    private interface Sink {
        void take(String key, String text) throws IOException;
    }

    private void addTo(int level, Part part) throws IOException {
        if (level == tiers.size()) {
            tiers.add(new ArrayList<>());
        }
        List<Part> tier = tiers.get(level);
        tier.add(part);
        if (tier.size() == MERGE_AT) {
            List<Source> sources = new ArrayList<>();
            Part merged;
            try {
                for (Part each : tier) {
                    sources.add(new Read(each));
                }
                merged = write(sources);
            } finally {
                sources.forEach(Source::close);
            }
            for (Part old : tier) {
                Files.deleteIfExists(old.path());
            }
            tier.clear();
            addTo(level + 1, merged);
        }
    }

    private Part write(List<Source> sources) throws IOException {
        Files.createDirectories(folder);
        files++;
        Path path = folder.resolve("entries-" + files);
        long[] size = {0};
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER))) {
            merge(sources, (key, text) -> {
                out.writeUTF(key);
                out.writeUTF(text);
                size[0]++;
            });
        }
        return new Part(path, size[0]);
    }

    private static void merge(List<Source> sources, Sink sink) throws IOException {
        PriorityQueue<Source> queue = new PriorityQueue<>(Comparator.comparing(source -> source.head, ORDER));
        for (Source source : sources) {
            if (source.advance()) {
                queue.add(source);
            }
        }
        while (!queue.isEmpty()) {
            Source first = queue.remove();
            sink.take(first.head.key(), first.head.text());
            if (first.advance()) {
                queue.add(first);
            }
        }
    }

    /** Removes the temporary files; never throws. */
    @Override
    public void close() {
        recent.clear();
        tiers.clear();
        SortedTiers.remove(folder);
    }

    /** Sorted entries that are read once. */
    private abstract static class Source {
        private Entry head = new Entry("", "");

        abstract boolean hasNext();

        abstract Entry next() throws IOException;

        boolean advance() throws IOException {
            boolean more = hasNext();
            if (more) {
                head = next();
            }
            return more;
        }

        void close() {}
    }

    private static final class Listed extends Source {
        private final List<Entry> entries;
        private int next;

        Listed(List<Entry> entries) {
            this.entries = entries;
        }

        @Override
        boolean hasNext() {
            return next < entries.size();
        }

        @Override
        Entry next() {
            return entries.get(next++);
        }
    }

    private static final class Read extends Source {
        private final DataInputStream in;
        private long left;

        Read(Part part) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(part.path()), BUFFER));
            left = part.size();
        }

        @Override
        boolean hasNext() {
            return left > 0;
        }

        @Override
        Entry next() throws IOException {
            left--;
            return new Entry(in.readUTF(), in.readUTF());
        }

        @Override
        void close() {
            TextFile.closeQuietly(in);
        }
    }
}
