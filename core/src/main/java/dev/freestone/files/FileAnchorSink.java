package dev.freestone.files;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.AnchorSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps anchors in a file that only grows, a line each: time, seq, hash, company. Put it on a machine or a volume that those
 * who can write the database cannot write. Several processes may share the file. Thread-safe. Source:
 * docs/spec/contact-ledger.md 17.
 */
public final class FileAnchorSink implements AnchorSink {
    private static final Object ONE_AT_A_TIME = new Object();
    private static final int FIELDS = 4;

    private final Path file;

    private FileAnchorSink(Path file) {
        this.file = file;
    }

    /**
     * A sink over a file.
     *
     * @param file made with the first anchor; its folder must be there
     * @return the sink
     */
    public static FileAnchorSink over(Path file) {
        return new FileAnchorSink(file);
    }

    @Override
    public void keep(ChainAnchor anchor) {
        String line =
                anchor.at() + " " + anchor.head().seq() + " " + anchor.head().hash() + " " + anchor.company() + "\n";
        // A lock of a file holds among processes, not among the threads of one.
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                append(channel, line);
                channel.force(true);
                lock.release();
            } catch (IOException e) {
                throw new UncheckedIOException("the file of anchors cannot be written, give it space and rights", e);
            }
        }
    }

    private static void append(FileChannel channel, String line) throws IOException {
        // A line that was cut off by a crash stays by itself.
        String whole = endsInALine(channel) ? line : "\n" + line;
        ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static boolean endsInALine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() == 0 || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
    }

    /**
     * What was kept of a company, to verify its journal against. A line that a crash has cut off is left out.
     *
     * @param company the company
     * @return its anchors as they came, none when there is no file yet
     * @throws UncheckedIOException when the file cannot be read
     */
    public List<ChainAnchor> anchors(CompanyId company) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            return Arrays.stream(text.substring(0, text.lastIndexOf('\n') + 1).split("\n"))
                    .map(line -> line.split(" ", FIELDS))
                    .filter(fields -> fields.length == FIELDS && fields[3].equals(company.value()))
                    .map(fields -> new ChainAnchor(
                            company, new ChainHead(Long.parseLong(fields[1]), fields[2]), Instant.parse(fields[0])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the file of anchors cannot be read, give it rights", e);
        }
    }

    @Override
    public String toString() {
        return "FileAnchorSink";
    }
}
