package dev.freestone.contact;

/**
 * A row of a result file that is left out. Holds no content of a cell. Immutable.
 *
 * @param line its line, the header being line 1; of rows that are handed over in Java its place, from 1 on
 * @param fault what is wrong with it
 */
public record RowError(long line, RowFault fault) {}
