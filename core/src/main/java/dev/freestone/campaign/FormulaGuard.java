package dev.freestone.campaign;

/**
 * Keeps a spreadsheet from executing a cell: a text that begins like a formula gets one apostrophe in front. Plain
 * numbers, such as phone numbers and negative amounts, stay as they are. Static and thread-safe. Source:
 * docs/spec/outreach-campaigns.md 1.4.
 */
public final class FormulaGuard {
    private FormulaGuard() {}

    /**
     * Guards the text of a cell, before any quoting.
     *
     * @param text any text
     * @return the same text, or with an apostrophe in front
     */
    public static String guard(String text) {
        if (text.isEmpty() || !startsFormula(text.charAt(0)) || isNumber(text)) {
            return text;
        }
        return "'" + text;
    }

    private static boolean startsFormula(char first) {
        return switch (first) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
            default -> false;
        };
    }

    /** The whole text is an optional sign, digits, and optionally a point with more digits. */
    private static boolean isNumber(String text) {
        char first = text.charAt(0);
        int start = first == '+' || first == '-' ? 1 : 0;
        int whole = digitsEnd(text, start);
        if (whole == start || whole == text.length()) {
            return whole > start;
        }
        int fraction = digitsEnd(text, whole + 1);
        return text.charAt(whole) == '.' && fraction > whole + 1 && fraction == text.length();
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
