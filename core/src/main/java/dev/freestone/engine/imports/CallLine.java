package dev.freestone.engine.imports;

import dev.freestone.contact.CallCells;

/**
 * One line of a result file. Immutable.
 *
 * @param number its line, the header being line 1
 * @param cells what it says
 */
public record CallLine(long number, CallCells cells) {}
