package dev.freestone.testkit.sim;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one transaction writes. Used by one thread. */
final class Changes {
    final Instant now;
    final List<IntentRow> planned = new ArrayList<>();
    final List<IntentRow> updated = new ArrayList<>();
    final List<IntentId> renewed = new ArrayList<>();
    final List<JournalEntry> journal = new ArrayList<>();
    final List<ControlRow> stopped = new ArrayList<>();
    final List<ContactScope> released = new ArrayList<>();
    final List<ExportRow> exported = new ArrayList<>();
    final List<LaneKey> restricted = new ArrayList<>();
    final List<FactRow> recorded = new ArrayList<>();

    Changes(Instant now) {
        this.now = now;
    }

    boolean areEmpty() {
        return planned.isEmpty()
                && updated.isEmpty()
                && renewed.isEmpty()
                && journal.isEmpty()
                && stopped.isEmpty()
                && released.isEmpty()
                && exported.isEmpty()
                && restricted.isEmpty()
                && recorded.isEmpty();
    }
}
