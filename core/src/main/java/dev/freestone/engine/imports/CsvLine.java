package dev.freestone.engine.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of one line by RFC 4180. A cell ends with its line: no column may hold a line break, and a quote that somebody
 * forgot to close must cost one row and not the rest of the file. Source: docs/spec/contact-ledger.md 12.
 */
final class CsvLine {
    private static final char QUOTE = '"';
    private static final char SEPARATOR = ',';

    private CsvLine() {}

    /** The cells; empty when quotes are not where they may be. */
    static Optional<List<String>> cells(String line) {
        if (line.indexOf(QUOTE) < 0) {
            return Optional.of(plain(line));
        }
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static List<String> plain(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(SEPARATOR); to >= 0; to = line.indexOf(SEPARATOR, from)) {
            cells.add(line.substring(from, to));
            from = to + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }
}
