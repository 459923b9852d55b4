package dev.freestone.engine.runs;

import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RowReason;
import dev.freestone.model.common.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the screening of a row came to. Immutable.
 *
 * @param person the person, when known
 * @param end where the row belongs
 * @param lines its lines of the file, as they are written
 */
record ScreenedRow(Optional<PersonId> person, RowEnd end, List<String> lines) {
    private static final int FIRST_LINE = 4;

    ScreenedRow {
        lines = List.copyOf(lines);
    }

    List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(person.map(PersonId::value).orElse(null));
        cells.add(end.reason().bucket().code());
        cells.add(end.reason().code());
        cells.add(end.ruleId().orElse(null));
        cells.addAll(lines);
        return cells;
    }

    static ScreenedRow of(List<?> cells) {
        return new ScreenedRow(
                text(cells, 0).map(PersonId::of),
                new RowEnd(
                        RowReason.parse(
                                        text(cells, 1).orElse(""),
                                        text(cells, 2).orElse(""))
                                .orElseThrow(),
                        text(cells, 3)),
                cells.subList(FIRST_LINE, cells.size()).stream()
                        .map(String::valueOf)
                        .toList());
    }

    private static Optional<String> text(List<?> cells, int place) {
        return cells.get(place) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String toString() {
        return "ScreenedRow[" + end.reason().code() + ", " + lines.size() + " lines]";
    }
}
