package dev.freestone.engine.runs;

import dev.freestone.campaign.CellText;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.ExportColumn;
import dev.freestone.campaign.ExportRow;
import dev.freestone.campaign.LineEnding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes {@code contacts.csv} in the dialect of its exporter. Used by one thread. */
final class ContactsWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<ExportColumn> columns;
    private final CsvSettings dialect;
    private final CSVPrinter csv;
    private long lines;

    private ContactsWriter(List<ExportColumn> columns, CsvSettings dialect, Appendable out) throws IOException {
        this.columns = columns;
        this.dialect = dialect;
        this.csv = new CSVPrinter(out, format(dialect));
    }

    /** Writes a file from its beginning. */
    static ContactsWriter of(List<ExportColumn> columns, CsvSettings dialect, Writer out) throws IOException {
        if (dialect.bom()) {
            out.write(BYTE_ORDER_MARK);
        }
        ContactsWriter writer = new ContactsWriter(columns, dialect, out);
        if (dialect.header()) {
            writer.writeHeader();
        }
        return writer;
    }

    /** Writes lines of a file, wherever they stand in it. */
    static ContactsWriter ofLines(List<ExportColumn> columns, CsvSettings dialect, Appendable out) throws IOException {
        return new ContactsWriter(columns, dialect, out);
    }

    private void writeHeader() throws IOException {
        for (ExportColumn column : columns) {
            csv.print(CellText.clean(column.header()));
        }
        csv.println();
    }

    private static CSVFormat format(CsvSettings dialect) {
        boolean all = dialect.quoteMode() == dev.freestone.campaign.QuoteMode.ALL;
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(dialect.delimiter())
                .setRecordSeparator(dialect.lineEnding() == LineEnding.CRLF ? "\r\n" : "\n")
                .setQuoteMode(all ? QuoteMode.ALL : QuoteMode.MINIMAL)
                .get();
    }

    void write(ExportRow row) throws IOException {
        for (ExportColumn column : columns) {
            String cell = dialect.formulaGuard() ? column.guardedCell(row) : column.cell(row);
            csv.print(cell == null ? "" : CellText.clean(cell));
        }
        csv.println();
        lines++;
    }

    long lines() {
        return lines;
    }

    void finish() throws IOException {
        csv.flush();
    }
}
