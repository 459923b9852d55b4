package dev.freestone.jdbc;

/** The statements of a {@link LoanMapping} that tell facts, in the order in which they are executed. */
enum LoanSql {
    LOANS("loans"),
    RATES("rates"),
    ADVANCES("advances"),
    FEES("fees"),
    PAYMENTS("payments"),
    DUES("dues"),
    RE_AGES("reAges"),
    SNAPSHOTS("snapshots");

    private final String field;

    LoanSql(String field) {
        this.field = field;
    }

    /** The method of the builder that sets it. */
    String field() {
        return field;
    }
}
