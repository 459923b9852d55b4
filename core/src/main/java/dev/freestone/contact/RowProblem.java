package dev.freestone.contact;

/** Why a row of a result file is left out. Source: docs/spec/contact-ledger.md 12. */
public enum RowProblem {
    /** The line has another number of cells than the header. */
    CELL_COUNT("cell_count"),
    /** A cell, or the line as a whole, has not the form that it must have. */
    MALFORMED("malformed"),
    /** A time lies more than 5 minutes ahead of the storage's clock. */
    TIME_AHEAD("time_ahead"),
    /** The host's directory does not know the person. */
    UNKNOWN_PERSON("unknown_person");

    private final String code;

    RowProblem(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code unknown_person}
     */
    public String code() {
        return code;
    }
}
