package dev.freestone.engine.dispatch;

import dev.freestone.contact.ExportEvent;
import dev.freestone.contact.ExportLifeCycle;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Journals what became of contacts that were handed to dialers: one entry for the lines of a run that change together, as
 * there is one for the lines that are written together. Static. Source: docs/spec/contact-ledger.md 12, 17.
 */
public final class ExportStory {
    private ExportStory() {}

    /**
     * Appends what happened to entries.
     *
     * @param tx the transaction that has changed them
     * @param moved the entries as they are now, of any number of runs
     * @param event what happened to all of them
     * @param actor who says so
     * @param details codes and ids by name
     */
    public static void tell(
            Tx tx, List<ExportRow> moved, ExportEvent event, ActorId actor, Map<String, String> details) {
        if (moved.isEmpty()) {
            return;
        }
        Map<String, List<ExportRow>> runs = moved.stream()
                .collect(Collectors.groupingBy(line -> line.run().value(), TreeMap::new, Collectors.toList()));
        tx.journal()
                .append(runs.values().stream()
                        .map(lines -> entry(lines, event, actor, details))
                        .toList());
    }

    private static JournalEntry entry(
            List<ExportRow> lines, ExportEvent event, ActorId actor, Map<String, String> details) {
        ExportRow last = lines.get(lines.size() - 1);
        Map<String, Object> body = new TreeMap<>(details);
        body.put("lines", lines.size());
        body.put("numbers", lines.stream().map(ExportRow::place).toList());
        body.put("to", last.state().code());
        return JournalEntries.entry(
                JournalKind.EXPORT.subject(last.company(), last.run().value(), last.place() + 1),
                event.code(),
                ExportLifeCycle.table().rows(Optional.of(ExportState.OPEN), event).stream()
                        .map(Row::id)
                        .findFirst(),
                actor,
                body);
    }
}
