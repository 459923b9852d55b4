package dev.freestone.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one writes by hand: the tokens of a result once to its end, then its cells by name. It judges and limits nothing. */
final class PlainResult {
    private static final JsonFactory FACTORY = new JsonFactory();

    private PlainResult() {}

    static void read(Path file, List<String> columns, Consumer<@Nullable Object[]> each) throws IOException {
        try (JsonParser parser = FACTORY.createParser(Files.newInputStream(file))) {
            // To the end, or it is no document.
            JsonToken token = parser.nextToken();
            while (token != null) {
                token = parser.nextToken();
            }
        }
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column, places.size()));
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        try (JsonParser parser = FACTORY.createParser(Files.newInputStream(file))) {
            while (!"rows".equals(parser.currentName())) {
                parser.nextToken();
            }
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Arrays.fill(cells, null);
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    int place = places.getOrDefault(parser.currentName(), -1);
                    parser.nextToken();
                    cells[place] = cell(parser);
                }
                each.accept(cells);
            }
        }
    }

    private static @Nullable Object cell(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_NULL -> null;
            default -> throw new IOException("a cell of another kind");
        };
    }
}
