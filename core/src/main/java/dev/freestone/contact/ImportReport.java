package dev.freestone.contact;

import java.util.List;

/**
 * What became of the rows of an import; the four counts sum to {@code rows}. Holds no content of a cell. Immutable. Source:
 * docs/spec/contact-ledger.md 12.
 *
 * @param id names the import in the journal, such as {@code IM-4T2K-9QXD}
 * @param rows how many rows were read
 * @param imported calls of which nothing was known
 * @param duplicates calls that were reported like this before
 * @param superseded how many of the duplicates say what was corrected since, and therefore tell nothing
 * @param corrected calls that were reported otherwise before
 * @param errors rows that were left out
 * @param listed the first {@value #MAX_LISTED} of the rows that were left out, in their order
 */
public record ImportReport(
        String id,
        long rows,
        long imported,
        long duplicates,
        long superseded,
        long corrected,
        long errors,
        List<RowError> listed) {
    /** How many errors are listed one by one. */
    public static final int MAX_LISTED = 10_000;

    /**
     * Checks the sum and copies the list.
     *
     * @param id names the import in the journal, such as {@code IM-4T2K-9QXD}
     * @param rows how many rows were read
     * @param imported calls of which nothing was known
     * @param duplicates calls that were reported like this before
     * @param superseded how many of the duplicates say what was corrected since, and therefore tell nothing
     * @param corrected calls that were reported otherwise before
     * @param errors rows that were left out
     * @param listed the first {@value #MAX_LISTED} of the rows that were left out, in their order
     */
    public ImportReport {
        if (imported + duplicates + corrected + errors != rows) {
            throw new IllegalArgumentException("ImportReport: " + imported + " imported, " + duplicates
                    + " duplicates, " + corrected + " corrected and " + errors + " errors are not " + rows + " rows");
        }
        listed = List.copyOf(listed);
    }
}
