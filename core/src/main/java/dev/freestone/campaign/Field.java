package dev.freestone.campaign;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fixed entry of the catalogue.
 *
 * @param type what its cells hold
 * @param cell makes the cell of a row
 */
record Field(CellType type, Function<ExportRow, @Nullable String> cell) {}
