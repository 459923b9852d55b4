package dev.freestone.jdbc;

/**
 * Walks through a statement piece by piece, telling code from what only looks like it: literals, quoted names, comments.
 * Not thread-safe.
 */
final class SqlScanner {
    /** What a piece is. */
    enum Piece {
        /** Blanks or a comment. */
        NOTHING,
        /** A literal or a quoted name. */
        QUOTED,
        /** A name, keyword or number. */
        WORD,
        /** One character of any other kind. */
        SIGN,
        /** A literal, quoted name or comment without an end. */
        UNCLOSED,
        /** The end of the text. */
        END
    }

    private final String sql;
    private final Lexis lexis;
    private int start;
    private int end;

    SqlScanner(String sql, Lexis lexis) {
        this.sql = sql;
        this.lexis = lexis;
    }

    /** Moves to the next piece. */
    Piece next() {
        start = end;
        if (start == sql.length()) {
            return Piece.END;
        }
        char c = sql.charAt(start);
        if (Character.isWhitespace(c)) {
            end = start + 1;
            return Piece.NOTHING;
        }
        if (isLineComment(c)) {
            end = endOfLine();
            return Piece.NOTHING;
        }
        if (c == '/' && at(start + 1) == '*') {
            return blockComment();
        }
        if (c == '\'' || c == '"' || c == '`') {
            return quoted(start, c, lexis.backslashEscapes() && c != '`');
        }
        if (c == '[' && lexis.bracketNames()) {
            return quoted(start, ']', false);
        }
        if (c == '$' && lexis.dollarQuotes()) {
            return dollarQuoted();
        }
        return isWordPart(c) ? word() : sign();
    }

    /** Where the piece begins. */
    int start() {
        return start;
    }

    /** The piece as it stands. */
    String text() {
        return sql.substring(start, end);
    }

    private char at(int index) {
        return index < sql.length() ? sql.charAt(index) : '\0';
    }

    private boolean isLineComment(char c) {
        if (c == '#') {
            return lexis.hashComments();
        }
        return c == '-' && at(start + 1) == '-' && (!lexis.hashComments() || at(start + 2) <= ' ');
    }

    private int endOfLine() {
        int i = start;
        while (i < sql.length() && sql.charAt(i) != '\n' && sql.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private Piece blockComment() {
        if (lexis.versionComments() && (sql.startsWith("!", start + 2) || sql.startsWith("M!", start + 2))) {
            // Its content is executed: only the opening is taken out, the rest is read as code.
            end = start + (at(start + 2) == '!' ? 3 : 4);
            return Piece.NOTHING;
        }
        int depth = 1;
        int i = start + 2;
        while (depth > 0) {
            int close = sql.indexOf("*/", i);
            int open = lexis.nestedComments() ? sql.indexOf("/*", i) : -1;
            if (close < 0) {
                return unclosed();
            }
            boolean opens = open >= 0 && open < close;
            depth += opens ? 1 : -1;
            i = (opens ? open : close) + 2;
        }
        end = i;
        return Piece.NOTHING;
    }

    private Piece quoted(int opening, char quote, boolean backslash) {
        int i = opening + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\\' && backslash) {
                i += 2;
            } else if (c != quote) {
                i++;
            } else if (at(i + 1) == quote) {
                i += 2;
            } else {
                end = i + 1;
                return Piece.QUOTED;
            }
        }
        return unclosed();
    }

    private Piece dollarQuoted() {
        int i = start + 1;
        while (isWordPart(at(i)) && at(i) != '$') {
            i++;
        }
        if (at(i) != '$' || Character.isDigit(at(start + 1))) {
            return sign();
        }
        String tag = sql.substring(start, i + 1);
        int close = sql.indexOf(tag, i + 1);
        if (close < 0) {
            return unclosed();
        }
        end = close + tag.length();
        return Piece.QUOTED;
    }

    private Piece word() {
        int i = start;
        while (isWordPart(at(i)) || at(i) == '$') {
            i++;
        }
        if (at(i) == '\'') {
            String prefix = sql.substring(start, i);
            if (prefix.equalsIgnoreCase("e") && lexis.dollarQuotes()) {
                return quoted(i, '\'', true);
            }
            if (lexis.choosableQuotes() && (prefix.equalsIgnoreCase("q") || prefix.equalsIgnoreCase("nq"))) {
                return choosableQuoted(i + 1);
            }
        }
        end = i;
        return Piece.WORD;
    }

    private Piece choosableQuoted(int delimiter) {
        int bracket = "[{(<".indexOf(at(delimiter));
        char closing = bracket < 0 ? at(delimiter) : "]})>".charAt(bracket);
        int close = sql.indexOf(closing + "'", delimiter + 1);
        if (close < 0) {
            return unclosed();
        }
        end = close + 2;
        return Piece.QUOTED;
    }

    private Piece sign() {
        end = start + 1;
        return Piece.SIGN;
    }

    private Piece unclosed() {
        end = sql.length();
        return Piece.UNCLOSED;
    }

    private static boolean isWordPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
