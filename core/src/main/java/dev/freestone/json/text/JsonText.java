package dev.freestone.json.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to plain values and back: {@code Map} (in written order), {@code List}, {@code String}, {@code Long}, {@code
 * BigDecimal}, {@code Boolean}, null. Numbers keep their digits. Static and thread-safe.
 */
public final class JsonText {
    private static final int MAX_DEPTH = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    // What was written must be readable: a short number such as 1e2000 is written with all its digits.
                    .maxNumberLength(NumberText.LONGEST)
                    .build())
            .build();

    private JsonText() {}

    /**
     * Reads one JSON value.
     *
     * @param text the text, nothing but the value in it
     * @return the value
     * @throws FreestoneException {@code malformed_request} when the text is not one JSON value, names a member twice or
     *     nests deeper than 64
     */
    public static @Nullable Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw malformed("empty text");
            }
            Object value = value(parser, first);
            if (parser.nextToken() != null) {
                throw malformed("text after the value at " + place(parser));
            }
            return value;
        } catch (JsonProcessingException e) {
            // The parser's own message may quote the text, so only its place is passed on.
            var at = e.getLocation();
            throw malformed(
                    at == null ? "unreadable" : "unreadable at line " + at.getLineNr() + " column " + at.getColumnNr());
        } catch (NumberFormatException e) {
            // An exponent beyond all numbers; this message quotes the text as well.
            throw malformed("a number out of range");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a JSON object.
     *
     * @param text the text, nothing but the object in it
     * @return its members in order
     * @throws FreestoneException {@code malformed_request} when the text is not one JSON object
     */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> parseObject(String text) {
        if (parse(text) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw malformed("not an object");
    }

    /**
     * Writes a value compactly.
     *
     * @param value a map, list, string, number, boolean or null
     * @return the text
     */
    public static String write(@Nullable Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Reads the value that begins at the parser's current token; for streams of rows inside the module.
     *
     * @param parser stands on {@code token}
     * @param token the current token
     * @return the value
     * @throws IOException when reading fails
     */
    public static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    map.put(name, value(parser, parser.nextToken()));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    list.add(value(parser, next));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT, LONG -> (Object) parser.getLongValue();
                    default -> parser.getDecimalValue();
                };
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw malformed("unexpected " + token + " at " + place(parser));
        };
    }

    /**
     * Writes a value to a generator; for streams of rows inside the module.
     *
     * @param generator where to
     * @param value the value
     * @throws IOException when writing fails
     */
    public static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(NumberText.plain(number));
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            generator.writeStartArray();
            for (Object item : list) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else {
            throw new IllegalArgumentException(
                    "JsonText: no JSON form for " + value.getClass().getName());
        }
    }

    private static String place(JsonParser parser) {
        var at = parser.currentLocation();
        return "line " + at.getLineNr() + " column " + at.getColumnNr();
    }

    private static FreestoneException malformed(String problem) {
        return FreestoneException.of(ErrorCode.MALFORMED_REQUEST, "JSON: " + problem);
    }
}
