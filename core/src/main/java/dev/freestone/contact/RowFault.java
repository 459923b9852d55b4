package dev.freestone.contact;

import java.util.Optional;

/**
 * What is wrong with a row of a result file. Holds no content of a cell. Immutable.
 *
 * @param problem what is wrong
 * @param field the column; empty when it is the line as a whole
 */
public record RowFault(RowProblem problem, Optional<CallField> field) {
    /**
     * A fault of a cell.
     *
     * @param problem what is wrong
     * @param field the column
     * @return the fault
     */
    public static RowFault in(CallField field, RowProblem problem) {
        return new RowFault(problem, Optional.of(field));
    }

    /**
     * A fault of a line.
     *
     * @param problem what is wrong
     * @return the fault
     */
    public static RowFault of(RowProblem problem) {
        return new RowFault(problem, Optional.empty());
    }
}
