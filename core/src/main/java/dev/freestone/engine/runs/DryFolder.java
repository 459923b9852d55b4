package dev.freestone.engine.runs;

import dev.freestone.model.campaign.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary folder of a dry run, which may hold personal data. It is removed at the end; what a process that died left behind is
 * removed when the next one is made. A lock, which ends with its process, tells which folders are in use.
 */
final class DryFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DryFolder.class);
    private static final String BEGIN = "dry-run-";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Path lockFile;
    private final FileChannel lock;

    private DryFolder(Path folder, Path lockFile, FileChannel lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static DryFolder open(Path temporary, RunId id) throws IOException {
        Files.createDirectories(temporary);
        sweep(temporary);
        Path folder = temporary.resolve(BEGIN + id);
        Path lockFile = temporary.resolve(BEGIN + id + LOCK);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            locked(channel);
            Files.createDirectories(folder);
            return new DryFolder(folder, lockFile, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    private static void sweep(Path temporary) throws IOException {
        List<Path> locks;
        try (Stream<Path> all = Files.list(temporary)) {
            locks = all.filter(path -> isLock(path.getFileName().toString())).toList();
        }
        for (Path lockFile : locks) {
            if (isLeft(lockFile)) {
                String name = lockFile.getFileName().toString();
                remove(temporary.resolve(name.substring(0, name.length() - LOCK.length())));
                remove(lockFile);
            }
        }
    }

    private static boolean isLock(String name) {
        return name.startsWith(BEGIN) && name.endsWith(LOCK);
    }

    /** Whether nobody uses what a lock stands for. */
    private static boolean isLeft(Path lockFile) {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            return locked(channel) != null;
        } catch (IOException e) {
            // Its owner has just removed it, or it is not ours to touch.
            return false;
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("a temporary folder of a dry run was not removed");
        }
    }

    /** Never throws. */
    @Override
    public void close() {
        remove(folder);
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("the lock of a temporary folder was not closed cleanly");
        }
        remove(lockFile);
    }
}
