package dev.freestone.engine.seen;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Places in the order of their hashes, 16 bytes each, behind a Bloom filter. */
final class SortedFile {
    private static final int ENTRY = 16;
    private static final int BLOCK = 256;

    private final Path path;
    private final RandomAccessFile in;
    private final BloomFilter filter;
    private final long size;
    private final byte[] bytes = new byte[BLOCK * ENTRY];
    private final LongBuffer block = ByteBuffer.wrap(bytes).asLongBuffer();

    private SortedFile(Path path, BloomFilter filter, long size) throws IOException {
        this.path = path;
        this.in = new RandomAccessFile(path.toFile(), "r");
        this.filter = filter;
        this.size = size;
    }

    static SortedFile write(Path path, long size, Iterator<Place> places) throws IOException {
        BloomFilter filter = new BloomFilter(size);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 15))) {
            while (places.hasNext()) {
                Place place = places.next();
                filter.add(place.hash());
                out.writeLong(place.hash());
                out.writeLong(place.offset());
            }
        }
        return new SortedFile(path, filter, size);
    }

    static SortedFile merge(Path path, List<SortedFile> files) throws IOException {
        List<Reader> readers = new ArrayList<>();
        PriorityQueue<Reader> queue =
                new PriorityQueue<>(Comparator.comparing((Reader reader) -> reader.head, Place.ORDER));
        long size = 0;
        try {
            for (SortedFile file : files) {
                Reader reader = new Reader(file);
                readers.add(reader);
                queue.add(reader);
                size += file.size;
            }
            return write(path, size, new Merged(queue));
        } finally {
            readers.forEach(reader -> TextFile.closeQuietly(reader.in));
        }
    }

    boolean mayHold(long hash) {
        return filter.mayHold(hash);
    }

    /** Looks a text up: first the blocks of its hash, found by interpolation, then the whole text. */
    boolean holds(long hash, TextFile texts, String text) {
        try {
            long first = firstAtLeast(hash);
            for (long at = first; at < size && hashAt(at) == hash; at++) {
                if (texts.holds(offsetAt(at), text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells where all texts of a hash lie. */
    void find(long hash, SortedTiers.Taker taker) throws IOException {
        for (long at = firstAtLeast(hash); at < size && hashAt(at) == hash; at++) {
            taker.take(offsetAt(at));
        }
    }

    private long firstAtLeast(long hash) throws IOException {
        long low = 0;
        long high = size;
        // Hashes are spread evenly, so the place is near its share of the range; halving takes over where it is not.
        long guess = Math.multiplyHigh(hash >>> 1, size << 1);
        while (low < high) {
            long middle = Math.min(Math.max(guess, low), high - 1);
            if (Long.compareUnsigned(hashAt(middle), hash) < 0) {
                low = middle + 1;
                guess = middle + BLOCK > high ? (low + high) >>> 1 : middle + BLOCK / 2;
            } else {
                high = middle;
                guess = middle - BLOCK < low ? (low + high) >>> 1 : middle - BLOCK / 2;
            }
        }
        return low;
    }

    private long loaded = -1;

    private int load(long at) throws IOException {
        long start = at - at % BLOCK;
        if (start != loaded) {
            in.seek(start * ENTRY);
            in.readFully(bytes, 0, (int) Math.min(BLOCK, size - start) * ENTRY);
            loaded = start;
        }
        return (int) (at - start) * 2;
    }

    private long hashAt(long at) throws IOException {
        return block.get(load(at));
    }

    private long offsetAt(long at) throws IOException {
        return block.get(load(at) + 1);
    }

    void close() {
        TextFile.closeQuietly(in);
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    private static final class Reader {
        private final DataInputStream in;
        private long left;
        private Place head;

        Reader(SortedFile file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.path), 1 << 15));
            left = file.size - 1;
            head = new Place(in.readLong(), in.readLong());
        }

        boolean advance() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            head = new Place(in.readLong(), in.readLong());
            return true;
        }
    }

    private record Merged(PriorityQueue<Reader> queue) implements Iterator<Place> {
        @Override
        public boolean hasNext() {
            return !queue.isEmpty();
        }

        @Override
        public Place next() {
            Reader reader = queue.remove();
            Place place = reader.head;
            try {
                if (reader.advance()) {
                    queue.add(reader);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return place;
        }
    }
}
