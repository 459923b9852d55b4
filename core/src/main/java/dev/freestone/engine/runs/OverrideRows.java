package dev.freestone.engine.runs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.freestone.json.text.JsonText;
import dev.freestone.spi.RowStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows given instead of a query, streamed from where {@link OverrideFile} keeps them. */
final class OverrideRows implements RowStream {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final List<String> columns;
    private List<?> row = List.of();

    OverrideRows(InputStream in) throws IOException {
        parser = JSON.createParser(in);
        parser.nextToken();
        columns = list(parser.nextToken()).stream().map(String::valueOf).toList();
    }

    private List<?> list(@Nullable JsonToken token) throws IOException {
        Object value = token == JsonToken.START_ARRAY ? JsonText.value(parser, token) : null;
        return value instanceof List<?> list ? list : List.of();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        try {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.START_ARRAY) {
                return false;
            }
            row = list(token);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Object value(int column) {
        return row.get(column);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
