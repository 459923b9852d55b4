package dev.freestone.engine.imports;

import dev.freestone.contact.CallCells;
import dev.freestone.contact.CallField;
import dev.freestone.contact.RowFault;
import dev.freestone.contact.RowProblem;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The rows of a result file, one after the other. Used by one thread. Source: docs/spec/contact-ledger.md 12. */
public final class CsvCalls implements Iterator<CallLine> {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final LineReader lines;
    private Optional<LineReader.Line> coming;

    private CsvCalls(LineReader lines) {
        this.lines = lines;
        this.coming = line();
    }

    /**
     * Reads the header.
     *
     * @param in the file, which stays open
     * @return its rows
     * @throws FreestoneException {@code validation} when the first line is not the header; it does not show what it says
     */
    public static CsvCalls open(InputStream in) {
        CsvCalls calls = new CsvCalls(new LineReader(in));
        List<String> header = calls.coming
                .map(line ->
                        line.text().startsWith(BYTE_ORDER_MARK) ? line.text().substring(1) : line.text())
                .flatMap(CsvLine::cells)
                .orElse(List.of());
        if (!header.equals(CallField.HEADER)) {
            throw FreestoneException.validation(List.of(Violation.of(
                    "header",
                    ViolationCode.BAD_FORMAT,
                    "line 1 is not the header of a result file, " + difference(header)
                            + "; nothing was imported, give the header " + String.join(",", CallField.HEADER))));
        }
        calls.coming = calls.line();
        return calls;
    }

    private static String difference(List<String> header) {
        for (int i = 0; i < Math.min(header.size(), CallField.HEADER.size()); i++) {
            if (!header.get(i).equals(CallField.HEADER.get(i))) {
                return "cell " + (i + 1) + " is not " + CallField.HEADER.get(i);
            }
        }
        return "it has " + header.size() + " cells instead of " + CallField.HEADER.size();
    }

    @Override
    public boolean hasNext() {
        return coming.isPresent();
    }

    @Override
    public CallLine next() {
        LineReader.Line line =
                coming.orElseThrow(() -> new NoSuchElementException("no row is left, ask hasNext() before"));
        CallLine row = new CallLine(line.number(), cells(line));
        coming = line();
        return row;
    }

    private static CallCells cells(LineReader.Line line) {
        Optional<List<String>> cells = line.tooLong() ? Optional.empty() : CsvLine.cells(line.text());
        return cells.map(CallCells::read).orElseGet(() -> CallCells.wrong(RowFault.of(RowProblem.MALFORMED)));
    }

    private Optional<LineReader.Line> line() {
        try {
            return lines.line();
        } catch (IOException e) {
            throw new UncheckedIOException("the result file could not be read further, import it again", e);
        }
    }
}
