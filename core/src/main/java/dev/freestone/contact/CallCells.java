package dev.freestone.contact;

import java.util.List;
import java.util.Optional;

/**
 * What the cells of one line of a result file say. Pure. Source: docs/spec/contact-ledger.md 12, "Result import".
 *
 * @param call the call; empty when something is wrong with the line
 * @param fault what is wrong with it
 */
public record CallCells(Optional<ReportedCall> call, Optional<RowFault> fault) {
    /**
     * A line that cannot be read.
     *
     * @param fault what is wrong with it
     * @return no call
     */
    public static CallCells wrong(RowFault fault) {
        return new CallCells(Optional.empty(), Optional.of(fault));
    }

    /**
     * Reads a line.
     *
     * @param cells its cells, in the order of {@link CallField}
     * @return the call, or the first thing that is wrong
     */
    public static CallCells read(List<String> cells) {
        if (cells.size() != CallField.HEADER.size()) {
            return wrong(RowFault.of(RowProblem.CELL_COUNT));
        }
        CellReader reader = new CellReader(cells);
        Optional<ReportedCall> call = reader.call();
        return new CallCells(call, reader.wrong().map(field -> RowFault.in(field, RowProblem.MALFORMED)));
    }
}
