package dev.freestone.files;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Run files in a folder of this machine, or one that several machines mount: {@code ROOT/COMPANY/FILE-ID/NAME} and
 * beside it {@code NAME.sha256}, which {@code sha256sum --check} understands.
 *
 * <p>A file is written in a hidden directory and published by one rename, after file and directory were forced to the
 * disk; published files are whole and never change. The files hold personal data: their encryption at rest and their
 * access rights are the host's duty, new files get the rights that the process gives by default. Thread-safe. Source:
 * docs/spec/outreach-campaigns.md 5.2, 7.2.
 */
public final class FolderRunFiles implements RunFiles {
    private static final int BUFFER = 1 << 16;

    private final Path root;

    private FolderRunFiles(Path root) {
        this.root = root;
    }

    /**
     * The file store under a folder. Touches nothing; the folder is made when the first file is created.
     *
     * @param root such as {@code /var/lib/lender/run-files}; on the default file system
     * @return the file store
     */
    public static FolderRunFiles under(Path root) {
        if (!root.getFileSystem().equals(FileSystems.getDefault())) {
            throw new IllegalArgumentException("root: not on the default file system, give a path of this machine");
        }
        return new FolderRunFiles(root.toAbsolutePath().normalize());
    }

    @Override
    public RunFileDraft create(CompanyId company, RunFileId id, String name) {
        FileNames.require(name);
        FilePlace place = place(company, id);
        try {
            if (FileTree.exists(place.published())) {
                throw FileFailures.publishedAlready(id);
            }
            if (!Files.isDirectory(place.folder())) {
                Files.createDirectories(place.folder());
                Durable.sync(root);
            }
            hideDrafts(place);
            FileTree.delete(place.removed());
            return new FolderDraft(place, name);
        } catch (IOException e) {
            throw FileFailures.translate(id, root, e);
        }
    }

    @Override
    public Optional<StoredFile> find(CompanyId company, RunFileId id) {
        FilePlace place = place(company, id);
        try {
            return FileTree.exists(place.published()) ? read(place) : Optional.empty();
        } catch (IOException e) {
            throw FileFailures.translate(id, root, e);
        }
    }

    @Override
    public InputStream open(CompanyId company, RunFileId id) {
        Path file = locate(company, id).orElseThrow(() -> FileFailures.notAvailable(id));
        try {
            return new BufferedInputStream(new FileInputStream(file.toFile()), BUFFER);
        } catch (FileNotFoundException e) {
            if (Files.notExists(file)) {
                throw FileFailures.notAvailable(id);
            }
            throw FileFailures.translate(id, root, e);
        }
    }

    @Override
    public void delete(CompanyId company, RunFileId id) {
        FilePlace place = place(company, id);
        try {
            hideDrafts(place);
            FileTree.deleteIfEmpty(place.drafts());
            if (hide(place, place.published())) {
                Durable.sync(place.folder());
            }
            FileTree.delete(place.removed());
        } catch (IOException e) {
            throw FileFailures.translate(id, root, e);
        }
    }

    /**
     * Where the content of a published file lies, for people and tools of the host. It must not be changed.
     *
     * @param company the owner; files of others do not exist
     * @param id the file
     * @return the path, or empty when it is not published
     */
    public Optional<Path> locate(CompanyId company, RunFileId id) {
        return find(company, id).map(file -> place(company, id).published().resolve(file.name()));
    }

    private FilePlace place(CompanyId company, RunFileId id) {
        return new FilePlace(root.resolve(CompanyFolder.nameOf(company)), id);
    }

    private static Optional<StoredFile> read(FilePlace place) throws IOException {
        try {
            return Optional.of(FileRecord.read(place.published(), place.id()));
        } catch (IOException e) {
            if (!FileTree.exists(place.published())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Each draft by itself: its writer may be just publishing it, and of two renames of the same directory one wins, but
     * not of one and a rename of its parent.
     */
    private static void hideDrafts(FilePlace place) throws IOException {
        for (Path draft : FileTree.children(place.drafts())) {
            hide(place, draft);
        }
    }

    /** One rename before anything is removed: nobody must find, or publish, half of a file. */
    private static boolean hide(FilePlace place, Path directory) throws IOException {
        while (FileTree.exists(directory)) {
            try {
                Files.createDirectories(place.removed());
                Files.move(directory, place.newRemoved(), StandardCopyOption.ATOMIC_MOVE);
                return true;
            } catch (NoSuchFileException e) {
                // Another caller removed one of the two meanwhile.
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "FolderRunFiles[" + root + "]";
    }
}
