package dev.freestone.jdbc;

/**
 * What of SQL differs from database to database below the grammar.
 *
 * @param backslashEscapes a backslash escapes inside every literal
 * @param nestedComments a block comment may hold another one
 * @param dollarQuotes {@code $tag$ … $tag$} is a literal
 * @param hashComments {@code #} begins a comment, and {@code --} only before a blank
 * @param versionComments what stands in {@code /*! … *}{@code /} is executed
 * @param bracketNames {@code [a name]} is a quoted name
 * @param choosableQuotes {@code q'[ … ]'} is a literal
 */
record Lexis(
        boolean backslashEscapes,
        boolean nestedComments,
        boolean dollarQuotes,
        boolean hashComments,
        boolean versionComments,
        boolean bracketNames,
        boolean choosableQuotes) {
    /** The standard with the quotes that the other databases agree on. */
    static final Lexis STANDARD = new Lexis(false, false, true, false, false, false, false);

    static final Lexis POSTGRESQL = new Lexis(false, true, true, false, false, false, false);
    static final Lexis MYSQL = new Lexis(true, false, false, true, true, false, false);
    static final Lexis ORACLE = new Lexis(false, false, false, false, false, false, true);
    static final Lexis SQL_SERVER = new Lexis(false, true, false, false, false, true, false);
    static final Lexis H2 = new Lexis(false, true, true, false, false, false, false);
}
