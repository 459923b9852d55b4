package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.SlotState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a contact event lies in its table. No debt is an empty text there: a key has no empty columns. */
final class EventShape {
    static final String TABLE = "freestone_contact_event";
    static final List<String> KEY = List.of("source_id", "source_kind", "company", "kind", "debt");
    static final List<String> VALUES = List.of("person", "channel", "purpose", "subject", "at", "state", "marks");
    static final String SELECT =
            "SELECT " + String.join(", ", KEY) + ", " + String.join(", ", VALUES) + " FROM " + TABLE;

    /** All of them, for many rows at once. */
    static final List<Column> COLUMNS = Stream.concat(KEY.stream(), VALUES.stream())
            .map(name -> name.equals("at") ? Column.instant(name) : Column.text(name))
            .toList();

    private static final String NO_DEBT = "";
    private static final String SEPARATOR = " ";

    private EventShape() {}

    static Object[] columns(ContactEvent event) {
        return new Object[] {
            event.source().id(),
            event.source().kind().code(),
            event.company().value(),
            event.kind().code(),
            event.debt().map(KeyedHash::value).orElse(NO_DEBT),
            event.person().value(),
            event.channel(),
            event.purpose().code(),
            event.subject(),
            event.at(),
            event.state().code(),
            event.marks().stream().map(EventMark::code).collect(Collectors.joining(SEPARATOR))
        };
    }

    static ContactEvent read(ResultSet rows, StorageDialect dialect) throws SQLException {
        String debt = rows.getString("debt");
        return new ContactEvent(
                new EventSource(
                        CompanyId.of(rows.getString("company")),
                        EventSource.Kind.parse(rows.getString("source_kind")).orElseThrow(),
                        rows.getString("source_id")),
                KeyedHash.of(rows.getString("person")),
                debt.equals(NO_DEBT) ? Optional.empty() : Optional.of(KeyedHash.of(debt)),
                EventKind.parse(rows.getString("kind")).orElseThrow(),
                rows.getString("channel"),
                Purpose.parse(rows.getString("purpose")).orElseThrow(),
                rows.getString("subject"),
                dialect.instant(rows, "at"),
                SlotState.parse(rows.getString("state")).orElseThrow(),
                marks(rows.getString("marks")));
    }

    private static Set<EventMark> marks(String codes) {
        Set<EventMark> marks = EnumSet.noneOf(EventMark.class);
        for (String code : codes.split(SEPARATOR, -1)) {
            EventMark.parse(code).ifPresent(marks::add);
        }
        return marks;
    }
}
