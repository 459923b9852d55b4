package dev.freestone.engine.imports;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of one stored call: added, or corrected. */
record CallChange(
        Optional<ReportRow> before, ReportRow after, List<ContactEvent> events, Optional<JournalEntry> journal) {
    /** Whose contacts change. */
    Stream<LaneKey> lanes() {
        return Stream.concat(before.stream(), Stream.of(after)).map(row -> new LaneKey(row.company(), row.person()));
    }
}
