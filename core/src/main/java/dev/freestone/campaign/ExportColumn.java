package dev.freestone.campaign;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a contact file, compiled once and asked for millions of cells. Immutable and thread-safe. Source:
 * docs/spec/outreach-campaigns.md 1.4.
 */
public final class ExportColumn {
    private static final int NO_QUERY_COLUMN = -1;

    private final String header;
    private final CellType type;
    private final int queryIndex;
    private final Function<ExportRow, @Nullable String> cell;

    private ExportColumn(String header, CellType type, int queryIndex, Function<ExportRow, @Nullable String> cell) {
        this.header = header;
        this.type = type;
        this.queryIndex = queryIndex;
        this.cell = cell;
    }

    /**
     * Compiles a column.
     *
     * @param setting the column as the exporter has it
     * @param queryColumnIndex the place of a column of the query by its name, from 0; called at most once, and it fails
     *     itself when the query has no such column
     * @return the column
     * @throws IllegalArgumentException if the catalogue has no such field or the place is negative
     */
    public static ExportColumn compile(ColumnSetting setting, ToIntFunction<String> queryColumnIndex) {
        String header = CellText.clean(setting.header());
        Field field = FieldCatalogue.field(setting.field());
        if (field != null) {
            return new ExportColumn(header, field.type(), NO_QUERY_COLUMN, field.cell());
        }
        String name = FieldCatalogue.queryColumn(setting.field())
                .orElseThrow(() -> new IllegalArgumentException(
                        "field: " + setting.field() + " is not in the catalogue, take one of its paths"));
        int index = queryColumnIndex.applyAsInt(name);
        if (index < 0) {
            throw new IllegalArgumentException("field: the query has no column for " + setting.field());
        }
        return new ExportColumn(header, CellType.BY_VALUE, index, row -> CellText.of(row.queryCell(index)));
    }

    /**
     * The text of the header line; never guarded.
     *
     * @return the output name, or the field
     */
    public String header() {
        return header;
    }

    /**
     * What the cells hold.
     *
     * @return the type of the catalogue
     */
    public CellType type() {
        return type;
    }

    /**
     * The cell of a row, neither guarded nor quoted.
     *
     * @param row the row
     * @return the text; null when there is no value
     */
    public @Nullable String cell(ExportRow row) {
        return cell.apply(row);
    }

    /**
     * Whether the formula guard applies to the cell of a row.
     *
     * @param row the row
     * @return true for a text field, and for a column of the query when this cell holds text
     */
    public boolean isText(ExportRow row) {
        return type == CellType.TEXT || (type == CellType.BY_VALUE && row.queryCell(queryIndex) instanceof String);
    }

    /**
     * The cell of a row with the formula guard where it applies.
     *
     * @param row the row
     * @return the text; null when there is no value
     */
    public @Nullable String guardedCell(ExportRow row) {
        String text = cell.apply(row);
        return text != null && isText(row) ? FormulaGuard.guard(text) : text;
    }
}
