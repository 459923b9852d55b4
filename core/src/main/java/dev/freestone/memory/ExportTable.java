package dev.freestone.memory;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.spi.ExportRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Exported contacts with the indexes that a database would keep. Guarded by the storage's lock. */
final class ExportTable {
    private static final Comparator<ExportRow> BY_KEY = Comparator.comparing(
                    (ExportRow row) -> row.company().value())
            .thenComparing(row -> row.key().value());
    private static final Comparator<ExportRow> BY_PLACE =
            Comparator.comparingLong(ExportRow::place).thenComparing(BY_KEY);
    private static final Comparator<ExportRow> BY_ASSUMPTION =
            Comparator.comparing(ExportRow::assumeAt).thenComparing(BY_KEY);

    private record Identity(CompanyId company, IdempotencyKey key) {}

    private final Map<Identity, ExportRow> rows = new HashMap<>();
    private final Map<RunId, NavigableSet<ExportRow>> runs = new HashMap<>();
    private final NavigableSet<ExportRow> open = new TreeSet<>(BY_ASSUMPTION);

    Optional<ExportRow> find(ExportRow like) {
        return Optional.ofNullable(rows.get(identity(like)));
    }

    Stream<ExportRow> of(RunId run) {
        return runs.getOrDefault(run, new TreeSet<>(BY_PLACE)).stream();
    }

    Stream<ExportRow> open() {
        return open.stream();
    }

    void change(@Nullable ExportRow before, ExportRow after, UndoLog undo) {
        swap(before, after);
        undo.add(() -> swap(after, before));
    }

    private void swap(@Nullable ExportRow before, @Nullable ExportRow after) {
        if (before != null) {
            rows.remove(identity(before));
            runs.getOrDefault(before.run(), new TreeSet<>(BY_PLACE)).remove(before);
            open.remove(before);
        }
        if (after != null) {
            rows.put(identity(after), after);
            runs.computeIfAbsent(after.run(), none -> new TreeSet<>(BY_PLACE)).add(after);
            if (after.state() == ExportState.OPEN) {
                open.add(after);
            }
        }
    }

    private static Identity identity(ExportRow row) {
        return new Identity(row.company(), row.key());
    }
}
