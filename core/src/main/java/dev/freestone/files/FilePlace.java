package dev.freestone.files;

import dev.freestone.model.campaign.RunFileId;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where one file lies. Immutable.
 *
 * @param folder the folder of its company
 * @param id the file
 */
record FilePlace(Path folder, RunFileId id) {
    /** The directory of the published file; it appears and disappears by a rename, so it is always whole. */
    Path published() {
        return folder.resolve(id.value());
    }

    /** What writers leave unpublished. Hidden. */
    Path drafts() {
        return folder.resolve("." + id.value() + ".part");
    }

    /** A directory of one writer, so that a writer whose draft was dropped cannot publish another's half file. */
    Path newDraft() {
        return drafts().resolve(UUID.randomUUID().toString());
    }

    /** What is being removed. Hidden, and nothing is ever renamed out of it. */
    Path removed() {
        return folder.resolve("." + id.value() + ".removed");
    }

    /** Where one remover puts what it removes. */
    Path newRemoved() {
        return removed().resolve(UUID.randomUUID().toString());
    }
}
