package dev.freestone.http;

import java.io.IOException;
import java.io.OutputStream;

/** What an answer carries. Source: docs/spec/rest.md 1. */
public sealed interface ApiBody {
    /** Nothing. */
    ApiBody NONE = new Whole(new byte[0]);

    /**
     * Writes it.
     *
     * @param out never closed
     * @throws IOException when it cannot be written
     */
    void writeTo(OutputStream out) throws IOException;

    /**
     * Bytes in memory.
     *
     * @param bytes not copied, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Whole(byte[] bytes) implements ApiBody {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    /**
     * Bytes that are made while they are written, however many.
     *
     * @param source makes them
     */
    record Streamed(Source source) implements ApiBody {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            source.writeTo(out);
        }
    }

    /**
     * Bytes that come for as long as somebody listens, such as news. A server that bounds how many requests it answers at the same
     * time does not count it among them.
     *
     * @param source makes them
     */
    record Lasting(Source source) implements ApiBody {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            source.writeTo(out);
        }
    }

    /** Makes bytes. */
    @FunctionalInterface
    interface Source {
        /**
         * Makes all bytes.
         *
         * @param out where to
         * @throws IOException when they cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
