package dev.freestone.jdbc;

/** A row that cannot be a fact of its loan; thrown and caught while one result is read. */
final class BadLoanRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Holds no cell.
     *
     * @param problem what is wrong with the row
     */
    BadLoanRow(String problem) {
        super(problem, null, false, false);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
