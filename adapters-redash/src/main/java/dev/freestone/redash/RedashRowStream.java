package dev.freestone.redash;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.RowStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The second reading of a result that is proven complete. */
final class RedashRowStream implements RowStream {
    private static final int LOOK_EVERY = 16;

    private final ResultReader.Found found;
    private final Path file;
    private final RunWatch watch;
    private final JsonParser parser;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Object[] cells;
    private long count;
    private boolean ended;

    /** The rows of a result; the stream is closed with them, also when they cannot be begun. */
    static RedashRowStream over(ResultReader.Found found, InputStream in, Path file, RunWatch watch)
            throws IOException {
        boolean begun = false;
        try {
            var rows = new RedashRowStream(found, in, file, watch);
            begun = true;
            return rows;
        } finally {
            if (!begun) {
                in.close();
            }
        }
    }

    private RedashRowStream(ResultReader.Found found, InputStream in, Path file, RunWatch watch) throws IOException {
        this.found = found;
        this.file = file;
        this.watch = watch;
        this.cells = new @Nullable Object[found.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            places.putIfAbsent(found.columns().get(i), i);
        }
        this.parser = ResultReader.factory(watch.context().limits())
                .createParser(new WatchedStream(in, Long.MAX_VALUE, watch));
        parser.nextToken();
        enter("query_result", JsonToken.START_OBJECT);
        enter("data", JsonToken.START_OBJECT);
        enter("rows", JsonToken.START_ARRAY);
    }

    private void enter(String name, JsonToken kind) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(name);
            if (parser.nextToken() == kind && wanted) {
                return;
            }
            parser.skipChildren();
        }
    }

    @Override
    public List<String> columns() {
        return found.columns();
    }

    @Override
    public boolean next() {
        if (ended) {
            return false;
        }
        // Asking for the time costs as much as a short row.
        if (count % LOOK_EVERY == 0) {
            watch.requireTime();
        } else {
            watch.requireWanted();
        }
        try {
            ended = parser.nextToken() != JsonToken.START_OBJECT;
            Arrays.fill(cells, null);
            int guess = 0;
            while (!ended && parser.nextToken() == JsonToken.FIELD_NAME) {
                int place = place(parser.currentName(), guess);
                parser.nextToken();
                if (place < 0) {
                    parser.skipChildren();
                } else {
                    cells[place] = SmallJson.value(parser);
                    guess = place + 1;
                }
            }
        } catch (IOException e) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_INCOMPLETE, "the spooled result can no longer be read, check the spool directory");
        }
        count += ended ? 0 : 1;
        if (ended && count != found.rows()) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_INCOMPLETE,
                    "the spooled result changed while it was read, check the spool directory");
        }
        return !ended;
    }

    /** Nearly every row has its keys in the order of the columns. */
    private int place(String name, int guess) {
        return guess < cells.length && found.columns().get(guess).equals(name) ? guess : places.getOrDefault(name, -1);
    }

    @Override
    public @Nullable Object value(int column) {
        return cells[column];
    }

    @Override
    public void close() {
        ended = true;
        try (parser) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
