package dev.freestone.contact;

import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.model.contact.SlotState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What counters see of reported calls. Pure. Source: docs/spec/contact-policy.md 5; docs/spec/contact-ledger.md 12.
 */
public final class CallEvents {
    private record Place(EventSource source, EventKind kind, Optional<KeyedHash> debt) {
        static Place of(ContactEvent event) {
            return new Place(event.source(), event.kind(), event.debt());
        }
    }

    private CallEvents() {}

    /**
     * The entries that a report may have been counted under.
     *
     * @param row the report
     * @return as a call to the person and as one of the person: a correction may change the direction
     */
    public static List<EventSource> sources(ReportRow row) {
        return Stream.of(EventSource.Kind.CALL, EventSource.Kind.INBOUND)
                .map(kind -> new EventSource(row.company(), kind, row.id().value()))
                .toList();
    }

    /**
     * What a report counts as, event by event. A call that did not connect keeps its place, released.
     *
     * @param row the report
     * @param debts stand for the debts that it was about; none = every open debt of the person
     * @return one call for each debt unless the person called, and one conversation for each debt if there was one
     */
    public static List<ContactEvent> of(ReportRow row, List<KeyedHash> debts) {
        boolean outbound = row.direction() == CallDirection.OUTBOUND;
        EventSource source = new EventSource(
                row.company(),
                outbound ? EventSource.Kind.CALL : EventSource.Kind.INBOUND,
                row.id().value());
        List<Optional<KeyedHash>> places = debts.isEmpty()
                ? List.of(Optional.empty())
                : debts.stream().map(Optional::of).toList();
        List<ContactEvent> events = new ArrayList<>();
        for (Optional<KeyedHash> debt : places) {
            if (outbound) {
                SlotState state = row.counted().call() ? SlotState.USED : SlotState.RELEASED;
                events.add(event(source, row, debt, EventKind.CALL, state, marks(row)));
            }
            if (row.counted().conversation()) {
                events.add(event(source, row, debt, EventKind.CONVERSATION, SlotState.USED, Set.of()));
            }
        }
        return events;
    }

    /**
     * What becomes of events when their report is corrected.
     *
     * @param before all events of the report so far
     * @param after what it counts as from now on
     * @return the events to be stored: those of now, and those of before that have no place any more, released
     */
    public static List<ContactEvent> corrected(List<ContactEvent> before, List<ContactEvent> after) {
        Set<Place> places = after.stream().map(Place::of).collect(Collectors.toSet());
        List<ContactEvent> events = new ArrayList<>(after);
        before.stream()
                .filter(event -> !places.contains(Place.of(event)))
                .map(event -> event.moved(SlotState.RELEASED, event.at()))
                .forEach(events::add);
        return events;
    }

    private static Set<EventMark> marks(ReportRow row) {
        Set<EventMark> marks = EnumSet.noneOf(EventMark.class);
        if (!row.counted().call()) {
            marks.add(EventMark.NOT_CONNECTED);
        }
        if (row.counted().excluded()) {
            marks.add(EventMark.CONSENTED);
        }
        return marks;
    }

    private static ContactEvent event(
            EventSource source,
            ReportRow row,
            Optional<KeyedHash> debt,
            EventKind kind,
            SlotState state,
            Set<EventMark> marks) {
        Instant at = row.at();
        // A dialer's call is about debts until somebody says otherwise: so it stands for all of them when it names
        // none.
        return new ContactEvent(
                source, row.person(), debt, kind, Channel.VOICE.code(), Purpose.COLLECTION, "", at, state, marks);
    }
}
