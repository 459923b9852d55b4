package dev.freestone.testkit.redash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link FakeRedash} answers. Immutable.
 *
 * @param status HTTP status; 0 writes the body nowhere and closes the connection without an answer
 * @param headers headers by name
 * @param length the announced length in bytes; negative sends chunks without a known length
 * @param body writes the bytes
 */
public record RedashAnswer(int status, Map<String, String> headers, long length, Body body) {
    /** Writes a body. Must give the same bytes each time. */
    @FunctionalInterface
    public interface Body {
        /**
         * Writes the bytes.
         *
         * @param out the connection
         * @throws IOException when the client went away
         */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Checks and copies the components.
     *
     * @param status HTTP status; 0 writes the body nowhere and closes the connection without an answer
     * @param headers headers by name
     * @param length the announced length in bytes; negative sends chunks
     * @param body writes the bytes
     */
    public RedashAnswer {
        headers = Map.copyOf(headers);
    }

    /**
     * JSON with status 200.
     *
     * @param text the document
     * @return the answer
     */
    public static RedashAnswer json(String text) {
        return json(200, text);
    }

    /**
     * JSON with a status.
     *
     * @param status HTTP status
     * @param text the document
     * @return the answer
     */
    public static RedashAnswer json(int status, String text) {
        return bytes(status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A page, as a proxy or the application shell sends it.
     *
     * @param status HTTP status
     * @return the answer
     */
    public static RedashAnswer html(int status) {
        return bytes(status, "text/html", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes of any type.
     *
     * @param status HTTP status
     * @param type content type
     * @param body the bytes
     * @return the answer
     */
    public static RedashAnswer bytes(int status, String type, byte[] body) {
        byte[] copy = body.clone();
        return new RedashAnswer(status, Map.of("Content-Type", type), copy.length, out -> out.write(copy));
    }

    /**
     * JSON that is written while it is sent, in chunks.
     *
     * @param body writes the document
     * @return the answer
     */
    public static RedashAnswer streamed(Body body) {
        return new RedashAnswer(200, Map.of("Content-Type", "application/json"), -1, body);
    }

    /**
     * JSON whose connection is closed before its announced end.
     *
     * @param text the whole document
     * @param sent how many bytes are sent
     * @return the answer
     */
    public static RedashAnswer cut(String text, int sent) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        byte[] part = Arrays.copyOf(whole, sent);
        return new RedashAnswer(200, Map.of("Content-Type", "application/json"), whole.length, out -> out.write(part));
    }

    /**
     * A connection closed without an answer.
     *
     * @return the answer
     */
    public static RedashAnswer reset() {
        return new RedashAnswer(0, Map.of(), 0, out -> {});
    }

    /**
     * A connection that stays open without an answer, and is closed then.
     *
     * @param until returns when it is to be closed
     * @return the answer
     */
    public static RedashAnswer silent(Runnable until) {
        return new RedashAnswer(0, Map.of(), 0, out -> until.run());
    }

    /**
     * The same answer with one more header.
     *
     * @param name such as {@code Retry-After}
     * @param value its value
     * @return changed answer
     */
    public RedashAnswer with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new RedashAnswer(status, more, length, body);
    }
}
