package dev.freestone.engine.runs;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.freestone.campaign.CellText;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.QueryLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a query into {@code query_results.csv} and {@code campaign_input.json} at once. Used by one thread.
 * Source: docs/spec/outreach-campaigns.md 5.1, 7.3.
 */
final class FrozenInputWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private final List<String> columns;
    private final SerializedString[] names;
    private final QueryLimits limits;
    private final CSVPrinter csv;
    private final OutputStream jsonOut;
    private final JsonGenerator json;
    private final String[] texts;
    private long rows;

    FrozenInputWriter(List<String> columns, OutputStream csvOut, OutputStream jsonOut, QueryLimits limits)
            throws IOException {
        this.columns = columns;
        this.limits = limits;
        this.names = columns.stream().map(SerializedString::new).toArray(SerializedString[]::new);
        this.texts = new String[columns.size()];
        this.csv = new CSVPrinter(new OutputStreamWriter(csvOut, StandardCharsets.UTF_8), CSV);
        this.jsonOut = jsonOut;
        this.json = JSON.createGenerator(jsonOut, JsonEncoding.UTF8);
        json.setRootValueSeparator(new SerializedString(",\n"));
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        if (!columns.isEmpty()) {
            csv.printRecord(columns);
        }
    }

    /** Writes one row of as many cells as there are columns. */
    void write(@Nullable Object[] cells) throws IOException {
        if (rows == limits.maxRows()) {
            throw limit("more than " + limits.maxRows() + " rows, narrow the query or raise maxRows at the builder");
        }
        if (rows == 0) {
            jsonOut.write("[\n".getBytes(StandardCharsets.UTF_8));
        }
        rows++;
        long length = 0;
        json.writeStartObject();
        for (int i = 0; i < texts.length; i++) {
            json.writeFieldName(names[i]);
            texts[i] = writeJson(cells[i]);
            length += texts[i].length();
            if (texts[i].length() > limits.maxCellLength()) {
                throw limit("row " + rows + ", column " + (i + 1) + " has " + texts[i].length()
                        + " characters, select at most " + limits.maxCellLength());
            }
        }
        if (length > limits.maxRowLength()) {
            throw limit("row " + rows + " has " + length + " characters, select at most " + limits.maxRowLength());
        }
        json.writeEndObject();
        for (String text : texts) {
            csv.print(text);
        }
        csv.println();
    }

    /** Writes the cell as JSON and answers its text for CSV. */
    private String writeJson(@Nullable Object cell) throws IOException {
        if (cell == null) {
            json.writeNull();
            return "";
        }
        if (cell instanceof String text) {
            String clean = CellText.clean(text);
            json.writeString(clean);
            return clean;
        }
        if (cell instanceof Long number) {
            json.writeNumber(number);
            return number.toString();
        }
        if (cell instanceof BigDecimal number) {
            if (Math.abs((long) number.scale()) > limits.maxCellLength()) {
                throw limit("row " + rows + " holds a number of more than " + limits.maxCellLength() + " digits");
            }
            String plain = number.toPlainString();
            json.writeNumber(plain);
            return plain;
        }
        if (cell instanceof Boolean truth) {
            json.writeBoolean(truth);
            return truth.toString();
        }
        if (cell instanceof Map<?, ?> || cell instanceof List<?>) {
            JsonText.write(json, cell);
            return CellText.clean(JsonText.write(cell));
        }
        String text = cell instanceof LocalDateTime time
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time)
                : CellText.clean(String.valueOf(CellText.of(cell)));
        json.writeString(text);
        return text;
    }

    long rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    /** Ends both files; the streams stay open for their drafts. */
    void finish() throws IOException {
        json.flush();
        jsonOut.write((rows == 0 ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        csv.flush();
    }

    private static FreestoneException limit(String problem) {
        return FreestoneException.of(ErrorCode.QUERY_LIMIT_EXCEEDED, problem);
    }
}
