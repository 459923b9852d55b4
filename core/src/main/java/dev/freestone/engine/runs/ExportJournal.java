package dev.freestone.engine.runs;

import dev.freestone.contact.ExportEvent;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of contacts that a run hands to a dialer: numbers only, one entry a batch. Static. */
final class ExportJournal {
    private ExportJournal() {}

    /** The file of an exporter that does not screen. */
    static JournalEntry unscreened(HeldRun held, ActorId actor, long lines) {
        return entry(held, lines, "exported_unscreened", Optional.empty(), actor, Map.of("lines", lines));
    }

    /** A batch of rows was screened. */
    static JournalEntry screened(HeldRun held, ActorId actor, long firstRow, int rows, long firstLine, int lines) {
        Map<String, Object> body = Map.of(
                "first_row", firstRow,
                "rows", rows,
                "first_line", firstLine,
                "lines", lines,
                "to", ExportState.OPEN.code());
        Optional<String> row = lines > 0 ? Optional.of("X1") : Optional.empty();
        return entry(held, firstRow + rows, ExportEvent.EXPORT.code(), row, actor, body);
    }

    /** Entries of a run without a file were taken back. */
    static JournalEntry takenBack(HeldRun held, ActorId actor, List<ExportRow> entries) {
        long last = entries.get(entries.size() - 1).place();
        Map<String, Object> body =
                Map.of("first_line", entries.get(0).place(), "lines", entries.size(), "to", ExportState.VOID.code());
        return entry(held, last + 1, ExportEvent.RUN_FAILED.code(), Optional.of("X5"), actor, body);
    }

    private static JournalEntry entry(
            HeldRun held, long version, String event, Optional<String> row, ActorId actor, Map<String, Object> body) {
        var subject = JournalKind.EXPORT.subject(held.company(), held.id().value(), version);
        return JournalEntries.entry(subject, event, row, actor, body);
    }
}
