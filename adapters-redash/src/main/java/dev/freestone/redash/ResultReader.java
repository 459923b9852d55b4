package dev.freestone.redash;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The first reading of a result: proves one complete document and finds its columns. Source:
 * docs/spec/outreach-campaigns.md 6.4, 6.5.
 */
final class ResultReader {
    private static final int MOST_DEPTH = 32;
    private static final int MOST_NAMES = 5_000;

    private final JsonParser parser;
    private final QueryLimits limits;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private long[] lastRow = new long[16];
    private List<String> columns = List.of();
    private long rows;
    private long rowLength;
    private boolean rowsSeen;
    private boolean inRow;

    private ResultReader(JsonParser parser, QueryLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** The columns and the number of rows. */
    record Found(List<String> columns, long rows) {}

    /** The document ends before its end. */
    static final class Cut extends Exception {
        private static final long serialVersionUID = 1;
    }

    static JsonFactory factory(QueryLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH + 8)
                        .maxStringLength(Math.max(limits.maxCellLength(), QueryLimits.MAX_COLUMN_NAME))
                        .maxDocumentLength(-1)
                        .build())
                .build();
    }

    static Found read(InputStream in, long maxBytes, QueryLimits limits, RunWatch watch) throws Cut {
        try (var parser = factory(limits).createParser(new WatchedStream(in, maxBytes, watch))) {
            return new ResultReader(parser, limits).document();
        } catch (EOFException | ZipException e) {
            throw new Cut();
        } catch (IOException e) {
            throw e instanceof Spool.TooLong ? tooLarge("the result is too long") : malformed("no JSON");
        }
    }

    /** The whole document; what is no JSON is told with the row it stands in. */
    private Found document() throws IOException, Cut {
        try {
            return found();
        } catch (JsonEOFException e) {
            throw new Cut();
        } catch (StreamConstraintsException e) {
            boolean deep = String.valueOf(e.getMessage()).contains("depth");
            throw deep ? malformed(place() + "has a value nested too deep") : tooLarge(place() + "has a text too long");
        } catch (JsonParseException e) {
            throw malformed(place() + "is no JSON");
        }
    }

    private String place() {
        return inRow ? "row " + rows + " " : "it ";
    }

    private Found found() throws IOException, Cut {
        if (parser.nextToken() == null) {
            throw new Cut();
        }
        require(parser.currentToken() == JsonToken.START_OBJECT, "not an object");
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals("query_result");
            if (parser.nextToken() == JsonToken.START_OBJECT && wanted) {
                require(!found, "query_result stands twice");
                found = true;
                result();
            } else {
                parser.skipChildren();
            }
        }
        require(parser.nextToken() == null, "text after the document");
        require(found && rowsSeen, "query_result, data or rows missing");
        if (columns.isEmpty()) {
            requireCount(names);
        }
        return new Found(columns.isEmpty() ? List.copyOf(names) : columns, rows);
    }

    private void result() throws IOException {
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals("data");
            if (parser.nextToken() == JsonToken.START_OBJECT && wanted) {
                require(!found, "data stands twice");
                found = true;
                data();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void data() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("rows")) {
                require(value == JsonToken.START_ARRAY, "rows is not a list");
                require(!rowsSeen, "rows stands twice");
                rowsSeen = true;
                inRow = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    row();
                }
                inRow = false;
            } else if (name.equals("columns") && value == JsonToken.START_ARRAY) {
                columns();
            } else if (name.equals("truncated") && value == JsonToken.VALUE_TRUE) {
                throw FreestoneException.of(ErrorCode.QUERY_INCOMPLETE, "the server cut the result, narrow the query");
            } else {
                parser.skipChildren();
            }
        }
    }

    private void columns() throws IOException {
        var read = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT, "a column is not an object");
            String name = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals("name");
                if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
                    name = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
            require(name != null, "a column has no name");
            requireName(name);
            read.add(name);
            requireCount(read);
        }
        columns = read;
    }

    private static void requireCount(List<String> columns) {
        if (columns.size() > QueryLimits.MAX_COLUMNS) {
            throw tooLarge("the result has more than " + QueryLimits.MAX_COLUMNS + " columns");
        }
    }

    private static void requireName(@Nullable String name) {
        if (name != null && name.length() > QueryLimits.MAX_COLUMN_NAME) {
            throw tooLarge("the name of a column is longer than " + QueryLimits.MAX_COLUMN_NAME);
        }
    }

    private void row() throws IOException {
        rows++;
        rowLength = 0;
        if (rows > limits.maxRows()) {
            throw tooLarge("the query yields more than " + limits.maxRows() + " rows");
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw malformed("row " + rows + " is not an object");
        }
        int guess = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int place = place(parser.currentName(), guess);
            guess = place + 1;
            if (lastRow[place] == rows) {
                throw malformed("row " + rows + " has a key twice");
            }
            lastRow[place] = rows;
            parser.nextToken();
            cell();
        }
    }

    /** Nearly every row has the keys of the first in their order. */
    private int place(String name, int guess) {
        if (guess < names.size() && names.get(guess).equals(name)) {
            return guess;
        }
        Integer known = places.get(name);
        if (known != null) {
            return known;
        }
        requireName(name);
        if (names.size() == MOST_NAMES) {
            throw tooLarge("the rows have more than " + MOST_NAMES + " keys");
        }
        names.add(name);
        places.put(name, names.size() - 1);
        if (names.size() > lastRow.length) {
            lastRow = Arrays.copyOf(lastRow, 2 * lastRow.length);
        }
        return names.size() - 1;
    }

    private void cell() throws IOException {
        long length = parser.currentToken().isScalarValue() ? parser.getTextLength() : nested();
        if (length > limits.maxCellLength()) {
            throw tooLarge("row " + rows + " has a cell longer than " + limits.maxCellLength());
        }
        rowLength += length;
        if (rowLength > limits.maxRowLength()) {
            throw tooLarge("row " + rows + " is longer than " + limits.maxRowLength());
        }
    }

    /** Up to the end of an object or a list, or until it is too long. */
    private long nested() throws IOException {
        int depth = 1;
        long length = 1;
        while (depth > 0 && length <= limits.maxCellLength()) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth > MOST_DEPTH) {
                throw malformed("row " + rows + " has a value nested too deep");
            }
            length += token.isStructStart() || token.isStructEnd() ? 1 : parser.getTextLength();
        }
        return length;
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw malformed(problem);
        }
    }

    static FreestoneException malformed(String problem) {
        return FreestoneException.of(
                ErrorCode.QUERY_PROTOCOL_ERROR, "the answer is not a result of Redash: " + problem);
    }

    static FreestoneException tooLarge(String problem) {
        return FreestoneException.of(ErrorCode.QUERY_LIMIT_EXCEEDED, problem + ", narrow the query");
    }
}
