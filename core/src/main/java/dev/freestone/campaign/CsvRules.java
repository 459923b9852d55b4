package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;

/** The rules of the dialect. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.4. */
public final class CsvRules {
    private static final String DELIMITERS = ",;\t|";

    private CsvRules() {}

    /**
     * What is wrong with a dialect.
     *
     * @param settings the dialect
     * @return every violation
     */
    public static List<Violation> violations(CsvSettings settings) {
        return isDelimiter(settings.delimiter())
                ? List.of()
                : List.of(Violation.of(
                        "csvSettings.delimiter",
                        ViolationCode.UNKNOWN_VALUE,
                        "not a delimiter, take comma, semicolon, TAB or vertical bar"));
    }

    /**
     * Whether a character may separate cells.
     *
     * @param c any character
     * @return true for {@code , ; TAB |}
     */
    public static boolean isDelimiter(char c) {
        return DELIMITERS.indexOf(c) >= 0;
    }
}
