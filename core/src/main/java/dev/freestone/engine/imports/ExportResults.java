package dev.freestone.engine.imports;

import dev.freestone.contact.ExportEvent;
import dev.freestone.engine.dispatch.ExportStory;
import dev.freestone.engine.dispatch.ExportWrites;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.Tx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settles what was handed to a dialer by the calls that the dialer reports: from then on these count, and the slot of the line
 * does not. Static. Source: docs/spec/contact-ledger.md 12.
 */
final class ExportResults {
    private ExportResults() {}

    /** Locks the lines that calls are about, before any lane, and settles them. */
    static void settle(Tx tx, ReportScope scope, List<ReportRow> calls, String importId) {
        new TreeMap<>(called(calls)).forEach((run, persons) -> {
            List<ExportRow> lines = tx.exports().lock(RunId.of(run), persons.keySet()).stream()
                    .filter(line -> line.company().equals(scope.company()))
                    .filter(line ->
                            persons.getOrDefault(line.person(), Set.of()).contains(line.destination()))
                    .toList();
            List<ExportRow> settled = ExportWrites.move(tx, lines, ExportEvent.RESULT, guard -> false);
            ExportStory.tell(tx, settled, ExportEvent.RESULT, scope.caller().actor(), Map.of("import", importId));
        });
    }

    /** The destinations that were called, by run and person. */
    private static Map<String, Map<KeyedHash, Set<KeyedHash>>> called(List<ReportRow> calls) {
        Map<String, Map<KeyedHash, Set<KeyedHash>>> called = new HashMap<>();
        for (ReportRow call : calls) {
            if (call.direction() == CallDirection.OUTBOUND && call.run().isPresent()) {
                Map<KeyedHash, Set<KeyedHash>> persons =
                        called.computeIfAbsent(call.run().get(), none -> new HashMap<>());
                call.destination()
                        .ifPresent(number -> persons.computeIfAbsent(call.person(), none -> new HashSet<>())
                                .add(number));
            }
        }
        called.values().removeIf(Map::isEmpty);
        return called;
    }
}
