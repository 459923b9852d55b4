package dev.freestone.engine.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Splits UTF-8 into lines that end with CRLF, LF or CR, without ever holding more than the longest line that a result file
 * may have. Used by one thread.
 */
final class LineReader {
    static final int MAX_LENGTH = 20_000;

    private static final int BUFFER = 16_384;
    private static final int END = -1;

    /** A line; {@code text} is cut when it is too long. */
    record Line(long number, String text, boolean tooLong) {}

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int next;
    private int limit;
    private long number;
    private boolean afterReturn;

    LineReader(InputStream in) {
        this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** The next line; empty at the end. */
    Optional<Line> line() throws IOException {
        int c = read();
        if (afterReturn && c == '\n') {
            c = read();
        }
        afterReturn = false;
        if (c == END) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        while (c != END && c != '\n' && c != '\r') {
            if (text.length() < MAX_LENGTH) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
            c = read();
        }
        afterReturn = c == '\r';
        number++;
        return Optional.of(new Line(number, text.toString(), tooLong));
    }

    private int read() throws IOException {
        if (next == limit) {
            limit = in.read(buffer, 0, BUFFER);
            next = 0;
            if (limit <= 0) {
                limit = 0;
                return END;
            }
        }
        char c = buffer[next];
        next++;
        return c;
    }
}
