package dev.freestone.files;

import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file being written in a directory of its own, published by the rename of that directory. */
final class FolderDraft implements RunFileDraft {
    private static final Logger LOG = LoggerFactory.getLogger(FolderDraft.class);
    private static final int BUFFER = 1 << 17;

    private final FilePlace place;
    private final String name;
    private final Path directory;
    private final HashingContent hashing;
    private final OutputStream content;
    private boolean ended;
    private boolean published;

    FolderDraft(FilePlace place, String name) throws IOException {
        this.place = place;
        this.name = name;
        this.directory = place.newDraft();
        Files.createDirectories(directory);
        this.hashing = new HashingContent(place, directory.resolve(name));
        this.content = new BufferedOutputStream(hashing, BUFFER);
    }

    @Override
    public OutputStream content() {
        return content;
    }

    @Override
    public StoredFile publish(Instant createdAt) {
        if (ended) {
            throw new IllegalStateException("file " + place.id() + ": its draft has ended, create a new one");
        }
        ended = true;
        try {
            content.flush();
            String hash = hashing.finish();
            var file = new StoredFile(place.id(), name, hashing.size(), hash, createdAt.truncatedTo(ChronoUnit.MICROS));
            FileRecord.write(directory, file);
            Durable.sync(directory);
            makeVisible();
            published = true;
            dropLeftovers();
            return file;
        } catch (IOException e) {
            throw FileFailures.translate(place.id(), place.folder(), e);
        }
    }

    private void makeVisible() throws IOException {
        try {
            Files.move(directory, place.published(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (FileTree.exists(place.published())) {
                throw FileFailures.publishedAlready(place.id());
            }
            throw e;
        }
        try {
            Durable.sync(place.folder());
        } catch (IOException e) {
            // Not known to be durable, so not published: it goes back to where close() drops it.
            Files.move(place.published(), directory, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
    }

    @Override
    public void close() {
        ended = true;
        hashing.abandon();
        if (!published) {
            dropLeftovers();
        }
    }

    private void dropLeftovers() {
        try {
            FileTree.delete(directory);
            FileTree.deleteIfEmpty(place.drafts());
        } catch (IOException e) {
            // Nobody sees it, and the next create or delete of this id drops it.
            LOG.warn("Unpublished remains of file {} could not be removed", place.id(), e);
        }
    }
}
