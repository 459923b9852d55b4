package dev.freestone.files;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Translates what the file system reports. */
final class FileFailures {
    /** Less than this is full: one block of the smallest usual size does not fit any more. */
    private static final long NO_SPACE = 4096;

    private FileFailures() {}

    static FreestoneException translate(RunFileId id, Path folder, IOException cause) {
        return translate(id, codeOf(cause, usableSpace(folder)), cause);
    }

    static ErrorCode codeOf(IOException cause, long usableSpace) {
        String said = Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        // A stream reports missing rights by words only, a path operation by type.
        if (cause instanceof AccessDeniedException
                || (cause instanceof FileNotFoundException && (said.contains("denied") || said.contains("read-only")))
                || said.contains("read-only file system")) {
            return ErrorCode.STORAGE_FORBIDDEN;
        }
        // The words follow the system's language, the measured space does not.
        boolean full = said.contains("no space left")
                || said.contains("not enough space")
                || said.contains("quota exceeded")
                || usableSpace < NO_SPACE;
        return full ? ErrorCode.STORAGE_FULL : ErrorCode.STORAGE_FAILED;
    }

    static FreestoneException notAvailable(RunFileId id) {
        return FreestoneException.of(
                ErrorCode.FILE_NOT_AVAILABLE, "file " + id + " is not published, look it up in availableFiles first");
    }

    static FreestoneException publishedAlready(RunFileId id) {
        return FreestoneException.of(
                ErrorCode.CONFLICT, "file " + id + " is published already and never changes, use a new id");
    }

    private static FreestoneException translate(RunFileId id, ErrorCode code, IOException cause) {
        String problem = switch (code) {
            case STORAGE_FULL -> "the run file folder has no space left, free some and run again";
            case STORAGE_FORBIDDEN ->
                "the run file folder refuses access, give this process the right to read" + " and write it";
            default -> "the run file folder failed, see the cause and try again";
        };
        return FreestoneException.from(code, "file " + id + ": " + problem, cause);
    }

    private static long usableSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
