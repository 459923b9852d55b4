package dev.freestone.spi;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import java.io.InputStream;
import java.util.Optional;

/**
 * The company's file store. A published file never changes; an unfinished one is never seen.
 *
 * <p><b>Caller and thread:</b> the engine and the host (which may add files for runs that it drives itself), from any
 * thread. <b>Atomicity:</b> {@link RunFileDraft#publish} is all or nothing. <b>Durability:</b> on return of publish.
 * <b>Retry:</b> {@link #create} of an id drops what an earlier writer of it left unpublished. <b>Errors:</b> {@code
 * storage_full}, {@code storage_forbidden}, {@code storage_failed}; write errors of the stream as {@code IOException} or
 * unchecked. <b>Conformance suite:</b> {@code dev.freestone.testkit.RunFilesConformance}.
 */
public interface RunFiles {
    /**
     * Begins a file.
     *
     * @param company the owner
     * @param id the new file
     * @param name its plain name, such as {@code contacts.csv}: letters, digits, {@code . _ -}
     * @return a draft, to be published and closed
     * @throws dev.freestone.error.FreestoneException {@code conflict} when the id is published already
     */
    RunFileDraft create(CompanyId company, RunFileId id, String name);

    /**
     * Finds a published file.
     *
     * @param company the owner; files of others do not exist
     * @param id the file
     * @return what is known of it, or empty
     */
    Optional<StoredFile> find(CompanyId company, RunFileId id);

    /**
     * Opens a published file.
     *
     * @param company the owner
     * @param id the file
     * @return its content, to be closed by the caller
     * @throws dev.freestone.error.FreestoneException {@code file_not_available} when it is not published
     */
    InputStream open(CompanyId company, RunFileId id);

    /**
     * Removes a file, published or not. Does nothing when there is none.
     *
     * @param company the owner
     * @param id the file
     */
    void delete(CompanyId company, RunFileId id);
}
