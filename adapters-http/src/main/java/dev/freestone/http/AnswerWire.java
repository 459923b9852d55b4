package dev.freestone.http;

import java.io.IOException;
import java.io.OutputStream;

/** What a server takes an answer by. Of one request. */
interface AnswerWire {
    /** The length of a body that is not known yet. */
    long UNKNOWN = -1;

    /**
     * Takes status and headers. Called at most once, but again after {@link #takeBack}.
     *
     * @param answer whose body is not looked at
     * @param length the bytes that follow, {@link #UNKNOWN} for those of a stream
     * @return takes the body; never closed
     * @throws IOException when nobody listens any more
     */
    OutputStream begin(ApiResponse answer, long length) throws IOException;

    /**
     * Forgets what was taken, where none of it has left.
     *
     * @return whether another answer can be begun
     */
    boolean takeBack();
}
