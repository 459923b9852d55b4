package dev.freestone.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes that outlive a power failure, also on an interrupted thread. */
final class Durable {
    private Durable() {}

    static void write(Path file, String text) throws IOException {
        try (var out = new FileOutputStream(file.toFile())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
    }

    /**
     * Makes the entries of a directory durable. Only a channel can do that, and an interrupt closes channels: the flag is
     * put aside meanwhile and kept for the caller.
     */
    static void sync(Path directory) throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Elsewhere a directory cannot be opened, and renames are durable without it.
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            boolean synced = false;
            while (!synced) {
                synced = trySync(directory);
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean trySync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }
}
