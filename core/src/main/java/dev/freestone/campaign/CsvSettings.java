package dev.freestone.campaign;

/**
 * The dialect of the contact file; always UTF-8. Immutable. Source: docs/spec/outreach-campaigns.md 1.4.
 *
 * @param delimiter one of {@code , ; TAB |}
 * @param lineEnding how lines end, the last too
 * @param quoteMode which cells are quoted
 * @param header whether the first line names the columns
 * @param bom whether a byte order mark comes first
 * @param formulaGuard whether text that a spreadsheet would execute gets an apostrophe
 */
public record CsvSettings(
        char delimiter, LineEnding lineEnding, QuoteMode quoteMode, boolean header, boolean bom, boolean formulaGuard) {
    /** Comma, CRLF, minimal quoting, header, no mark, no guard. */
    public static final CsvSettings DEFAULT =
            new CsvSettings(',', LineEnding.CRLF, QuoteMode.MINIMAL, true, false, false);
}
