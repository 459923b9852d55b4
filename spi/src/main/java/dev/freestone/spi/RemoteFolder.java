package dev.freestone.spi;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A folder on a server of others. Names are plain names in it, taken literally: {@code *}, {@code ?} and brackets stand for
 * themselves.
 *
 * <p><b>Caller and thread:</b> the engine, one thread at a time. <b>Atomicity:</b> {@link #rename} alone; whoever looks
 * meanwhile sees the file under the old name or under the new one, whole. <b>Durability:</b> as the server has it; what
 * a call has answered is seen by the next one. <b>Retry:</b> a call that failed may have had its effect; the engine looks
 * before it repeats. <b>Errors:</b> in every call {@code delivery_unreachable} when the connection is lost or the server
 * is silent, after which the folder is of no use, and {@code delivery_permission_denied}; further ones are named there.
 * <b>Conformance suite:</b> {@code dev.freestone.testkit.DeliveryConformance}.
 */
public interface RemoteFolder extends AutoCloseable {
    /**
     * How long a file is.
     *
     * @param name such as {@code CG-4T2K-9QXD_20240501T092803Z_manifest.json}
     * @return bytes; empty when there is none of this name
     */
    OptionalLong stat(String name);

    /**
     * Writes a file, over whatever it held. What reading the content throws comes out as it is, an {@code IOException} as
     * {@code UncheckedIOException}; then part of the file may be there, and the folder can be used on.
     *
     * @param name the file
     * @param content read to its end, not closed
     * @throws dev.freestone.error.FreestoneException {@code delivery_no_space} when the server takes no more
     */
    void write(String name, InputStream content);

    /**
     * Hashes what the server holds, by reading it back.
     *
     * @param name the file
     * @return its SHA-256, lower-case hex; empty when the server refuses reads
     * @throws dev.freestone.error.FreestoneException {@code delivery_unverified} when there is none of this name
     */
    Optional<String> digest(String name);

    /**
     * Gives a file another name at once. The caller has seen that no file bears it; where the server knows both ways, one
     * that appeared meanwhile is replaced, otherwise it makes the call fail.
     *
     * @param from its name
     * @param to its new name
     * @throws dev.freestone.error.FreestoneException {@code delivery_rename_refused}
     */
    void rename(String from, String to);

    /**
     * Writes a file that must not exist yet. The content is as for {@link #write}.
     *
     * @param name the file
     * @param content read to its end, not closed
     * @throws dev.freestone.error.FreestoneException {@code delivery_file_exists} when there is one, which stays as it is;
     *     {@code delivery_no_space}
     */
    void createExclusive(String name, InputStream content);

    /**
     * Removes a file. Does nothing when there is none.
     *
     * @param name the file
     */
    void remove(String name);

    /** Gives back what it holds. Throws nothing; repeating it does nothing. */
    @Override
    void close();
}
