package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.ReportStore;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reported contacts inside one transaction. */
final class InMemoryReportStore implements ReportStore {
    private final ReportTable table;
    private final TxScope scope;

    InMemoryReportStore(ReportTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public List<ReportRow> lock(CompanyId company, Collection<ReportId> ids) {
        scope.check();
        return ids.stream()
                .distinct()
                .flatMap(id -> table.row(company, id).stream())
                .toList();
    }

    @Override
    public List<WriteResult> insert(List<ReportRow> rows) {
        UndoLog undo = scope.undo();
        return rows.stream().map(row -> insert(row, undo)).toList();
    }

    private WriteResult insert(ReportRow row, UndoLog undo) {
        if (table.row(row.company(), row.id()).isPresent()) {
            return WriteResult.CONFLICT;
        }
        table.change(null, numbered(row, table.nextNumber(), 1), undo);
        return WriteResult.SAVED;
    }

    @Override
    public List<WriteResult> update(List<ReportRow> rows) {
        UndoLog undo = scope.undo();
        return rows.stream().map(row -> update(row, undo)).toList();
    }

    private WriteResult update(ReportRow row, UndoLog undo) {
        Optional<ReportRow> stored = table.row(row.company(), row.id());
        if (stored.isEmpty()) {
            return WriteResult.MISSING;
        }
        ReportRow before = stored.get();
        if (before.version() != row.version()) {
            return WriteResult.CONFLICT;
        }
        table.change(before, numbered(row, before.number(), before.version() + 1), undo);
        return WriteResult.SAVED;
    }

    @Override
    public List<ReportRow> page(CompanyId company, KeyedHash person, long after, int limit) {
        scope.check();
        return table.ofPerson(company, person, after).limit(limit).toList();
    }

    @Override
    public List<ReportRow> page(CompanyId company, long after, int limit) {
        scope.check();
        return table.all(company)
                .filter(row -> row.number() > after)
                .sorted(Comparator.comparing(ReportRow::number))
                .limit(limit)
                .toList();
    }

    private static ReportRow numbered(ReportRow row, long number, long version) {
        return new ReportRow(
                number,
                version,
                row.id(),
                row.company(),
                row.kind(),
                row.direction(),
                row.source(),
                row.run(),
                row.person(),
                row.destination(),
                row.at(),
                row.counted(),
                row.recordedAt(),
                row.document());
    }
}
