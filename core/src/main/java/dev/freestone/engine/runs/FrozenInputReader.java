package dev.freestone.engine.runs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.freestone.json.text.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code campaign_input.json} row by row. All rows have the same members in the same order, so cells are told by
 * place. Used by one thread.
 */
final class FrozenInputReader implements AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final List<String> columns = new ArrayList<>();
    private @Nullable Object @Nullable [] first;
    private boolean[] wanted = new boolean[0];

    FrozenInputReader(InputStream in) throws IOException {
        parser = JSON.createParser(in);
        expect(parser.nextToken(), JsonToken.START_ARRAY);
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            List<@Nullable Object> cells = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                columns.add(parser.currentName());
                cells.add(JsonText.value(parser, parser.nextToken()));
            }
            first = cells.toArray();
        }
    }

    /** The columns, empty when there is no row. */
    List<String> columns() {
        return columns;
    }

    /** Says which cells are needed; the others are read as null from the second row on. */
    void want(boolean[] places) {
        wanted = places;
    }

    /** The next row, or null at the end. */
    @Nullable
    Object @Nullable [] next() throws IOException {
        if (first != null) {
            var row = first;
            first = null;
            return row;
        }
        if (columns.isEmpty() || parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        for (int place = 0; place < cells.length; place++) {
            parser.nextToken();
            JsonToken token = parser.nextToken();
            if (wanted.length == 0 || wanted[place]) {
                cells[place] = JsonText.value(parser, token);
            } else {
                parser.skipChildren();
            }
        }
        expect(parser.nextToken(), JsonToken.END_OBJECT);
        return cells;
    }

    /** Passes over rows; the cells of none are made. */
    void skip(long rows) throws IOException {
        boolean[] before = wanted;
        wanted = new boolean[columns.size()];
        for (long row = 0; row < rows && next() != null; row++) {
            // Each was passed over.
        }
        wanted = before;
    }

    private static void expect(@Nullable JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new IOException("campaign_input.json is not what was frozen: " + found + " instead of " + wanted);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
