package dev.freestone.jdbc;

/**
 * Whether a text is one statement. It catches mistakes; protection is the role of the database and the read-only
 * transaction. Source: docs/spec/outreach-campaigns.md 6.2.
 */
final class SingleStatement {
    private SingleStatement() {}

    /** The problem and its remedy, empty when there is none. */
    static String problem(String sql, Lexis lexis) {
        var scanner = new SqlScanner(sql, lexis);
        boolean any = false;
        boolean ended = false;
        while (true) {
            switch (scanner.next()) {
                case NOTHING -> {}
                case QUOTED, WORD, SIGN -> {
                    if (ended) {
                        return "a second statement begins at character " + (scanner.start() + 1)
                                + ", register one statement only";
                    }
                    ended = scanner.text().equals(";");
                    any = true;
                }
                case UNCLOSED -> {
                    return "what begins at character " + (scanner.start() + 1)
                            + " has no end, close the literal, quoted name or comment";
                }
                case END -> {
                    return any ? "" : "holds no statement, give one that yields rows";
                }
            }
        }
    }
}
