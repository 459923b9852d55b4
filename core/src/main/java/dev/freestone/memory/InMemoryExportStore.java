package dev.freestone.memory;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.ExportStore;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Exported contacts inside one transaction. Since transactions run one at a time, nothing needs to be locked. */
final class InMemoryExportStore implements ExportStore {
    private final ExportTable table;
    private final TxScope scope;

    InMemoryExportStore(ExportTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public List<WriteResult> add(List<ExportRow> rows) {
        return rows.stream().map(this::add).toList();
    }

    private WriteResult add(ExportRow row) {
        UndoLog undo = scope.undo();
        if (table.find(row).isPresent()) {
            return WriteResult.CONFLICT;
        }
        table.change(null, row, undo);
        return WriteResult.SAVED;
    }

    @Override
    public void update(List<ExportRow> rows) {
        UndoLog undo = scope.undo();
        rows.forEach(row -> table.find(row).ifPresent(stored -> table.change(stored, stored.in(row.state()), undo)));
    }

    @Override
    public List<ExportRow> lock(RunId run, Collection<KeyedHash> persons) {
        scope.check();
        Set<KeyedHash> asked = Set.copyOf(persons);
        return table.of(run).filter(row -> asked.contains(row.person())).toList();
    }

    @Override
    public List<ExportRow> overdue(int limit) {
        Instant now = scope.now();
        return table.open()
                .takeWhile(row -> !row.assumeAt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> nextAssumeAt() {
        scope.check();
        return table.open().findFirst().map(ExportRow::assumeAt);
    }

    @Override
    public List<ExportRow> page(RunId run, long from, int limit) {
        scope.check();
        return table.of(run).dropWhile(row -> row.place() < from).limit(limit).toList();
    }

    @Override
    public Map<ExportState, Long> counts(RunId run) {
        scope.check();
        return table.of(run).collect(Collectors.groupingBy(ExportRow::state, Collectors.counting()));
    }
}
