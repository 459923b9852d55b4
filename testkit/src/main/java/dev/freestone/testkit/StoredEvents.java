package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.SlotState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Contact events of the suites: each number is another entry and person; all else is alike until a test says otherwise.
 * Immutable.
 */
record StoredEvents(ContactEvent event) {
    static final Instant AT = StoredIntents.CREATED;

    /** A text about debt 1, reserved. */
    static StoredEvents event(int number) {
        return new StoredEvents(new ContactEvent(
                source(number),
                StoredIntents.person(number),
                Optional.of(debt(1)),
                EventKind.MESSAGE,
                "text",
                Purpose.COLLECTION,
                "paymentDueDateReminder",
                AT,
                SlotState.RESERVED,
                Set.of()));
    }

    static EventSource source(int number) {
        return new EventSource(
                CompanyId.DEFAULT,
                EventSource.Kind.INTENT,
                StoredIntents.id(number).value());
    }

    static KeyedHash debt(int number) {
        return KeyedHash.of("k1:" + "d%063x".formatted(number));
    }

    static DebtKey debtKey(int number) {
        return new DebtKey(CompanyId.DEFAULT, debt(number));
    }

    StoredEvents from(EventSource source) {
        return new StoredEvents(new ContactEvent(
                source,
                event.person(),
                event.debt(),
                event.kind(),
                event.channel(),
                event.purpose(),
                event.subject(),
                event.at(),
                event.state(),
                event.marks()));
    }

    StoredEvents ownedBy(CompanyId company) {
        return from(
                new EventSource(company, event.source().kind(), event.source().id()));
    }

    StoredEvents to(KeyedHash person) {
        return new StoredEvents(new ContactEvent(
                event.source(),
                person,
                event.debt(),
                event.kind(),
                event.channel(),
                event.purpose(),
                event.subject(),
                event.at(),
                event.state(),
                event.marks()));
    }

    StoredEvents about(Optional<KeyedHash> debt) {
        return new StoredEvents(new ContactEvent(
                event.source(),
                event.person(),
                debt,
                event.kind(),
                event.channel(),
                event.purpose(),
                event.subject(),
                event.at(),
                event.state(),
                event.marks()));
    }

    StoredEvents about(int debt) {
        return about(Optional.of(debt(debt)));
    }

    StoredEvents like(EventKind kind, String channel, Purpose purpose, String subject) {
        return new StoredEvents(new ContactEvent(
                event.source(),
                event.person(),
                event.debt(),
                kind,
                channel,
                purpose,
                subject,
                event.at(),
                event.state(),
                event.marks()));
    }

    StoredEvents in(SlotState state) {
        return new StoredEvents(event.moved(state, event.at()));
    }

    StoredEvents at(Instant at) {
        return new StoredEvents(event.moved(event.state(), at));
    }

    StoredEvents marked(EventMark... marks) {
        return new StoredEvents(event.marked(Set.of(marks)));
    }
}
